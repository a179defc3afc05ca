"""One cell of the column of amounts: a sum, several, a dash, words, or a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from workbench.model.plan import Funding
from workbench.store.documents.amount_grammar import cuttings, pieces_of, readings, shown_sum
from workbench.store.documents.normal_text import ANY_DASH, folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.documents.amount_grammar import Piece

__all__ = ["AmountCell", "AmountPart", "Problem", "label_parts", "read_amount_cell"]

Problem = Literal[
    "", "ambiguous_amounts", "amount_approximate", "amount_range", "amount_unreadable",
    "amount_in_words",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class AmountPart:
    """Some sums of a cell with the year or source they are labelled with.

    Parameters
    ----------
    piece : Piece
        The sums, with every way to read them.
    year : int or None
        Year they are for.
    source : str or None
        Funding source they come from.
    labelled : bool
        Whether the cell itself names the year.
    """

    piece: Piece
    year: int | None = None
    source: str | None = None
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class AmountCell:
    """What a cell says of the money.

    Parameters
    ----------
    state : Funding
        ``stated`` where there are parts.
    parts : tuple of AmountPart
        Its sums.
    problem : str
        Why it cannot be read without a person; empty where it can.
    candidates : tuple of str
        Readings to choose from, as answers write them.
    remark : str
        Words beside the sum that do not change it: „su PVM“.
    """

    state: Funding
    parts: tuple[AmountPart, ...] = ()
    problem: Problem = ""
    candidates: tuple[str, ...] = ()
    remark: str = ""


_DASH = re.compile(rf"^[{ANY_DASH}\s]+$")
_NOT_NEEDED = re.compile(
    r"les\w* ne(?:reik|bus reik)|nereik\w* (?:\w+ )?les|les\w* nereikaling|be (?:papildomu )?les"
    r"|finansavim\w* nereik|nereikalauja les|^nereik\w*\.?$"
)
_NONE_PLANNED = re.compile(r"neplanuo?j|nenumat|nesuplanuo|neskirt")
_REMARK = re.compile(r"\(([^()\d]*)\)")
_VAT = re.compile(r"^,?\s*(?:su|be) pvm\.?$", re.IGNORECASE)
_BARE_VAT = re.compile(r",?\s*\b(?:su|be) PVM\b\.?", re.IGNORECASE)
_YEAR = r"20[1-4]\d"
_YEAR_LABEL = re.compile(
    rf"(?:(?P<span>{_YEAR}\s*[{ANY_DASH}]\s*{_YEAR})|(?P<year>(?<!\d){_YEAR}))"
    rf"\s*(?:(?:m\.|metais|metams|metai|m\b)\s*[{ANY_DASH}:]?|[{ANY_DASH}:])\s*",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"sb|vb|es|pmif|amif|kt\.?|kit[aio].*|.*(?:biudzet|europos sajung|prieglobscio|fond|les[ou]).*"
)
_BEFORE = re.compile(rf"^(?P<label>[^\d;]+?)\s*[{ANY_DASH}:]\s*(?P<sum>\d.*)$")
_BEHIND = re.compile(
    r"^(?P<sum>\d[\d\s.,]*?)\s*(?:eur\w*\.?|€)?\s*\((?P<label>[^()\d]+)\)$", re.IGNORECASE
)
_APPROXIMATE = re.compile(
    r"^(?:po|iki|apie|nuo|ne maziau|ne daugiau|maksimali|mazdaug|preliminar|orientacin|vidutini)"
    r"|^[~≈<>]"
    r"|\b(?:kasmet|per metus|kiekvienais metais|per menesi)\b"
)
_RANGE = re.compile(rf"(?<=\d)\s*[{ANY_DASH}]\s*(?=\d)")
_NUMBER = re.compile(r"\d[\d ]*(?:[.,]\d{1,2})?")
_THOUSANDS = re.compile(r"\btukst|\btukstanc")


def read_amount_cell(lines: Sequence[str], multiplier: int) -> AmountCell:
    """Return what a cell says of the money.

    Parameters
    ----------
    lines : sequence of str
        Its lines, in normal text.
    multiplier : int
        What figures of its column are multiplied with.

    Returns
    -------
    AmountCell
    """
    words = "\n".join(line for line in lines if line).strip()
    if not words:
        return AmountCell(Funding.MISSING)
    if _DASH.match(words):
        return AmountCell(Funding.NONE_PLANNED)
    if not any(sign.isdigit() for sign in words):
        return _in_words(words)
    parts, remark = label_parts(words, multiplier), ""
    if parts is None:
        words, remark = _without_remark(words)
        parts = label_parts(words, multiplier)
    if parts is None:
        return _unread(words, multiplier)
    if not parts:
        return AmountCell(Funding.NONE_PLANNED)
    uncertain = not all(part.piece.certain for part in parts)
    return AmountCell(
        Funding.STATED,
        parts,
        problem="ambiguous_amounts" if uncertain else "",
        candidates=_candidates(parts),
        remark=remark,
    )


def label_parts(words: str, multiplier: int) -> tuple[AmountPart, ...] | None:
    """Return the sums of a text with the years or sources that label them.

    Parameters
    ----------
    words : str
        „2022 m. – 2 000 2023 m. – 4 000“, „SB – 5 000; ES – 2 000“, or sums alone.
    multiplier : int
        What figures of the column are multiplied with.

    Returns
    -------
    tuple of AmountPart, or None
        Empty where every label has a dash; None where it cannot be read.
    """
    labels = list(_YEAR_LABEL.finditer(words))
    if labels:
        return _by_year(words, labels, multiplier)
    by_source = _by_source(words, multiplier)
    if by_source is not None:
        return by_source
    pieces = pieces_of(words, multiplier)
    return None if pieces is None else tuple(AmountPart(piece) for piece in pieces)


def _in_words(words: str) -> AmountCell:
    """Return what a cell without a digit says."""
    plain = folded(words)
    if _NOT_NEEDED.search(plain):
        return AmountCell(Funding.NOT_NEEDED)
    if _NONE_PLANNED.search(plain):
        return AmountCell(Funding.NONE_PLANNED)
    return AmountCell(Funding.MISSING, problem="amount_in_words")


def _without_remark(words: str) -> tuple[str, str]:
    """Return a text without words in brackets and without the note on VAT, and those words."""
    remarks = [*_REMARK.findall(words), *(m.strip(" ,") for m in _BARE_VAT.findall(words))]
    bare = _BARE_VAT.sub("", _REMARK.sub("", words))
    return bare.strip(), "; ".join(dict.fromkeys(r.strip() for r in remarks if r.strip()))


def _by_year(
    words: str, labels: list[re.Match[str]], multiplier: int
) -> tuple[AmountPart, ...] | None:
    """Return the sums behind each year label, with their sources; None where they are no sums."""
    if words[: labels[0].start()].strip(" ;,\n"):
        return None
    parts: list[AmountPart] = []
    ends = [label.start() for label in labels[1:]] + [len(words)]
    for label, end in zip(labels, ends, strict=True):
        content = words[label.end() : end].strip(" ;,\n.")
        if not content or _DASH.match(content):
            continue
        pieces = pieces_of(content, multiplier)
        inner = (
            _by_source(content, multiplier) if pieces is None else tuple(map(AmountPart, pieces))
        )
        if inner is None:
            return None
        year = int(label["year"]) if label["year"] else None
        parts += [replace(part, year=year, labelled=year is not None) for part in inner]
    return tuple(parts)


def _by_source(words: str, multiplier: int) -> tuple[AmountPart, ...] | None:
    """Return the sums with the sources that label them; None where not all have one."""
    parts: list[AmountPart] = []
    for segment in re.split(r"[;\n]|,\s(?=[^\d])", words):
        match = _BEFORE.match(segment.strip()) or _BEHIND.match(segment.strip())
        source = _source(match["label"]) if match else None
        pieces = pieces_of(match["sum"], multiplier) if match and source else None
        if pieces is None:
            return None
        parts += [AmountPart(piece, source=source) for piece in pieces]
    return tuple(parts)


def _source(label: str) -> str | None:
    """Return a label as the plan writes it, if it names a funding source."""
    return label.strip() if _SOURCE.fullmatch(folded(label)) else None


def _unread(words: str, multiplier: int) -> AmountCell:
    """Return a cell with digits that only a person can read, with candidates where there are."""
    plain = folded(words)
    problem: Problem = "amount_unreadable"
    if _APPROXIMATE.search(plain):
        problem = "amount_approximate"
    elif _RANGE.search(plain):
        problem = "amount_range"
    candidates = () if problem == "amount_unreadable" else _numbers(plain, multiplier)
    return AmountCell(Funding.MISSING, problem=problem, candidates=candidates)


def _numbers(plain: str, multiplier: int) -> tuple[str, ...]:
    """Return the numbers of a text in the unit of the column."""
    factor = Decimal(1000 if _THOUSANDS.search(plain) else 1_000_000 if "mln" in plain else 0)
    shown: list[str] = []
    for match in _NUMBER.finditer(plain):
        whole = [option for option in cuttings(match.group().strip()) if len(option) == 1]
        if not whole:
            return ()
        number = whole[0][0]
        shown.append(shown_sum(number * factor / multiplier if factor else number))
    return tuple(dict.fromkeys(shown))


def _candidates(parts: tuple[AmountPart, ...]) -> tuple[str, ...]:
    """Return every reading of a cell, as answers write them."""
    if not any(part.labelled for part in parts):
        return readings(tuple(part.piece for part in parts))
    written = [
        tuple(
            f"{part.year} m. – {one}" if part.labelled else one for one in readings((part.piece,))
        )
        for part in parts
    ]
    options: tuple[str, ...] = ("",)
    for choices in written:
        options = tuple(f"{o}; {c}".strip("; ") for o in options for c in choices)[:64]
    return options
