"""The colours: readable, apart for colour-blind readers, apart on a black-and-white printer."""

from itertools import combinations, pairwise

import pytest

from workbench.presentation.palette import DARK, LIGHT, PAPER, SERIES, style_variables

PALETTES = {"light": LIGHT, "dark": DARK, "paper": PAPER}
# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", IEEE TVCG 15 (2009), severity 1.0, on linear RGB.
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
WORDS = [
    (name, over)
    for name in ("ink", "soft", "accent", "error", "warning", "good")
    for over in ("paper", "tint", "wash")
]


def _linear(color):
    """Return red, green and blue as light, by the definition of sRGB."""
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def _luminance(color):
    """Return the relative luminance, by the definition of WCAG 2."""
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one, other):
    """Return the contrast ratio, by the definition of WCAG 2."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _lab(linear):
    """Return CIE L*a*b* of linear sRGB under D65."""
    red, green, blue = (min(1, max(0, part)) for part in linear)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _seen(color, kind):
    """Return a colour as somebody with a colour deficiency sees it."""
    light = _linear(color)
    return tuple(sum(a * b for a, b in zip(row, light, strict=True)) for row in BLINDNESS[kind])


def test_the_definitions_give_their_known_answers():
    """Black on white is 21:1, white is L* 100, and a grey is a grey to everybody."""
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _lab(_linear("#ffffff"))[0] == pytest.approx(100, abs=0.01)
    for kind in BLINDNESS:
        assert _seen("#808080", kind) == pytest.approx(_linear("#808080"), abs=1e-3)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("name", "over"), WORDS)
def test_words_are_readable(palette, name, over):
    """Every colour of words has at least 4.5:1 on everything it may stand on."""
    chosen = PALETTES[palette]
    assert _contrast(getattr(chosen, name), getattr(chosen, over)) >= 4.5


@pytest.mark.parametrize("palette", PALETTES)
def test_the_alarm_is_readable(palette):
    """Invented data are announced in letters nobody can miss."""
    assert _contrast(PALETTES[palette].alarm_ink, PALETTES[palette].alarm_paper) >= 7


@pytest.mark.parametrize("palette", PALETTES)
def test_drawings_stand_out_from_the_page(palette):
    """Every colour of a series has at least 3:1 against the page."""
    chosen = PALETTES[palette]
    assert min(_contrast(color, chosen.paper) for color in chosen.series) >= 3


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize("palette", PALETTES)
def test_series_stay_apart_for_colour_blind_readers(palette, kind):
    """Any two differ by at least 15 in CIE L*a*b*, several times what the eye just notices."""
    for one, other in combinations(PALETTES[palette].series, 2):
        pair = zip(_lab(_seen(one, kind)), _lab(_seen(other, kind)), strict=True)
        assert sum((a - b) ** 2 for a, b in pair) ** 0.5 >= 15


@pytest.mark.parametrize("palette", PALETTES)
def test_series_stay_apart_on_a_black_and_white_printer(palette):
    """By lightness alone neighbours differ by at least 1.3:1."""
    grey = sorted(PALETTES[palette].series, key=_luminance)
    assert min(_contrast(one, other) for one, other in pairwise(grey)) >= 1.3


def test_figures_follow_the_page_into_the_dark():
    """Each colour a figure is drawn with has its variable, light and dark."""
    sheet = style_variables()
    for number, (light, dark) in enumerate(zip(SERIES, DARK.series, strict=True), start=1):
        assert f'svg [fill="{light}"]{{fill:var(--series-{number})}}' in sheet
        assert f"--series-{number}:{dark};" in sheet
