"""Rules on words that a program left behind."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from workbench.presentation.language import fields_of, messages
from workbench.presentation.lint.framework import rule
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.presentation.lint.reading import Page
    from workbench.text import Text

    Hits = Iterator[tuple[Any, Text]]

_VALUES = {
    *("nan", "NaN", "None", "NaT", "<NA>", "inf", "-inf", "Infinity", "null", "NULL"),
    *("True", "False", "undefined", "[]", "{}", "()", "set()"),
}
_OBJECT = re.compile(
    r"<Figure size|<Axes|<class '|object at 0x[0-9a-f]|Text\(['\d]|Decimal\('|datetime\.date\(|"
    r"np\.(?:float|int)\d+\(|Words\(lt=|dtype: |PosixPath\("
)
_FIELD = re.compile(r"\{([a-z_]\w*)(?:[.:!\[][^{}]*)?\}")
_MACHINERY = re.compile(r"%\([a-z_]+\)[sd]|%[sd]\b|\{\{|\}\}|\{%|%\}")
_MARKUP = re.compile(
    r"\*\*\w|\*\*\n|\]\(https?:|#{2,6} \w|```|&(?:amp|lt|gt|quot|nbsp|#\d+);|"
    r"</?(?:p|b|td|tr|div|span|strong|em|br|li|ul)\b[^<>]*>"
)
_MOJIBAKE = re.compile(
    "\ufffd|Ã[\u0080-\u00bf]|Å[\u0080-\u00bf¡\u201d\u0153\u017d\u201c]|"
    "Ä[\u0080-\u00bf\u2026\u2122\u2014\u0152\u2013\u201e\u0178\u017d\u2018]|â€|Å¾|Å³|Å«|Ä—|Ä…|Ä™|Ä¯"
)
_STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]"
)
_ZERO_WIDTH = re.compile("[\u200b\u200e\u200f\u2060-\u2065\ufeff]")
_SHOWN = 60


@rule("W01", "No cell or paragraph says how a program writes “nothing”.", "Unknown has its words.")
def values(page: Page) -> Hits:
    """Compare whole blocks with what programs write for missing values and truth."""
    for block in page.blocks:
        if block.text in _VALUES:
            yield block.element, text("a cell or paragraph says “{value}”", value=block.text)


@rule("W02", "No object of the program is shown.", "It is a fault of ours, not a finding.")
def objects(page: Page) -> Hits:
    """Look for the way Python writes its objects."""
    for place, found in page.text.find(_OBJECT):
        message = text(
            "the page shows an object of the program instead of its content: {found}",
            found=found[0],
        )
        yield page.blocks[place].element, message


@rule("W03", "Every field of a sentence is filled in.", "A sentence with a hole says nothing.")
def fields(page: Page) -> Hits:
    """Look for the fields of our own sentences."""
    for place, found in page.text.find(_FIELD):
        if found[1] in _known_fields():
            message = text("a sentence has an empty field: {found}", found=found[0])
            yield page.blocks[place].element, message


@rule("W04", "No sign of the machinery of sentences is left.", "As W03.", grave=False)
def machinery(page: Page) -> Hits:
    """Look for other ways to write fields."""
    for place, found in page.own.find(_MACHINERY):
        message = text("a sign of the program is left: {found}", found=found[0])
        yield page.blocks[place].element, message


@rule("W05", "No markup is shown as text.", "It was escaped twice, or never turned.", grave=False)
def markup(page: Page) -> Hits:
    """Look for tags, entities and Markdown among the words."""
    for place, found in page.own.find(_MARKUP):
        message = text("markup is shown as text: {found}", found=found[0])
        yield page.blocks[place].element, message


@rule("W06", "No letters are broken.", "A wrong encoding was read somewhere.", grave=False)
def mojibake(page: Page) -> Hits:
    """Look for what letters become in a wrong encoding."""
    for place, found in page.text.find(_MOJIBAKE):
        around = page.blocks[place].text[:_SHOWN]
        message = text("letters are broken: {found} in “{words}”", found=found[0], words=around)
        yield page.blocks[place].element, message


@rule("W07", "No characters that steer a machine or turn the reading direction.", "They deceive.")
def steering(page: Page) -> Hits:
    """Look for characters that do something and are not seen."""
    yield from _unseen(page, _STEERING)


@rule("W08", "No characters without width.", "They break search and copying.", grave=False)
def zero_width(page: Page) -> Hits:
    """Look for characters that are not seen."""
    yield from _unseen(page, _ZERO_WIDTH)


def _unseen(page: Page, pattern: re.Pattern[str]) -> Hits:
    """Yield the first character of a kind, wherever in the page it stands."""
    found = pattern.search(page.source.removeprefix("\ufeff"))
    if found:
        code = f"U+{ord(found[0]):04X}"
        yield None, text("the page holds the invisible character {code}", code=code)


@cache
def _known_fields() -> frozenset[str]:
    """Return the names of all fields of our sentences."""
    wordings = (form for english, others in messages("lt") for form in (*english, *others))
    return frozenset(name for form in wordings for _, name in fields_of(form) if name)
