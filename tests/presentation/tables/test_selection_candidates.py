"""What the tables on needs, candidates, weights and values of a selection show."""

import re
from dataclasses import replace
from importlib import import_module

import pytest
from presentation.cases import HOSTILE
from presentation.selection_presented import (
    MADE,
    stated,
    weighed_by,
    without_candidates,
)
from selection_cases import selection_of

from workbench.analysis.weighing.values import Overlap
from workbench.model.base import Words
from workbench.model.recommendations import CRITERIA
from workbench.presentation.tables.cover import tab_selection_cover
from workbench.presentation.tables.selection_candidates import tab_candidates
from workbench.presentation.tables.selection_conflicts import tab_conflicts
from workbench.presentation.tables.selection_criteria import tab_criteria
from workbench.presentation.tables.selection_needs import tab_needs_to_answer
from workbench.presentation.tables.selection_stopped import tab_stopped
from workbench.presentation.tables.selection_values import tab_values
from workbench.presentation.tables.selection_weights import tab_weights
from workbench.presentation.vocabulary import VOCABULARY

NB = "\u00a0"
SAID = (
    "tab_selection_cover",
    "tab_needs_to_answer",
    "tab_candidates",
    "tab_stopped",
    "tab_criteria",
    "tab_weights",
    "tab_conflicts",
    "tab_values",
    "say_selection",
)
SWING = dict.fromkeys(CRITERIA, 50)
ALIKE = [
    {"first": a, "second": b, "times": 1}
    for place, a in enumerate(CRITERIA)
    for b in CRITERIA[place + 1 :]
]


def function(name):
    """Return a function of the vocabulary."""
    module, _, attribute = VOCABULARY[name].partition(":")
    return getattr(import_module(module), attribute)


def rows(shown):
    """Return the cells of the rows by the code or word their name begins with."""
    found = (line.split(" | ") for line in shown.plain.splitlines() if " | " in line)
    return {cells[0].split(" ")[0]: cells[1:] for cells in found}


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("made", list(MADE))
@pytest.mark.parametrize("name", SAID)
def test_everything_can_be_shown_for_every_selection(name, made, language):
    """Each says something, no table is empty, no value of the program shows through."""
    shown = function(name)(MADE[made](), language)

    assert shown.plain
    assert not re.search(r">(None|nan|NaN|True|False)<|\{\w+\}|Text\(", shown.html)
    for table in re.findall(r"<table>.*?</table>", shown.html, re.DOTALL):
        assert re.search(r"<tbody><tr[^>]*><t[hd][^>]*>", table)


def _hostile():
    """Return the invented municipality with names and words that try to be markup."""
    selection, bad = selection_of(), Words(lt=HOSTILE, en=HOSTILE)
    case, own = selection.case, selection.case.file.selection
    town = case.municipality.model_copy(update={"name": bad, "genitive": bad})
    scale = own.scales[0].model_copy(update={"worst": bad})
    file = case.file.model_copy(
        update={
            "municipality": town,
            "selection": own.model_copy(update={"goal": bad, "scales": (scale,)}),
        }
    )
    first, answer, view = selection.valued[0], selection.answers[7], selection.views.groups[0]
    named = {"title": bad, "what": bad}
    item = first.candidate.recommendation.model_copy(update=named)
    need = answer.need.need.model_copy(update={"statement": bad})
    group = view.group.model_copy(update={"name": bad, "by": HOSTILE})
    candidate = replace(first.candidate, recommendation=item)
    groups = (replace(view, group=group), *selection.views.groups[1:])
    kept_out = replace(selection.candidates.stopped[0], recommendation=item)
    listed = (candidate, *selection.candidates.listed[1:], kept_out)
    return replace(
        selection,
        case=case.model_copy(update={"file": file}),
        candidates=replace(selection.candidates, listed=listed),
        valued=(replace(first, candidate=candidate), *selection.valued[1:]),
        views=replace(selection.views, groups=groups),
        answers=(replace(answer, need=replace(answer.need, need=need)),),
    )


@pytest.mark.parametrize("name", SAID)
def test_no_words_of_a_person_become_markup(name):
    """Names, titles, statements and reasons that look like an image stay text."""
    shown = function(name)(_hostile(), "lt").html

    assert "<img" not in shown
    assert "&lt;img" in shown


