import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from browsers import CROWDED, a_browser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from presentation.selection_presented import MADE, infeasible, weighed_by, without_candidates
from selection_cases import selection_of

from workbench.analysis.robustness.cores import CoreIndex
from workbench.presentation.charts.drawing import NARROW, WIDE
from workbench.presentation.charts.marks import SHADES
from workbench.presentation.charts.selection_axis import (
    NAMES,
    Scale,
    names_end,
    round_marks,
    row_places,
    steps,
    swarm,
)
from workbench.presentation.charts.selection_bars import axis_ends
from workbench.presentation.charts.selection_cores import fig_cores, sheets
from workbench.presentation.charts.selection_frontier import fig_frontier
from workbench.presentation.charts.selection_payments import fig_payments, paid_by_year
from workbench.presentation.charts.selection_ranks import fig_ranks, rank_groups, shade_of
from workbench.presentation.charts.selection_tornado import fig_tornado
from workbench.presentation.charts.selection_values import fig_values
from workbench.presentation.charts.selection_weights import fig_weights
from workbench.presentation.palette import SERIES

NB = "\u00a0"
FIGURES = (
    fig_weights,
    fig_values,
    fig_ranks,
    fig_frontier,
    fig_cores,
    fig_tornado,
    fig_payments,
)
DRAWN = {("filled", "lt"): 8, ("filled", "en"): 8, ("empty", "lt"): 7, ("nothing", "en"): 0}
"""How many drawings the seven functions make of each selection."""
LIGHT_ENOUGH = 12_000


@cache
def _shown(figure, case="filled", language="lt"):
    """Return a figure of one of the selections, drawn once."""
    return figure(MADE[case](), language)


def _svgs(shown):
    """Return the drawings of a figure, wide and narrow in turn."""
    return re.findall(r"<svg.*?</svg>", shown.html, re.DOTALL)


def _words(svg):
    """Return the words of a drawing."""
    return re.findall(r">([^<>]+)</text>", svg)


def _rows(shown, number=0):
    """Return the data behind a figure: the first cell of each row to the others."""
    table = etree.HTML(shown.html).findall(".//details//table/tbody")[number]
    rows = [["".join(cell.itertext()) for cell in row] for row in table]
    return {first: rest for first, *rest in rows}


# Geometry.


def test_a_scale_puts_its_ends_at_its_ends_and_nothing_beyond_them():
    """The middle lies in the middle; what is off the scale lies at its end."""
    scale = Scale(0, 100, 20, 220)
    assert [scale.at(value) for value in (0, 50, 100, -7, 130)] == [20, 120, 220, 20, 220]
    assert Scale(0, 10, 100, 0).at(2.5) == 75
    assert Scale(5, 5, 10, 90).at(5) == 10


@pytest.mark.parametrize(
    ("ends", "most", "expected"),
    [
        ((0, 100), 6, (0, 20, 40, 60, 80, 100)),
        ((0, 100), 5, (0, 50, 100)),
        ((-5.5, 23.4), 4, (0, 10, 20)),
        ((0, 45_000), 3, (0, 20_000, 40_000)),
        ((0, 1), 3, (0, 0.5, 1)),
        ((7, 7), 4, (7,)),
    ],
)
def test_marks_of_an_axis_are_round(ends, most, expected):
    """Ones, twos and fives, as many as there is room for."""
    assert round_marks(*ends, most) == expected


@given(st.integers(-10_000, 10_000), st.integers(1, 90_000), st.integers(2, 12))
def test_marks_of_an_axis_lie_within_it_and_are_never_too_many(low, span, most):
    """Equal steps between the ends, whatever these are."""
    high = low + span / 7
    marks = round_marks(low, high, most)
    assert len(marks) <= most
    assert all(low - 1e-6 <= mark <= high + 1e-6 for mark in marks)
    distances = {round(b - a, 6) for a, b in pairwise(marks)}
    assert len(distances) <= 1


def test_stairs_hold_their_height_until_the_next_step():
    """Across first, then up; the last step reaches the end."""
    assert steps([(0, 5), (2, 8)], 10) == ((0, 5), (2, 5), (2, 8), (10, 8))
    assert steps([(0, 5)], 0) == ((0, 5),)
    assert steps([], 10) == ()


