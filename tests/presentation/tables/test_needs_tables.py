"""What the tables of the needs analysis show, and what they must not."""

import re
from dataclasses import replace
from importlib import import_module

import pytest
from presentation.needs_cases import (
    ANALYSES,
    FAST,
    a_need,
    a_survey,
    an_evidence,
    bare,
    barely_asked,
    case_with,
    needs_of,
    public,
    representative,
    rich,
    spoken,
)

from workbench.analysis.needs.analysis import analyse_needs
from workbench.presentation.tables.needs_areas import tab_areas_of_need, tab_supply
from workbench.presentation.tables.needs_evidence import tab_concluded, tab_evidence
from workbench.presentation.tables.needs_groups import tab_groups, tab_years
from workbench.presentation.tables.needs_order import tab_order, tab_stated
from workbench.presentation.tables.needs_services import tab_competences, tab_services
from workbench.presentation.tables.needs_survey import tab_release, tab_survey
from workbench.presentation.tables.needs_unknowns import tab_unknowns
from workbench.presentation.vocabulary import VOCABULARY

NB = "\u00a0"
HIDDEN = f"≤{NB}5"
OURS = re.compile(r"tables\.needs|sentences\.needs:|needs_results")
SAID = [name for name, where in VOCABULARY.items() if OURS.search(where)]
NEED_A_SURVEY = (tab_release, tab_services, tab_order, tab_stated, tab_groups, tab_years)


def function(name):
    """Return a function of the vocabulary."""
    module, _, attribute = VOCABULARY[name].partition(":")
    return getattr(import_module(module), attribute)


def rows(shown):
    """Return the rows of the tables as lists of cells, by the name of the row."""
    found = (line.split(" | ") for line in shown.plain.splitlines() if " | " in line)
    return {cells[0]: cells[1:] for cells in found}


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("analysis", list(ANALYSES))
@pytest.mark.parametrize("name", SAID)
def test_everything_can_be_shown_for_every_analysis(name, analysis, language):
    """Each says something, no table is empty, no value of the program shows through."""
    shown = function(name)(ANALYSES[analysis](), language)

    assert shown.plain
    assert not re.search(r">(None|nan|NaN|True|False)<|\{\w+\}|Text\(", shown.html)
    for table in re.findall(r"<table>.*?</table>", shown.html, re.DOTALL):
        assert re.search(r"<tbody><tr[^>]*><t[hd][^>]*>", table)


@pytest.mark.parametrize("analysis", [spoken, barely_asked, bare])
@pytest.mark.parametrize("name", SAID)
def test_without_a_survey_that_counts_there_are_no_percentages(name, analysis):
    """Mode A says who said what; the only percentage is the confidence of an interval."""
    for language in ("lt", "en"):
        found = re.findall(rf"(\d+)[{NB} ]?%", function(name)(analysis(), language).html)
        assert set(found) <= {"95"}


@pytest.mark.parametrize("make", NEED_A_SURVEY)
def test_what_takes_a_survey_says_so_in_a_box(make):
    """Never an empty table: the reason, and what would fill it."""
    for needs in (spoken(), barely_asked(), bare()):
        shown = make(needs, "lt")
        assert "<table" not in shown.html
        assert 'class="absent"' in shown.html.replace("class=absent", 'class="absent"')
        assert "Reikėtų užsieniečių apklausos" in shown.plain


@pytest.mark.parametrize("analysis", [rich, representative])
@pytest.mark.parametrize("name", SAID)
def test_captions_differ_and_sources_are_named(name, analysis):
    """Readers jump by captions, and every table says where its figures come from."""
    html = function(name)(analysis(), "lt").html
    captions = re.findall(r"<caption>(.*?)</caption>", html)

    assert len(captions) == len(set(captions)) == html.count("class=source")


def test_hidden_counts_have_a_sign_and_a_legend():
    """What is held back is never a nought, and one sentence says what the sign means."""
    shown = tab_groups(rich(), "lt")
    cells = rows(shown)

    assert {HIDDEN} == set(cells["Lietuvių kalba ir pilietinis orientavimas"])
    assert 1 == shown.html.count("skaičius yra ne didesnis kaip 5 arba neskelbiamas")
    assert f"≤{NB}10" in tab_groups(public(), "lt").plain


def test_a_group_whose_need_is_higher_says_so_in_a_word():
    """84 per cent of the first group need housing, and that is more than of the others."""
    cells = rows(tab_groups(rich(), "lt"))

    assert f"84{NB}%didesnis" == cells["Būstas"][0]
    assert f"(atsakė{NB}38)" in tab_groups(rich(), "lt").plain


def test_unknown_need_is_not_none():
    """One area nobody spoke of, one in which a piece speaks against a need."""
    cells = rows(tab_areas_of_need(spoken(), "lt"))

    assert ["duomenų nėra"] * 3 == cells["Stebėsena, duomenys, vertinimas"][:3]
    assert "0,00" == cells["Kultūra, sportas, viešosios erdvės"][0]


