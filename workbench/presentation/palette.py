"""The colours of pages and figures, once for light, dark and paper.

Every colour of words has at least 4.5:1 against what it stands on, every colour of a drawing at
least 3:1; the series stay apart for colour-blind readers and, by their lightness alone, on a
black-and-white printer.  A colour never speaks by itself: a sign and a word stand beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

__all__ = ["DARK", "LIGHT", "PAPER", "SERIES", "Palette", "style_variables"]


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one way of looking at a page, as hexadecimal numbers.

    Parameters
    ----------
    ink, soft : str
        Words, and words that step back.
    line : str
        Rules between things.
    paper, tint, wash : str
        The page, a part of it set apart, a part of it that stands out.
    accent : str
        Links, headings' rules, what can be opened.
    error, warning, good : str
        States: must be mended, should be mended, as it should be.
    alarm_paper, alarm_ink : str
        The warning of invented data.
    series : tuple of str
        What figures draw with, in the order in which they are taken.
    """

    ink: str
    soft: str
    line: str
    paper: str
    tint: str
    wash: str
    accent: str
    error: str
    warning: str
    good: str
    alarm_paper: str
    alarm_ink: str
    series: tuple[str, ...]


LIGHT = Palette(
    ink="#16202a",
    soft="#48545f",
    line="#c6cfd7",
    paper="#ffffff",
    tint="#f3f6f9",
    wash="#e6eff6",
    accent="#1c5a87",
    error="#8f1d14",
    warning="#7a4300",
    good="#14603c",
    alarm_paper="#fdf0d0",
    alarm_ink="#4a3200",
    series=("#3a7fb3", "#12395b", "#a8471b", "#b98724"),
)
DARK = Palette(
    ink="#e8edf2",
    soft="#b3bec8",
    line="#45515c",
    paper="#12181e",
    tint="#1a232b",
    wash="#1b2d3b",
    accent="#8fc4ea",
    error="#ffa198",
    warning="#f0b86a",
    good="#7fd4a4",
    alarm_paper="#40340f",
    alarm_ink="#fbe7b0",
    series=("#4f97cc", "#cfe4f5", "#b9531f", "#e9bd63"),
)
PAPER = Palette(
    ink="#000000",
    soft="#333333",
    line="#999999",
    paper="#ffffff",
    tint="#ffffff",
    wash="#ffffff",
    accent=LIGHT.accent,
    error=LIGHT.error,
    warning=LIGHT.warning,
    good=LIGHT.good,
    alarm_paper="#ffffff",
    alarm_ink="#000000",
    series=LIGHT.series,
)
SERIES = LIGHT.series
"""What figures draw with; the page puts the dark ones in their place where it is dark."""


def style_variables() -> str:
    """Return the colours as variables of a style sheet, and drawings that follow them.

    Returns
    -------
    str
    """
    drawn = "".join(
        f'svg [fill="{color}"]{{fill:var(--series-{i})}}'
        f'svg [stroke="{color}"]{{stroke:var(--series-{i})}}'
        for i, color in enumerate(SERIES, start=1)
    )
    return (
        f":root{{{_variables(LIGHT)}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{_variables(DARK)}}}}}"
        f"@media print{{:root{{{_variables(PAPER)}}}}}"
        f"{drawn}"
    )


def _variables(palette: Palette) -> str:
    """Return the colours of one palette as declarations."""
    named = {
        field.name.replace("_", "-"): getattr(palette, field.name)
        for field in fields(palette)
        if field.name != "series"
    }
    named |= {f"series-{i}": color for i, color in enumerate(palette.series, start=1)}
    return "".join(f"--{name}:{color};" for name, color in named.items())
