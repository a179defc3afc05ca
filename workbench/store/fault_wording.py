"""How each kind of wrong value is worded: what is there, what should be, what to do."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from workbench.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["expected_of", "found_of", "nearest", "remedy_of", "without_diacritics"]

_LONGEST = 60
"""Characters of a found value that are quoted."""
_ALIKE = 60
"""How alike, of 100, a known word must be to be proposed."""
_CHOICE = re.compile(r"'([^']*)'|(\d+)")

_EXPECTED = {
    "string_type": text("text"),
    "int_type": text("a whole number"),
    "int_parsing": text("a whole number"),
    "int_from_float": text("a whole number"),
    "decimal_type": text("a number"),
    "decimal_parsing": text("a number"),
    "finite_number": text("a number"),
    "bool_type": text("true or false"),
    "bool_parsing": text("true or false"),
    "model_type": text("a group of keys with their values"),
    "dict_type": text("a group of keys with their values"),
    "tuple_type": text("a list, each entry on a line that begins with “- ”"),
    "string_too_short": text("text that is not empty"),
    "decimal_max_places": text("euros with cents, two digits after the point at most"),
}
_LIMITS = {
    "greater_than_equal": ("ge", text("a number not below {limit}")),
    "less_than_equal": ("le", text("a number not above {limit}")),
    "too_short": ("min_length", text("a list of at least {limit}")),
    "too_long": ("max_length", text("a list of at most {limit}")),
}
_PATTERNS = {
    r"^[0-9a-f]{64}$": text("a SHA-256 hash, 64 hexadecimal digits"),
    r"^[A-Z]\d\d$": text("the identifier of a check, as K03"),
    r"^[A-Z]{3}$": text("the code of an area, three capital letters"),
    r"^J\d[a-c]?$": text("the code of a remark, as J1a"),
    r"^J\d$": text("the code of a remark, as J1"),
    r"^[a-z][a-z_]*$": text("small letters a to z and _"),
}


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like another, if any is.

    Parameters
    ----------
    word : str
        As found.
    known : iterable of str
        What is allowed.

    Returns
    -------
    str or None
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only needed once something is wrong

    plain = {name: without_diacritics(name) for name in known}
    best = process.extractOne(
        without_diacritics(word), plain, scorer=fuzz.ratio, score_cutoff=_ALIKE
    )
    return best[2] if best else None


def found_of(value: object) -> Text:
    """Say what was found.

    Parameters
    ----------
    value : object
        As read from the file.

    Returns
    -------
    Text
    """
    if value is None:
        return text("nothing after the colon")
    if isinstance(value, dict):
        return text("a group of keys: {names}", names=tuple(map(str, value))[:4])
    if isinstance(value, list):
        return text("a list of length {length}", length=str(len(value)))
    shown = " ".join(str(value).split())
    shown = shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
    return _found_word(value, shown)


def _found_word(value: object, shown: str) -> Text:
    """Say which single word, number or day was found."""
    if isinstance(value, bool):
        return text("the truth value {value}", value=shown.lower())
    if isinstance(value, date):
        return text("the day {value}", value=shown)
    if isinstance(value, int | float | Decimal):
        return text("the number {value}", value=shown)
    return text("the text “{value}”", value=shown) if shown else text("text without content")


def expected_of(kind: str, context: dict[str, Any], message: str) -> Text:
    """Say what should be there.

    Parameters
    ----------
    kind : str
        Kind of pydantic's error.
    context : dict
        Its details.
    message : str
        Its own English words, for kinds that have no wording here.

    Returns
    -------
    Text
    """
    cause = context.get("error")
    if isinstance(cause, ValueError) and cause.args and isinstance(cause.args[0], Text):
        return cause.args[0]
    if kind in {"literal_error", "enum"}:
        return text("one of: {names}", names=_choices(context))
    if kind in _LIMITS:
        key, wording = _LIMITS[kind]
        return Text(wording.message, (("limit", str(context[key])),))
    if kind == "string_pattern_mismatch":
        pattern = str(context["pattern"])
        return _PATTERNS.get(pattern) or text("text of the form {pattern}", pattern=pattern)
    return _EXPECTED.get(kind) or text("something else: {message}", message=message)


def remedy_of(kind: str, value: object, context: dict[str, Any]) -> Text:
    """Say what to do about a value.

    Parameters
    ----------
    kind : str
        Kind of pydantic's error.
    value : object
        As read from the file.
    context : dict
        Details of the error.

    Returns
    -------
    Text
    """
    if kind in {"literal_error", "enum"} and isinstance(value, str):
        alike = nearest(value, _choices(context))
        if alike:
            return text("write {key} in its place", key=alike)
    if kind == "string_type" and isinstance(value, int | Decimal | date):
        return text('put it into quotation marks: "{value}"', value=str(value))
    if kind == "missing" or value is None:
        return text("fill it in, or delete the key if nothing belongs there")
    if kind == "tuple_type":
        return text("write “- ” before each entry, even if there is only one")
    if _is_written_sum(kind, value, context):
        return text(
            "write the bare number without quotation marks; what is not a number belongs elsewhere"
        )
    return text("mend the value; the editor shows what may stand here")


def _is_written_sum(kind: str, value: object, context: dict[str, Any]) -> bool:
    """Tell whether text stands where a number should."""
    number = kind.startswith(("int_", "decimal_")) or "number" in str(context.get("error", ""))
    return number and isinstance(value, str)


def _choices(context: dict[str, Any]) -> tuple[str, ...]:
    """Return the allowed values from pydantic's sentence about them."""
    found = _CHOICE.findall(str(context.get("expected", "")))
    return tuple(quoted or number for quoted, number in found)


def without_diacritics(word: str) -> str:
    """Return a word in lower case without diacritics.

    Parameters
    ----------
    word : str
        Any word.

    Returns
    -------
    str
    """
    import unicodedata  # noqa: PLC0415 - as rapidfuzz

    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