def test_need_supply_and_gap_stand_beside_each_other():
    """A share in need with its interval, the supply, and what is left open."""
    cells = rows(tab_areas_of_need(rich(), "lt"))["Lietuvių kalba ir pilietinis orientavimas"]

    assert [f"83{NB}% (73–89{NB}%)", "0,40", "0,49 (0,44–0,54)", "Vidutinis", "2"] == cells
    assert len(rich().areas) + 1 == len(rows(tab_areas_of_need(rich(), "lt")))


def test_a_gap_can_be_bounded_where_supply_is_not_known():
    """At worst there is nothing; at best all is there."""
    cells = rows(tab_areas_of_need(rich(), "lt"))["Sveikatos priežiūra"]

    assert ["duomenų nėra", "duomenų nėra (0,00–0,37)"] == cells[1:3]


def test_a_hidden_need_is_a_sign_in_need_and_gap():
    """Three of thirty-five are in need: neither the share nor the gap may tell."""
    needs = analyse_needs(case_with(), (_nearly_nobody(),), FAST)
    cells = rows(tab_areas_of_need(needs, "lt"))["Lietuvių kalba ir pilietinis orientavimas"]

    assert [HIDDEN, "duomenų nėra", HIDDEN] == cells[:3]
    left_out = "Be vietos, nes jų dalys nerodomos: Lietuvių kalba ir pilietinis orientavimas;"
    assert left_out in tab_order(needs, "lt").html


def test_evidence_tells_who_how_strongly_and_when():
    """Old and undated pieces are marked, another territory is named."""
    cells = rows(tab_evidence(rich(), "lt"))

    assert 6 == len(cells) - 1
    old = cells["Į3. Užimtumas ir verslumas"]
    assert "Tyrimai; pokalbis" in old[1]
    assert "1" == old[2]
    assert f"2019{NB}m.; senesnis nei metai" in old[3]
    assert "Teritorija: Lietuva" in old[3]
    assert "be datos" in cells["Į6. Kultūra, sportas, viešosios erdvės"][3]
    assert "apie paslaugas" == cells["Į5. Būstas"][2]


def test_quotes_and_numbers_of_few_are_not_shown():
    """A quote about everybody is; that of a small group is not, nor how few they were."""
    shown = tab_evidence(rich(), "lt")

    assert "„Laukiu jau metus.“" in shown.plain
    assert "Slapta" not in shown.html
    assert "Kiek žmonių apima: 12" in shown.plain
    assert f"Kiek žmonių apima: {HIDDEN}" in shown.plain


def test_no_words_of_a_file_become_markup():
    """Findings, needs and reasons are text, whatever they look like."""
    bad = {"lt": "<img src=x>", "en": "<img src=x>"}
    case = case_with(
        evidence=(an_evidence("x", "LNG", finding=bad, quote=bad, note=bad, territory=bad),),
        needs=(a_need("LNG-1", "x", statement=bad, by="<img src=x>"),),
    )
    needs = analyse_needs(case, (), FAST)

    for make in (tab_evidence, tab_concluded):
        assert "<img" not in make(needs, "lt").html


def test_needs_show_the_four_components():
    """A proposal is called one; a person's rating is signed and dated."""
    shown = tab_concluded(rich(), "lt")

    assert "Vidutinis\npasiūlė programa" in shown.html.replace("</strong><p class=aside>", "\n")
    assert "analitikas, 2025" in shown.plain
    for name in ("Tyrimo būdai", "Nuoseklumas", "Medžiagos pakankamumas", "Tinkamumas vietai"):
        assert 2 == shown.plain.count(name)
    assert "rimtų abejonių – Vienas metodas." in shown.plain
    assert "apima bent 10 žmonių" in shown.plain


def test_supply_shows_the_anchor_of_each_score():
    """What a score means is the catalogue's, why it was given the rater's."""
    cells = rows(tab_supply(rich(), "lt"))

    assert 7 == len(cells)
    assert ["0", "Nedalyvauja ir nėra klausiami.", "Išgalvota.", "–"] == cells[
        "Lietuvių kalba ir pilietinis orientavimas: Įtrauktis"
    ]


def test_the_survey_tells_how_it_was_made():
    """Who was asked, how they were found, how many answered, and what weights cost."""
    cells = rows(tab_survey(representative(), "lt"))

    assert ["240"] == cells["Atsakė"]
    assert ["900"] == cells["Pakviesta"]
    assert [f"10{NB}000"] == cells["Iš viso žmonių, kuriems skirta apklausa"]
    assert ["Klausti tie, kuriuos pavyko pasiekti"] == cells["Kaip rasti žmonės"]
    assert "vienodo svorio" in cells["Kiek verti atsakymai"][0]
    assert (
        float(
            cells["Kiek kartų dėl svorių didėja dispersija (imties plano efektas)"][0].replace(
                ",", "."
            )
        )
        > 1
    )
    assert ["108"] == cells["Ukraina"]