def test_the_cover_says_what_is_known_and_what_is_not():
    """Years, candidates and decisions, who was asked, limits; a municipality may lack all."""
    filled, bare = (
        tab_selection_cover(selection_of(c), "lt").plain for c in ("pavyzdys", "akmene")
    )
    for said in (
        "2026–2028",
        "81 kandidatė; priimta 7, atmesta ar atidėta 2",
        "5 grupės, 23 žmonės",
        "nurodyta, kiek yra lėšų ir darbo laiko",
    ):
        assert said in filled
    for said in ("sprendimų dar nėra", "dar niekas neklaustas", "lėšos ir darbo laikas nenurodyti"):
        assert said in bare


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ({"budgets": ()}, "nurodyta, kiek yra darbo laiko; lėšos nenurodytos"),
        ({"staff": ()}, "nurodyta, kiek yra lėšų; darbo laikas nenurodytas"),
    ],
)
def test_half_of_the_limits_is_not_taken_for_all(kept, said):
    """Whoever named money only has not named hours."""
    assert said in tab_selection_cover(stated(selection_of(), **kept), "lt").plain


def test_a_group_of_unknown_size_is_no_group_of_nobody():
    """How many people took part may be unknown; they are not counted as none."""
    one = weighed_by(selection_of(), swing=SWING)
    assert "1 grupė; kiek žmonių, nežinoma" in tab_selection_cover(one, "lt").plain
    assert rows(tab_weights(one, "lt"))["Viena"][0] == "nežinoma"


def test_each_need_stands_with_its_gap_and_what_becomes_of_it():
    """Points with their interval, the number of candidates, and the codes that make it so."""
    shown = tab_needs_to_answer(selection_of(), "lt")
    found = rows(shown)
    assert found["HOU-1"] == [
        "47 (41–52)",
        "Vidutinis",
        "8",
        "Atlieps priimta rekomendacija HOU-R01",
    ]
    assert found["COM-1"][3].startswith("Dar nenuspręsta SOC-R02, CUL-R01")
    assert found["Politinis"] == ["nežinoma (0–18)", "12"]
    assert "Stebėsena, duomenys, vertinimas" in shown.html


def test_areas_of_which_nothing_is_known_are_named_without_a_table_of_gaps():
    """Silence is told from no need, also where there is no gap to list."""
    selection = selection_of("akmene")
    silent = tuple(area for area in selection.needs.areas if area.gap.high is None)
    only = replace(selection, answers=(), needs=replace(selection.needs, areas=silent))
    shown = tab_needs_to_answer(only, "lt")
    assert "<table" not in shown.html
    assert "Nustatytų poreikių dar nėra" in shown.plain
    assert "Sveikatos priežiūra" in shown.plain


def test_candidates_say_why_for_whom_and_what_they_take():
    """An assumption is called so, an estimate too; an unknown cost is no zero."""
    shown = tab_candidates(selection_of(), "lt")
    found = rows(shown)
    assert found["LNG-R01"][0].startswith("Atliepia nustatytą poreikį: LNG-1")
    assert "Savivaldybė perka arba rengia A1–A2 lygio kursus" in found["LNG-R01"][0]
    money = f"40{NB}050–175{NB}050{NB}Eur prielaida; PMIF lėšos"
    assert found["LNG-R01"][2:] == [money, f"360–720{NB}val. prielaida", f"6–18{NB}mėn."]
    estimated = f"27{NB}000{NB}Eur savivaldybės įvertis; PMIF lėšos; savivaldybės biudžetas"
    assert found["LNG-R02"][2] == estimated
    assert found["HOU-R01"][3] == f"900{NB}val. savivaldybės įvertis; administracija"
    assert found["GOV-R05"][2] == "nežinoma"
    assert "Teisės akte nustatyta pareiga: Aprašo 6.1 papunktis" in found["GOV-R01"][0]
    assert "13 kandidačių kaina nežinoma" in shown.html


