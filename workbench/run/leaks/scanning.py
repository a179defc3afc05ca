"""The scan itself: every rule over every part, what is the same told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.run.leaks.coded_surveys import coded_hits
from workbench.run.leaks.credentials import secret_hits
from workbench.run.leaks.findings import Finding
from workbench.run.leaks.persons import code_hits, email_hits
from workbench.run.leaks.places import place_hits, user_hits
from workbench.run.leaks.programs import error_hits
from workbench.run.leaks.surveys import export_hits, row_hits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.run.leaks.findings import Hit, Rule
    from workbench.run.leaks.private import Private
    from workbench.run.leaks.readings import Part
    from workbench.text import Text

__all__ = ["scan"]

_RULES = (
    place_hits,
    user_hits,
    email_hits,
    code_hits,
    secret_hits,
    error_hits,
    row_hits,
    coded_hits,
    export_hits,
)


def scan(parts: Iterable[Part], private: Private) -> tuple[Finding, ...]:
    """Return what must not leave this computer.

    Parameters
    ----------
    parts : iterable of Part
        What a page, data or a text says, what its reader sees first.
    private : Private
        What must not show, beside what is private whoever looks.

    Returns
    -------
    tuple of Finding
        In the order of the places, the same thing once, at its first place; empty where all is
        well.  No part of the evidence stands in them that would tell it.
    """
    hits = [(part, hit) for part in parts for hit in _hits(part, private)]
    unsaid = {hit.evidence for _, hit in hits}
    told: dict[tuple[Rule, str], tuple[Part, Hit]] = {}
    masks: set[tuple[Rule, str | Text]] = set()
    for part, hit in hits:
        if part.is_content or (hit.rule, hit.shown) not in masks:
            told.setdefault((hit.rule, hit.evidence.casefold()), (part, hit))
            masks.add((hit.rule, hit.shown))
    return tuple(
        Finding(hit.rule, hit.what, part.where(hit.start, unsaid)) for part, hit in told.values()
    )


def _hits(part: Part, private: Private) -> list[Hit]:
    found = [hit for rule in _RULES for hit in rule(part, private)]
    return sorted(found, key=lambda hit: hit.start)
