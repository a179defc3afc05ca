"""Family L: the language of the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, Place, check
from workbench.analysis.words import first_match, in_context, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import Reading

__all__ = ["common_language_errors", "country_code_for_language"]

_CODE = re.compile(r"(?<![\w-])[A-Z]{2}(?![\w-])")
_ABOUT_LANGUAGE = re.compile(r"kalb|vertim|versti|išver", re.IGNORECASE)
_LANGUAGE_CODES = frozenset({"EN", "RU", "LT", "UK", "PL", "DE", "FR"})


@check("L01")
def common_language_errors(reading: Reading) -> Iterator[Hit]:
    """Report frequent errors from the catalogue's list; there is no spelling dictionary."""
    errors = reading.lexicon.common_errors
    patterns = tuple(errors)
    if not first_match(patterns, "\n".join(passage for _, passage in reading.passages)):
        return
    for number, passage in reading.passages:
        for match in matches(patterns, passage):
            found = passage[match[0] : match[1]]
            better = next(errors[p] for p in patterns if matches((p,), found))
            values = {"found": found, "better": better}
            yield Hit(_place(reading, number), in_context(passage, match), values=values)


@check("L02")
def country_code_for_language(reading: Reading) -> Iterator[Hit]:
    """Report country codes such as UA that stand for a language, whose code is another."""
    right = reading.lexicon.country_codes_as_languages
    for number, passage in reading.passages:
        codes = [(code[0], code.span()) for code in _CODE.finditer(passage)]
        languages = _ABOUT_LANGUAGE.search(passage) or _LANGUAGE_CODES & {c for c, _ in codes}
        for code, span in codes:
            if languages and code in right:
                values = {"code": code, "right": right[code].upper()}
                yield Hit(_place(reading, number), in_context(passage, span), values=values)


def _place(reading: Reading, number: str) -> Place:
    """Return the place of a passage from its number."""
    plan = reading.plan
    if number in {goal.number for goal in plan.goals} - {""}:
        return Place("goal", number)
    if number in {objective.number for objective in plan.objectives} - {""}:
        return Place("objective", number)
    return Place("measure", number) if number else Place("plan")
