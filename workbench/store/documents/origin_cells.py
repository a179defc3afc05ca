"""What a row says of where its measure comes from: recommendation, needs, and remarks beside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.documents.raw_table import Line

__all__ = ["Origin", "origin_of"]

_RECOMMENDATION = re.compile(r"(?<![\w-])[A-Z]{3}-[RS]\d\d(?!\w)")
_NEED = re.compile(r"(?<![\w-])[A-Z]{3}-[1-9]\d?(?!\w)")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a measure comes from.

    Parameters
    ----------
    recommendation : str or None
        Code of the recommendation, where one line names just one.
    needs : tuple of str
        Codes of the needs the same line names.
    note : str or None
        The other lines.
    """

    recommendation: str | None = None
    needs: tuple[str, ...] = ()
    note: str | None = None


def origin_of(lines: Sequence[Line]) -> Origin:
    """Return what a cell says of where its measure comes from.

    Parameters
    ----------
    lines : sequence of Line
        Lines of the cell.

    Returns
    -------
    Origin
    """
    texts = [line.text for line in lines if line.text]
    place = next((i for i, words in enumerate(texts) if _codes(_RECOMMENDATION, words)), None)
    if place is None:
        return Origin(note=_joined(texts))
    named = texts.pop(place)
    codes = _codes(_RECOMMENDATION, named)
    if len(codes) > 1:
        return Origin(note=_joined([*texts[:place], named, *texts[place:]]))
    return Origin(codes[0], _codes(_NEED, named), _joined(texts))


def _codes(pattern: re.Pattern[str], words: str) -> tuple[str, ...]:
    """Return the codes of a line, each once."""
    return tuple(dict.fromkeys(pattern.findall(words)))


def _joined(texts: Sequence[str]) -> str | None:
    return "\n".join(texts) or None
