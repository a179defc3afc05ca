"""What the functions of the notebook vocabulary return: things to look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.presentation.language import translate
from workbench.presentation.markup import Html, as_plain, joined, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.model.base import Language
    from workbench.text import Text

__all__ = ["Shown", "absent", "note", "paragraphs", "together"]


@dataclass(frozen=True, slots=True)
class Shown:
    """Something to look at, in a notebook or on a page.

    Parameters
    ----------
    html : Html
        Markup.
    plain : str
        The same as plain text.
    title : str
        What a page that shows it is called; empty where it does not say.
    notice : str
        What every printed sheet must carry; usually empty.
    language : str
        Language of the page, where it says its title.
    lacking : str
        What is not there, where this ends with a box that says so; empty elsewhere.
    """

    html: Html
    plain: str
    title: str = ""
    notice: str = ""
    language: str = ""
    lacking: str = ""

    def __str__(self) -> str:
        """Return the plain text."""
        return self.plain

    def __repr__(self) -> str:
        """Return the plain text, as a console shows it."""
        return self.plain

    def __add__(self, below: Shown) -> Shown:
        """Return this with something else under it."""
        return together(self, below)

    def _repr_mimebundle_(
        self, **_choices: object
    ) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """Return what Jupyter shows, and what the page around it must know."""
        known = {"title": self.title, "notice": self.notice, "language": self.language}
        about = {key: value for key, value in known.items() if value}
        shown = {"text/html": str(self.html), "text/plain": self.plain}
        return shown, {"text/html": about} if about else {}


def together(*parts: Shown) -> Shown:
    """Return several things one under the other.

    Where several in a row lack the same, the first says so for all.

    Parameters
    ----------
    *parts : Shown
        What to show.

    Returns
    -------
    Shown
    """
    told = tuple(_told_once(part for part in parts if part.html or part.title))
    return Shown(
        joined(*(part.html for part in told)),
        "\n\n".join(part.plain for part in told if part.plain),
        title=next((part.title for part in told if part.title), ""),
        notice=next((part.notice for part in told if part.notice), ""),
        language=next((part.language for part in told if part.language), ""),
        lacking=told[-1].lacking if told else "",
    )


def _told_once(parts: Iterable[Shown]) -> Iterator[Shown]:
    """Yield parts without the boxes that say again what is lacking."""
    lacking = ""
    for part in parts:
        if not (lacking and part.lacking == lacking):
            yield part
        lacking = part.lacking


def note(*children: str, kind: str = "note") -> Shown:
    """Return a short remark in a box.

    Parameters
    ----------
    *children : str
        Markup or text of the remark.
    kind : str
        Class of the box: ``note``, ``banner``, ``absent``.

    Returns
    -------
    Shown
    """
    html = tag("div", *children, class_=kind)
    return Shown(html, as_plain(html))


def paragraphs(sentences: Iterable[str], kind: str = "findings") -> Shown:
    """Return sentences as paragraphs.

    Parameters
    ----------
    sentences : iterable of str
        One paragraph each.
    kind : str
        Class of the block.

    Returns
    -------
    Shown
    """
    return note(*(tag("p", sentence) for sentence in sentences), kind=kind)


def absent(message: Text, language: Language, *, lacking: str = "") -> Shown:
    """Return that there is nothing to show, in a box of its own.

    Parameters
    ----------
    message : Text
        What there is not.
    language : str
        ``lt`` or ``en``.
    lacking : str
        What it takes; parts that lack the same are told of once.

    Returns
    -------
    Shown
    """
    return replace(note(tag("p", translate(message, language)), kind="absent"), lacking=lacking)
