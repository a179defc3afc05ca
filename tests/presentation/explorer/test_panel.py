from __future__ import annotations

from bs4 import BeautifulSoup
from presentation.explorer.desks import a_case, a_survey

from workbench.analysis.needs.settings import NeedsSettings
from workbench.model.base import Words
from workbench.presentation.explorer.choices import first_choice, offer_of, with_value
from workbench.presentation.explorer.panel import differences, panel
from workbench.presentation.explorer.releases import Releases

OFFER = offer_of(a_case(), a_survey())
FIRST = with_value(first_choice(OFFER, NeedsSettings()), "area", "LNG")
NB = "\u00a0"


def _panel(choice=FIRST, survey=None, offer=OFFER, language="lt"):
    """Return what is shown for a choice."""
    releases = Releases(survey or a_survey())
    shown = panel(releases.view(choice), choice, releases.mode(choice), offer, "Apklausa", language)
    return BeautifulSoup(shown, "lxml")


def _rows(table):
    """Return the cells of a table's body."""
    return [[c.get_text() for c in row(["th", "td"])] for row in table.tbody("tr")]


def test_the_table_shows_everybody_and_every_group():
    """Known answers: 50 of 120, 30 of 40 women, 20 of 80 men."""
    table = _panel()("table")[0]
    assert _rows(table) == [
        ["Visi atsakiusieji", "120", "50", f"42{NB}% (33–51{NB}%)"],
        ["women", "40", "30", f"75{NB}% (60–86{NB}%)"],
        ["men", "80", "20", f"25{NB}% (17–35{NB}%)"],
    ]
    assert table.caption.get_text().endswith("; grupės: sex")


def test_hidden_numbers_show_their_sign_and_are_explained():
    """Nobody of the young needs housing: that says too much of them and is held back."""
    page = _panel(with_value(with_value(FIRST, "area", "HOU"), "group", "age"))
    cells = [cell for row in _rows(page("table")[0])[1:] for cell in row[1:]]
    assert f"≤{NB}5" in cells
    assert "0" not in cells
    assert f"≤{NB}5 – skaičius yra ne didesnis kaip 5" in page.get_text()


def test_services_of_the_area_stand_below():
    """With their means and their quadrant."""
    assert _rows(_panel()("table")[1]) == [["courses", "5,0", "2,0", "sutelkti pastangas"]]
    assert len(_panel(with_value(FIRST, "area", "HOU"))("table")) == 1


def test_the_drawing_is_told_in_words():
    """A picture with a name for those who cannot see it."""
    drawing = _panel().find(role="img")
    assert "women: 75" in drawing["aria-label"]
    assert drawing.svg["aria-hidden"] == "true"


def test_names_are_never_markup():
    """A group can be called whatever somebody typed."""
    hostile = Words(lt="<script>alert(1)</script>", en="<b>")
    survey = a_survey()
    group = OFFER.groups[0].model_copy(update={"name": hostile})
    options = tuple(option.model_copy(update={"name": hostile}) for option in group.options)
    group = group.model_copy(update={"options": options})
    items = (group, *survey.codebook.items[1:])
    book = survey.codebook.model_copy(update={"items": items})
    asked = type(survey)(survey.card, book, survey.respondents, survey.answers)
    page = _panel(survey=asked, offer=offer_of(a_case(), asked))
    assert page("script") == []
    assert "<script>alert(1)</script>" in page.get_text()


def test_differences_are_told_with_both_values():
    """What is chosen, and what the file says."""
    said = differences(with_value(FIRST, "group", "age"), FIRST, OFFER, "lt")
    assert "Grupės pagal klausimą: age (faile: sex)" in said
    assert "Visi nustatymai tokie pat kaip" in differences(FIRST, FIRST, OFFER, "lt")
