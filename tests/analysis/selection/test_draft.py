"""A draft plan made of what was decided."""

import pytest
from drafts import a_draft, a_selection, decision, the_case

from workbench.analysis.evaluation import evaluate_plan
from workbench.analysis.selection.draft import draft_plan
from workbench.model.plan import BLANK, ActKind, TextStatus


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


def test_sentences_with_empty_places_provide_for_nothing():
    """Monitoring and review are only skeletons; the evaluation does not take them for done."""
    reading = evaluated(a_draft().plan).reading

    assert any(BLANK in words for words in a_draft().plan.paragraphs)
    assert [
        "Planas įgyvendinamas 2026–2028 metais.",
    ] == [words for words in reading.plan.paragraphs if not words.startswith("Plano tikslinės")]


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
    assert a_draft().plan == draft_plan(a_selection())
