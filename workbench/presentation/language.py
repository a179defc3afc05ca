"""The one place where a message becomes a sentence in a language.

Messages are English and are their own keys.  The Lithuanian wordings lie in plain ``.po`` files,
one for each layer, and are read together at first use, so that a consultant can mend a wording
without compiling anything.

What a field is shown as follows from its type and, for numbers, from its name:

- ``eur`` and ``*_eur`` are money, and the sign of the euro comes with them;
- ``share`` and ``*_share`` are parts of one and become percentages;
- ``year``, ``start``, ``end`` and ``*_year`` are years and get no blank between the thousands;
- ``date`` and ``*_date``, where the string is a date, are written out in words;
- every other number is grouped as the language does it.
"""

from __future__ import annotations

import re
import string
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.model.base import Words
from workbench.presentation.formats import format_date, format_money, format_number, format_percent
from workbench.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.model.base import Language

__all__ = [
    "catalogue_files",
    "fields_of",
    "fill",
    "lithuanian_plural",
    "messages",
    "show_field",
    "translate",
    "wording_of",
]

_LOCALE = Path(__file__).parent / "locale"
_TEENS = range(10, 20)
_YEARS = {"year", "years", "start", "end"}
_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_NO_VALUE = text("no data")


def translate(what: object, language: Language) -> str:
    """Return a message, a wording or a value as a reader of a language sees it.

    Parameters
    ----------
    what : Text, Words, str, int, Decimal, float, date, tuple or None
        A tuple becomes a list with commas; None becomes the words for missing data.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        Plain text, not escaped for HTML.

    Raises
    ------
    TypeError
        If it is something that cannot be shown.
    """
    return _shown("", what, language)


def fill(wording: str, values: Mapping[str, Any], language: Language) -> str:
    """Return a wording with its fields filled in; a field without a value stays as it is.

    Parameters
    ----------
    wording : str
        In the language already, with ``{name}`` fields.
    values : mapping
        What goes into the fields.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return "".join(
        literal + (show_field(name, values, language) if name else "")
        for literal, name in fields_of(wording)
    )


def fields_of(wording: str) -> Iterator[tuple[str, str | None]]:
    """Yield the pieces of a wording: text, and the name of the field that follows it, if any.

    Parameters
    ----------
    wording : str
        With ``{name}`` fields.

    Yields
    ------
    tuple of (str, str or None)
    """
    for literal, name, _spec, _conversion in string.Formatter().parse(wording):
        yield literal, name


def show_field(name: str, values: Mapping[str, Any], language: Language) -> str:
    """Return the value of a field as a reader sees it; one without a value stays as it is.

    Parameters
    ----------
    name : str
        Name of the field; tells the unit.
    values : mapping
        Values by name.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return _shown(name, values[name], language) if name in values else f"{{{name}}}"


def lithuanian_plural(count: int) -> int:
    """Return which of the three Lithuanian forms a number takes.

    Parameters
    ----------
    count : int
        How many.

    Returns
    -------
    int
        0 as in „1 priemonė“, 1 as in „2 priemonės“, 2 as in „10 priemonių“.
    """
    tens = abs(count) % 100
    ones = tens % 10
    if tens in _TEENS or ones == 0:
        return 2
    return 0 if ones == 1 else 1


@cache
def catalogue_files(language: Language) -> tuple[Path, ...]:
    """Return the wordings' files of a language, in the order of their names.

    Parameters
    ----------
    language : str
        ``lt``.

    Returns
    -------
    tuple of Path
    """
    return tuple(sorted((_LOCALE / language / "LC_MESSAGES").glob("*.po")))


def _shown(name: str, value: object, language: Language) -> str:
    """Show one value, by its type and the name of its field."""
    if value is None:
        value = _NO_VALUE
    if isinstance(value, Text):
        return fill(wording_of(value, language), value.fields(), language)
    if isinstance(value, Words | str):
        return value.of(language) if isinstance(value, Words) else _string(name, value, language)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return _number(name, value, language)
    if isinstance(value, date):
        return format_date(value, language)
    if isinstance(value, tuple | list):
        return ", ".join(_shown(name, item, language) for item in value)
    msg = f"a {type(value).__name__} cannot be shown in a sentence"
    raise TypeError(msg)


def _string(name: str, value: str, language: Language) -> str:
    """Show a string: as it is, or as a date if its field's name says it is one."""
    is_date = name.rpartition("_")[2] == "date" and _PARTIAL_DATE.fullmatch(value)
    return format_date(value, language) if is_date else str(value)


def _number(name: str, value: float | Decimal, language: Language) -> str:
    """Show a number in the unit its field's name tells."""
    unit = name.rpartition("_")[2]
    if unit == "eur":
        return format_money(Decimal(str(value)), language)
    if unit == "share":
        return format_percent(value, language)
    if unit in _YEARS and isinstance(value, int):
        return str(value)
    return format_number(value, language)


def wording_of(message: Text, language: Language) -> str:
    """Return the wording of a message, its fields not yet filled; English where there is no other.

    Parameters
    ----------
    message : Text
        The message.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if language != "en":
        forms = _wordings(language).get(message.message)
        if forms:
            return forms[lithuanian_plural(message.count or 0)] if len(forms) > 1 else forms[0]
    return message.plural if message.plural and message.count != 1 else message.message


@cache
def messages(language: Language) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return every message with its wordings in a language: English forms, forms in it.

    Parameters
    ----------
    language : str
        ``lt``.

    Returns
    -------
    tuple of (tuple of str, tuple of str)
        One form each, or as many as the languages count in.
    """
    from babel.messages.pofile import read_po  # noqa: PLC0415 - the command line starts without

    found: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    for path in catalogue_files(language):
        with path.open("rb") as file:
            for entry in read_po(file, locale=language):
                keys = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
                forms = (entry.string,) if isinstance(entry.string, str) else entry.string
                if keys[0] and forms and all(forms):
                    found.append((keys, tuple(str(form) for form in forms)))
    return tuple(found)


@cache
def _wordings(language: Language) -> dict[str, tuple[str, ...]]:
    """Return the wordings of a language by their message: one form, or its plural forms."""
    return {keys[0]: forms for keys, forms in messages(language)}
