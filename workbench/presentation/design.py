"""The elements pages are made of, shown by themselves: colours and states."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Literal

from workbench.model.catalogue import Severity
from workbench.presentation.labels import MARK_WORDS, mark_badge, severity_badge, state_badge
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.palette import DARK, LIGHT, PAPER
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["tab_palette", "tab_states"]

_SOURCE = text("workbench/presentation/palette.py")
_STATES: tuple[Literal["draft", "final"], ...] = ("draft", "final")


def tab_palette(language: Language) -> Shown:
    """Return every colour by name, as it is in the light, in the dark and on paper.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    return Table(
        caption=translate(text("Colours"), language),
        columns=headers(
            language,
            (text("Name"), "row"),
            (text("Light"), "text"),
            (text("Dark"), "text"),
            (text("Paper"), "text"),
        ),
        rows=tuple((name, *map(_swatch, colors)) for name, colors in _colors()),
        source=translate(_SOURCE, language),
        name="tab-palette",
    ).shown(language)


def tab_states(language: Language) -> Shown:
    """Return every state with its sign and its word.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    groups = (
        (text("A finding"), [severity_badge(severity, language) for severity in Severity]),
        (text("A mark"), [mark_badge(mark, language) for mark in MARK_WORDS]),
        (text("A report"), [state_badge(state, language) for state in _STATES]),
    )
    return Table(
        caption=translate(text("States"), language),
        columns=headers(language, (text("Of what"), "row"), (text("Sign and word"), "text")),
        rows=tuple((translate(what, language), joined(*said, by=" · ")) for what, said in groups),
        source=translate(text("workbench/presentation/labels.py"), language),
    ).shown(language)


def _colors() -> Iterator[tuple[str, tuple[str, str, str]]]:
    """Yield every colour with its name."""
    for field in fields(LIGHT):
        light, dark, paper = (getattr(palette, field.name) for palette in (LIGHT, DARK, PAPER))
        if field.name != "series":
            yield field.name, (light, dark, paper)
            continue
        for number, trio in enumerate(zip(light, dark, paper, strict=True), start=1):
            yield f"series {number}", trio


def _swatch(color: str) -> Html:
    """Show a colour and its number; the drawing follows no palette but its own."""
    box = tag("rect", width="31", height="15", x=".5", y=".5", fill=color.upper(), stroke="#7f8c96")
    drawn = tag("svg", box, width="32", height="16", aria_hidden="true")
    return joined(drawn, " ", tag("code", color))