def test_candidates_stand_under_their_areas_and_can_be_led_to():
    """81 rows are found by area, and links of other tables lead to each."""
    html = tab_candidates(selection_of(), "lt").html
    assert html.count("scope=rowgroup") == 16
    anchors = re.findall(r"<tr id=([A-Z]{3}-[RS]\d\d)>", html)
    assert anchors == [one.code for one in selection_of().valued]


def test_what_is_kept_out_says_by_which_question_why_and_by_whom():
    """A no is a person's, with the reason; the uncalled ones are folded below."""
    shown = tab_stopped(selection_of(), "lt")
    question, reason, who = rows(shown)["HOU-R02"]
    assert question == "Ištekliai Ar yra žmonių ir lėšų arba iš kur jų gauti?"
    assert reason.startswith("Savivaldybė neturi nei lėšų nuomai")
    assert who == f"koordinatorė, 2026{NB}m. sausio 15{NB}d."
    assert "užduoti 4 kandidatėms iš 83" in shown.html
    assert "2 rekomendacijos, kurioms pagrindo kol kas nežinoma" in shown.plain


def test_a_gate_nobody_went_through_is_no_gate_passed():
    """Nobody asked is told from everybody said yes."""
    bare = selection_of("akmene")
    assert "dar niekas neuždavė" in tab_stopped(bare, "lt").plain
    answered = stated(bare, gate=selection_of().case.file.selection.gate[:1])
    assert "į visus užduotus klausimus atsakyta „taip“" in tab_stopped(answered, "lt").plain
    every = replace(bare.candidates, uncalled=())
    everything = tab_stopped(replace(bare, candidates=every), "lt").plain
    assert "Kandidatėmis laikomos visos katalogo rekomendacijos." in everything


def test_a_decision_against_the_gate_is_seen_beside_it():
    """Taken though kept out: both stand in one row."""
    selection = selection_of()
    decided = selection.decided[0]
    kept_out = selection.candidates.stopped[0].recommendation
    other = replace(decided, recommendation=kept_out, against=("stopped",))
    shown = tab_stopped(replace(selection, decided=(other,)), "lt")
    assert "savivaldybės sprendimas: priimta" in shown.plain


def test_criteria_show_both_ends_and_mark_local_words():
    """The municipality's own wording is told from the catalogue's, proposals from scores."""
    found = rows(tab_criteria(selection_of(), "lt"))
    worst, best, proposal, scored = found["Pasiekiamumas"]
    mark = f"savivaldybės formuluotė: konsultantas, 2026{NB}m. sausio 12{NB}d."
    assert worst.endswith(mark)
    assert best.endswith(mark)
    assert proposal.startswith(
        "siūloma pagal tai, kiek turinčiųjų poreikį gali pasiekti: pavienius 0–40"
    )
    assert scored == "2 iš 81"
    assert found["Poveikis"][3] == "8 iš 81"
    assert "formuluotė" not in " ".join(found["Poveikis"])


def test_weights_stand_by_group_and_together():
    """In whole per cent, with who was asked, how and by whom it was noted."""
    shown = tab_weights(selection_of(), "lt")
    found = rows(shown)
    percent = [f"{number}{NB}%" for number in (24, 24, 24, 41, 28, 29)]
    assert found["Poreikio"] == percent
    assert found["Ekspertai"][2:4] == [
        "kriterijų porų palyginimas (AHP)",
        "Palyginimai dera: nuoseklumo santykis – 0,00, priimtina ne daugiau kaip 0,10.",
    ]
    assert found["Savivaldybės"][0] in {"4", "6"}


def test_weights_nobody_stated_are_no_opinion():
    """All alike because nobody was asked, and whom to ask."""
    shown = tab_weights(selection_of("akmene"), "lt").plain
    assert f"sveria vienodai, po 16,7{NB}%" in shown
    assert "Tai ne kieno nors nuomonė" in shown


def test_comparisons_that_contradict_each_other_name_the_criteria_to_look_at():
    """Names, not codes, and the ratio beside what is acceptable."""
    pairs = [dict(one) for one in ALIKE]
    pairs[0]["times"], pairs[1]["times"], pairs[5]["times"] = 9, 1 / 9, 9
    shown = tab_weights(weighed_by(selection_of(), comparisons=pairs), "lt").plain
    assert (
        "Poreikio svarba"
        in rows(tab_weights(weighed_by(selection_of(), comparisons=pairs), "lt"))["Viena"][3]
    )
    assert "nuoseklumo santykis" in shown
    assert "„need“" not in shown


