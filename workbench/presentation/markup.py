"""The only place where text becomes HTML: whatever is not markup already is escaped here."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from workbench.presentation.language import translate

if TYPE_CHECKING:
    from workbench.model.base import Language, Words

__all__ = ["Html", "as_plain", "clean", "joined", "lithuanian", "quoted", "tag", "wording"]

_VOID = {"br", "col", "hr", "img"}
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_TAG = re.compile(r"<[^>]*>")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLOCK = re.compile(r"</(?:p|li|div|tr|caption|summary|h\d|dd|dt|figcaption)>|<br>")


class Html(str):
    """Text that is markup and will not be escaped again; made by :func:`tag` and its like."""

    __slots__ = ()


def clean(value: str) -> str:
    """Return text without characters that cannot be seen or that turn the reading direction.

    Parameters
    ----------
    value : str
        Text of any origin.

    Returns
    -------
    str
    """
    return _INVISIBLE.sub("", value)


def tag(name: str, /, *children: str, **attributes: str | bool | None) -> Html:
    """Return an element; children that are not :class:`Html` and all attributes are escaped.

    Parameters
    ----------
    name : str
        Name of the element.
    *children : str
        What stands in it.
    **attributes : str, bool or None
        A closing underscore is dropped (``class_``), inner ones become hyphens; None and False
        leave the attribute out, True writes it without a value.

    Returns
    -------
    Html
    """
    shown = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{shown}>")
    return Html(f"<{name}{shown}>{joined(*children)}</{name}>")


def joined(*children: str, by: str = "") -> Html:
    """Return pieces one after the other, those that are not markup escaped.

    Parameters
    ----------
    *children : str
        Pieces.
    by : str
        What stands between them.

    Returns
    -------
    Html
    """
    return Html(_escaped(by).join(map(_escaped, children)))


def wording(words: Words, language: Language) -> Html:
    """Return a wording, marked as Lithuanian where an English page has no other.

    Parameters
    ----------
    words : Words
        The wording.
    language : str
        Language of the page.

    Returns
    -------
    Html
    """
    if language == "en" and not words.en:
        return lithuanian(words.lt, language)
    return _escaped(translate(words, language))


def lithuanian(value: str, language: Language) -> Html:
    """Return text that is Lithuanian whatever the language of the page.

    Parameters
    ----------
    value : str
        Text of a plan, name of a unit.
    language : str
        Language of the page.

    Returns
    -------
    Html
    """
    return _escaped(value) if language == "lt" else tag("span", value, lang="lt")


def quoted(value: str, language: Language) -> Html:
    """Return words of a plan in quotation marks, in Lithuanian; nothing for no words.

    Parameters
    ----------
    value : str
        The words.
    language : str
        Language of the page.

    Returns
    -------
    Html
    """
    marks = f"„{value}“"
    return tag("q", marks, lang=None if language == "lt" else "lt") if value else Html("")


def as_plain(markup: str) -> str:
    """Return what markup says, without the markup.

    Parameters
    ----------
    markup : str
        HTML made by this module.

    Returns
    -------
    str
        Plain text with a line for each block.
    """
    lines = html.unescape(_TAG.sub("", _BLOCK.sub("\n", markup))).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def _escaped(value: str) -> Html:
    """Escape text unless it is markup already."""
    return value if isinstance(value, Html) else Html(html.escape(clean(str(value))))


def _attribute(key: str, value: str | bool | None) -> str:  # noqa: FBT001 - HTML has such
    """Write one attribute."""
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {name}"
    shown = html.escape(clean(value))
    return f" {name}={shown}" if _BARE.fullmatch(shown) else f' {name}="{shown}"'
