"""Numeric targets in the wording of a criterion: how many, of what, how often, by which year.

What stands in brackets after a number are its parts; they are kept for checking the arithmetic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.analysis.frequencies import frequency, starts_with_frequency
from workbench.analysis.painting import NUMBER, painted
from workbench.analysis.units import unit_after, unit_before
from workbench.analysis.words import lowered
from workbench.model.plan import BLANK, Operator, Per, Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.painting import Sentence

__all__ = ["StatedSum", "read_sums", "read_targets", "says_only_how_often"]

_ONE_TIME = "kartą"
_WORDS = {
    word: number
    for number, words in {
        1: "vienas vieną viena vieni vienus vienos",
        2: "du dvi",
        3: "trys tris",
        4: "keturi keturis keturios keturias",
        5: "penki penkis penkios penkias",
        6: "šeši šešis šešios šešias",
        7: "septyni septynis septynios septynias",
        8: "aštuoni aštuonis aštuonios aštuonias",
        9: "devyni devynis devynios devynias",
        10: "dešimt",
        12: "dvylika",
        20: "dvidešimt",
    }.items()
    for word in words.split()
}
_TOKEN = re.compile(
    rf"\bnuo (?P<from>{NUMBER})(?: [^\W\d_]+\.?)? iki (?P<to>{NUMBER})(?!\w)"
    rf"|(?<![\w#])(?<!\d[.,])(?P<low>{NUMBER})(?:\s?[-–—]\s?(?P<high>{NUMBER}))?(?!\w)"
    rf"|\b(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b"
    rf"|\b(?P<once>{_ONE_TIME})\b"
)
_MULTIPLIER = re.compile(r"\s?(tūkst\.|mln\.)")
_UP_TO_NUMBER = r"(?: (?:nei|kaip|už|po|negu))*\s?[-–—:]?\s*$"
_AT_LEAST = re.compile(
    r"(?:\bne (?:mažiau|rečiau|mažesn\w*|žemesn\w*)|\bmažiausiai|\bbent(?: jau)?|\bmin\.|≥|>=?"
    r"|(?<!ne )\bdaugiau|\bvirš)" + _UP_TO_NUMBER
)
_AT_MOST = re.compile(
    r"(?:\bne (?:daugiau|ilgiau|vėliau|dažniau|didesn\w*)|\bdaugiausia|(?<!ne )\bmažiau"
    r"|\bneviršij\w*|≤|<=?|\biki|\bper|\bmax\.)" + _UP_TO_NUMBER
)
_CHANGE = re.compile(r"\b(?:pa|iš|su)?(?:did[ėi]|aug|kil|maž[iėė]j|mažin|ger[ėi])\w*|\bpasiek\w*")
_COUNT_LABEL = re.compile(r"skaičius\s?[-–—:]?\s?$")
_NEAR = 40
_ANNOUNCED = re.compile(r"(?:\((?P<unit>[^()]+)\)[,;]?\s)?\bsiektina reikšmė\s?[-–—:]")
"""Where a target is announced, only what follows is one; the rest describes what is counted."""
_IN_ALL = re.compile(r"\biš viso\b|\bviso\b")


@dataclass(frozen=True, slots=True)
class StatedSum:
    """A number with the parts the text itself gives for it.

    Parameters
    ----------
    total : Target
        The number.
    parts : tuple of Target
        Its parts, in the order of the text; at least two.
    words : str
        The passage that states them.
    """

    total: Target
    parts: tuple[Target, ...]
    words: str


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    bracket: int
    target: Target


@lru_cache(maxsize=16384)
def read_targets(text: str) -> tuple[Target, ...]:
    """Read the numeric targets of a criterion.

    Parameters
    ----------
    text : str
        Its wording.

    Returns
    -------
    tuple of Target
        In the order of the text, parts in brackets left out; empty where there is none.
    """
    if BLANK in text:
        return ()  # the place of the number is still empty
    tokens = _tokens(text)
    outside = [token.target for token in tokens if not token.bracket]
    found = outside or [token.target for token in tokens]
    settled = found or _ANNOUNCED.search(lowered(text))
    often = None if settled else frequency(painted(text)[0])
    return (Target(value=Decimal(often[1]), per=often[0]),) if often else tuple(found)


def says_only_how_often(text: str) -> bool:
    """Tell whether a text says how often but has no number: „kasmet atnaujinama“.

    Parameters
    ----------
    text : str
        Wording of a criterion.

    Returns
    -------
    bool
    """
    return bool(read_targets(text)) and not _tokens(text)


def read_sums(text: str) -> tuple[StatedSum, ...]:
    """Read the numbers whose parts the text gives: in brackets, or by year after „iš viso“.

    Parameters
    ----------
    text : str
        Wording of a criterion.

    Returns
    -------
    tuple of StatedSum
    """
    tokens = _tokens(text)
    return (*_in_brackets(text, tokens), *_by_year(text, tokens))


def _in_brackets(text: str, tokens: tuple[_Token, ...]) -> Iterator[StatedSum]:
    """Find „10 renginių (4 mugės, 6 seminarai)“: parts in the brackets that follow a number."""
    for place, token in enumerate(tokens):
        parts: list[_Token] = []
        for later in tokens[place + 1 :]:
            if not later.bracket:
                break
            parts.append(later)
        if not token.bracket and len(parts) > 1 and "." not in text[token.end : parts[0].bracket]:
            yield _stated(text, token, parts)


def _by_year(text: str, tokens: tuple[_Token, ...]) -> Iterator[StatedSum]:
    """Find „iš viso 60: 2022 m. – 20, 2023 m. – 40“."""
    dated = [token for token in tokens if token.target.year is not None]
    undated = [token for token in tokens if token.target.year is None and not token.bracket]
    if len(dated) > 1 and len(undated) == 1 and _IN_ALL.search(lowered(text)):
        yield _stated(text, undated[0], dated)


def _stated(text: str, total: _Token, parts: list[_Token]) -> StatedSum:
    first, last = min(total.start, parts[0].start), max(total.end, parts[-1].end)
    return StatedSum(total.target, tuple(part.target for part in parts), text[first:last])


@lru_cache(maxsize=16384)
def _tokens(text: str) -> tuple[_Token, ...]:
    """Read every number of a text with all that belongs to it."""
    if BLANK in text or not _TOKEN.search(lowered(text)):
        return ()
    lower, sentences = painted(text)
    announced = _ANNOUNCED.search(lower)
    found: list[_Token] = []
    for match in _TOKEN.finditer(lower, announced.end() if announced else 0):
        if _counts(lower, match, found):
            sentence = next(item for item in sentences if match.start() < item.end)
            found.append(_token(text, sentence, match, announced))
    places = [token.start for token in found]
    return _with_units(
        _dated(token, next(item for item in sentences if token.start < item.end), places)
        for token in found
    )


def _with_units(tokens: Iterator[_Token]) -> tuple[_Token, ...]:
    """Give numbers of further years the unit of the first: „asmenų: 2024 m. – 20, 2025 m. – 25“."""
    done: list[_Token] = []
    for token in tokens:
        same = done and token.target.unit is None and token.target.year is not None
        unit = done[-1].target.unit if same and done[-1].bracket == token.bracket else None
        target = token.target.model_copy(update={"unit": unit}) if unit else token.target
        done.append(_Token(token.start, token.end, token.bracket, target))
    return tuple(done)


def _counts(lower: str, match: re.Match[str], found: list[_Token]) -> bool:
    """Tell whether a word stands for a number: „viena iš veiklų“ and „dar kartą“ do not."""
    if not match["once"] and not match["word"]:
        return True
    before, after = lower[max(0, match.start() - _NEAR) : match.start()], lower[match.end() :]
    if match["once"]:
        if found and not lower[found[-1].end : match.start()].strip():
            return False  # the unit of the number before it
        return starts_with_frequency(after) or _AT_LEAST.search(before) is not None
    if match["word"] and _WORDS[match["word"]] == 1:
        return bool(
            after.startswith(" kart") or _AT_LEAST.search(before) or _COUNT_LABEL.search(before)
        )
    return True


def _token(
    text: str, sentence: Sentence, match: re.Match[str], announced: re.Match[str] | None
) -> _Token:
    """Make a target of one number."""
    lower, start, end = sentence.lower, match.start(), match.end()
    value, upper = _values(lower, match)
    if match["high"] and upper is None:
        end = match.end("low")
    if times := _MULTIPLIER.match(lower, end):
        factor = 1000 if times[1].startswith("t") else 1_000_000
        value, upper, end = value * factor, upper and upper * factor, times.end()
    unit = _ONE_TIME if match["once"] else unit_after(text, lower, end, upper or value)
    per, times_per = (
        frequency(lower[end : sentence.end])
        or frequency(lower[sentence.start : start])
        or (Per.TOTAL, 1)
    )
    target = Target(
        value=value * times_per,
        upper=upper and upper * times_per,
        unit=unit or (_unit_in(text, announced) if announced else unit_before(text, lower, start)),
        operator=_operator(lower[sentence.start : start], upper),
        per=per,
    )
    return _Token(start, end, sentence.bracket(start), target)


def _unit_in(text: str, announced: re.Match[str]) -> str | None:
    """Return the unit in the brackets before an announced target, without how often."""
    if announced["unit"] is None:
        return None
    words = text[announced.start("unit") : announced.end("unit")]
    return words.partition(" per ")[0].strip() or None


def _values(lower: str, match: re.Match[str]) -> tuple[Decimal, Decimal | None]:
    """Return the number, or both ends of a range."""
    if match["word"] or match["once"]:
        return Decimal(_WORDS[match["word"]] if match["word"] else 1), None
    if match["from"]:
        low, high = _decimal(match["from"]), _decimal(match["to"])
        return (high, None) if _CHANGE.search(lower) or high <= low else (low, high)
    low = _decimal(match["low"])
    if match["high"] and (high := _decimal(match["high"])) > low:
        return low, high
    return low, None


def _decimal(number: str) -> Decimal:
    return Decimal(number.replace(" ", "").replace(",", "."))


def _operator(before: str, upper: Decimal | None) -> Operator:
    """Tell from the words before a number how it is meant."""
    near = before[-_NEAR:]
    if upper is not None:
        return Operator.RANGE
    if _AT_LEAST.search(near):
        return Operator.AT_LEAST
    if _AT_MOST.search(near):
        until = before.rstrip().endswith("iki")
        return Operator.EQUAL if until and _CHANGE.search(before) else Operator.AT_MOST
    return Operator.EQUAL


def _dated(token: _Token, sentence: Sentence, places: list[int]) -> _Token:
    """Give a number the year its own sentence, or its own brackets, tie it to."""
    year = sentence.year_of(token.start, places)
    if year is None:
        return token
    target = token.target.model_copy(update={"year": year})
    return _Token(token.start, token.end, token.bracket, target)