@given(st.lists(st.floats(0, 300), max_size=9))
def test_dots_of_a_line_never_touch(places):
    """Two dots on one level are a dot apart; the first level is used."""
    levels = swarm(places, 18)
    dots = sorted(zip(levels, places, strict=True))
    near = [b - a for (i, a), (j, b) in pairwise(dots) if i == j]
    assert all(distance >= 18 - 1e-9 for distance in near)
    assert not places or 0 in levels


@given(st.lists(st.text("abc deę", min_size=1, max_size=120), min_size=1, max_size=6))
@settings(max_examples=30)
def test_rows_follow_each_other_without_a_gap_or_an_overlap(names):
    """On a page names stand beside, on a telephone above what is drawn."""
    for width in (WIDE, NARROW):
        places = row_places(names, [24.0] * len(names), width, 40)
        assert [place.top for place in places[1:]] == [place.bottom for place in places[:-1]]
        for place in places:
            last = place.first + 16 * (len(place.lines) - 1) + 8
            assert place.top <= place.first - 8 < last <= place.bottom
            assert last <= place.middle - 12 if width == NARROW else place.middle < place.bottom


def test_names_take_no_more_room_than_they_need():
    """Short ones leave it to the bars, long ones have a limit; a telephone has them above."""
    assert names_end(["Poveikis"], WIDE) < 100
    assert names_end(["ilgas pavadinimas " * 9], WIDE) <= NAMES
    assert names_end(["Poveikis"], NARROW) == 0


def test_an_axis_leaves_room_for_what_is_written_behind_it():
    """Figures behind the bars, a word behind these."""
    left, right, aside = axis_ends(100, ["68 (48–83)"], ["priimta"], WIDE)
    assert left < right < aside < WIDE
    assert axis_ends(0, ["68 (48–83)"], [], NARROW)[1] < NARROW - 70


def test_ranks_are_told_in_groups_a_council_asks_for():
    """The first five, ten and twenty, and the rest; small numbers have fewer groups."""
    assert rank_groups(81) == ((1, 5), (6, 10), (11, 20), (21, 81))
    assert rank_groups(21) == ((1, 5), (6, 10), (11, 20), (21, 21))
    assert rank_groups(20) == ((1, 5), (6, 10), (11, 20))
    assert rank_groups(3) == ((1, 3),)


def test_a_greater_share_has_a_darker_shade():
    """Next to nothing has none, a whole the darkest."""
    assert shade_of(0.004) == "none"
    assert [shade_of(share) for share in (0.1, 0.3, 0.6, 0.8, 1.0)] == [*SHADES, SHADES[-1]]


def test_rows_are_parted_so_that_each_part_fits_a_sheet():
    """About as many in each, none left out."""
    assert [range(40)[part] for part in sheets(35)] == [range(17), range(17, 35)]
    assert sheets(20) == (slice(0, 20),)
    assert sheets(1) == (slice(0, 1),)


# All figures.


@pytest.mark.parametrize(("case", "language"), DRAWN)
def test_each_selection_has_its_figures(case, language):
    """Light, well-formed drawings in the colours of the palette, each for page and telephone."""
    svgs = [svg for figure in FIGURES for svg in _svgs(_shown(figure, case, language))]
    widths = [etree.fromstring(svg).get("width") for svg in svgs]
    assert widths == [str(WIDE), str(NARROW)] * DRAWN[case, language]
    for svg in svgs:
        assert len(svg.encode()) <= LIGHT_ENOUGH
        assert not re.search(r" id=|<style|font-family|http|url\(|<metadata|DejaVu", svg)
        colours = set(re.findall(r'(?:fill|stroke)="(#[^"]+)"', svg))
        assert colours <= {*SERIES, "#7f8c96"}


@pytest.mark.parametrize(("case", "language"), DRAWN)
def test_no_two_figures_of_a_selection_are_called_or_described_alike(case, language):
    """Captions, descriptions and anchors are told apart on one page."""
    page = "".join(_shown(figure, case, language).html for figure in FIGURES)
    for found in (
        r"<figcaption>(.*?)</figcaption>",
        r'aria-label="([^"]*)"',
        r"<figure id=(\S+?)>",
    ):
        said = re.findall(found, page)
        assert len(said) == len(set(said))


