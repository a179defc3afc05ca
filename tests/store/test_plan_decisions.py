"""What a person decided, carried over to a plan read again."""

from decimal import Decimal

import pytest
from builders import a_measure, a_plan, an_objective

from workbench.model.plan import ImportIssue
from workbench.store.plan_decisions import same_plan, with_decisions


def a_plan_of(*measures, **changes):
    """Return a plan of these measures."""
    return a_plan([an_objective(measures=list(measures))], **changes)


def a_criterion(text="Kursus baigė 40 asmenų", **changes):
    """Return a criterion."""
    return {"text": text, **changes}


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"period": None}, True),
        ({"period": {"start": 2027, "end": 2029}}, False),
        ({"act": {"kind": "draft"}}, True),
        ({"act": {"kind": "draft", "number": "T-200"}}, False),
        ({"title": "Kitas užsieniečių integracijos planas"}, True),
        ({"title": "Integracijos planas 2027–2029 metams"}, False),
        ({"text_status": "verbatim"}, False),
    ],
)
def test_another_plan_is_recognised(changes, same):
    """Period, number of the act, years of the title, and being invented, tell plans apart."""
    assert same is same_plan(a_plan(**changes), a_plan())


def test_areas_go_with_the_number():
    """Areas a person set stay with the measure's number; those set anew win."""
    earlier = a_plan_of(a_measure("1.1.1", areas=["LNG"]), a_measure("1.1.2", areas=["EMP"]))
    new = a_plan_of(a_measure("1.1.2", title="Kitaip"), a_measure("1.1.1", areas=["GOV"]))
    plan, kept = with_decisions(new, earlier)

    assert [("EMP",), ("GOV",)] == [measure.areas for measure in plan.measures]
    assert ("1.1.2",) == kept


@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ([a_criterion("Naujas"), a_criterion()], [None, 40]),
        ([a_criterion("Kitais žodžiais")], [40]),
        ([a_criterion("Kitas"), a_criterion("Trečias")], [None, None]),
        ([a_criterion(targets=[{"value": 7}])], [7]),
    ],
)
def test_targets_go_with_the_criterion(criteria, expected):
    """By its wording, or by its place where no criterion came or went; new ones win."""
    earlier = a_plan_of(a_measure(criteria=[a_criterion(targets=[{"value": 40}])]))
    plan, _ = with_decisions(a_plan_of(a_measure(criteria=criteria)), earlier)

    found = [c.targets[0].value if c.targets else None for c in plan.measures[0].criteria]
    assert expected == found


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ("LNG-R02", ("LNG-1",))),
        ({"title": "Kita priemonė"}, (None, ())),
        ({"recommendation": "LNG-R01"}, ("LNG-R01", ())),
    ],
)
def test_the_thread_to_the_recommendation_is_kept(changes, expected):
    """A final document without the column loses nothing; a renumbered measure takes nothing."""
    origin = {"recommendation": "LNG-R02", "needs": ["LNG-1"]}
    plan, kept = with_decisions(
        a_plan_of(a_measure("1.1.1", **changes)), a_plan_of(a_measure("1.1.1", **origin))
    )

    assert expected == (plan.measures[0].recommendation, plan.measures[0].needs)
    assert () == kept


def test_no_target_found_is_a_decision_too():
    """Empty targets say that a person looked and found none."""
    earlier = a_plan_of(a_measure(criteria=[a_criterion(targets=[])]))
    plan, kept = with_decisions(a_plan_of(a_measure(criteria=[a_criterion()])), earlier)

    assert ((), ("1.1.1",)) == (plan.measures[0].criteria[0].targets, kept)


@pytest.mark.parametrize(("cell", "kept"), [("23 000 133 000", True), ("24 000 133 000", False)])
def test_sums_a_person_read_stay_for_the_same_cell(cell, kept):
    """An answer holds for the cell it was given for; its question is not asked again."""
    sums = [{"eur": 23000, "resolved_by": "person"}, {"eur": 133000, "resolved_by": "person"}]
    earlier = a_plan_of(a_measure(amounts=sums, raw={"amounts": "23 000 133 000"}))
    issue = ImportIssue(code="ambiguous_amounts", severity="ask", place="1.1.1")
    undecided = a_measure(amounts=[], funding="missing", raw={"amounts": cell})
    plan, _ = with_decisions(a_plan_of(undecided, issues=[issue]), earlier)

    expected = Decimal(156000) if kept else None
    assert expected == plan.measures[0].eur
    assert (() if kept else (issue,)) == plan.issues


def test_sums_that_were_read_are_not_replaced():
    """A sum the import could read wins over an earlier one."""
    earlier = a_plan_of(a_measure(amounts=[{"eur": 1, "resolved_by": "person"}]))
    plan, kept = with_decisions(a_plan_of(a_measure()), earlier)

    assert (Decimal(10000), ()) == (plan.measures[0].eur, kept)


def test_what_a_person_knew_of_the_act_stays():
    """Number and exact day, period and source are filled in where the document lacks them."""
    act = {"kind": "director_order", "date": "2022-11-08", "number": "30-3421/22"}
    earlier = a_plan(act=act, document={"source": "s003"}, funding_source="Biudžetas")
    new = a_plan(act={"kind": "director_order", "date": "2022-11"}, period=None)
    plan, _ = with_decisions(new, earlier)

    assert ("2022-11-08", "30-3421/22") == (plan.act.date, plan.act.number)
    assert (2024, "s003", "Biudžetas") == (
        plan.period.start,
        plan.document.source,
        plan.funding_source,
    )


def test_carrying_over_twice_changes_nothing_more():
    """A plan that has its decisions already stays as it is."""
    earlier = a_plan_of(a_measure(areas=["LNG"]))
    once, _ = with_decisions(a_plan_of(a_measure()), earlier)

    assert once == with_decisions(once, once)[0]
