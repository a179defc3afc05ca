"""Rules that hold for every table, and known answers of single ones."""

import re
from dataclasses import replace
from importlib import import_module

import pytest
from presentation.cases import HOSTILE, case_of, evaluation_of, hostile_case, overview
from presentation.needs_cases import needs_of
from selection_cases import selection_of

from workbench.analysis.evaluation import evaluate_plan
from workbench.analysis.needs.analysis import analyse_needs
from workbench.model.base import Words
from workbench.presentation.tables.case import tab_missing, tab_sources
from workbench.presentation.tables.cover import tab_cover, tab_overview_cover
from workbench.presentation.tables.facts import tab_consultations, tab_documents, tab_facts
from workbench.presentation.tables.findings import tab_checks, tab_findings, tab_remedies
from workbench.presentation.tables.indicators import tab_indicators
from workbench.presentation.tables.money import money_table, tab_money
from workbench.presentation.tables.overview import tab_overview_plans
from workbench.presentation.tables.overview_record import tab_overview_consultations
from workbench.presentation.tables.plan import tab_areas, tab_plan
from workbench.presentation.tables.rubric import tab_remarks, tab_rubric
from workbench.presentation.vocabulary import VOCABULARY

NB = "\u00a0"
OF_A_CASE = {"case", "facts", "cover"}
CODES = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava", "pavyzdys")


def _tables():
    """Return every table function with the module it stands in."""
    for name, target in VOCABULARY.items():
        module, _, attribute = target.partition(":")
        if name.startswith("tab_") and "selection" not in target:
            yield pytest.param(
                module.rpartition(".")[2], getattr(import_module(module), attribute), id=name
            )


def _about_needs(kind, function):
    """Tell whether a table shows an analysis of needs."""
    return kind.startswith("needs") or function.__name__ == "tab_needs_cover"


def _shown(kind, function, code, language):
    """Return a table for a municipality."""
    if function.__name__ == "tab_overview_cover":
        return function((case_of(code),), language)
    if kind.startswith("overview"):
        return function(overview(), language)
    if kind.startswith("selection"):
        return function(selection_of(code), language)
    if _about_needs(kind, function):
        return function(needs_of(code), language)
    return function(case_of(code) if kind in OF_A_CASE else evaluation_of(code), language)


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("kind", "function"), list(_tables()))
def test_every_table_can_be_shown_for_everybody(kind, function, code, language):
    """With or without a plan each says something, and no value of the program shows through."""
    shown = _shown(kind, function, code, language)
    assert shown.plain
    assert not re.search(r">(None|nan|NaN|True|False)<|\{\w+\}|Decimal\(", shown.html)
    for table in re.findall(r"<table>.*?</table>", shown.html, re.DOTALL):
        assert "<caption>" in table
        assert re.search(r"<tbody><tr[^>]*><t[hd][^>]*>", table)


@pytest.mark.parametrize(("kind", "function"), list(_tables()))
def test_no_name_becomes_markup(kind, function):
    """A municipality that is called like an image stays text in every table."""
    case = hostile_case()
    if not kind.startswith(("overview", "selection")):  # the latter have a test of their own
        about = (case,) if function.__name__ == "tab_overview_cover" else case
        if _about_needs(kind, function):
            about = analyse_needs(case)
        elif kind not in OF_A_CASE:
            about = evaluate_plan(case)
        shown = function(about, "lt")
        assert "<img" not in shown.html


def test_the_cover_names_municipality_plan_and_date():
    """The page takes its title from the cover."""
    cover = tab_cover(case_of("vilnius"), "lt")
    assert cover.title == "Vilniaus miesto savivaldybės integracijos plano vertinimas"
    assert "2022\u00a0m. lapkričio 8\u00a0d., Nr." in cover.plain
    assert "2026\u00a0m. sausio 20\u00a0d." in cover.plain
    assert tab_cover(hostile_case(), "lt").title.startswith(HOSTILE)


def test_the_cover_says_state_authors_and_who_pays():
    """A draft is called one, in words and by a sign; the authors are a role, not a person."""
    cover = tab_cover(case_of("vilnius"), "lt")
    assert '<span class="state state-draft">juodraštis</span>' in cover.html
    assert "Parengė\nProjekto konsultantai" in cover.plain
    assert "Prieglobsčio, migracijos ir integracijos fondo" in cover.plain