def test_a_survey_of_few_does_not_tell_how_few():
    """Four answered, and three of staff: the sign stands in both."""
    shown = tab_survey(barely_asked(), "lt")

    assert 2 == shown.plain.count(f"Atsakė | {HIDDEN}")
    assert "Kas atsakė į užsieniečių apklausą" not in shown.plain


def test_public_counts_are_rounded():
    """Counts of respondents are multiples of five."""
    shown = tab_survey(public(), "lt")

    assert re.findall(r"Atsakė \| (\d+)", shown.plain) == ["80", "25"]
    assert "Ukraina | 40" in shown.plain
    assert "suapvalinti iki 5" in tab_release(public(), "lt").html


def test_services_say_what_follows():
    """Courses matter and are done badly."""
    cells = rows(tab_services(rich(), "lt"))

    assert ["4,4 (4,3–4,6)", "2,0 (1,8–2,2)", "Sutelkti pastangas"] == cells["Kalbos kursai"]
    assert "Ketvirtis neaiškus" == cells["Gydytojas"][-1]


def test_competences_have_two_measures():
    """The greatest need for training first; a ranked score that counts one of 22 is held back."""
    cells = rows(tab_competences(rich(), "lt"))

    assert ["Gebėjimas", "Bendravimas", "Teisė"] == list(cells)
    held = "–beveik visi atsakė taip pat"
    assert ["4,4", "2,6", "7,7 (5,4–10,1)", held, "22"] == cells["Bendravimas"]
    assert "nerodoma: atsakymų per mažai" in tab_competences(barely_asked(), "lt").plain
    assert "darbuotojų apklausos nėra" in tab_competences(spoken(), "lt").plain


def test_the_order_is_never_a_bare_rank():
    """Each place has its interval, its chance and its group."""
    cells = rows(tab_order(rich(), "lt"))

    assert [f"83{NB}% (73–89{NB}%)", "1 (1)", f">{NB}0,99", "1"] == cells[
        "Lietuvių kalba ir pilietinis orientavimas"
    ]
    assert "2 (2–3)" == cells["Būstas"][1]


def test_areas_that_cannot_be_ordered_say_so():
    """With thirty answers that differ little there is no order."""
    needs = analyse_needs(case_with(), (a_survey(30, areas=("HOU", "EMP")),), FAST)
    html = tab_order(needs, "lt").html

    assert not needs.order.orderable
    assert "Sričių surikiuoti negalima" in html


def test_stated_priorities_stand_beside_measured_needs():
    """People put information first; it was measured as the least need."""
    cells = rows(tab_stated(rich(), "lt"))["Informavimas ir paslaugų prieinamumas"]

    assert [f"45{NB}% (35–56{NB}%)", f"15{NB}% (9–24{NB}%)"] == cells[:2]
    assert ["1vietos labai skiriasi", "5"] == cells[2:]


def test_years_are_compared_with_an_interval():
    """The change is told as not proven where its interval holds nought."""
    cells = rows(tab_years(rich(), "lt"))

    assert ["2024", "2025"] == cells["Sritis"][:2]
    assert f"Pokytis neįrodytas (−22{NB}…{NB}17)" == cells["Būstas"][2]
    assert "tik vienoje apklausoje" in tab_years(representative(), "lt").plain


def test_two_years_have_two_sources():
    """Figures of both surveys stand in the table, so both are named below it."""
    years = replace(rich().years, sources=("talks", "form"))
    shown = tab_years(replace(rich(), years=years), "lt").html

    assert "Išgalvoti pokalbiai, 2025 m." in shown
    assert "Išgalvota apklausa" in shown


def test_unknowns_tell_how_they_could_be_found_out():
    """Where most areas are unknown those that are known are named instead."""
    cells = rows(tab_unknowns(spoken(), "lt"))

    assert "visos sritys" == cells["Kiek žmonių turi kurį poreikį: užsieniečių apklausos nėra."][0]
    silent = cells["Ar čia poreikių apskritai yra: nieko neišsiaiškinta."]
    assert silent[0].startswith("visos, išskyrus: Lietuvių kalba")
    assert "Paklausti žmonių ir įstaigų: pradžiai užtenka trijų pokalbių." == silent[1]


def test_disclosure_control_tells_how_much_it_holds_back():
    """By sort of table, margins included."""
    cells = rows(tab_release(rich(), "lt"))

    assert ["1", "3", "0"] == cells["Kas atsakė"]
    assert int(cells["Poreikis pagal sritis ir grupes"][2]) > 0


@pytest.mark.parametrize("name", [name for name in SAID if name.startswith("tab_")])
def test_tables_stay_small(name):
    """What a municipality has on file now fits on a page of 200 kB together with all the rest."""
    assert len(function(name)(needs_of("vilnius"), "lt").html.encode()) < 60_000


def _nearly_nobody():
    """Return a survey in which three of thirty-five are in need of language courses."""
    survey = a_survey(35)
    survey.answers["need_lng"][:] = [4, 4, 5] + [1] * 32
    return survey
