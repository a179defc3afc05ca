"""Headers and labels of answers, compared whatever their capitals, blanks and quotation marks."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.model.codebook import ItemKind

if TYPE_CHECKING:
    from workbench.model.codebook import Item

__all__ = ["EVERYTHING_ELSE", "NO", "NOT_ANSWERED", "YES", "labels_of", "plain"]

EVERYTHING_ELSE = "*"
"""As a label: the option that takes every answer no other option knows."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚ʼ`´′", "'"),
        **dict.fromkeys("“”„«»″", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\ufeff\u00ad"),
    }
)
_ENDS = " \t:?*."


@lru_cache(maxsize=100_000)
def plain(words: str) -> str:
    """Return words as they are compared.

    Parameters
    ----------
    words : str
        A header, or an answer.

    Returns
    -------
    str
        Without capitals, runs of blanks, differences of quotation marks and dashes, and without
        colon, question mark, asterisk and full stop at the end.
    """
    alike = unicodedata.normalize("NFKC", words.translate(_ALIKE)).casefold()
    return " ".join(alike.split()).rstrip(_ENDS) or alike.strip()


YES = frozenset(
    map(plain, ("1", "1.0", "true", "yes", "y", "x", "✓", "taip", "t", "pažymėta", "да", "так"))
)
"""How exports write that an option was chosen."""

NO = frozenset(
    map(plain, ("0", "0.0", "false", "no", "n", "ne", "nepažymėta", "not selected", "нет", "ні"))
)
"""How exports write that an option was not chosen."""

NOT_ANSWERED = frozenset({"n/a", "#n/a", "null", "nan"})
"""How exports write that a question was not shown or not answered."""


def labels_of(item: Item) -> dict[str, int]:
    """Return what an export may hold for each answer to a question.

    Parameters
    ----------
    item : Item
        The question.

    Returns
    -------
    dict of str to int
        By the plain label: the place of the option, or the step of the scale.
    """
    if item.kind is ItemKind.SCALE and item.scale is not None:
        return {plain(label): step for label, step in item.scale.labels.items()}
    known: dict[str, int] = {}
    for place, option in enumerate(item.options):
        names = (option.code, option.name.lt, option.name.en or "", *option.labels)
        for name in names:
            if name:
                known.setdefault(name if name == EVERYTHING_ELSE else plain(name), place)
    return known