def test_a_municipality_may_name_other_authors():
    """What its own file says counts more than what the project says."""
    case = case_of("vilnius")
    own = case.file.model_copy(update={"prepared_by": Words(lt="Strategijos skyrius")})
    cover = tab_cover(case.model_copy(update={"file": own}), "lt")
    assert "Parengė\nStrategijos skyrius" in cover.plain


def test_one_draft_makes_the_overview_a_draft():
    """Only where every municipality's file is final the page about all is."""
    case = case_of("vilnius")
    final = case.model_copy(update={"file": case.file.model_copy(update={"status": "final"})})
    assert "state-final" in tab_overview_cover((final, final), "lt").html
    assert "state-draft" in tab_overview_cover((final, case), "lt").html


def test_the_vilnius_plan_at_a_glance():
    """The known answers of the plan."""
    lines = tab_plan(evaluation_of("vilnius"), "lt").plain.splitlines()
    for expected in (
        "Tikslai | 1",
        "Uždaviniai | 5",
        "Priemonės | 20",
        "Vertinimo kriterijai | 40",
        "Priemonės su lėšomis | 12",
        "Atskiros sumos | 17",
        f"Plane nurodyta bendra suma | 1{NB}167{NB}032{NB}Eur",
        f"Priemonių sumų suma | 1{NB}167{NB}032{NB}Eur",
    ):
        assert expected in lines


def test_a_missing_figure_says_so_with_the_reason_and_what_would_fill_it():
    """Unknown is not zero, and not an empty cell either."""
    line = next(
        line
        for line in tab_facts(case_of("pavyzdys"), "lt").plain.splitlines()
        if line.startswith("Ne ES valstybių piliečiai")
    )
    assert "duomenų nėra" in line
    assert "Galimas šaltinis: Migracijos departamento suvestinė" in line


def test_how_exact_a_figure_is_stands_before_it():
    """A lower bound is not printed as if it were exact."""
    assert "ne mažiau kaip 240" in tab_facts(case_of("pavyzdys"), "lt").plain


def test_a_marks_meaning_that_was_lost_stays_unknown():
    """A printed plus is shown as printed and interpreted as nothing."""
    html = tab_rubric(evaluation_of("vilnius"), "lt").html
    assert html.count("<b class=mark-unknown>nežinoma</b>") == 7
    assert html.count("išspausdinta: +") == 7


def test_raters_that_differ_are_both_shown():
    """The invented municipality has two raters, each with reason, role and date."""
    html = tab_rubric(evaluation_of("pavyzdys"), "lt").html
    assert "Grupės tik minimos (konsultantas, 2026\u00a0m. sausio 12\u00a0d.)" in html
    assert "Grupės neapibrėžtos (vyresnysis konsultantas, 2026\u00a0m. sausio 14\u00a0d.)" in html


@pytest.mark.parametrize("code", ["vilnius", "pavyzdys"])
def test_every_finding_is_shown_once(code):
    """Each place stands under its check, with what is said of several places said once."""
    evaluation = evaluation_of(code)
    html = tab_findings(evaluation, "lt").html
    struck = {o.card.id: o for o in evaluation.outcomes if o.findings}
    shown = re.findall(r"<details class=check id=(\w+).*?</details>", html, re.DOTALL)
    assert sorted(shown) == sorted(struck)
    for check, outcome in struck.items():
        part = re.search(rf"<details class=check id={check}.*?</details>", html, re.DOTALL)[0]
        places = sum(finding.place.kind != "plan" for finding in outcome.findings)
        listed = part.partition("<ul>")[2]
        assert len(re.findall(r"<p><b>(?!<)", listed)) == places
        assert listed.count("<li>") <= len(outcome.findings)


def test_only_what_must_be_mended_is_open_from_the_start():
    """A hundred findings stay readable because the lesser ones are folded."""
    html = tab_findings(evaluation_of("vilnius"), "lt").html
    gravest, *others = re.split(r"(?=<h3>)", html)[1:]
    assert "severity-E" in gravest
    assert gravest.count("<details class=check") == gravest.count(" open>")
    assert not any(" open>" in other for other in others)


