"""What a plain YAML word means: the core schema of YAML 1.2, with days as dates.

PyYAML follows YAML 1.1, where ``no`` is false, ``1_000`` a thousand and ``12:30`` a number.  Here
only what looks like a number to everybody is one, and decimal numbers stay exact.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

__all__ = ["plain_value", "tagged_value"]

_INT = re.compile(r"[-+]?[0-9]{1,400}")
_BASE = re.compile(r"0o[0-7]{1,400}|0x[0-9a-fA-F]{1,400}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WORDS |= {
    sign + word: Decimal(sign + value)
    for sign in ("", "+", "-")
    for value, words in (("NaN", (".nan", ".NaN", ".NAN")), ("Infinity", (".inf", ".Inf", ".INF")))
    for word in words
}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TAG = "tag:yaml.org,2002:"
_KINDS: dict[str, tuple[type, ...]] = {
    "int": (int,),
    "float": (int, Decimal),
    "bool": (bool,),
    "null": (type(None),),
    "timestamp": (date,),
}


def plain_value(word: str) -> Any:  # noqa: ANN401 - whatever a file may hold
    """Return the value of a word that stands without quotation marks.

    Parameters
    ----------
    word : str
        As written.

    Returns
    -------
    None, bool, int, Decimal, datetime.date or str
        A day the calendar does not have stays text.
    """
    if word in _WORDS:
        return _WORDS[word]
    if _INT.fullmatch(word):
        return int(word)
    if _BASE.fullmatch(word):
        return int(word, 0)
    if _FLOAT.fullmatch(word):
        return Decimal(word)
    return _day(word) if _DAY.fullmatch(word) else word


def tagged_value(tag: str, word: str) -> Any:  # noqa: ANN401 - as above
    """Return the value of a word whose type is written before it (``!!str 2024``).

    Parameters
    ----------
    tag : str
        The type, in full.
    word : str
        As written.

    Returns
    -------
    object

    Raises
    ------
    ValueError
        If the type is none of YAML's own, or the word is not of it.
    """
    if tag == f"{_TAG}str":
        return word
    value = plain_value(word)
    kinds = _KINDS.get(tag.removeprefix(_TAG), ())
    if type(value) not in kinds:
        raise ValueError(tag)
    return value


def _day(word: str) -> Any:  # noqa: ANN401 - as above
    try:
        return date.fromisoformat(word)
    except ValueError:
        return word
