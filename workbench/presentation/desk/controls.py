"""The look of what is worked with in JupyterLab, and the parts its forms are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets

from workbench.presentation.desk.saving import told
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, clean, tag

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.base import Language
    from workbench.presentation.desk.saving import Answer

__all__ = ["NARROW", "STYLE", "WIDTH", "answered", "button", "heading", "labelled", "when_seen"]

NARROW = {"description_width": "12em"}
"""Room for the name of a control."""
WIDTH = "44em"
"""How wide a control and its name are."""
STYLE = Html(
    "<style>"
    ".wb-explorer{color:var(--jp-content-font-color1,inherit);max-width:60em;line-height:1.4}"
    ".wb-explorer table{border-collapse:collapse;margin:.6em 0}"
    ".wb-explorer caption{text-align:left;font-weight:600;padding:.2em 0}"
    ".wb-explorer th,.wb-explorer td{text-align:left;padding:.2em .8em .2em 0;"
    "border-bottom:1px solid #7f8c9666;font-weight:400}"
    ".wb-explorer thead th{font-weight:600}"
    ".wb-explorer .n{text-align:right;font-variant-numeric:tabular-nums}"
    ".wb-explorer svg{max-width:100%;height:auto}"
    ".wb-explorer .aside,.wb-explorer .source{font-size:.92em;margin:.2em 0}"
    ".wb-explorer .refused{font-weight:600}"
    "</style>"
)
"""Within a notebook nothing styles a table but this; it touches nothing outside these forms."""


def labelled(
    kind: Callable[..., Any],
    label: object,
    language: Language,
    *,
    hint: object = "",
    **more: object,
) -> Any:  # noqa: ANN401 - ipywidgets ships no types
    """Return a control with its name beside it.

    Parameters
    ----------
    kind : type
        A class of ipywidgets.
    label : Text or str
        Its name, which a screen reader reads too.
    language : str
        ``lt`` or ``en``.
    hint : Text or str
        What to write into it; empty where that needs no word.
    **more : object
        What else the control takes.

    Returns
    -------
    ipywidgets.Widget
    """
    hints = {"placeholder": clean(translate(hint, language))} if hint else {}
    return kind(
        **{
            "description": clean(translate(label, language)),
            "style": NARROW,
            "layout": {"width": WIDTH},
            **hints,
            **more,
        }
    )


def button(label: object, language: Language, pressed: Callable[[], None]) -> Any:  # noqa: ANN401 - as above
    """Return a button that is as wide as its words.

    Parameters
    ----------
    label : Text
        What it does.
    language : str
        ``lt`` or ``en``.
    pressed : callable
        What is called when it is pressed.

    Returns
    -------
    ipywidgets.Button
    """
    made = ipywidgets.Button(
        description=clean(translate(label, language)),
        layout={"width": "auto", "align_self": "flex-start"},
    )
    made.on_click(lambda _: pressed())
    return made


def heading(words: object, language: Language) -> Any:  # noqa: ANN401 - as above
    """Return a line that begins a part of a form.

    Parameters
    ----------
    words : Text
        What the part is about.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    ipywidgets.HTML
    """
    return ipywidgets.HTML(tag("p", tag("strong", clean(translate(words, language)))))


def answered(answer: Answer | None, language: Language) -> str:
    """Write what came of an attempt to save, for a screen reader to say at once.

    Parameters
    ----------
    answer : Answer or None
        What came of it; None where there was no attempt.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if answer is None:
        return ""
    saved = answer.kind == "saved"
    lines = (tag("p", line) for line in told(answer, language))
    kind = "wb-explorer" if saved else "wb-explorer refused"
    return tag("div", *lines, class_=kind, role="status" if saved else "alert")


def when_seen(box: Any, show: Callable[[], None]) -> None:  # noqa: ANN401 - as above
    """Have something done once a front end shows a box; a run without one never does it.

    Parameters
    ----------
    box : ipywidgets.Box
        What is shown.
    show : callable
        What is called, each time the box is shown somewhere else.
    """
    # From nought on a front end counts where the box is shown; a run without one makes nothing
    # that nobody will look at.
    box._view_count = 0  # noqa: SLF001 - ipywidgets' own name for it
    box.observe(lambda _: show(), "_view_count")
