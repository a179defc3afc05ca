"""Sums of money as plans write them: which numbers a text can mean, and when only a person knows.

A blank inside a number separates thousands; a blank between numbers separates sums.  Where both
readings are possible, all are returned and nobody guesses here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

__all__ = [
    "MOST_CUTTINGS",
    "Piece",
    "cuttings",
    "euros",
    "pieces_of",
    "plain_sums",
    "readings",
    "shown_sum",
]

MOST_CUTTINGS = 64
"""A run of digits with more readings than this is left to a person without candidates."""

_USUAL_GROUPS = 2  # groups of digits that typography takes for one number
_HEAD = re.compile(r"^(?:0|[1-9]\d*)$")
_GROUP_HEAD = re.compile(r"^[1-9]\d{0,2}$")
_GROUP = re.compile(r"^\d{3}$")
_LAST_GROUP = re.compile(r"^\d{3}[.,]\d{1,2}$")
_DECIMAL = re.compile(r"^(?:0|[1-9]\d*)[.,]\d{1,2}$")
_CURRENCY = re.compile(r"(?:\b(?:eur(?:ų|ai|o|as|us)?|EUR)\b\.?|€)", re.IGNORECASE)
_SEPARATOR = re.compile(r"[;+\n]|,(?=\s)|(?<=\d)\s+ir\s+(?=\d)")
_UNIT = re.compile(
    r"^(?P<run>[\d\s.,]*\d)\s*(?P<unit>tūkst(?:\.|anči\w*)?|mln\.?|milijon\w*)$", re.IGNORECASE
)
_RUN = re.compile(r"^\d[\d\s.,]*$")
_YEAR = re.compile(r"^20[1-4]\d$")
_UNIT_ENDS = re.compile(r"((?:tūkst(?:\.|anči\w*)?|mln\.?|milijon\w*))\s+(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of digits with everything it can mean.

    Parameters
    ----------
    options : tuple of tuple of Decimal
        Each reading as its sums; one reading only where nothing is in doubt.
    certain : bool
        Whether the first reading stands even without a total to check it: thousands written
        as Lithuanian typography has them.
    in_euros : bool
        Whether the text carries its own unit (``tūkst.``), so that the column's does not apply.
    """

    options: tuple[tuple[Decimal, ...], ...]
    certain: bool
    in_euros: bool = False


def _decimal(token: str) -> Decimal:
    """Return a number without blanks as a Decimal."""
    return Decimal(token.replace(" ", "").replace(",", "."))


def cuttings(run: str) -> tuple[tuple[Decimal, ...], ...]:
    """Return every way to cut a run of digits and blanks into sums.

    Parameters
    ----------
    run : str
        ``23 000 133 000``.

    Returns
    -------
    tuple of tuple of Decimal
        Fewest sums first; empty where no cutting makes sense of it, or too many do.
    """
    tokens = run.split()
    found: list[list[tuple[Decimal, ...]]] = [[] for _ in tokens] + [[()]]
    for start in range(len(tokens) - 1, -1, -1):
        for end in _ends(tokens, start):
            number = _decimal("".join(tokens[start:end]))
            found[start] += [(number, *rest) for rest in found[end]]
        if len(found[start]) > MOST_CUTTINGS:
            return ()
    return tuple(sorted(found[0], key=len))


def _ends(tokens: list[str], start: int) -> list[int]:
    """Return where a number that begins with a token may end."""
    ends = []
    if _HEAD.match(tokens[start]) or _DECIMAL.match(tokens[start]):
        ends.append(start + 1)
    if _GROUP_HEAD.match(tokens[start]):
        for place in range(start + 1, len(tokens)):
            if _LAST_GROUP.match(tokens[place]):
                ends.append(place + 1)
            if not _GROUP.match(tokens[place]):
                break
            ends.append(place + 1)
    return ends


def pieces_of(words: str, multiplier: int) -> tuple[Piece, ...] | None:
    """Return the runs of digits of a text without year labels.

    Parameters
    ----------
    words : str
        Normal text: ``3000 3000 20 000``, ``5 tūkst. Eur``, ``23 000 Eur 133 000 Eur``.
    multiplier : int
        What figures of the column are multiplied with; in thousands even ``117 250`` may be two
        sums.

    Returns
    -------
    tuple of Piece, or None
        None where anything but sums stands there.
    """
    marked = _UNIT_ENDS.sub(r"\1;", _CURRENCY.sub(";", words))
    parts = [part.strip(" .") for part in _SEPARATOR.split(marked)]
    pieces = [_piece(part, multiplier) for part in parts if part]
    if not pieces or any(piece is None for piece in pieces):
        return None
    return tuple(piece for piece in pieces if piece is not None)


def _piece(part: str, multiplier: int) -> Piece | None:
    """Return one run of digits, with its own unit where it has one."""
    unit = _UNIT.match(part)
    if unit:
        factor = 1_000 if unit["unit"].lower().startswith("t") else 1_000_000
        whole = [option for option in cuttings(unit["run"]) if len(option) == 1]
        return Piece(((whole[0][0] * factor,),), certain=True, in_euros=True) if whole else None
    if not _RUN.match(part):
        return None
    tokens = part.split()
    options = cuttings(part)
    if not options or any(_YEAR.match(token) for token in tokens):
        return None
    conventional = len(tokens) <= _USUAL_GROUPS and len(options[0]) == 1 and multiplier == 1
    return Piece(options, certain=len(options) == 1 or conventional)


def plain_sums(answer: str) -> tuple[Decimal, ...] | None:
    """Return the sums of an answer, where blanks only stand between sums.

    Parameters
    ----------
    answer : str
        ``23000 133000``.

    Returns
    -------
    tuple of Decimal, or None
        None where it is no list of plain numbers.
    """
    tokens = answer.replace(";", " ").split()
    if not tokens or not all(_HEAD.match(token) or _DECIMAL.match(token) for token in tokens):
        return None
    return tuple(_decimal(token) for token in tokens)


def euros(number: Decimal, factor: int) -> Decimal:
    """Return a sum in euros, whole where it is whole.

    Parameters
    ----------
    number : Decimal
        The sum as written.
    factor : int
        What figures of its column are multiplied with.

    Returns
    -------
    Decimal
    """
    product_of_both = number * factor
    whole = product_of_both.to_integral_value()
    return whole if whole == product_of_both else product_of_both


def shown_sum(number: Decimal) -> str:
    """Return a sum as an answer writes it: no blanks, a decimal comma.

    Parameters
    ----------
    number : Decimal
        The sum.

    Returns
    -------
    str
    """
    plain = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    return f"{plain:f}".replace(".", ",")


def readings(pieces: tuple[Piece, ...]) -> tuple[str, ...]:
    """Return every reading of some runs of digits, as answers write them.

    Parameters
    ----------
    pieces : tuple of Piece
        Runs of one cell.

    Returns
    -------
    tuple of str
    """
    combined = product(*(piece.options for piece in pieces))
    return tuple(
        " ".join(shown_sum(number) for option in choice for number in option)
        for choice, _ in zip(combined, range(MOST_CUTTINGS), strict=False)
    )
