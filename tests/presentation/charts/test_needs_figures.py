import re
from dataclasses import replace
from functools import cache

import pytest
from browsers import CROWDED, a_browser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from needs_builders import evidence, words
from presentation.cases import case_of
from presentation.needs_pictures import (
    HIDDEN,
    SILENT,
    extreme,
    heard,
    judged,
    order,
    overlapping,
    rich,
    service,
    services,
    sparse,
    surveyed,
)

from workbench.analysis.needs import concluded
from workbench.analysis.needs.modes import Mode
from workbench.analysis.needs.shares import share
from workbench.analysis.needs.survey_results import NeedsOverlap, SetOfAreas
from workbench.analysis.statistics.ranks import AreaRank
from workbench.model.evidence import DIMENSIONS
from workbench.presentation.charts.drawing import ACCENT, NARROW, WIDE
from workbench.presentation.charts.label_places import label_places
from workbench.presentation.charts.marks import SHADES, letters, placed_on_levels
from workbench.presentation.charts.needs_evidence import fig_evidence_map
from workbench.presentation.charts.needs_matrix import fig_need_matrix
from workbench.presentation.charts.needs_order import fig_order
from workbench.presentation.charts.needs_overlap import fig_overlap
from workbench.presentation.charts.needs_population import fig_population
from workbench.presentation.charts.needs_services import fig_services
from workbench.presentation.palette import SERIES, style_variables
from workbench.text import text

NB = "\u00a0"
AT_MOST = f"≤{NB}5"
OF_NEEDS = (fig_evidence_map, fig_need_matrix, fig_services, fig_order, fig_overlap)
CASES = {"sparse": sparse, "rich": rich, "extreme": extreme}
LIGHT_ENOUGH = 12_000
LABEL = (18.0, 15.0)


def _svgs(shown):
    """Return the drawings of a figure."""
    return re.findall(r"<svg.*?</svg>", shown.html, re.DOTALL)


def _words(svg):
    """Return the words of a drawing, in no order that matters."""
    return re.findall(r">([^<>]+)</text>", svg)


def _rows(shown):
    """Return the data behind a figure: the first cell of each row to the others."""
    table = etree.HTML(shown.html).find(".//details//table/tbody")
    rows = [["".join(cell.itertext()) for cell in row] for row in table]
    return {first: rest for first, *rest in rows}


@cache
def _shown(figure, case, language="lt"):
    """Return a figure of one of the cases, drawn once."""
    return figure(CASES[case](), language)


def _drawn():
    """Return every figure that is a drawing, with its name."""
    return [
        pytest.param(figure, case, id=f"{figure.__name__}-{case}")
        for case in CASES
        for figure in OF_NEEDS
        if case != "sparse" or figure in {fig_evidence_map, fig_need_matrix}
    ]


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize(("figure", "case"), _drawn())
def test_a_figure_of_needs_is_drawn_for_a_page_and_for_a_telephone(figure, case, language):
    """Two light drawings, well-formed and free of anything that reaches beyond them."""
    svgs = _svgs(_shown(figure, case, language))
    assert [etree.fromstring(svg).get("width") for svg in svgs] == [str(WIDE), str(NARROW)]
    assert all(len(svg.encode()) <= LIGHT_ENOUGH for svg in svgs if case != "extreme")
    for svg in svgs:
        assert not re.search(r" id=|<style|font-family|http|url\(|<metadata|DejaVu", svg)


@pytest.mark.parametrize(("figure", "case"), _drawn())
def test_figures_of_needs_follow_the_page_into_the_dark(figure, case):
    """They are drawn with the colours of the palette, a grey and the colour of the words."""
    colours = set(re.findall(r'(?:fill|stroke)="(#[^"]+)"', _shown(figure, case).html))
    assert colours <= {*SERIES, "#7f8c96"}
    assert all(f'"{colour}"' in style_variables() for colour in colours & {*SERIES})


@pytest.mark.parametrize(("figure", "case"), _drawn())
def test_the_same_needs_give_the_same_figure(figure, case):
    """Two runs differ in nothing."""
    assert figure(CASES[case](), "lt").html == _shown(figure, case).html