@pytest.mark.parametrize("figure", [fig_weights, fig_frontier])
def test_the_same_selection_gives_the_same_figure(figure):
    """Two runs differ in nothing."""
    assert figure(selection_of(), "lt").html == _shown(figure).html


@pytest.mark.parametrize("figure", [each for each in FIGURES if each is not fig_weights])
@pytest.mark.parametrize("language", ["lt", "en"])
def test_without_candidates_a_box_says_what_would_bring_some(figure, language):
    """One reason and no empty drawing."""
    shown = figure(without_candidates(), language)
    assert shown.lacking == "candidates"
    assert ("Kandidačių nėra" if language == "lt" else "There are no candidates") in shown.plain


@pytest.mark.parametrize("figure", [fig_cores, fig_tornado])
def test_rules_that_cannot_hold_together_leave_nothing_to_judge(figure):
    """The box says so and what would mend it."""
    shown = figure(infeasible(), "lt")
    assert shown.lacking == "portfolio"
    assert shown.plain.startswith("Visų taisyklių ir ribų neatitinka joks rinkinys")


# Weights.


def test_weights_come_by_group_with_the_common_ones():
    """Numbered groups, the common weight, how each was asked; each row makes a whole."""
    shown = _shown(fig_weights)
    rows = _rows(shown)
    assert list(rows)[:2] == ["1. Savivaldybės administracija", "2. Savivaldybės įstaigos"]
    assert rows["4. Užsieniečių bendruomenės"] == [
        f"{part}{NB}%" for part in (27, 41, 16, 24, 4, 10, 4)
    ] + ["kriterijų eilė"]
    assert rows["Visos kartu"][:2] == [f"100{NB}%", f"29{NB}%"]
    assert "Poreikio svarba: bendras svoris – 29" in shown.plain
    wide = _words(_svgs(shown)[0])
    assert [wide.count(str(number)) for number in range(1, 6)] == [7] * 5


def test_where_nobody_was_asked_no_weights_are_drawn():
    """The equal weights are called what they are: an assumption."""
    plain = _shown(fig_weights, "empty").plain
    assert plain.startswith("Kas kam svarbu, nežinoma")
    assert "prielaida" in plain


def test_a_contradiction_in_what_a_group_said_is_told():
    """Its remark stands below, with the name of the group."""
    swing = {"need": 50, "impact": 50, "reach": 50, "feasibility": 50, "durability": 50, "duty": 50}
    html = fig_weights(weighed_by(selection_of(), swing=swing), "lt").html
    assert "Viena grupė: " in html


# Values and places.


def test_candidates_come_by_value_with_what_it_could_be():
    """Whole points from–to, who gave points, and the part of each criterion."""
    shown = _shown(fig_values)
    assert shown.plain.startswith("Kandidačių vertė ir kokia ji galėtų būti: pirmos 20 iš 81\n")
    first, *_ = _rows(shown).items()
    assert first[0].startswith("GOV-R01 Tarpinstitucinė integracijos darbo grupė")
    assert first[1][:3] == ["68 (48–83)", "1", "0"]
    assert "68 (48–83)" in _words(_svgs(shown)[0])
    assert not re.search(r"\d,\d\d", shown.html)


def test_where_people_gave_no_points_the_figure_says_so():
    """A ring in place of a dot, in the key too."""
    said = "vertė; dalį taškų skyrė žmonės"
    assert said in _words(_svgs(_shown(fig_values))[0])
    empty = _words(_svgs(_shown(fig_values, "empty"))[0])
    assert said not in empty
    assert "vertė; žmonių skirtų taškų nėra" in empty


def test_places_are_told_with_how_far_shares_may_be_off():
    """Shares of draws in every cell; the draws and their error below."""
    shown = _shown(fig_ranks)
    assert "iš viso 10" + NB + "000" in shown.html
    assert "ne daugiau kaip 1 proc. p." in shown.html.replace(NB, " ")
    row = next(cells for name, cells in _rows(shown).items() if name.startswith("GOV-R01"))
    assert row == [f"61{NB}%", f"28{NB}%", f"10{NB}%", f"<{NB}1{NB}%", "5", f"14{NB}%"]
    assert _words(_svgs(shown)[0]).count("21–81") == 1


