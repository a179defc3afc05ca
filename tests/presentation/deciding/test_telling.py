from __future__ import annotations

from bs4 import BeautifulSoup
from presentation.deciding.sessions import the_file
from selection_cases import selection_of

from workbench.presentation.deciding.telling import about_shown, decisions_shown, differences
from workbench.presentation.deciding.trial import COMMON, Trial
from workbench.presentation.deciding.trying import Trying

NB = "\u00a0"


def _case():
    return selection_of().case


def _said(trial, language="lt"):
    page = BeautifulSoup(differences(trial, _case(), selection_of(), language), "lxml")
    return [item.get_text().replace(NB, " ") for item in page("li")]


def test_nothing_tried_says_so():
    """There is one sentence and no list."""
    assert _said(Trial()) == []
    assert "Viskas taip pat" in differences(Trial(), _case(), selection_of(), "lt")


def test_what_differs_is_told_with_both_values():
    """What is tried, and what the file says."""
    trial = Trial(
        points={"administration": (100, 80, 55, 90, 40, 60)},
        money={(2026, "municipal"): 1_500_000, (2026, "esf"): None},
        hours={(2026, "poliklinika"): 100},
        modes={"GOV-R01": "free"},
    )
    assert _said(trial) == [
        "taškai, Savivaldybės administracija: Pasiekiamumas 55 (50); skliaustuose – failo taškai",
        "2026 m., savivaldybės biudžetas: 15 000 Eur (faile: 25 000 Eur)",
        "2026 m. darbo valandos (poliklinika): 1 val. (faile: ribos nėra)",
        "GOV-R01: jei telpa (faile: bet kuriuo atveju)",
    ]


def test_common_points_are_told_to_belong_to_nobody():
    """They can be tried and not saved."""
    assert "įrašyti jų negalima" in _said(Trial(points={COMMON: (1, 2, 3, 4, 5, 6)}))[1]


def test_a_recommendation_is_told_before_it_is_decided_on():
    """What is done, its place, what it takes and how it stands."""
    placed = Trying(selection_of()).order(Trial(), the_file())
    one = next(each for each in placed if each.valued.code == "GOV-R01")
    said = about_shown("GOV-R01", one, _case(), selection_of(), "lt")
    assert f"Vieta eilėje – {one.rank}." in said
    assert "Nuspręsta: priimta (administracijos direktorius" in said
    undecided = about_shown("LNG-R01", None, _case(), selection_of(), "lt")
    assert "dar nenuspręsta" in undecided


def test_what_the_gate_stopped_says_why():
    """The questions answered with no stand in the place of figures."""
    said = about_shown("HOU-R02", None, _case(), selection_of(), "en")
    assert "The gate keeps it out: " in said


def test_decisions_are_a_table_of_the_house():
    """Each with its reason and its role; a change beside it."""
    page = BeautifulSoup(decisions_shown(_case(), selection_of(), "lt").html, "lxml")
    rows = [[cell.get_text() for cell in row(["th", "td"])] for row in page.tbody("tr")]
    assert len(rows) == len(the_file().decisions)
    adapted = next(row for row in rows if row[0].startswith("HOU-R01"))
    assert adapted[1].startswith("Priimta pakeista")
    assert "Tarpininkas dirba tik su šeimomis" in adapted[1]
    assert adapted[3] == f"administracijos direktorius, 2026{NB}m. sausio 16{NB}d."
    assert page.caption.get_text() == "Iki šiol priimti sprendimai"


def test_without_decisions_there_is_a_message():
    """An empty table would look like a fault."""
    selection = the_file().model_copy(update={"decisions": ()})
    file = _case().file.model_copy(update={"selection": selection})
    case = _case().model_copy(update={"file": file})
    assert "dar nenuspręsta" in decisions_shown(case, selection_of(), "lt").plain