@pytest.mark.parametrize("figure", [fig_services, fig_order, fig_overlap])
@pytest.mark.parametrize("language", ["lt", "en"])
def test_without_a_survey_a_box_says_what_would_fill_the_place(figure, language):
    """No empty drawing and no empty table, but one short reason."""
    shown = figure(sparse(), language)
    assert "class=absent" in shown.html
    assert "<svg" not in shown.html
    assert "30" in shown.plain
    assert len(shown.plain.splitlines()) == 1


# Evidence.


def test_findings_are_counted_by_area_and_voice_and_old_ones_are_flagged():
    """Two fresh findings and an old one; one without a date; nothing elsewhere is no nought."""
    shown = fig_evidence_map(
        heard(
            evidence("a"),
            evidence("b"),
            evidence("c", date="2020"),
            evidence("d", area="HOU", voice="ngo", date=None),
            evidence("e", area="HEA", about="supply", strength=None),
        ),
        "lt",
    )
    rows = _rows(shown)
    assert rows["Lietuvių kalba ir pilietinis orientavimas"] == ["2 + 1*", *["–"] * 6]
    assert rows["Būstas"] == ["–", "1*", *["–"] * 5]
    assert rows["Sveikatos priežiūra"] == ["–"] * 7
    wide = _svgs(shown)[0]
    assert {"2 + 1*", "1*"} <= set(_words(wide))
    assert "0" not in _words(wide)
    assert _words(wide).count("nieko negirdėta") == 14 + 1


def test_the_evidence_is_described_with_its_voices_and_its_silence():
    """Who spoke how often, and where nobody did."""
    plain = fig_evidence_map(heard(evidence("a"), evidence("b", date="2020")), "lt").plain
    assert (
        "2 įrodymai; sritys, apie kurias girdėta: 1 iš 16; senų ar nedatuotų įrodymų: 1." in plain
    )
    assert "Kas kalbėjo: užsieniečiai (2)." in plain
    assert "Lietuvių kalba ir pilietinis orientavimas (2)." in plain
    assert "; Kultūra, sportas, viešosios erdvės; " in plain


def test_without_any_evidence_of_needs_there_is_no_map():
    """Evidence of supply alone says nothing of needs."""
    shown = fig_evidence_map(heard(evidence("a", about="supply", strength=None)), "lt")
    assert shown.plain.startswith("Apie poreikius dar nieko negirdėta")
    assert "<svg" not in shown.html


# Need, supply and gap.


def _matrix(*areas, mode=Mode.DESCRIPTIVE):
    """Return the matrix of these areas, the first of the catalogue."""
    return fig_need_matrix(surveyed(mode=mode, areas=areas), "lt")


def test_a_cell_has_need_and_supply_and_the_shade_of_the_gap():
    """Half of them in need, a quarter supplied: 0,50 / 0,25, and the gap 0,38 is the second."""
    shown = _matrix(judged(0, share(25, 50), {"coverage": 1}))
    assert _rows(shown)["Koordinavimas ir tarpinstitucinis bendradarbiavimas"] == [
        "0,50 / 0,25 = 0,38",
        "? / 0,25 = ?",
        *["?"] * 4,
    ]
    wide, narrow = _svgs(shown)
    assert "0,50 / 0,25" in _words(wide)
    assert {"0,50", "0,25"} <= set(_words(narrow))
    assert SHADES[1] == f"{ACCENT}52"
    cells = re.findall(r'<path d="([^"]+)" fill="#3a7fb3" fill-opacity="0.32"', wide)
    assert [cell.count("z") for cell in cells] == [2]  # the cell and its key


def test_a_need_held_back_is_at_most_the_threshold_and_never_nought():
    """The sign, the hatching and one sentence that tells what it means."""
    shown = _matrix(judged(0, HIDDEN, {"coverage": 0}), judged(1, share(0, 50), {"coverage": 4}))
    first, second = _rows(shown).values()
    assert first[0] == f"{AT_MOST} / 0,00 = ?"
    assert second[0] == "0,00 / 1,00 = 0,00"
    assert shown.html.count(f"{AT_MOST} – skaičius yra ne didesnis kaip 5") == 1
    assert "skaičius neskelbiamas" in _words(_svgs(shown)[0])
    assert "Poreikis neskelbiamas: Koordinavimas" in shown.plain