# Money.


def test_choices_are_marked_on_what_money_could_buy():
    """The proposal, the greedy list and the municipality's own, each with its money and value."""
    plain = _shown(fig_frontier).plain
    assert f"(siūloma): 1{NB}646 taškai už 139{NB}610{NB}Eur." in plain
    assert f"C, tai, ką priėmė savivaldybė: 387 taškai už 152{NB}670{NB}Eur." in plain
    rows = _rows(_shown(fig_frontier))
    own = rows["C – tai, ką priėmė savivaldybė"]
    assert own == [f"152{NB}670{NB}Eur", "387", "7", "0"]
    assert "neatitinka 2 taisyklių ar ribų" in _shown(fig_frontier).html


def test_without_limits_what_money_could_buy_still_says_whose_costs_these_are():
    """Assumptions are called so, and that nobody named limits is said."""
    html = _shown(fig_frontier, "empty").html
    assert "ribų niekas nenurodė" in html
    assert "katalogo prielaidos (imamas intervalo vidurys) – 36" in html


def test_without_a_portfolio_what_money_could_buy_is_drawn_without_a_proposal():
    """The rules that cannot hold together are said below."""
    shown = _shown(fig_frontier, "infeasible")
    assert "siūloma" not in _words(_svgs(shown)[0])
    assert "todėl nė vienas nesiūlomas" in shown.html


def test_payments_stand_against_what_there_is():
    """Over, within, and unknown are three things."""
    rows = _rows(_shown(fig_payments))
    first = rows[f"2026{NB}m., savivaldybės biudžetas"]
    assert first[:2] == [f"26{NB}300{NB}Eur", f"25{NB}000{NB}Eur"]
    assert rows[f"2026{NB}m., ESF+ lėšos"][:2] == [f"18{NB}590{NB}Eur", "nežinoma"]
    words = _words(_svgs(_shown(fig_payments))[0])
    assert words.count(f"viršija turimus 25{NB}000{NB}Eur") == 1
    assert words.count("riba nežinoma") == 3


def test_funds_with_money_that_pay_nothing_are_shown():
    """A limit without a payment is a row, and nothing is nought there."""
    bare = replace(selection_of(), payments=selection_of().payments[:1])
    rows = {(row.year, row.fund): row for row in paid_by_year(bare)}
    assert (rows[2028, "amif"].cents, rows[2028, "amif"].codes) == (0, ())
    assert (2026, "esf") not in rows


def test_what_is_proposed_is_not_called_adopted():
    """Where nothing is decided, the caption and the key say that it is a proposal."""
    shown = _shown(fig_payments, "empty")
    assert "(dar nieko nenuspręsta)" in shown.plain
    assert {"siūloma"} == {"siūloma", "priimta"} & set(_words(_svgs(shown)[0]))


def test_where_nothing_costs_anything_no_money_is_drawn():
    """A box says so."""
    free = replace(selection_of("akmene"), payments=())
    assert fig_payments(free, "lt").plain.startswith("Lėšų parodyti negalima")


# How firm it is.


def test_only_the_borderline_is_drawn_and_the_rest_is_listed():
    """Core and exterior are lists of codes with the decisions made; the borderline has bars."""
    selection = selection_of()
    kinds = {one.option: one.kind for one in selection.choice.robustness.sampled.options}
    shown = _shown(fig_cores)
    drawn = {name[:7] for name in _rows(shown)}
    assert drawn == {code for code, kind in kinds.items() if kind == "borderline"}
    assert "Branduolys: visada geriausiame rinkinyje (" in shown.html
    assert "<span class=code>GOV-R01</span> (priimta)" in shown.html
    assert "<span class=code>INF-R04</span> (atmesta)" in shown.html


