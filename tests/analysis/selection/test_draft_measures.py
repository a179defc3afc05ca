"""Recommendations as measures of a draft plan."""

from decimal import Decimal

from drafts import a_draft, decision, the_case

from workbench.analysis.evaluation import evaluate_plan
from workbench.model.plan import BLANK, Funding
from workbench.model.selection import Estimate


def measures(*codes, **selection):
    """Return the measures of a draft of some recommendations, by code."""
    selection.setdefault("decisions", tuple(decision(code) for code in codes))
    return {m.recommendation: m for m in a_draft(**selection).plan.measures}


def test_targets_are_empty_and_read_as_missing():
    """A unit „per metus“ and a number in a name are no target as long as its place is empty."""
    plan = a_draft().plan
    readings = [
        c
        for m in evaluate_plan(the_case().model_copy(update={"plan": plan})).reading.measures
        for c in m.criteria
    ]

    assert all(
        c.text.endswith(f"siektina reikšmė: {BLANK}") for m in plan.measures for c in m.criteria
    )
    assert {("vague", ())} == {(reading.kind, reading.targets) for reading in readings}
    assert any("per metus" in reading.text for reading in readings)


def test_money_is_that_of_persons_where_they_estimated():
    """Year and fund of every sum, without a word of assumption."""
    found = measures("LNG-R02")["LNG-R02"]

    assert [
        (Decimal(6000), 2026, "PMIF lėšos"),
        (Decimal(9000), 2027, "PMIF lėšos"),
        (Decimal(3000), 2027, "savivaldybės biudžetas"),
        (Decimal(9000), 2028, "PMIF lėšos"),
    ] == [(amount.eur, amount.year, amount.source) for amount in found.amounts]
    assert (Funding.STATED, None) == (found.funding, found.note)


def test_an_assumed_sum_is_marked_as_such():
    """4 000 to 15 000 Eur a year count as 9 500, and the row says that nobody estimated them."""
    found = measures("CAP-R01")["CAP-R01"]

    assert [Decimal(9500)] * 3 == [amount.eur for amount in found.amounts]
    assert (
        "Suma – prielaida, o ne sąmata; ją patikslina savivaldybė.\n"
        "Kiti galimi lėšų šaltiniai: PMIF lėšos." == found.note
    )


def test_unknown_cost_and_no_cost_are_told_apart():
    """Nobody knows what interpreting costs before an estimate; a working group costs nothing."""
    found = measures("CAP-R05", "GOV-R01", estimates=())

    assert (Funding.MISSING, ()) == (found["CAP-R05"].funding, found["CAP-R05"].amounts)
    assert found["CAP-R05"].note.startswith("Kiek lėšų reikės, nežinoma. ")
    assert (Funding.NOT_NEEDED, ()) == (found["GOV-R01"].funding, found["GOV-R01"].amounts)


def test_cents_are_kept():
    """A sum is exact to the cent."""
    content = {"recommendation": "CAP-R05", "year": 2026, "fund": "state", "eur": 4800.55}
    signed = {"reason": "Pasiūlymas", "by": "koordinatorė", "date": "2026-01-15"}
    found = measures("CAP-R05", estimates=(Estimate.model_validate({**content, **signed}),))

    assert [Decimal("4800.55")] == [amount.eur for amount in found["CAP-R05"].amounts]


def test_an_adaption_stands_beside_its_measure():
    """The title stays that of the recommendation; what is changed is said."""
    change = {"lt": "Tik šeimoms.\nBe paskatų."}
    given = (decision("HOU-R01", "adapt", change=change),)
    found = measures(decisions=given)["HOU-R01"]

    assert "Pritaikyta: Tik šeimoms. Be paskatų." == found.note.split("\n")[0]


def test_implementers_groups_and_years_are_those_of_the_recommendation():
    """Units one by one, groups by their names, everybody first, and the years of the selection."""
    found = measures("CAP-R05")["CAP-R05"]

    assert ["Viešųjų pirkimų skyrius", "Vertimo paslaugų teikėjas"] == [
        one.name for one in found.implementers
    ]
    assert ("visi užsieniečiai", "gavusieji prieglobstį", "moterys") == found.target_groups
    assert "2026–2028 m." == found.period_text