def test_unknown_need_unknown_supply_and_nothing_known_are_three_things():
    """A question mark for each, and one grey row where both are missing."""
    shown = _matrix(
        judged(0, share(50, 50), {}), judged(1, SILENT, {"fit": 2}), judged(2, SILENT, {})
    )
    first, second, third = _rows(shown).values()
    assert first == ["1,00 / ? = ?", *["?"] * 5]
    assert second[0] == "? / 0,50 = ?"
    assert third == ["?"] * 6
    assert _words(_svgs(shown)[0]).count("duomenų nėra") == 1
    assert "Poreikis žinomas, pasiūla neįvertinta: Koordinavimas" in shown.plain
    assert f"{AT_MOST}" not in shown.html


def test_few_answers_and_single_findings_are_marked():
    """A star below thirty answers, a tilde where findings speak among counted needs."""
    shown = _matrix(
        judged(0, share(6, 12), {}), judged(1, concluded.Testimony(2, 0.5, 0.0, 1.0), {})
    )
    first, second = _rows(shown).values()
    assert first[0] == "0,50* / ? = ?"
    assert second[0] == "~0,50 / ? = ?"
    assert "orientacinis: atsakė tik 10–29 žmonės" in shown.html
    assert "su dalimis jo lyginti negalima" in shown.html


def test_below_ten_answers_no_share_is_shown():
    """Nine answers are no share, and nobody else spoke."""
    with_nine = _matrix(judged(0, share(6, 9), {"fit": 2}))
    assert _rows(with_nine)["Koordinavimas ir tarpinstitucinis bendradarbiavimas"][0] == (
        "? / 0,50 = ?"
    )


def test_without_a_survey_needs_are_no_shares_of_people():
    """Mode A: the strength of findings, no percentage anywhere, and a sentence that says so."""
    shown = fig_need_matrix(sparse(), "lt")
    assert "vidutinis pavienių įrodymų stiprumas, o ne žmonių dalis" in shown.html
    assert "%" not in shown.plain
    assert not any("%" in word or "~" in word for word in _words(_svgs(shown)[0]))


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        (Mode.DESCRIPTIVE, "Poreikis – apklausoje atsakiusių žmonių dalis."),
        (Mode.REPRESENTATIVE, "Poreikis – dalis žmonių, kuriems atstovauja apklausa."),
    ],
)
def test_the_matrix_says_whom_its_shares_are_of(mode, said):
    """Those who answered, or those the survey speaks for."""
    assert said in _matrix(judged(0, share(25, 50), {}), mode=mode).html


def test_where_nothing_is_known_there_is_no_matrix():
    """A box instead of sixteen grey rows."""
    shown = _matrix(judged(0, SILENT, {}))
    assert shown.plain.startswith("Nė vienoje srityje nežinomas nei poreikis, nei pasiūla.")


A_NEED = st.one_of(
    st.builds(lambda n, of: share(min(n, of), of), st.integers(0, 60), st.integers(0, 60)),
    st.just(HIDDEN),
    st.just(SILENT),
    st.floats(0, 1).map(lambda value: concluded.Testimony(1, value, value, value)),
)
SCORES = st.dictionaries(st.sampled_from(DIMENSIONS), st.integers(0, 4))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(A_NEED, SCORES), min_size=1, max_size=4))
def test_every_matrix_tells_what_is_hidden_from_what_is_unknown_and_from_zero(parts):
    """Whatever comes: hidden is the sign, unknown the question mark, a number a number."""
    areas = tuple(judged(place, *part) for place, part in enumerate(parts))
    shown = _matrix(*areas)
    if not any(a.hidden or a.need is not None or a.supply.ratings for a in areas):
        assert "<svg" not in shown.html
        return
    for area, (whole, *_) in zip(areas, _rows(shown).values(), strict=True):
        need = whole.partition(" /")[0]
        assert (need == AT_MOST) == area.hidden
        assert (need == "?") == (area.need is None and not area.hidden)


# Services.