def test_dismissed_findings_are_shown_as_such():
    """The reason of the consultant stands with the finding."""
    evaluation = evaluation_of("pavyzdys")
    dismissed = [f for o in evaluation.outcomes for f in o.findings if f.dismissed]
    html = tab_findings(evaluation, "lt").html
    assert html.count("<strong>Atmesta:</strong>") == len(dismissed)


def test_a_check_that_was_not_computed_says_why():
    """It is never shown as passed."""
    evaluation = evaluation_of("vilnius")
    reasons = [o for o in evaluation.outcomes if o.status == "not_computed"]
    html = tab_checks(evaluation, "lt").html
    assert reasons
    assert html.count("<strong>Neatlikta:</strong>") == len(reasons)


def test_the_checks_listed_at_the_end_are_those_without_findings():
    """Each check of the catalogue stands on the page once: with its findings or in the list."""
    evaluation = evaluation_of("vilnius")
    silent = {o.card.id for o in evaluation.outcomes if not o.findings}
    listed = set(re.findall(r"<th scope=row>(\w+)</th>", tab_checks(evaluation, "lt").html))
    assert listed == silent


def test_checks_that_all_found_something_leave_no_list():
    """An empty table is no answer; a sentence is."""
    evaluation = evaluation_of("vilnius")
    struck = tuple(outcome for outcome in evaluation.outcomes if outcome.findings)
    shown = tab_checks(replace(evaluation, outcomes=struck), "lt")
    assert shown.plain == "Kiekviena patikra ką nors rado."


def test_the_first_ten_tasks_lead_to_their_checks_and_the_rest_to_the_findings():
    """The list stays a list for one morning; whoever wants more follows the link."""
    evaluation = evaluation_of("vilnius")
    html = tab_remedies(evaluation, "lt").html
    tasks = re.findall(r'<a href="#([A-Z]\d\d)">([^<]+)</a>', html)
    cards = [remedy.card for remedy in evaluation.remedies[:10]]
    assert tasks == [(card.id, f"{card.id} {card.title.lt}") for card in cards]
    assert '<a href="#findings">Dar 48 darbai nurodyti prie pastabų, ta pačia tvarka.</a>' in html


def test_a_task_tells_which_places_are_grave():
    """Nine places under one word would make all nine look as grave as the two that are."""
    plain = tab_remedies(evaluation_of("vilnius"), "lt").plain
    assert (
        "būtina taisyti: 1.1.1, 1.5.3 · reikėtų taisyti: 1.4.7, 1.5.1 · "
        "verta žinoti: 1.4.1, 1.4.2, 1.5.2, 1.5.5, 1.5.6"
    ) in plain


def test_findings_stand_in_the_order_of_the_tasks():
    """Whoever works through the list finds each next task below the one before."""
    evaluation = evaluation_of("vilnius")
    html = tab_findings(evaluation, "lt").html
    shown = re.findall(r"<details class=check id=(\w+)", html)
    assert shown == [remedy.card.id for remedy in evaluation.remedies]


def test_few_things_to_mend_stand_all_in_the_list():
    """There is no link for two or three entries."""
    evaluation = evaluation_of("vilnius")
    few = replace(evaluation, remedies=evaluation.remedies[:14])
    html = tab_remedies(few, "lt").html
    assert html.count("<li>") == 14
    assert "#findings" not in html


def test_an_objective_without_any_sum_has_none_rather_than_zero():
    """Objective 1.3 of the Vilnius plan states no sum; that is not a sum of zero."""
    evaluation = evaluation_of("vilnius")
    table = money_table(evaluation.money, evaluation.case, "lt").shown("lt")
    lines = table.plain.splitlines()
    assert next(line for line in lines if line.startswith("1.3 ")).endswith(
        "| sumų nėra | – | 3 | 0"
    )


def test_overlapping_parts_say_that_they_overlap():
    """Money by implementer adds up to more than there is: the table says so and shows no shares."""
    plain = tab_money(evaluation_of("vilnius"), "lt").plain
    assert "(sumos persidengia)\nVykdytojas | Suma | Priemonės" in plain
    assert "dalys persidengia" in tab_money(evaluation_of("vilnius"), "lt").html