def test_swings_without_a_hundred_are_remarked():
    """The remark of the calculation reaches the reader."""
    shown = tab_weights(weighed_by(selection_of(), swing=SWING), "lt").plain
    assert "Svarbiausiam kriterijui skirta 50 taškų, o ne 100" in shown


def test_groups_are_set_side_by_side():
    """How far they agree in words, the first of each, and where they do not."""
    shown = tab_conflicts(selection_of(), "lt")
    assert "beveik vienodos (Kendallo W – 0,90" in shown.plain
    found = rows(shown)
    assert found["HEA-R03"] == [
        "Užsieniečių bendruomenės: 23 vieta",
        "Savivaldybės įstaigos: 75 vieta",
    ]
    assert found["GOV-R01"] == ["1", "1", "1,5", "3", "3"]
    assert "<td class=n><strong>1,5</strong></td>" in shown.html
    assert "Palyginta kriterijų porų: 15 iš 15." in shown.plain


def test_agreement_takes_two_groups():
    """Without them a box says what it takes."""
    shown = tab_conflicts(selection_of("akmene"), "lt").plain
    assert "bent dvi grupės" in shown
    assert "Palyginta" not in tab_conflicts(without_candidates(), "lt").plain


@pytest.mark.parametrize(
    ("concordance", "said"),
    [
        (0.75, "panašios ("),
        (0.5, "iš dalies panašios ("),
        (0.1, "mažai panašios ("),
        (None, "negalima"),
    ],
)
def test_agreement_is_told_in_words(concordance, said):
    """From nearly the same order down to hardly alike, or that it cannot be told."""
    selection = selection_of()
    agreement = replace(selection.agreement, concordance=concordance, conflicts=())
    shown = tab_conflicts(replace(selection, agreement=agreement), "lt").plain
    assert said in shown
    assert "Nėra kandidatės, kurios vieta grupių eilėse" in shown


def test_what_may_count_twice_is_warned_of():
    """Two criteria with nearly the same order are named with their correlation."""
    twice = replace(selection_of(), overlaps=(Overlap(1, 2, 40, 0.95),))
    shown = tab_conflicts(twice, "lt").plain
    assert "„Poveikis“ ir „Pasiekiamumas“ (rangų koreliacija – 0,95)" in shown
    assert "įskaičiuotas du kartus" in shown


def test_values_are_whole_points_with_their_interval_and_origin():
    """A person's points, those of the analysis and proposed ones are told apart."""
    shown = tab_values(selection_of(), "lt")
    found = rows(shown)
    assert found["HOU-S01"] == [
        "4",
        "65 50–80",
        "100 A",
        "60–95 Ž",
        "25–75 S",
        "35 Ž 20–55",
        "10–60 S",
        "20–60 S",
        "2 iš 6",
    ]
    assert found["MON-R02"][2] == "nežinoma 0–100"
    assert "Tai ne statistinis intervalas" in shown.html
    assert "S – siūloma pagal katalogo taisyklę" in shown.html


def test_values_are_in_the_order_of_their_places():
    """The highest value first; those alike share the better place."""
    places = [
        int(cells[0])
        for cells in rows(tab_values(selection_of(), "lt")).values()
        if cells[0].isdigit()
    ]
    assert places == sorted(places)
    assert places[0] == 1


def test_only_signs_that_are_there_are_explained():
    """Where no person scored the legend does not speak of persons."""
    assert "Ž – įvertino žmogus" in tab_values(selection_of(), "lt").html
    assert "Ž –" not in tab_values(selection_of("akmene"), "lt").html


def test_without_candidates_boxes_say_what_would_change_that():
    """No empty table."""
    for make in (tab_candidates, tab_values):
        assert "<table" not in make(without_candidates(), "lt").html
    assert (
        "Tai pakeistų įrodymai apie poreikius." in tab_candidates(without_candidates(), "lt").plain
    )
