"""The preview of the draft plan."""

import re
from dataclasses import replace

import pytest
from drafts import a_selection
from presentation.cases import HOSTILE

from workbench.model.base import Words
from workbench.presentation.tables.selection_draft import tab_draft

NB = "\u00a0"


def test_the_preview_has_a_row_for_each_measure():
    """Objective, measure, indicators, money, implementers and years."""
    shown = tab_draft(a_selection(), "lt")

    assert 7 == len(re.findall("<th scope=row>", shown.html))
    assert "1.4.1 Lietuvių kalbos mokymas darbovietėse" in shown.plain
    assert f"2027: 3{NB}000{NB}Eur (savivaldybės biudžetas)" in shown.plain
    assert "lėšų nereikia" in shown.plain
    assert "Pritaikyta: Tarpininkas dirba tik su šeimomis" in shown.plain


def test_assumptions_are_marked():
    """A sum nobody estimated is not taken for an estimate: four of the seven."""
    assert 4 == tab_draft(a_selection(), "lt").html.count(">prielaida<")


def test_what_is_open_is_said():
    """Targets are for the municipality, and the command makes the document."""
    shown = tab_draft(a_selection(), "lt")

    assert "Siektinos ir pradinės rodiklių reikšmės nežinomos" in shown.html
    assert "workbench draft pavyzdys" in shown.html


def test_the_english_preview_is_english():
    """Every word of it has an English wording."""
    shown = tab_draft(a_selection(), "en")

    assert "Make progress in the area “Housing”" in shown.plain
    assert "Lietuvių" not in shown.plain


def test_no_name_becomes_markup():
    """A recommendation that is called like an image stays text."""
    selection = a_selection()
    first, *others = selection.decided
    named = {"title": Words(lt=HOSTILE), "implementer": Words(lt=HOSTILE)}
    hostile = replace(first, recommendation=first.recommendation.model_copy(update=named))
    shown = tab_draft(replace(selection, decided=(hostile, *others)), "lt")

    assert "<img" not in shown.html
    assert "&lt;img" in shown.html


@pytest.mark.parametrize("language", ["lt", "en"])
def test_without_a_decision_there_is_none(language):
    """It is said what is lacking and how to get it."""
    shown = tab_draft(a_selection(decisions=()), language)

    assert "decisions" == shown.lacking
    assert "workbench draft pavyzdys" in shown.plain
