from __future__ import annotations

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from workbench.presentation.explorer.surface import Surface


def test_what_is_drawn_stands_where_it_was_put():
    """Boxes and lines of words, in the colour of the text around them where none is given."""
    surface = Surface(100)
    surface.box(1, 2.25, 30, 4, fill="#3a7fb3")
    surface.box(0, 0, 10, 10)
    surface.write(5, 6, "Žodžiai", align="right", bold=True)
    root = BeautifulSoup(surface.svg(20), "html.parser").svg
    first, second, words = root.find_all()
    assert first.attrs == {
        "fill": "#3a7fb3", "x": "1", "y": "2.2", "width": "30", "height": "4",
    }  # fmt: skip
    assert "fill" not in second.attrs
    assert (words.get_text(), words.get("text-anchor"), words.get("font-weight")) == (
        "Žodžiai", "end", "700",
    )  # fmt: skip
    assert root.get("viewbox") == "0 0 100 20"
    assert root.get("fill") == "currentColor"


@given(st.text())
def test_words_stay_words(words):
    """Whatever an answer is called, it is no markup."""
    surface = Surface()
    surface.write(0, 0, words)
    assert surface.svg(10).count("<") == 4