def test_a_long_borderline_is_parted_and_listed_once():
    """Each part has its own caption; the lists follow the last."""
    selection = selection_of()
    robust = selection.choice.robustness
    options = tuple(
        CoreIndex(one.option, 0.5, "borderline") if number < 35 else one
        for number, one in enumerate(robust.sampled.options)
    )
    options = tuple(
        replace(one, kind="exterior") if number >= 35 else one for number, one in enumerate(options)
    )
    cores = replace(robust.sampled, options=options)
    choice = replace(selection.choice, robustness=replace(robust, sampled=cores))
    shown = fig_cores(replace(selection, choice=choice), "lt")
    assert len(_svgs(shown)) == 4
    assert "rinkinį, 1–17 iš 35" in shown.plain
    assert "rinkinį, 18–35 iš 35" in shown.plain
    assert shown.html.count("Išorinės: niekada jame (46)") == 1


def test_where_nothing_is_on_the_borderline_words_say_so():
    """No drawing, but the lists."""
    selection = selection_of()
    robust = selection.choice.robustness
    options = tuple(CoreIndex(one.option, 1.0, "core") for one in robust.sampled.options)
    cores = replace(robust.sampled, options=options)
    choice = replace(selection.choice, robustness=replace(robust, sampled=cores))
    shown = fig_cores(replace(selection, choice=choice), "lt")
    assert shown.plain.startswith("Ribinių kandidačių nėra")
    assert "<svg" not in shown.html


def test_the_lead_lies_within_every_bar():
    """At the points and weights as they are, the bars tell the lead the portfolios have."""
    choice = selection_of().choice
    lead = (choice.portfolio.value - choice.robustness.rival.value) / 1000
    bars = choice.robustness.bars
    assert all(
        min(bar.at_low, bar.at_high) - 0.1 <= lead <= max(bar.at_low, bar.at_high) + 0.1
        for bar in bars
    )


def test_what_moves_the_lead_is_named_with_both_ends():
    """Ten bars, the widest first, weights and points told apart."""
    rows = _rows(_shown(fig_tornado))
    assert len(rows) == 10
    assert any(name.startswith("Kriterijaus svoris: ") for name in rows)
    assert any(re.match(r"Poveikis: [A-Z]{3}-R\d\d ", name) for name in rows)
    assert (
        "Geriausio rinkinio vertė – 1" + NB + "646 taškai, antrojo – " in _shown(fig_tornado).plain
    )


def test_the_first_candidate_has_a_range_for_each_weight():
    """Six ranges around the weights, with who overtakes beyond them."""
    rows = _rows(_shown(fig_tornado), 1)
    assert rows["Poreikio svarba"][:3] == [f"29{NB}%", f"0–31{NB}%", "niekas"]
    assert rows["Poreikio svarba"][3].startswith("HOU-R05 ")
    assert "Tokia pati ir šių kandidačių vertė: " in _shown(fig_tornado, "empty").html


def test_without_a_runner_up_the_ranges_of_weights_are_still_told():
    """A box in place of the bars."""
    selection = selection_of()
    robust = replace(selection.choice.robustness, rival=None, bars=())
    choice = replace(selection.choice, robustness=robust)
    shown = fig_tornado(replace(selection, choice=choice), "lt")
    assert shown.plain.startswith("Antrojo rinkinio nėra")
    assert len(_svgs(shown)) == 2


# In a browser.

browser = pytest.fixture(scope="module")(a_browser)


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    ("case", "language"), [("filled", "lt"), ("filled", "en"), ("empty", "lt")]
)
def test_words_of_figures_of_a_selection_neither_overlap_nor_leave_them(
    browser, case, language, width
):
    """Titles, codes, amounts and keys: every word can be read."""
    html = "".join(_shown(figure, case, language).html for figure in FIGURES)
    page = browser.new_page(viewport={"width": width, "height": 900})
    sheet = "body{margin:12px;font-family:sans-serif}svg{overflow:visible}" + (
        ".wide{display:none}" if width < WIDE else ".narrow{display:none}"
    )
    page.set_content(f"<style>{sheet}</style>{html}".replace(" hidden>", ">"))
    assert page.locator(".drawing svg:visible").count() == DRAWN[case, language]
    assert page.evaluate(CROWDED) == []
    page.close()
