"""Invented answers have the true values they are made from."""

from dataclasses import replace

import numpy as np
import pytest
from checkout import ROOT

from workbench.analysis.inventing.filling_in import Habits
from workbench.analysis.inventing.invented_truth import MIGRANTS_2025, STAFF_2025
from workbench.analysis.inventing.invention import invent_migrants, invent_staff
from workbench.model.codebook import ItemKind, ItemUse
from workbench.store.catalogue import load_questionnaires

BOOKS = load_questionnaires(ROOT)
BOOK = BOOKS["migrants"]
SEVERITIES = BOOK.used_for(ItemUse.SEVERITY)
GROUPS = list(MIGRANTS_2025.people)
MANY = 20_000
PLAIN = replace(MIGRANTS_2025, habits=Habits())
ERRORS = 4.5
"""Standard errors within which more than a hundred shares lie, but for once in a thousand runs."""


@pytest.fixture(scope="module")
def answers():
    """Return very many migrants who answer everything; citizens of Ukraine come twice as often."""
    return invent_migrants(BOOK, PLAIN, MANY, np.random.default_rng(7))


@pytest.fixture(scope="module")
def weights(answers):
    """Return weights by which the groups are as large as they truly are."""
    seen = np.bincount(answers["citizenship"]) / MANY
    true = np.array(list(PLAIN.people.values())) / sum(PLAIN.people.values())
    return (true / seen)[answers["citizenship"]]


def standard_error(share, n):
    """Return the standard error of a share."""
    return np.sqrt(share * (1 - share) / n)


@pytest.mark.parametrize("step", [2, 3, 4, 5])
@pytest.mark.parametrize("item", SEVERITIES, ids=lambda item: item.area)
def test_severity_has_its_true_shares_in_every_group(item, step, answers):
    """Within simulation error, whatever group is easily reached."""
    for place, group in enumerate(GROUPS):
        given = answers[item.code][answers["citizenship"] == place]
        true = PLAIN.share(item.area, step, group)

        assert abs((given >= step).mean() - true) < ERRORS * standard_error(true, len(given))


@pytest.mark.parametrize("item", SEVERITIES, ids=lambda item: item.area)
def test_weights_correct_what_easy_reach_distorts(item, answers, weights):
    """Weighted by the true size of the groups, gaps have their true share."""
    gaps, true = answers[item.code] >= 3, PLAIN.share(item.area, 3)
    effective = weights.sum() ** 2 / (weights**2).sum()

    assert abs(np.average(gaps, weights=weights) - true) < ERRORS * standard_error(true, effective)


@pytest.mark.parametrize("area", ["EMP", "LEG"])
def test_without_weights_the_shares_are_wrong(area, answers):
    """Where citizens of Ukraine differ most, plain shares lie far outside simulation error."""
    true = PLAIN.share(area, 3)
    plain = (answers[f"severity_{area.lower()}"] >= 3).mean()

    assert abs(plain - true) > 2 * ERRORS * standard_error(true, MANY)


def test_groups_come_as_easily_as_they_are_reached(answers):
    """Sizes times reach, as shares."""
    expected = np.array([n * PLAIN.reached.get(code, 1) for code, n in PLAIN.people.items()])
    expected = expected / expected.sum()
    seen = np.bincount(answers["citizenship"]) / MANY

    assert (abs(seen - expected) < ERRORS * standard_error(expected, MANY)).all()


@pytest.mark.parametrize("question", ["sex", "age", "reason", "stay"])
def test_groups_have_their_profiles(question, answers):
    """Sex, age, reason and time in the country go with citizenship."""
    for place, group in enumerate(GROUPS):
        given = answers[question][answers["citizenship"] == place]
        true = np.array(PLAIN.profiles[question][group])
        seen = np.bincount(given, minlength=len(true)) / len(given)

        assert (abs(seen - true) <= ERRORS * standard_error(true, len(given)) + 1e-9).all()


