"""A consultant's own figures: any drawing of matplotlib, in the page without touching it."""

import base64
import io
import re

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from lxml import etree
from PIL import Image

from workbench.presentation.charts.drawing import NARROW, WIDE
from workbench.presentation.charts.own import show_figure
from workbench.presentation.palette import SERIES

STYLE = "workbench.presentation.charts.house"
WORDS = {
    "caption": "Užsieniečiai mieste",
    "description": "Užsieniečių nuo pirmų iki trečių metų padvigubėjo.",
    "source": "išgalvoti duomenys",
}
DATA = pd.DataFrame({"Metai": ["2021", "2022", "2023"], "Žmonės": [1000, 1500, np.nan]})


@pytest.fixture
def drawn():
    """Return a figure with a line, markers, bars, a legend and words that look like formulas."""
    with plt.style.context(STYLE):
        figure, axes = plt.subplots()
        axes.plot([1, 2, 3], [10, 15, 20], marker="o", label="Žmonės, $ tūkst.".replace("$", r"\$"))
        axes.bar([1, 2, 3], [5, 5, 5], color=SERIES[1])
        axes.legend()
        yield figure
    plt.close(figure)


@pytest.fixture
def crowded():
    """Return a figure of twenty thousand points, which are heavy as SVG."""
    with plt.style.context(STYLE):
        figure, axes = plt.subplots()
        chance = np.random.default_rng(1)
        axes.scatter(chance.random(20_000), chance.random(20_000), s=3)
        yield figure
    plt.close(figure)


def _svgs(shown):
    """Return the drawings of a figure, as read by a strict reader."""
    return [etree.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", shown.html, re.DOTALL)]


def test_any_figure_is_drawn_for_a_page_and_for_a_telephone(drawn):
    """Twice, in the widths of the pages, and the figure itself keeps its size."""
    before = tuple(drawn.get_size_inches())
    svgs = _svgs(show_figure(drawn, "lt", data=DATA, **WORDS))
    assert [svg.get("width") for svg in svgs] == [str(WIDE), str(NARROW)]
    assert tuple(drawn.get_size_inches()) == before


def test_the_drawing_reaches_nothing_beyond_itself(drawn):
    """No style, font, address or metadata; identifiers are its own and all of them are used."""
    html = show_figure(drawn, "lt", data=DATA, **WORDS).html
    assert not re.search(r"<style|style=|font-family|http|<metadata|DejaVu|xlink", html)
    names = set(re.findall(r' id="([^"]*)"', html))
    assert names
    assert all(re.match(r"f[0-9a-f]{8}-", name) for name in names)
    assert set(re.findall(r'#(f[0-9a-f]{8}-[^")]*)', html)) == names


def test_words_take_the_colour_and_the_letters_of_the_page(drawn):
    """Black becomes the colour of the text around, letters stay letters."""
    html = show_figure(drawn, "lt", data=DATA, **WORDS).html
    assert "#000000" not in html
    assert ">Žmonės, $ tūkst.</text>" in html
    assert f'stroke="{SERIES[0]}"' in html


def test_two_runs_differ_in_nothing(drawn):
    """The same figure gives the same markup."""
    first = show_figure(drawn, "lt", data=DATA, **WORDS).html
    assert show_figure(drawn, "lt", data=DATA, **WORDS).html == first


def test_where_svg_is_heavier_a_picture_stands_in_its_place(crowded):
    """Sharp enough for paper, in the page itself, hidden behind the words that describe it."""
    html = show_figure(crowded, "lt", data=DATA, **WORDS).html
    assert "<svg" not in html
    pictures = re.findall(r'<img src="data:image/png;base64,([^"]*)" alt="" aria-hidden=true', html)
    sizes = [Image.open(io.BytesIO(base64.b64decode(picture))).width for picture in pictures]
    assert sizes == [1.5 * WIDE, 1.5 * NARROW]
    assert len(html) < 200_000
    assert f'role=img aria-label="{WORDS["description"]}"' in html


def test_the_data_stand_behind_it_with_what_is_missing_named(drawn):
    """Numbers in the language's format; a missing one is not an empty cell and not a zero."""
    html = show_figure(drawn, "lt", data=DATA, **WORDS).html
    assert "<th scope=row>2022</th><td class=n>1\u00a0500</td>" in html
    assert "<td class=n>duomenų nėra</td>" in html


@pytest.mark.parametrize("missing", ["caption", "description", "source"])
def test_a_figure_without_its_words_is_refused(drawn, missing):
    """The author hears of it in the notebook, before any page is made."""
    with pytest.raises(ValueError, match=r"needs a caption|does not say what|has no source"):
        show_figure(drawn, "lt", data=DATA, **{**WORDS, missing: ""})


def test_a_figure_without_data_is_refused(drawn):
    """Whoever cannot see the drawing must be able to read the numbers."""
    with pytest.raises(ValueError, match="have no columns"):
        show_figure(drawn, "lt", data=pd.DataFrame(), **WORDS)


def test_the_style_of_the_house_draws_with_the_colours_of_the_house():
    """One palette: the style file repeats it, and this compares the two."""
    with plt.style.context(STYLE):
        cycle = [f"#{entry['color'].lstrip('#')}" for entry in plt.rcParams["axes.prop_cycle"]]
        assert tuple(cycle) == SERIES
        assert plt.rcParams["font.size"] >= 13
        assert plt.rcParams["lines.linewidth"] >= 2