def test_a_service_lies_where_its_means_are():
    """Importance 4 of 1 to 5 is three quarters up, performance 2 a quarter across."""
    shown = fig_services(surveyed(services=services(service("a", 4.0, 2.0, "concentrate"))), "lt")
    wide = _svgs(shown)[0]
    square = re.search(rf'd="M([\d.]+) ([\d.]+)h10v10h-10z[^"]*" fill="{SERIES[2]}"', wide)
    assert float(square[1]) + 5 == pytest.approx(34 + (WIDE - 42) / 4, abs=0.1)
    assert float(square[2]) + 5 == pytest.approx(46 + 420 / 4, abs=0.1)
    assert _rows(shown) == {"1. a": ["4,00 (3,80–4,20)", "2,00 (1,80–2,20)", "sutelkti pastangas"]}


def test_undecided_services_have_a_shape_of_their_own_and_too_few_are_named():
    """A ring is not a dot; a service that few rated is not drawn, and not forgotten."""
    shown = fig_services(
        surveyed(
            services=services(
                service("a", 3.0, 3.0, "undecided"),
                service("b", 4.0, 4.0, "keep_up"),
                service("c", 4.0, 4.0, "too_few", n=9),
                replace(service("d", 4.0, 4.0, "keep_up"), placed=None),
            )
        ),
        "lt",
    )
    wide = _svgs(shown)[0]
    assert len(re.findall(r'<g fill="none"[^>]*><circle', wide)) == 1
    steps_and_numbers = [_words(wide).count(number) for number in ("1", "2", "3")]
    assert steps_and_numbers == [3, 3, 2]  # both scales have each of them, two services one
    assert list(_rows(shown)) == ["1. a", "2. b"]
    assert f"Ketvirtis neaiškus: 1{NB}– a." in shown.html
    assert "Nepavaizduota, per mažai atsakymų: c; d." in shown.html
    assert "Išlaikyti: b. Ketvirtis neaiškus: a." in shown.plain


def test_services_that_nobody_can_place_are_not_drawn():
    """Nine answers place nothing."""
    few = services(service("a", 4.0, 2.0, "too_few", n=9))
    assert "per mažai žmonių" in fig_services(surveyed(services=few), "lt").plain


@pytest.mark.parametrize(("selection", "times"), [("snowball", 1), ("census", 0)])
def test_intervals_without_chance_are_called_model_based(selection, times):
    """Whoever was found by friends was not drawn by lot."""
    asked = surveyed(selection=selection, services=services(service("a", 4.0, 2.0, "concentrate")))
    assert fig_services(asked, "lt").html.count("Intervalai paremti modeliu") == times


def test_a_census_has_no_whiskers():
    """Nothing is left to estimate, so means stand without brackets."""
    whole = services(service("a", 4.0, 2.0, "concentrate", half=None))
    assert _rows(fig_services(surveyed(services=whole), "lt"))["1. a"][:2] == ["4,00", "2,00"]


@given(
    st.lists(st.tuples(st.floats(0, 250), st.floats(0, 250)), min_size=1, max_size=20),
)
def test_labels_of_points_never_overlap_nor_leave_the_plane(points):
    """Twenty services may lie in one place, even in a corner."""
    frame = (0.0, 0.0, 250.0, 250.0)
    places = label_places(points, [LABEL] * len(points), frame)
    width, height = LABEL
    for number, (x, y) in enumerate(places):
        assert width / 2 <= x <= 250 - width / 2
        assert height / 2 <= y <= 250 - height / 2
        others = places[:number]
        assert all(abs(x - a) >= width - 1e-9 or abs(y - b) >= height - 1e-9 for a, b in others)


@given(
    st.lists(st.text("aiwm", min_size=1, max_size=20), min_size=1, max_size=8),
    st.sampled_from([NARROW, WIDE]),
)
def test_titles_of_columns_never_touch_nor_leave_the_drawing(titles, width):
    """Long titles go one level up, those at the edge move inwards."""
    step = width / len(titles)
    middles = [(number + 0.5) * step for number in range(len(titles))]
    levels = {}
    for title, (at, level) in zip(titles, placed_on_levels(titles, middles, width), strict=True):
        half = letters(title, narrow=width == NARROW) / 2
        assert at - half >= -1e-9
        assert at + half <= width + 1e-9
        assert all(at - half >= end for end in levels.get(level, []))
        levels.setdefault(level, []).append(at + half)