def test_needs_come_together(answers):
    """Within a group, the factor all areas share makes gaps of one person more frequent."""
    of_ukraine = answers["citizenship"] == 0
    given = np.array([answers[item.code][of_ukraine] for item in SEVERITIES])
    between = np.corrcoef(given)[np.triu_indices(len(given), 1)]
    apart = invent_migrants(BOOK, replace(PLAIN, common=0.0), MANY, np.random.default_rng(7))
    alone = np.array([apart[item.code][apart["citizenship"] == 0] for item in SEVERITIES])

    # correlations of steps are a little below c^2 = 0.36 of the scores they are cut from
    assert 0.2 < between.min() < between.max() < 0.37
    assert abs(np.corrcoef(alone)[np.triu_indices(len(alone), 1)]).max() < 0.05
    many, none = (((s >= 3).sum(axis=0) >= 8).mean() for s in (given, alone))
    assert many > 4 * none


@pytest.mark.parametrize("subject", PLAIN.services)
def test_services_have_their_true_means(subject, answers):
    """Importance and performance."""
    for use, true in zip(("importance", "performance"), PLAIN.services[subject], strict=True):
        given = answers[f"{use}_{subject}"]

        assert abs(given.mean() - true) < ERRORS * given.std() / np.sqrt(MANY)


def test_priorities_follow_severity_but_in_one_area(answers, weights):
    """Three each; their order is that of the gaps, only relations with local people come first."""
    item = BOOK.used_for(ItemUse.PRIORITIES)[0]
    named = dict(
        zip(
            (option.code for option in item.options),
            np.average(answers[item.code], axis=0, weights=weights),
            strict=True,
        )
    )
    measured = [s.area for s in sorted(SEVERITIES, key=lambda s: -PLAIN.share(s.area, 3))]
    said = sorted(named, key=named.get, reverse=True)

    assert {3} == set(answers[item.code].sum(axis=1).tolist())
    assert ("COM", True) == (said[0], measured.index("COM") >= 10)
    assert measured[:3] == said[1:4]
    without = {area: place for place, area in enumerate(a for a in measured if a != "COM")}
    moved = [abs(without[area] - place) for place, area in enumerate(said[1:])]
    assert max(moved) <= 2


def test_habits_show_in_the_priorities():
    """Some name fewer than three, some none, some skip the question."""
    truth = replace(PLAIN, habits=Habits(missing=0.05, fewer=0.3))
    found = invent_migrants(BOOK, truth, MANY, np.random.default_rng(3))["priorities"]
    named = found[found[:, 0] >= 0].sum(axis=1)

    assert 0.05 == pytest.approx((found[:, 0] < 0).mean(), abs=0.007)
    assert [0.1, 0.1, 0.1, 0.7] == pytest.approx(
        (np.bincount(named) / len(named)).tolist(), abs=0.015
    )


def test_staff_have_their_true_means_and_institutions():
    """Importance and ability of each competence; the order of the gaps is the true one."""
    truth = replace(STAFF_2025, habits=Habits())
    found = invent_staff(BOOKS["staff"], truth, MANY, np.random.default_rng(9))
    gaps = {}
    for subject, (importance, ability) in truth.competences.items():
        seen = [found[f"{use}_{subject}"] for use in ("importance", "ability")]
        assert [importance, ability] == pytest.approx(
            [s.mean() for s in seen], abs=ERRORS / np.sqrt(MANY)
        )
        gaps[subject] = float(((seen[0] - seen[1]) * seen[0].mean()).mean())
    true = {s: i * (i - a) for s, (i, a) in truth.competences.items()}
    shares = np.bincount(found["institution"]) / MANY

    assert true == pytest.approx(gaps, abs=0.2)
    assert ["rights", "trauma", "interpreters"] == sorted(true, key=true.get, reverse=True)[:3]
    assert truth.profiles["institution"] == pytest.approx(shares.tolist(), abs=0.015)


def test_answers_have_the_form_of_a_survey():
    """One small whole number for each respondent, or one for each option; the seed decides all."""
    first, second = (
        invent_migrants(BOOK, MIGRANTS_2025, 50, np.random.default_rng(11)) for _ in range(2)
    )

    assert [item.code for item in BOOK.items] == list(first)
    for item in BOOK.items:
        several = item.kind is ItemKind.MULTIPLE
        assert ((50, len(item.options)) if several else (50,)) == first[item.code].shape
        assert np.int16 == first[item.code].dtype
        assert np.array_equal(first[item.code], second[item.code])


def test_a_question_of_which_no_truth_is_known_is_told():
    """The generator answers the standard questionnaire, not any."""
    with pytest.raises(KeyError, match="LNG"):
        invent_migrants(BOOK, replace(PLAIN, severity={}), 5, np.random.default_rng(1))