def test_an_area_that_is_only_a_further_one_has_its_money_elsewhere():
    """Lithuanian language is a further area of a measure with money; that is not no sum."""
    lines = tab_areas(evaluation_of("vilnius"), "lt").plain.splitlines()
    line = next(line for line in lines if line.startswith("Lietuvių kalba"))
    assert "| tik kaip papildoma sritis |" in line


def test_all_criteria_and_all_areas_are_listed():
    """40 criteria, 16 areas."""
    indicators = tab_indicators(evaluation_of("vilnius"), "lt").html
    areas = tab_areas(evaluation_of("vilnius"), "lt").html
    assert indicators.count("<th scope=row>") == 40
    assert areas.count("<th scope=row>") == 16


def test_the_remarks_to_jonava_are_answered_for_any_plan():
    """Each question has an answer in words."""
    evaluation = evaluation_of("pavyzdys")
    assert tab_remarks(evaluation, "lt").html.count("<th scope=row>") == len(evaluation.remarks)


def test_jonava_held_six_consultations_and_the_planned_number_is_unknown():
    """What the report says is shown; what it does not say is not computed."""
    lines = tab_consultations(case_of("jonava"), "lt").plain.splitlines()
    assert any(line.startswith("Įvyko | 6 |") for line in lines)
    assert any(line.startswith("Planuota | duomenų nėra |") for line in lines)


def test_the_footnote_on_a_refusal_names_nobody():
    """It stands under the table of all, in no municipality's row."""
    html = tab_overview_consultations(overview(), "lt").html
    rows = re.findall(r"<tr.*?</tr>", html, re.DOTALL)
    assert not any("atsisakė" in row for row in rows)
    assert "atsisakė" in html


def test_only_a_plan_at_hand_has_figures():
    """Five of six rows have dashes where Vilnius has numbers."""
    lines = tab_overview_plans(overview(), "lt").plain.splitlines()
    with_dashes = [line for line in lines if line.endswith("| – | – | – | – | –")]
    assert len(with_dashes) == 5
    assert any(line.endswith(f"| 5 | 20 | 12 | 1{NB}167{NB}032{NB}Eur") for line in lines)


def test_documents_tell_what_was_seen_of_them():
    """A title alone is not passed off as a read document."""
    assert "Matytas tik pavadinimas" in tab_documents(case_of("siauliai"), "lt").plain


def test_what_is_missing_begins_with_the_plan():
    """For a municipality without a plan that is the first thing to ask for."""
    line = tab_missing(case_of("kaunas"), "lt").plain.splitlines()[2]
    assert line.startswith("Plano tekstas | ")
    assert line.endswith("| savivaldybės administracija")


def test_a_source_in_the_web_is_a_link_and_nothing_else_is():
    """The title leads there; an address that is a program leads nowhere."""
    case = case_of("vilnius")
    html = tab_sources(case, "lt").html
    addresses = re.findall(r'<a href="([^"]*)">', html)
    assert addresses
    assert all(address.startswith("https://") for address in addresses)
    key, source = next(iter(case.file.sources.items()))
    hostile = source.model_copy(update={"address": "javascript:alert(1)"})
    file = case.file.model_copy(update={"sources": {**case.file.sources, key: hostile}})
    shown = tab_sources(case.model_copy(update={"file": file}), "lt").html
    assert 'href="javascript' not in shown
    assert "javascript:alert(1)" in shown


def test_every_source_that_is_used_is_listed():
    """One row for each key that a fact, a document or the plan refers to."""
    case = case_of("vilnius")
    parts = ("evidence", "facts.age_structure")
    used = {key for path, key in case.file.used_sources() if not path.startswith(parts)}
    used.add(case.plan.document.source)
    assert tab_sources(case, "lt").html.count("<th scope=row>") == len(used)


def test_sources_of_evidence_are_told_in_the_analysis_of_needs():
    """A source that only evidence refers to stands in that report alone, acts in the other."""
    case = case_of("vilnius")
    plan, needs = (tab_sources(case, "en", r).html for r in ("plan_evaluation", "needs_analysis"))

    assert ("baltictimes.com" in plan, "baltictimes.com" in needs) == (False, True)
    assert ("No. 30-3421/22" in plan, "No. 30-3421/22" in needs) == (True, False)
    assert "tv3.lt on work permits" in plan
    assert "tv3.lt on work permits" in needs