# Order.

FIRST = AreaRank(50, 0.6, 1, 1, 2, 0.99, 1, 3, 1, ())
SECOND = AreaRank(50, 0.4, 2, 1, 2, 0.001, 1, 3, 1, ())


def test_ranks_come_with_their_interval_group_and_chance():
    """Chances that draws cannot tell from nought or one say so."""
    ranked = order([("LNG", FIRST), ("HOU", replace(SECOND, tie_group=2))])
    shown = fig_order(surveyed(order=ranked), "lt")
    assert _rows(shown) == {
        "Lietuvių kalba ir pilietinis orientavimas": ["1", "1–2", "1", "0,99"],
        "Būstas": ["2", "1–2", "2", f"<{NB}0,01"],
    }
    assert "Eilėje – 2 sritys, iš viso – 2 grupės, kurias galima atskirti." in shown.plain
    assert "Būstas: 2 vieta (1–2)" in shown.plain


def test_the_bar_of_a_rank_spans_its_interval():
    """From the first to the second of two ranks, with an edge of six pixels on both sides."""
    ranked = order([("LNG", FIRST), ("HOU", SECOND)])
    wide = _svgs(fig_order(surveyed(order=ranked), "lt"))[0]
    bars = re.search(rf'<path d="([^"]*)" fill="{ACCENT}"', wide)[1]
    assert re.findall(r"M([\d.]+) [\d.]+h([\d.]+)v10", bars) == [("224", "302")] * 2


def test_areas_that_cannot_be_ordered_are_not_drawn_in_an_order():
    """The reason stands in the place of the figure."""
    why = text("The areas cannot be ordered: no two of them differ by more than chance allows.")
    shown = fig_order(surveyed(order=order([("LNG", FIRST)], reason=why)), "lt")
    assert shown.plain.startswith("Sričių surikiuoti negalima: jokios dvi nesiskiria")
    assert "<svg" not in shown.html


def test_a_survey_whose_shares_may_not_be_shown_gives_no_order():
    """There is a survey, so the box does not say that there is none."""
    asked = replace(extreme(), order=None)
    assert "nė vienoje srityje poreikį patiriančių žmonių dalies" in fig_order(asked, "lt").plain


def test_an_area_nobody_answered_on_has_no_place():
    """It says that there are no data, and has no dot."""
    ranked = order([("LNG", FIRST), ("HOU", AreaRank(0))])
    shown = fig_order(surveyed(order=ranked), "lt")
    assert _rows(shown)["Būstas"] == ["duomenų nėra"] * 4
    assert _svgs(shown)[0].count("<circle") == 1


# Overlap.

OVERLAP = NeedsOverlap(
    answered=40,
    numbers=(("0", 0), ("1", 30), ("2+", None)),
    areas=("LNG", "HOU"),
    areas_answered=45,
    sets=(SetOfAreas((), 10), SetOfAreas(("LNG", "HOU"), None), SetOfAreas(None, 20)),
)


def test_people_are_counted_by_areas_and_hidden_numbers_are_no_noughts():
    """Nobody is nought, held back is at most five; each set has its name."""
    shown = fig_overlap(overlapping(OVERLAP), "lt")
    assert _rows(shown) == {
        "nė vienoje": ["0"],
        "1 srityje": ["30"],
        "2 ar daugiau sričių": [AT_MOST],
        "nė vienoje iš šių sričių": ["10"],
        "Lietuvių kalba ir pilietinis orientavimas + Būstas": [AT_MOST],
        "visi kiti deriniai": ["20"],
    }
    for svg in _svgs(shown):
        assert _words(svg).count(AT_MOST) == 2
        assert _words(svg).count("0") == 1
    assert shown.html.count("skaičius yra ne didesnis kaip 5") == 1
    assert "Dažniausiai kartu: Lietuvių kalba ir pilietinis orientavimas + Būstas" in shown.plain
    assert "(40)" in shown.html
    assert "(45)" in shown.html


