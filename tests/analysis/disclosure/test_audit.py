from __future__ import annotations

import numpy as np
import pytest
from disclosure_attacks import a_table
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from workbench.analysis.disclosure.audit import audit, failures, intervals
from workbench.analysis.disclosure.linked import build_system
from workbench.analysis.disclosure.policy import WORKING, Policy
from workbench.analysis.disclosure.problem import Witnesses
from workbench.analysis.disclosure.system import System, incidence
from workbench.analysis.disclosure.world import LinkedTable

KNOWN = [[3, 12, 20], [14, 2, 30], [25, 40, 50]]
"""Two small cells, 3 and 2; with 12 and 14 hidden too, they are 1 to 15 and 0 to 14."""


def system_of(counts, policy=WORKING):
    """Return the system of one table of two ways."""
    table = a_table(counts)
    return build_system([LinkedTable(table, "g", "a")], table.total, policy)


def hide(system, *cells):
    """Return the mask of hidden numbers."""
    hidden = np.zeros(len(system.values), dtype=bool)
    hidden[[system.tables[0].cells[cell] for cell in cells]] = True
    return hidden


def test_two_cells_hidden_alone_are_recovered_exactly():
    """Three by three, only 3 and 2 hidden: rows and columns give both away."""
    system = system_of(KNOWN)
    hidden = hide(system, (0, 0), (1, 1))
    found = failures(system, hidden, WORKING, Witnesses(len(system.values)))

    assert [(3.0, 3.0), (2.0, 2.0)] == [(failure.low, failure.high) for failure in found]
    assert not audit(system, hidden, WORKING).passed


def test_two_more_cells_make_intervals_of_fifteen():
    """With two complementary cells the small ones can be 1 to 15 and 0 to 14."""
    system = system_of(KNOWN)
    hidden = hide(system, (0, 0), (1, 1), (0, 1), (1, 0))
    low, high = intervals(system, hidden, WORKING)
    cells = system.tables[0].cells
    found = audit(system, hidden, WORKING)

    assert (1.0, 15.0) == pytest.approx((low[cells[0, 0]], high[cells[0, 0]]))
    assert (0.0, 14.0) == pytest.approx((low[cells[1, 1]], high[cells[1, 1]]))
    assert (True, 4) == (found.passed, found.hidden)
    assert 14 == found.narrowest[1] - found.narrowest[0]


def test_an_interval_of_exactly_the_threshold_passes():
    """5 and nothing else hidden beside 0 in a row of 5: 0 to 5 is wide enough, 0 to 4 is not."""
    for total, passed in ((5, True), (4, False)):
        system = system_of([[total, 0, 20], [20, 30, 40]])
        hidden = hide(system, (0, 0), (0, 1), (1, 0), (1, 1))

        assert passed is audit(system, hidden, WORKING).passed


def test_the_reader_who_knows_the_rule_knows_more():
    """Of 3 to 13 and 11 to 21 only the first can be the small one, so that it is 3 to 5."""
    # Unknown a, c, e, g, h with a + c = 24, c + e = 21, c + g = 26 and g + h = 15 published.
    sums = [[0], [1], [0, 1], [1, 2], [1, 3], [3, 4]]
    system = System(
        incidence(sums, 5),
        np.array([4, 20, 24, 21, 26, 15]),
        incidence([], 5),
        np.zeros(6, dtype=bool),
        np.ones(6),
        (),
        (),
        2,
    )
    hidden = np.array([True, True, False, False, False, False])
    low, high = intervals(system, hidden, WORKING)
    found = failures(system, hidden, WORKING, Witnesses(6))

    assert [(3, 13), (11, 21)] == list(zip(low[:2], high[:2], strict=True))
    assert [(0, 3.0, 5.0), (1, 19.0, 21.0)] == [(f.number, f.low, f.high) for f in found]
    assert all(failure.knows_rule and failure.small == 0 for failure in found)


def test_zeros_always_shown_tell_that_hidden_is_no_zero():
    """Where zeros are shown, every hidden cell is at least 1."""
    policy = Policy(threshold=5, zeros_disclosive=False)
    system = system_of(KNOWN, policy)
    hidden = hide(system, (0, 0), (1, 1), (0, 1), (1, 0))
    low, high = intervals(system, hidden, policy)
    cells = system.tables[0].cells

    assert (2.0, 14.0) == pytest.approx((low[cells[0, 0]], high[cells[0, 0]]))
    assert (1.0, 13.0) == pytest.approx((low[cells[1, 1]], high[cells[1, 1]]))


def test_nothing_hidden_passes():
    """Where nothing is hidden, there is nothing to compute."""
    system = system_of(KNOWN)
    found = audit(system, np.zeros(len(system.values), dtype=bool), WORKING)

    assert (True, 0, None) == (found.passed, found.hidden, found.narrowest)


@settings(max_examples=15)
@given(st.data())
def test_intervals_are_those_of_the_whole_system(data):
    """Working out and parting into problems changes no bound."""
    rows, columns = data.draw(st.integers(2, 4)), data.draw(st.integers(2, 4))
    line = st.lists(st.integers(0, 9), min_size=columns, max_size=columns)
    system = system_of(data.draw(st.lists(line, min_size=rows, max_size=rows)))
    hidden = np.array(data.draw(st.lists(st.booleans(), min_size=len(system.values))))
    hidden = np.resize(hidden, len(system.values))
    low, high = intervals(system, hidden, WORKING)
    sums = system.sums.toarray()

    for number in np.flatnonzero(hidden):
        for sign, bound in ((1, low[number]), (-1, high[number])):
            end = linprog(
                sign * sums[number],
                A_eq=sums[~hidden],
                b_eq=system.values[~hidden],
                bounds=(0, None),
                method="highs-ds",
            )
            expected = np.inf if end.status == 3 else sign * end.fun
            assert expected == pytest.approx(bound, abs=1e-6)


@settings(max_examples=15)
@given(st.data())
def test_the_quick_verdict_is_the_slow_one(data):
    """Witnesses find the same numbers too narrow as minimum and maximum of each."""
    line = st.lists(st.integers(0, 12), min_size=3, max_size=3)
    system = system_of(data.draw(st.lists(line, min_size=3, max_size=3)))
    hidden = np.array(data.draw(st.lists(st.booleans(), min_size=16, max_size=16)))
    hidden = np.resize(hidden, len(system.values))
    low, high = intervals(system, hidden, WORKING)
    narrow = [n for n in np.flatnonzero(hidden) if high[n] - low[n] < WORKING.threshold - 1e-6]
    found = failures(system, hidden, WORKING, Witnesses(len(system.values)))

    assert sorted(narrow) == sorted(failure.number for failure in found if not failure.knows_rule)
