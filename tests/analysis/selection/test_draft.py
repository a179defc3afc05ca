"""A draft plan made of what was decided."""

from decimal import Decimal

import pytest
from drafts import a_draft, decision, the_case
from selection_cases import selection_of

from workbench.analysis.evaluation import evaluate_plan
from workbench.analysis.selection.draft import draft_plan
from workbench.model.plan import BLANK, ActKind, Funding, TextStatus
from workbench.model.selection import Estimate


def measures(*codes, **selection):
    """Return the measures of a draft of some recommendations, by code."""
    selection.setdefault("decisions", tuple(decision(code) for code in codes))
    return {m.recommendation: m for m in a_draft(**selection).plan.measures}


def evaluated(plan):
    """Return the evaluation of a draft."""
    return evaluate_plan(the_case().model_copy(update={"plan": plan}))


def test_what_was_taken_becomes_measures_in_the_order_of_the_catalogue():
    """Adopted and adapted ones, and no other; each names where it comes from."""
    plan = a_draft().plan

    assert [
        ("1.1.1", "GOV-R01", ()),
        ("1.2.1", "INF-R01", ("INF-1", "LEG-1")),
        ("1.3.1", "CAP-R01", ("CAP-1",)),
        ("1.3.2", "CAP-R05", ("HEA-1",)),
        ("1.4.1", "LNG-R02", ("LNG-1", "LNG-2")),
        ("1.5.1", "EMP-R02", ("EMP-1",)),
        ("1.6.1", "HOU-R01", ("HOU-1",)),
    ] == [(m.number, m.recommendation, m.needs) for m in plan.measures]


def test_each_area_with_something_taken_is_an_objective():
    """Its wording only names the area; areas without measures are left out."""
    plan = a_draft(decisions=(decision("HOU-R01"), decision("GOV-R01"))).plan

    assert [
        ("1.1", "Siekti pažangos srityje „Koordinavimas ir tarpinstitucinis bendradarbiavimas“"),
        ("1.2", "Siekti pažangos srityje „Būstas“"),
    ] == [(objective.number, objective.title) for objective in plan.objectives]


def test_the_goal_is_the_one_somebody_worded():
    """The municipality's own words stand in the draft."""
    goal = the_case().file.selection.goal

    assert goal is not None
    assert [goal.lt] == [one.title for one in a_draft().plan.goals]


def test_a_goal_nobody_worded_is_an_empty_place():
    """No goal is made up, and the evaluation gives nothing for the empty place."""
    plan = a_draft(goal=None).plan
    row = evaluated(plan).rubric.rows[0]

    assert ["Tikslą suformuluoja savivaldybė: ___"] == [goal.title for goal in plan.goals]
    assert 1 == row.suggested
    assert 2 == evaluated(a_draft().plan).rubric.rows[0].suggested


def test_targets_are_empty_and_read_as_missing():
    """A unit „per metus“ and a number in a name are no target as long as its place is empty."""
    plan = a_draft().plan
    readings = [c for m in evaluated(plan).reading.measures for c in m.criteria]

    assert all(
        c.text.endswith(f"siektina reikšmė: {BLANK}") for m in plan.measures for c in m.criteria
    )
    assert {("vague", ())} == {(reading.kind, reading.targets) for reading in readings}
    assert any("per metus" in reading.text for reading in readings)


def test_sentences_with_empty_places_provide_for_nothing():
    """Monitoring and review are only skeletons; the evaluation does not take them for done."""
    reading = evaluated(a_draft().plan).reading

    assert any(BLANK in words for words in a_draft().plan.paragraphs)
    assert [
        "Planas įgyvendinamas 2026–2028 metais.",
    ] == [words for words in reading.plan.paragraphs if not words.startswith("Plano tikslinės")]


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


def test_braces_of_a_person_stay_as_they_are():
    """What somebody wrote is never taken for a field."""
    given = (decision("HOU-R01", "adapt", change={"lt": "{change} {0} {years"}),)

    assert "Pritaikyta: {change} {0} {years" in measures(decisions=given)["HOU-R01"].note


def test_implementers_groups_and_years_are_those_of_the_recommendation():
    """Units one by one, groups by their names, everybody first, and the years of the selection."""
    found = measures("CAP-R05")["CAP-R05"]

    assert ["Viešųjų pirkimų skyrius", "Vertimo paslaugų teikėjas"] == [
        one.name for one in found.implementers
    ]
    assert ("visi užsieniečiai", "gavusieji prieglobstį", "moterys") == found.target_groups
    assert "2026–2028 m." == found.period_text


def test_the_plan_says_what_it_is():
    """A draft of an invented municipality, for the years given, with the total of its sums."""
    plan = a_draft().plan

    assert (ActKind.DRAFT, TextStatus.INVENTED) == (plan.act.kind, plan.text_status)
    assert (
        "Pavyzdžio savivaldybės 2026–2028 metų užsieniečių integracijos veiksmų planas"
        == plan.title
    )
    assert plan.computed_total == plan.total.stated


def test_without_any_sum_there_is_no_total():
    """Unknown is not zero."""
    plan = a_draft(estimates=(), decisions=(decision("CAP-R05"),)).plan

    assert plan.total.stated is None


def test_a_real_municipality_has_words_of_its_own():
    """Only invented municipalities have invented plans."""
    case = the_case()
    municipality = case.file.municipality.model_copy(update={"synthetic": False})
    file = case.file.model_copy(update={"municipality": municipality})

    plan = a_draft(case=case.model_copy(update={"file": file})).plan
    assert TextStatus.VERBATIM == plan.text_status


def test_the_preview_speaks_english_too():
    """Every word of the draft has its English wording."""
    plan = a_draft("en").plan

    assert plan.title.startswith("Action plan for the integration of foreigners 2026–2028")
    assert "Make progress in the area “Housing”" == plan.objectives[-1].title
    assert all("target: ___" in c.text for m in plan.measures for c in m.criteria)


def test_nothing_taken_is_no_plan():
    """Put off and rejected ones make no draft."""
    given = (decision("HOU-R01", "later"), decision("INF-R04", "reject"))
    with pytest.raises(ValueError, match="at least one recommendation that was adopted"):
        a_draft(decisions=given)


def test_the_whole_selection_gives_the_same_draft():
    """The choice that was worked out changes nothing of what people decided."""
    assert a_draft().plan == draft_plan(selection_of("pavyzdys"))
