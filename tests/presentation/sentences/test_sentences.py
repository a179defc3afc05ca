from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from presentation.cases import case_of, evaluation_of, overview

from workbench.presentation.sentences.content import say_coverage, say_indicators
from workbench.presentation.sentences.money import say_money
from workbench.presentation.sentences.overview import say_overview
from workbench.presentation.sentences.plan import say_no_plan, say_plan
from workbench.presentation.sentences.rubric import say_remarks, say_rubric

NB = "\u00a0"


def test_the_message_is_three_sentences_with_the_known_figures():
    """The Vilnius plan: 1 goal, 5 objectives, 20 measures, 12 with money, 1 167 032 Eur."""
    lines = say_plan(evaluation_of("vilnius"), "lt").plain.splitlines()
    assert len(lines) == 3
    assert lines[0] == (
        "Plane – 1 tikslas, 5 uždaviniai ir 20 priemonių; lėšų numatyta 12 priemonių, "
        f"iš viso 1{NB}167{NB}032{NB}Eur. "
        "Jo laikotarpis baigėsi 2024 metais, todėl pastabos skirtos kitam planui."
    )
    assert lines[1].startswith("Patikrų rezultatas – ")
    assert lines[2].startswith("Siūlome pradėti nuo šio darbo. Įrašykite")


def test_the_message_speaks_english_too():
    """The same three sentences in English."""
    first = say_plan(evaluation_of("vilnius"), "en").plain.splitlines()[0]
    assert first == (
        "The plan has 1 goal, 5 objectives and 20 measures; 12 measures have money, "
        f"EUR{NB}1,167,032 in all. "
        "Its period ended in 2024, so the findings are for the next plan."
    )


def test_a_plan_in_force_is_not_called_ended():
    """Until the end of its last year the findings are for the plan itself."""
    evaluation = evaluation_of("vilnius")
    before = evaluation.case.model_copy(update={"as_of": date(2024, 12, 31)})
    said = say_plan(replace(evaluation, case=before), "lt").plain
    assert "baigėsi" not in said


def test_dismissed_findings_are_not_counted_in_the_message():
    """What a consultant set aside is no finding any more."""
    evaluation = evaluation_of("pavyzdys")
    findings = [f for outcome in evaluation.outcomes for f in outcome.findings]
    standing = sum(finding.dismissed is None for finding in findings)
    assert f" {standing} pastab" in say_plan(evaluation, "lt").plain


def test_without_a_plan_the_message_says_so_and_asks():
    """It neither fails nor pretends."""
    said = say_plan(evaluation_of("kaunas"), "lt").plain
    assert said == say_no_plan(case_of("kaunas"), "lt").plain
    assert said.startswith("Plano vertinti negalime: jo teksto neturime.")
    assert "prašytume plano" in said


@pytest.mark.parametrize("say", [say_coverage, say_indicators, say_money, say_remarks])
@pytest.mark.parametrize("language", ["lt", "en"])
def test_without_a_plan_each_part_asks_its_own_question(say, language):
    """Every part that cannot be made ends with a question for the administration."""
    assert say(evaluation_of("jonava"), language).plain.rstrip().endswith("?")


def test_the_money_of_the_vilnius_plan():
    """Stated and computed total agree; 69,3 % has no number to reach; eight dashes."""
    said = say_money(evaluation_of("vilnius"), "lt").plain
    assert f"bendra suma – 1{NB}167{NB}032{NB}Eur; priemonių sumos sudaro tiek pat." in said
    assert f"66,7{NB}%, tenka 1.5 uždaviniui" in said
    assert f"809{NB}032{NB}Eur, arba 69,3{NB}% visų lėšų" in said
    assert said.endswith("1.1.1, 1.3.1, 1.3.2, 1.3.3, 1.4.5, 1.5.3, 1.5.5, 1.5.6.")


def test_a_total_that_differs_is_said_with_both_sums():
    """The invented plan states 4 000 Eur less than its measures add up to."""
    money = evaluation_of("pavyzdys").money
    said = say_money(evaluation_of("pavyzdys"), "en").plain.splitlines()[0]
    assert money.difference == Decimal(-4000)
    assert said == (
        f"The plan states a total of EUR{NB}160,000, but the amounts add up to "
        f"EUR{NB}164,000; the difference is EUR{NB}−4,000."
    )


def test_a_total_that_is_not_stated_is_not_zero():
    """Without a stated total the sentence says that there is none."""
    evaluation = evaluation_of("vilnius")
    money = replace(evaluation.money, stated_total=None, difference=None)
    said = say_money(replace(evaluation, money=money), "en").plain.splitlines()[0]
    assert said.endswith("the plan states no total.")


def test_nobody_rated_is_said():
    """Suggestions are never passed off as a judgement."""
    said = say_rubric(evaluation_of("vilnius"), "lt").plain
    assert "Žmonės eilučių dar nevertino" in said
    assert "Ankstesnės ataskaitos įverčių nežinoma: 7 iš 7" in said


def test_raters_agreement_is_said_with_its_interval():
    """Where two people rated, their agreement stands with its uncertainty."""
    said = say_rubric(evaluation_of("pavyzdys"), "lt").plain
    assert "Krippendorffo alfa – 0," in said
    assert "intervalas – nuo" in said


def test_the_areas_nobody_touches_are_named():
    """Housing is one of the areas the Vilnius plan leaves out."""
    said = say_coverage(evaluation_of("vilnius"), "lt").plain
    assert "iš 16 integracijos sričių" in said
    assert "Priemonių nerasta šiose srityse: Būstas;" in said


def test_criteria_are_counted_by_kind():
    """The three kinds add up to all criteria."""
    indicators = evaluation_of("vilnius").indicators
    said = say_indicators(evaluation_of("vilnius"), "lt").plain
    assert indicators.numeric + indicators.deliverable + indicators.vague == 40
    assert said.startswith("Iš 40 kriterijų ")


def test_the_overview_counts_real_municipalities_only():
    """One plan of six, 24 consultations of 48, Jonava's alone known, no mark readable."""
    lines = say_overview(overview(), "lt").plain.splitlines()
    assert lines[0].startswith("Turimi planų tekstai: 1 iš 6 savivaldybių.")
    assert lines[1].startswith("Projekte įvyko 24 iš 48 planuotų konsultacijų;")
    assert lines[1].endswith("– 1.")
    assert "įverčių nežinoma: 42 iš 42" in lines[2]
