import re

import pytest
from lxml import etree
from presentation.cases import evaluation_of, overview

from workbench.presentation.charts.coverage import fig_coverage
from workbench.presentation.charts.drawing import ACCENT, NARROW, WIDE, draw_twice, wrapped
from workbench.presentation.charts.money import fig_money_by_objective
from workbench.presentation.charts.rubric import fig_overview_strip, fig_rubric_strip

NB = "\u00a0"
OF_A_PLAN = (fig_money_by_objective, fig_coverage, fig_rubric_strip)


def _svgs(shown):
    """Return the drawings of a figure."""
    return re.findall(r"<svg.*?</svg>", shown.html, re.DOTALL)


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("figure", OF_A_PLAN)
def test_a_figure_is_drawn_for_a_page_and_for_a_telephone(figure, language):
    """Two drawings that are well-formed, hidden from readers who hear the description."""
    svgs = _svgs(figure(evaluation_of("vilnius"), language))
    assert [etree.fromstring(svg).get("width") for svg in svgs] == [str(WIDE), str(NARROW)]
    assert all('aria-hidden="true"' in svg for svg in svgs)


@pytest.mark.parametrize("figure", OF_A_PLAN)
def test_a_drawing_does_nothing_to_the_page_around_it(figure):
    """No identifiers, no style rules, no fonts of this computer, no outside address."""
    for svg in _svgs(figure(evaluation_of("vilnius"), "lt")):
        assert not re.search(r" id=|<style|font-family|http|url\(|<metadata|DejaVu", svg)


@pytest.mark.parametrize("figure", OF_A_PLAN)
def test_the_same_data_give_the_same_drawing(figure):
    """Two runs differ in nothing."""
    evaluation = evaluation_of("pavyzdys")
    assert figure(evaluation, "lt").html == figure(evaluation, "lt").html


def test_the_largest_objective_has_the_longest_bar():
    """Bars of the Vilnius plan: as long as their part of the largest."""
    wide = _svgs(fig_money_by_objective(evaluation_of("vilnius"), "lt"))[0]
    bars = re.findall(r"h([\d.]+)v", re.search(rf'<path d="([^"]*)" fill="{ACCENT}"', wide)[1])
    assert [float(bar) for bar in bars] == pytest.approx(
        [WIDE * eur / 778032 for eur in (86000, 156000, 147000, 778032)], abs=0.1
    )


def test_an_objective_without_money_has_no_bar_and_says_so():
    """Objective 1.3 has no bar; the words under it say that there is no sum."""
    shown = fig_money_by_objective(evaluation_of("vilnius"), "lt")
    assert "1.3 uždavinys: sumų nėra, priemonių su lėšomis – 0 iš 3." in shown.plain
    assert ">sumų nėra<" in _svgs(shown)[0]


def test_the_description_says_what_is_to_be_seen():
    """The largest objective comes first, with its sum."""
    plain = fig_money_by_objective(evaluation_of("vilnius"), "lt").plain
    assert plain.index("1.5 uždavinys: 778") < plain.index("1.2 uždavinys: 156")


def test_the_heat_map_has_a_number_in_each_cell():
    """16 areas by three counts, so that colour is never needed."""
    wide = _svgs(fig_coverage(evaluation_of("vilnius"), "lt"))[0]
    assert len(re.findall(r"M[\d. ]+h", wide)) == 48
    assert len(re.findall(r">\d+</text>", wide)) == 48


def test_the_strip_has_a_word_beside_each_sign():
    """Suggestions as circles and words, lost marks as question marks."""
    wide = _svgs(fig_rubric_strip(evaluation_of("vilnius"), "lt"))[0]
    assert wide.count(">nežinoma</text>") == 7
    assert wide.count(">?</text>") == 7
    assert wide.count("<circle") == 7


def test_raters_who_differ_are_not_given_one_mark():
    """The strip says that they differ."""
    plain = fig_rubric_strip(evaluation_of("pavyzdys"), "lt").plain
    assert "Vertintojai: įtraukta – Tikslas; skiriasi – Tikslinės grupės, Vykdytojai;" in plain


def test_without_a_plan_the_strip_shows_the_earlier_marks_only():
    """Nothing is suggested, and nothing is drawn as if it were."""
    wide = _svgs(fig_rubric_strip(evaluation_of("kaunas"), "lt"))[0]
    assert "<circle" not in wide


def test_all_municipalities_stand_in_one_strip():
    """Six rows of seven signs: seven circles for Vilnius, 35 question marks for the others."""
    shown = fig_overview_strip(overview(), "lt")
    wide = _svgs(shown)[0]
    assert wide.count("<circle") == 7
    assert wide.count(">?</text>") == 35
    assert "Kauno miesto savivaldybė: nežinoma – visos 7 eilutės." in shown.plain


@pytest.mark.parametrize("words", ["", "Ilgas " * 60, "x" * 200])
def test_long_words_are_cut_to_the_lines_there_is_room_for(words):
    """A title never runs out of its place."""
    assert 1 <= len(wrapped(words, 200, 2)) <= 2


def test_text_with_dollar_signs_is_not_taken_for_a_formula():
    """A measure may cost $5 and be called {x}."""
    wide, _ = draw_twice(lambda canvas: canvas.write(0, 10, "$5 {x} \\frac <b>"), lambda _: 20)
    assert ">$5 {x} \\frac &lt;b&gt;</text>" in wide
