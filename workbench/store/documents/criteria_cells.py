"""The criteria of a measure, cut out of their cell: by paragraph, bullet, year or sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from workbench.model.plan import Criterion
from workbench.store.documents.normal_text import ANY_DASH, BULLETS, DASHES, starts_new_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.documents.raw_table import Line

__all__ = ["criteria_of", "split_sentences"]

SplitBy = Literal["paragraph", "bullet", "year", "sentence", "single"]

_CAPITAL = "A-ZĄČĘĖĮŠŲŪŽ"
_BULLET = re.compile(rf"^(?:[{re.escape(BULLETS)}]|[{ANY_DASH}](?=\s)|\(?\d{{1,2}}\)(?=\s))\s*")
_INLINE_SIGN = re.compile(rf"\s[{re.escape(BULLETS)}]\s*")
_INLINE_DASH = re.compile(rf"\s[{ANY_DASH}]\s+(?=[{_CAPITAL}])")
_YEAR_ITEM = re.compile(rf"(?<!\d)20\d\d\s*(?:m\.|metais|metams)\s*[{ANY_DASH}:]", re.IGNORECASE)
_SENTENCE_END = re.compile(rf"(?P<word>\S+)[.;]\s+(?=[{_CAPITAL}„\"])")
_SHORT = re.compile(
    r"^\(?(?:\w|pvz|kt|pan|val|proc|vnt|tūkst|mln|nr|str|m|d|sav|raj|r|g|pr|al|dr|prof|žr|t\.\s?y"
    r"|i\.\s?e|ir\s?kt|mėn|asm|eur)$",
    re.IGNORECASE,
)
_ITEM_END = (";", ".", ":")
_BARE_NUMBER = re.compile(rf"^[{ANY_DASH}]?\s*\d[\d\s.,]*(?:%|proc\.?|vnt\.?|asm\.?)?$")
_NOTHING = re.compile(rf"^[{ANY_DASH}\s.]*$")


def criteria_of(lines: Sequence[Line]) -> tuple[Criterion, ...]:
    """Return the criteria of a cell.

    Parameters
    ----------
    lines : sequence of Line
        Lines of the cell, cut rows joined.

    Returns
    -------
    tuple of Criterion
        In the order of the cell; empty for an empty cell or a dash.
    """
    paragraphs = _paragraphs(lines)
    if len(paragraphs) > 1 and not any(_has_bullet(one) for one in paragraphs):
        bullets = any(line.item for line in lines)
        return _made(paragraphs, "bullet" if bullets else "paragraph")
    found: list[Criterion] = []
    for paragraph in paragraphs:
        texts, split_by = _cut(paragraph, alone=len(paragraphs) == 1)
        if len(paragraphs) > 1 and split_by == "single":
            split_by = "bullet" if _has_bullet(paragraph) else "paragraph"
        found += _made(texts, split_by)
    return tuple(found)


def _made(texts: Sequence[str], split_by: SplitBy) -> tuple[Criterion, ...]:
    """Return criteria of their texts."""
    bare = (_BULLET.sub("", text).strip() for text in texts)
    return tuple(
        Criterion(text=text, split_by=split_by) for text in bare if not _NOTHING.match(text)
    )


def _paragraphs(lines: Sequence[Line]) -> list[str]:
    """Return the lines, those put together again that only wrap."""
    paragraphs: list[str] = []
    for line in lines:
        if not line.text:
            continue
        opens = line.item or starts_new_line(line.text) or not paragraphs
        if paragraphs and not line.item and _BARE_NUMBER.match(line.text):
            paragraphs[-1] += f" {line.text}"
            continue
        if opens or paragraphs[-1].endswith(_ITEM_END):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] += f" {line.text}"
    return paragraphs


def _has_bullet(paragraph: str) -> bool:
    """Tell whether a paragraph begins with a typed bullet."""
    return bool(_BULLET.match(paragraph))


def _cut(paragraph: str, *, alone: bool) -> tuple[list[str], SplitBy]:
    """Return the items of one paragraph and what cut them."""
    if _has_bullet(paragraph):
        inline = _INLINE_DASH if paragraph[0] in DASHES else _INLINE_SIGN
        items = inline.split(paragraph)
        return items, "bullet"
    starts = [match.start() for match in _YEAR_ITEM.finditer(paragraph)]
    if len(starts) > 1 and starts[0] == 0:
        ends = [*starts[1:], len(paragraph)]
        return [paragraph[a:b].strip() for a, b in zip(starts, ends, strict=True)], "year"
    sentences = split_sentences(paragraph) if alone else [paragraph]
    return sentences, "sentence" if len(sentences) > 1 else "single"


def split_sentences(paragraph: str) -> list[str]:
    """Return the sentences of a text; abbreviations and initials end none.

    Parameters
    ----------
    paragraph : str
        Normal text.

    Returns
    -------
    list of str
    """
    sentences: list[str] = []
    start = 0
    for match in _SENTENCE_END.finditer(paragraph):
        inside = paragraph[start : match.end()]
        if _SHORT.match(match["word"]) or inside.count("(") > inside.count(")"):
            continue
        sentences.append(inside.strip())
        start = match.end()
    return [*sentences, paragraph[start:].strip()]