def test_without_hidden_numbers_nothing_is_said_of_them():
    """A sentence about a sign that does not occur would only puzzle."""
    numbers = (("0", 10), ("1", 30))
    open_ = replace(OVERLAP, numbers=numbers, sets=(SetOfAreas((), 45),))
    assert "ne didesnis kaip" not in fig_overlap(overlapping(open_), "lt").html


def test_a_set_is_a_column_of_dots():
    """Two areas and two other rows by three sets: 4 dots filled, 8 faint ones, one line."""
    wide, narrow = _svgs(fig_overlap(overlapping(OVERLAP), "lt"))
    assert len(re.findall(r'<circle [^>]*r="5"', wide)) == 4
    assert len(re.findall(r'<circle [^>]*r="4"', wide)) == 8
    assert "<circle" not in narrow


# People.


def test_the_ages_of_vilnius_say_that_their_year_is_not_known():
    """Nine groups of one file without a year, not verified; no other series beside them."""
    shown = fig_population(case_of("vilnius"), "lt")
    assert shown.plain.splitlines()[1].startswith(
        "Visi gyventojai pagal amžių, metai nenurodyti (nepatikrinta): "
        f"0–9 – 68{NB}014; 10–19 – 51{NB}402;"
    )
    assert f"80 ir daugiau – 26{NB}799." in shown.plain
    assert "64 000" not in shown.plain.replace(NB, " ")


def test_only_figures_of_one_series_stand_beside_each_other():
    """Kaunas: three censuses; neither the estimate of 2026 nor the dictionary of 2003."""
    shown = fig_population(case_of("kaunas"), "lt")
    census = f"2001{NB}m. – 378{NB}943; 2011{NB}m. – 315{NB}993; 2021{NB}m. – 298{NB}753."
    assert f"Gyventojai: {census}" in shown.plain
    assert "302" not in shown.plain
    assert "373" not in shown.plain
    assert "skirtingų eilučių skaičiai nelyginami" in shown.html


def test_flows_through_a_registration_centre_are_no_residents():
    """They hold for another territory, so they are not drawn, however often they were counted."""
    facts = case_of("kaunas").file.facts.refugees_from_ukraine
    assert len([fact for fact in facts if fact.series == "registration_centre"]) > 1
    assert "1 284" not in fig_population(case_of("kaunas"), "lt").html.replace(NB, " ")


def test_without_ages_and_series_nothing_is_drawn():
    """A single figure is no development."""
    case = case_of("pavyzdys")
    facts = case.file.facts.model_copy(
        update={"population": case.file.facts.population[:1], "age_structure": ()}
    )
    bare = case.model_copy(update={"file": case.file.model_copy(update={"facts": facts})})
    shown = fig_population(bare, "lt")
    assert shown.plain.startswith("Nežinomas nei gyventojų amžius")
    assert "<svg" not in shown.html


@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("code", ["vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava"])
def test_every_real_municipality_has_its_residents_drawn(code, language):
    """Ages are known of each of the six."""
    shown = fig_population(case_of(code), language)
    assert [etree.fromstring(svg).get("width") for svg in _svgs(shown)] == [str(WIDE), str(NARROW)]
    assert words(shown.plain).lt


# In a browser.

browser = pytest.fixture(scope="module")(a_browser)


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["lt", "en"])
@pytest.mark.parametrize("case", CASES)
def test_words_of_figures_of_needs_neither_overlap_nor_leave_them(browser, case, language, width):
    """Long names, big numbers and twenty services in one place: every word can be read."""
    figures = [_shown(figure, case, language).html for figure in OF_NEEDS]
    figures.append(fig_population(CASES[case]().case, language).html)
    page = browser.new_page(viewport={"width": width, "height": 900})
    sheet = "body{margin:12px;font-family:sans-serif}svg{overflow:visible}" + (
        ".wide{display:none}" if width < WIDE else ".narrow{display:none}"
    )
    page.set_content(f"<style>{sheet}</style>{''.join(figures)}".replace(" hidden>", ">"))
    assert page.locator(".drawing svg:visible").count() == len(
        [html for html in figures if "<svg" in html]
    )
    assert page.evaluate(CROWDED) == []
    page.close()
