import numpy as np
import pytest

from workbench.analysis.statistics.raking_cells import classify, number_rows, rake_cells


def test_cells_are_the_combinations_that_occur():
    """Each respondent belongs to the cell of all their categories, unknown ones included."""
    cells = classify([np.array([0, 1, 0, 1, -1]), np.array([2, 0, 2, 1, 0])])

    assert [1, 1, 1, 2] == sorted(cells.counts)
    assert cells.of_row[0] == cells.of_row[2]
    assert [[0, 1, 0, 1, -1], [2, 0, 2, 1, 0]] == cells.codes[:, cells.of_row].tolist()


@pytest.mark.parametrize("widest", [1, 1 << 22])
def test_rows_are_numbered_without_gaps(monkeypatch, widest):
    """Keys are numbered the same whether a table counts them or a sort finds them."""
    monkeypatch.setattr("workbench.analysis.statistics.raking_cells._WIDEST_TABLE", widest)
    key = np.array([7, 2, 7, 90, 2])
    numbers, rows = number_rows(key)

    assert [1, 0, 1, 2, 0] == numbers.tolist()
    assert [2, 7, 90] == key[rows].tolist()


def test_samples_side_by_side_are_as_one_by_one():
    """Weighting many samples at once gives each what it would get alone."""
    counts = np.array([[30, 20, 10, 40], [25.0, 25, 25, 25], [5, 45, 40, 10]])
    codes = np.array([[0, 0, 1, 1], [0, 1, 0, 1]])
    targets = [np.array([6.0, 4.0]), np.array([3.0, 7.0])]
    together = rake_cells(counts, codes, targets)
    alone = [rake_cells(row[None], codes, targets).weights[0] for row in counts]

    assert pytest.approx(np.array(alone), rel=1e-5) == together.weights


def test_limits_hold_exactly_and_the_mean_stays_one():
    """What five fittings leave beyond the limits is cut, and the error says what that costs."""
    counts, codes = np.array([[10.0, 90.0]]), np.array([[0, 1]])
    found = rake_cells(counts, codes, [np.array([0.5, 0.5])])

    # Wanted is five times the mean; allowed are three, so 30 % instead of 50 %.
    assert pytest.approx([3, 7 / 9]) == found.weights[0]
    assert pytest.approx(0.4) == found.error[0]
    assert [[True, False]] == found.cut.tolist()


def test_an_empty_category_of_a_resample_is_passed_over():
    """A resample in which nobody is of a category is weighted by the others."""
    codes = np.array([[0, 1, 2]])
    found = rake_cells(np.array([[40.0, 60.0, 0.0]]), codes, [np.array([0.5, 0.4, 0.1])], None)

    assert pytest.approx(5 / 4 * 60 / 40) == found.weights[0, 0] / found.weights[0, 1]


def test_margins_that_cannot_be_met_end_after_a_hundred_rounds():
    """Two margins of the same people with other targets go to and fro, and the error tells."""
    counts, codes = np.array([[50.0, 50.0]]), np.array([[0, 1], [0, 1]])
    found = rake_cells(counts, codes, [np.array([0.5, 0.5]), np.array([0.6, 0.4])], None)

    assert 100 == found.rounds
    assert found.error[0] > 0.1
