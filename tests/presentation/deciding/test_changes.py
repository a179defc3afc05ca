from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from presentation.deciding.sessions import open_candidates, the_file

from workbench.presentation.deciding.changes import Signature, applied, changes_of, exact
from workbench.presentation.deciding.trial import COMMON, MODES, Trial, filed_mode

SIGNED = Signature("taip susitarta", "konsultantė", "2026-01-20")
CODES = ["GOV-R01", "GOV-R02", "INF-R04", "LNG-R01", "HOU-S01"]
SPOTS = st.tuples(st.sampled_from([2026, 2027, 2028]), st.sampled_from(["municipal", "esf"]))
AMOUNTS = st.none() | st.integers(0, 10**9)
POINTS = st.tuples(*[st.integers(0, 100)] * 6).filter(any)
TRIALS = st.builds(
    Trial,
    points=st.dictionaries(st.sampled_from(["ngo", "migrants", COMMON]), POINTS),
    money=st.dictionaries(SPOTS, AMOUNTS),
    money_percent=st.integers(0, 300),
    hours_percent=st.integers(0, 300),
    modes=st.dictionaries(st.sampled_from(CODES), st.sampled_from(MODES), max_size=4),
)


def _changes(trial, selection=None):
    return changes_of(trial, selection or the_file(), open_candidates(), SIGNED)


def test_nothing_tried_changes_nothing():
    """The file stays what it is."""
    assert _changes(Trial()) == ()
    assert applied(the_file(), ()) == the_file()


@given(TRIALS)
def test_what_was_written_is_what_was_tried(trial):
    """After its entries a trial has nothing left to say, and every mode is as tried."""
    tried = exact(trial, the_file())
    after = applied(the_file(), _changes(trial))
    assert _changes(tried) == _changes(trial)
    assert _changes(replace(tried, modes={}), after) == ()
    assert {code: filed_mode(after, open_candidates(), code) for code in trial.modes} == trial.modes


def test_a_percentage_is_worked_into_every_amount():
    """60 per cent of 25 000 Eur and of 2400 hours."""
    after = applied(the_file(), _changes(Trial(money_percent=60, hours_percent=60)))
    assert [budget.eur for budget in after.budgets[:2]] == [Decimal(15000), Decimal(18000)]
    assert [limit.hours for limit in after.staff] == [1440.0] * 3
    assert {budget.reason for budget in after.budgets} == {SIGNED.reason}


def test_a_limit_can_be_taken_out_and_put_in():
    """No limit is another thing than nought."""
    changes = _changes(Trial(money={(2026, "municipal"): None, (2026, "esf"): 0}))
    assert [(change.about, change.out) for change in changes] == [
        ((2026, "municipal"), True),
        ((2026, "esf"), False),
    ]
    money = {(b.year, b.fund): b.eur for b in applied(the_file(), changes).budgets}
    assert (2026, "municipal") not in money
    assert money[2026, "esf"] == 0


def test_points_of_a_group_take_the_place_of_what_it_said_otherwise():
    """A group has one way of saying what matters; its name, share and people stay."""
    changes = _changes(Trial(points={"migrants": (100, 0, 50, 0, 0, 0), COMMON: (1,) * 6}))
    (group,) = [change.entry for change in changes]
    before = next(one for one in the_file().stakeholders if one.key == "migrants")
    assert (group.order, group.comparisons) == ((), ())
    assert (group.swing["need"], group.swing["reach"]) == (100, 50)
    assert (group.name, group.share, group.people) == (before.name, before.share, before.people)


def test_several_may_leave_one_rule():
    """What is left of it stays a rule; left with nothing it goes."""
    rule = (
        the_file()
        .rules[0]
        .model_copy(update={"recommendations": ("GOV-R01", "GOV-R02", "GOV-R03")})
    )
    three = the_file().model_copy(update={"rules": (rule,)})
    two = _changes(Trial(modes={"GOV-R01": "free", "GOV-R02": "blocked"}), three)
    kept, blocked = applied(three, two).rules
    assert (kept.recommendations, kept.reason) == (("GOV-R03",), rule.reason)
    assert (blocked.kind, blocked.recommendations) == ("blocked", ("GOV-R02",))
    none = _changes(Trial(modes=dict.fromkeys(rule.recommendations, "free")), three)
    assert applied(three, none).rules == ()


def test_a_rule_about_an_area_becomes_one_about_the_others():
    """All of the area but the one that left."""
    rule = the_file().rules[0].model_copy(update={"recommendations": (), "area": "HOU"})
    area = the_file().model_copy(update={"rules": (rule,)})
    (left,) = applied(area, _changes(Trial(modes={"HOU-R01": "free"}), area)).rules
    assert left.area is None
    assert "HOU-R01" not in left.recommendations
    assert {"HOU-R03", "HOU-S01"} <= set(left.recommendations)
