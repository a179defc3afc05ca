"""The implementers of a measure: units and institutions, told apart where they run together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.model.plan import Implementer, ImplementerRole
from workbench.store.documents.normal_text import ANY_DASH, BULLETS, folded, starts_new_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.store.documents.raw_table import Line

__all__ = ["implementers_of", "role_in"]

_CAPITAL = "A-ZĄČĘĖĮŠŲŪŽ"
_HEADS = (
    "administracija|agentūra|ambulatorija|asociacija|bendrija|bendrovė|bendruomenė|biblioteka|biuras"
    "|bažnyčia|centras|centrai|darželis|darželiai|departamentas|direkcija|draugija|federacija|fondas"
    "|gimnazija|gimnazijos|inspekcija|inspektorius|institutas|institucijos|įmonė|įmonės|įstaiga|įstaigos"
    "|klubas|kolegija|komanda|komisariatas|komisija|konsorciumas|ligoninė|mokykla|mokyklos|muziejus"
    "|ministerija|namai|NVO|organizacija|organizacijos|poliklinika|progimnazija|rūmai|sąjunga|savivaldybė"
    "|seniūnija|seniūnijos|skyrius|skyriai|stotis|susivienijimas|tarnyba|taryba|teatras|tinklas"
    "|universitetas|valdyba|viešbutis"
)
_RUN_TOGETHER = re.compile(rf"(?<=\w)(?<!\w-)\s+(?=[{_CAPITAL}])")
_ENDS_UNIT = re.compile(rf"(?:^|[\s„])(?:{_HEADS})[“\"]?$", re.IGNORECASE)
_ENDS_HOUSE = re.compile(rf"\b(?:House|Hub|Center|Centre)\s+[{_CAPITAL}]\w+$")
_BEFORE_VSI = re.compile(r"\s+(?=(?:VšĮ|BĮ|UAB|AB)\s)")
_COMMA = re.compile(rf"[,;]\s*(?=[{_CAPITAL}„])|;\s*")
_MARK = re.compile(rf"^(?:[{re.escape(BULLETS)}]|[{ANY_DASH}](?=\s)|\d{{1,2}}[.)](?=\s))\s*")
_LABEL = re.compile(
    rf"\b(koordinatori\w*|atsaking\w*(?: vykdytoj\w*)?|vykdytoj\w*|įgyvendintoj\w*|partneri\w*)"
    rf"\s*(?:[:{ANY_DASH}]\s+|:)",
    re.IGNORECASE,
)
_BRACKET = re.compile(
    r"\s*\((koordinatori\w*|atsaking\w*(?: vykdytoj\w*)?|vykdytoj\w*|partneri\w*)\)", re.IGNORECASE
)
_NOTHING = re.compile(rf"^[{ANY_DASH}\s.]*$")
_ROLES = {
    "koordinator": ImplementerRole.COORDINATOR,
    "atsaking": ImplementerRole.COORDINATOR,
    "vykdytoj": ImplementerRole.EXECUTOR,
    "igyvendintoj": ImplementerRole.EXECUTOR,
    "partner": ImplementerRole.PARTNER,
}


def role_in(words: str) -> ImplementerRole | None:
    """Return the one role a heading or label names, None where it names none or several.

    Parameters
    ----------
    words : str
        „Priemonių koordinatoriai / vykdytojai“, „Partneriai“.

    Returns
    -------
    ImplementerRole or None
    """
    plain = folded(words)
    roles = {role for stem, role in _ROLES.items() if stem in plain}
    if "atsaking" in plain and "vykdytoj" in plain and "koordinator" not in plain:
        roles.discard(ImplementerRole.COORDINATOR)
    return roles.pop() if len(roles) == 1 else None


def implementers_of(lines: Sequence[Line], heading: str) -> tuple[Implementer, ...]:
    """Return the implementers of a cell.

    Parameters
    ----------
    lines : sequence of Line
        Lines of the cell, cut rows joined.
    heading : str
        Heading of its column, which may name the role.

    Returns
    -------
    tuple of Implementer
        In the order of the cell, each once.
    """
    role = role_in(heading)
    found: dict[str, Implementer] = {}
    for paragraph in _paragraphs(lines):
        for label, words in _labelled(paragraph):
            role = role_in(label) if label else role
            for name, own in _units(words):
                found.setdefault(name, Implementer(name=name, role=own or role))
    return tuple(found.values())


def _paragraphs(lines: Sequence[Line]) -> list[str]:
    """Return the lines, those put together again that only wrap."""
    paragraphs: list[str] = []
    for line in lines:
        if not line.text:
            continue
        if paragraphs and not line.item and not starts_new_line(line.text):
            paragraphs[-1] += f" {line.text}"
        else:
            paragraphs.append(_MARK.sub("", line.text))
    return paragraphs


def _labelled(paragraph: str) -> list[tuple[str, str]]:
    """Return the parts of a paragraph with the label of a role before each, where there is one."""
    labels = list(_LABEL.finditer(paragraph))
    if not labels:
        return [("", paragraph)]
    starts = [label.start() for label in labels[1:]] + [len(paragraph)]
    before = paragraph[: labels[0].start()]
    parts = [("", before)] if before.strip() else []
    return parts + [(m[1], paragraph[m.end() : e]) for m, e in zip(labels, starts, strict=True)]


def _units(words: str) -> list[tuple[str, ImplementerRole | None]]:
    """Return the units of a text with a role in brackets, where there is one."""
    units: list[tuple[str, ImplementerRole | None]] = []
    for part in _outside_brackets(words):
        for piece in _BEFORE_VSI.split(part):
            for name in _apart(piece):
                bracket = _BRACKET.search(name)
                bare = _BRACKET.sub("", name).strip(" ,;")
                if not _NOTHING.match(bare):
                    units.append((bare, role_in(bracket[1]) if bracket else None))
    return units


def _outside_brackets(words: str) -> list[str]:
    """Return a text cut at commas before capitals that stand in no brackets or quotes."""
    parts: list[str] = []
    start = 0
    for match in _COMMA.finditer(words):
        before = words[start : match.start()]
        if before.count("(") > before.count(")") or before.count("„") > before.count("“"):
            continue
        parts.append(before)
        start = match.end()
    return [*parts, words[start:]]


def _apart(words: str) -> list[str]:
    """Return units that run together, cut behind their head nouns."""
    units: list[str] = []
    start = 0
    for match in _RUN_TOGETHER.finditer(words):
        before = words[start : match.start()]
        if _ENDS_UNIT.search(before) or _ENDS_HOUSE.search(before):
            units.append(before)
            start = match.end()
    return [*units, words[start:]]
