import numpy as np
import pytest

from workbench.analysis.statistics.raking import rake
from workbench.analysis.statistics.raking_refusals import Labels
from workbench.presentation.language import translate

SEX = Labels("sex", ("men", "women"))
AGE = Labels("age", ("young", "old"))


def _codes(*counts: int) -> np.ndarray:
    return np.repeat(np.arange(len(counts)), counts)


def _said(categories, targets, labels=(SEX, AGE)) -> str:
    """Return the refusal of a sample, which then has no weights."""
    raked = rake(categories, [np.array(t, dtype=float) for t in targets], labels=labels)
    assert raked.weights is None
    return str(raked.refusal)


def test_a_small_sample_is_refused():
    """Fewer than a hundred respondents are not weighted."""
    expected = "There are 99 respondents; weighting takes at least 100."

    assert expected == _said([_codes(50, 49)], [[1, 1]])


@pytest.mark.parametrize("targets", [[[100, 120], [130, 95]], [[55, 45], [550, 450]]])
def test_margins_of_different_populations_are_refused(targets):
    """Two margins that count different numbers of people contradict each other."""
    assert "different populations: “" in _said([_codes(60, 60), _codes(50, 70)], targets)


@pytest.mark.parametrize("targets", [[[0.5, 0.5], [130, 95]], [[100, 125], [130, 95]]])
def test_shares_contradict_no_count(targets):
    """Shares have no total that could contradict the number of people of another margin."""
    crossed = [_codes(60, 60), np.tile(_codes(26, 34), 2)]
    raked = rake(crossed, [np.array(t, dtype=float) for t in targets])

    assert raked.refusal is None


def test_a_category_without_respondents_is_refused():
    """Nobody can stand for a group of the population that is not in the sample."""
    said = _said([_codes(60, 60)], [[5, 4, 3]], [Labels("age", ("young", "old", "oldest"))])

    assert "“age”: too few respondents, or none, are of the category “oldest”" in said


@pytest.mark.parametrize("targets", [[60], [60, 0]])
def test_a_category_without_a_target_is_refused(targets):
    """Respondents the population's figures do not know cannot be weighted."""
    said = _said([_codes(60, 60)], [targets])

    assert "“sex”: the sample has respondents of the category “women”, but the" in said


def test_a_small_category_is_refused():
    """Nine respondents do not stand for their category; the remedy is to merge it."""
    said = _said([_codes(60, 60), _codes(111, 9)], [[1, 1], [1, 1]])

    assert "“age”: too few respondents, or none, are of the category “old”" in said


def test_many_unknown_categories_are_refused():
    """With more than 5 % unknown the margin does not say enough about the sample."""
    assert "“sex” is not known of 0.06" in _said([np.repeat([0, 1, -1], [50, 44, 6])], [[1, 1]])


def test_weights_worth_less_than_half_are_refused():
    """A tenth that has to stand for half leaves 36 of 100 within wide limits."""
    codes, wanted = [_codes(100, 900)], [np.array([0.5, 0.5])]
    raked = rake(codes, wanted, limits=(0.01, 100))

    assert raked.weights is None
    assert "leave 1000 respondents worth only 360, less than half" in str(raked.refusal)
    assert pytest.approx(360) == raked.n_eff


def test_margins_the_limits_keep_apart_are_refused():
    """Weights that miss a target by a twentieth and more do not do what they are for."""
    said = _said([_codes(100, 900)], [[0.5, 0.5]])

    assert "Weights between 0.3 and 3.0 times the mean cannot meet all margins" in said
    assert "No weights meet all" in str(
        rake([_codes(60, 60)] * 2, [np.ones(2), np.array([0.6, 1.4])], limits=None).refusal
    )


def test_without_labels_numbers_stand_for_the_names():
    """Whoever gives no names reads numbers, counted from one, in both languages."""
    raked = rake([_codes(60, 60), _codes(111, 9)], [np.ones(2), np.ones(2)])

    assert "“2”: too few respondents, or none, are of the category “2”" in str(raked.refusal)
    assert "„2“: kategorijos „2“, kuri populiacijoje yra, respondentų per mažai" in translate(
        raked.refusal, "lt"
    )
