from __future__ import annotations

import re

from workbench.analysis.needs.shares import share
from workbench.presentation.explorer.bars import draw_bars


def _widths(svg):
    """Return the widths of the bars in the colour of shares."""
    return re.findall(r'<rect fill="#3a7fb3"[^>]* width="?([\d.]+)', svg)


def test_bars_are_as_long_as_the_shares():
    """560 pixels are a hundred per cent."""
    svg = draw_bars([("Visi", share(50, 100)), ("Moterys", share(30, 40))], "lt")
    assert _widths(svg) == ["280", "420"]
    assert "50\u00a0%" in svg
    assert svg.count('fill="#a8471b"') == 1


def test_what_is_hidden_has_words_and_no_bar():
    """A missing bar is no bar of nought."""
    svg = draw_bars([("Visi", share(50, 100)), ("Moterys", share(None, 40))], "lt")
    assert _widths(svg) == ["280"]
    assert "nerodoma" in svg


def test_few_answers_have_no_bar():
    """Below ten answers no share is drawn, only told to be too few."""
    svg = draw_bars([("Visi", share(50, 100)), ("Moterys", share(6, 9))], "en")
    assert _widths(svg) == ["280"]
    assert "too few answers for a share" in svg
