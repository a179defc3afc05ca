from __future__ import annotations

import json
import pickle
from dataclasses import asdict

import numpy as np
import pytest
from disclosure_attacks import (
    Respondents,
    a_table,
    all_possible,
    joint_intervals,
    numbers_of,
    truth_of,
    whole_intervals,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.analysis.disclosure import release as releases
from workbench.analysis.disclosure import world as worlds
from workbench.analysis.disclosure.audit import Audit
from workbench.analysis.disclosure.policy import PUBLIC, WORKING, Policy
from workbench.analysis.disclosure.release import LinkedTable, protect, protect_release
from workbench.analysis.disclosure.rounding import to_base
from workbench.analysis.disclosure.suppression import Suppression, choose_hidden
from workbench.analysis.disclosure.tables import Shown, State

POLICIES = [
    WORKING,
    Policy(threshold=3),
    Policy(threshold=10),
    Policy(threshold=5, zeros_disclosive=False),
    Policy(threshold=5, zeros_disclosive=False, class_disclosure=False),
]
HIDDEN = Shown(State.HIDDEN)


@st.composite
def tables(draw, largest=8):
    """Return a table of up to 8 x 8, sparse or dense."""
    shape = draw(st.integers(1, largest)), draw(st.integers(2, largest))
    mean = draw(st.sampled_from([0.5, 2, 8, 30, 100]))
    chance = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    return chance.poisson(chance.gamma(1, mean, shape)).tolist()


def test_the_known_table():
    """Three by three with 3 and 2: four cells go, all margins stay, and what is shown is true."""
    released = protect(a_table([[3, 12, 20], [14, 2, 30], [25, 40, 50]]), WORKING)

    assert (HIDDEN, HIDDEN, Shown(State.SHOWN, 20)) == released.cells[0]
    assert [35, 46, 115] == [total.value for total in released.row_totals]
    assert (196, 4, 5) == (released.total.value, released.hidden, released.threshold)


@settings(max_examples=25)
@given(tables(), st.sampled_from(POLICIES))
def test_no_hidden_number_can_be_computed(counts, policy):
    """From the released table alone an attacker is left with intervals of T, in whole numbers."""
    released = protect(a_table(counts), policy)

    for low, high in whole_intervals(released, at_most=5):
        assert high - low >= policy.threshold


@settings(max_examples=12)
@given(st.lists(st.lists(st.integers(0, 8), min_size=2, max_size=2), min_size=2, max_size=2))
def test_every_table_that_could_be_leaves_the_threshold_open(counts):
    """Two by two, all tables that fit tried one by one, by readers with the rule and without."""
    released = protect(a_table(counts), WORKING)
    if released.total.state is State.HIDDEN:
        return
    possible = all_possible(released)
    hidden = [n for n, (_, seen) in enumerate(numbers_of(released)) if seen.state is State.HIDDEN]
    for number in hidden:
        with_a_small_one = possible[(possible[:, hidden] <= WORKING.threshold).any(axis=1)]
        assert np.ptp(possible[:, number]) >= WORKING.threshold
        assert np.ptp(with_a_small_one[:, number]) >= WORKING.threshold


@settings(max_examples=10)
@given(tables(), st.sampled_from(POLICIES))
def test_what_is_shown_is_true(counts, policy):
    """Every number shown is the number counted, and no small one is among them."""
    table = a_table(counts)
    shown = [seen for _, seen in numbers_of(protect(table, policy))]

    for seen, true in zip(shown, truth_of(table), strict=True):
        assert seen.value in (None, true)
        assert seen.value is None or not 1 <= seen.value <= policy.threshold


@settings(max_examples=10)
@given(tables(), st.booleans())
def test_rounded_numbers_are_near_and_totals_are_sums(counts, midpoint):
    """Cells move by half the base at most; a total is the sum of its cells where all are shown."""
    policy = Policy(threshold=5, rounding=6 if midpoint else 5, midpoint=midpoint)
    table = a_table(counts)
    released = protect(table, policy)

    for seen, true in zip(np.ravel(released.cells), np.ravel(table.counts), strict=True):
        assert seen.value is None or abs(seen.value - true) <= 3
    for row, total in zip(released.cells, released.row_totals, strict=True):
        if all(cell.value is not None for cell in row) and total.value is not None:
            assert sum(cell.value for cell in row) == total.value


def test_rounding_comes_after_suppression():
    """11 is over the threshold of ten and becomes 10; a hidden row's total is rounded by itself."""
    released = protect(a_table([[11, 33], [8, 44], [23, 52]]), PUBLIC)
    open_row = protect(a_table([[11, 33], [23, 52]]), PUBLIC)

    assert (Shown(State.ROUNDED, 10), Shown(State.ROUNDED, 35)) == open_row.cells[0]
    assert [45, 75] == [total.value for total in open_row.row_totals]
    assert 120 == open_row.total.value
    assert HIDDEN == released.cells[1][0]
    assert to_base(52) == released.row_totals[1].value


def test_what_is_hidden_is_nowhere_in_the_released_table():
    """Neither representation, JSON nor pickle hold a hidden number, whatever hides it."""
    released = protect(a_table([[3, 7919, 9001], [8243, 2, 9500], [9901, 9803, 9707]]), WORKING)
    forms = (repr(released), json.dumps(asdict(released)), repr(pickle.dumps(released)))
    # 7919 in little endian bytes, as pickle writes it.
    forms += (pickle.dumps(released),)

    assert [] == [n for n in ("7919", "8243") for form in forms[:3] if n in form]
    assert (7919).to_bytes(2, "little") not in forms[3]
    assert (9001).to_bytes(2, "little") in forms[3]
    assert not any(word in forms[0] for word in ("primary", "complementary", "class"))


def test_tables_that_differ_in_hidden_numbers_only_look_the_same():
    """Two persons moved around a ring of hidden cells leave no trace."""
    one = protect(a_table([[3, 12, 20], [14, 2, 30], [25, 40, 50]]), WORKING)
    two = protect(a_table([[4, 11, 20], [13, 3, 30], [25, 40, 50]]), WORKING)

    assert one == two
    assert pickle.dumps(one) == pickle.dumps(two)


PEOPLE = Respondents(
    {
        "group": np.repeat([0, 1, 2], [30, 40, 50]),
        "gap": np.tile([0, 1, 1, 1], 30),
        "sex": np.repeat([0, 1, 0, 1, 0], [27, 3, 20, 20, 50]),
    }
)


def test_the_men_do_not_give_the_women_away():
    """30 in all and 27 men would tell of 3 women: one of the two numbers goes, and its partner."""
    linked = [PEOPLE.count("group"), PEOPLE.count("group", only=[("sex", 0)])]
    alone = [protect(entry.table, WORKING).hidden for entry in linked]
    together = protect_release(linked, 120, WORKING)

    assert [0, 0] == alone
    assert sum(table.hidden for table in together.tables) >= 2
    assert all(high - low >= 5 for low, high in joint_intervals(PEOPLE, linked, together))


def test_a_margin_hidden_in_one_table_is_hidden_in_all():
    """The size of a small group is a secret wherever it could be printed."""
    people = Respondents(
        {"group": np.repeat([0, 1, 2], [4, 40, 50]), "gap": np.tile([0, 1], 47)},
    )
    linked = [people.count("group"), people.count("group", "gap")]
    one, two = protect_release(linked, 94, WORKING).tables

    assert State.HIDDEN is one.cells[0][0].state
    assert [c.state for c in two.row_totals] == [row[0].state for row in one.cells]


def test_the_log_tells_what_left():
    """Name, variables, filter, number, what is hidden by reason, and the narrowest interval."""
    linked = [LinkedTable(a_table([[3, 12, 20], [14, 2, 30], [25, 40, 50]], name="A"), "g", "a")]
    released = protect_release(linked, 196, WORKING)
    (entry,) = released.log.entries

    assert ("A", ("g", "a"), (), 196, 9) == (
        entry.name,
        entry.variables,
        entry.filter,
        entry.n,
        entry.cells,
    )
    hidden = entry.hidden
    assert (2, 0, 2, 4) == (hidden.primary, hidden.class_, hidden.complementary, hidden.total)
    assert 14 == entry.narrowest[1] - entry.narrowest[0]
    assert (
        Audit(passed=True, hidden=4, narrowest=entry.narrowest, by_table=(entry.narrowest,))
        == released.log.audit
    )
    assert Shown(State.SHOWN, 196) == released.respondents


def test_nothing_leaves_without_its_proof(monkeypatch):
    """If the audit did not pass, there would be no table at all."""
    refused = Audit(passed=False, hidden=4, narrowest=(3.0, 3.0))

    def unproved(system, policy):
        return Suppression(choose_hidden(system, policy).kinds, refused)

    monkeypatch.setattr(releases, "choose_hidden", unproved)
    with pytest.raises(ArithmeticError, match="nothing may be released"):
        protect(a_table([[3, 12], [14, 2]]), WORKING)


@pytest.mark.parametrize("joint", [600, 0], ids=["joint", "clusters"])
@pytest.mark.parametrize("seed", range(8))
def test_linked_tables_cannot_be_combined(monkeypatch, joint, seed):
    """Two groupings crossed with two questions: all combinations of answers give nothing away."""
    monkeypatch.setattr(worlds, "JOINT_CELLS", joint)
    chance = np.random.default_rng(seed)
    n = int(chance.choice([12, 40, 120]))
    people = Respondents(
        {name: chance.choice(size, n) for name, size in (("g", 3), ("h", 2), ("a", 2), ("b", 2))}
    )
    people.answers["a"][chance.random(n) < 0.1 * (seed % 2)] = -1
    unanswered = [name for name, given in people.answers.items() if (given < 0).any()]
    linked = [
        people.count(*pair) for pair in (("g",), ("g", "a"), ("h", "a"), ("g", "b"), ("h", "b"))
    ]
    linked += [people.count("g", "b", [("h", 0)])]
    released = protect_release(linked, n, WORKING, unanswered)

    assert all(high - low >= 5 - 1e-6 for low, high in joint_intervals(people, linked, released))
