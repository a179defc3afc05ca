"""What must agree in the part of a parameter file that is about recommendations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.model.selection import ADMINISTRATION
from workbench.store.needs_consistency import once_faults
from workbench.store.raw_parts import entries_of, group_of, texts_of
from workbench.store.recommendation_faults import Known, cycle_of, name_fault, own_faults
from workbench.store.validation import fault_at
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.errors import Fault
    from workbench.model.catalogue import Catalogue
    from workbench.store.yaml_reading import Steps, YamlFile

__all__ = ["selection_faults"]

_PART = "selection"
_ONCE = {
    "scales": ("criterion",),
    "stakeholders": ("key",),
    "own": ("code",),
    "scores": ("recommendation", "criterion"),
    "gate": ("recommendation", "aspect"),
    "estimates": ("recommendation", "year", "fund"),
    "budgets": ("year", "fund"),
    "rules": ("key",),
    "scenarios": ("key",),
    "decisions": ("recommendation",),
}
"""Lists with the keys by which their entries are told apart."""
_BY_UNIT = {"work": ("recommendation", "year"), "staff": ("year",)}
"""Lists whose entries are also told apart by a unit, which may be left out."""
_SINGLE = ("scores", "gate", "estimates", "work", "decisions")
"""Lists whose entries name one recommendation."""
_SEVERAL = (("rules", "recommendations"), ("scenarios", "must"), ("scenarios", "blocked"))
"""Lists whose entries name several, and under which key."""
_DATED = ("estimates", "work", "budgets", "staff")
"""Lists whose entries are for one of the years of the selection."""
_CODE = re.compile(r"[A-Z]{3}-[RS]\d\d")
_OWN = re.compile(r"[A-Z]{3}-S\d\d")
_AREA_LETTERS = 3


def selection_faults(file: YamlFile, catalogue: Catalogue | None) -> Iterator[Fault]:
    """Yield what does not agree between the parts of a selection.

    Parameters
    ----------
    file : YamlFile
        The parameter file as read.
    catalogue : Catalogue or None
        Recommendations, areas and groups; None: they are not looked at.

    Yields
    ------
    Fault
    """
    whole = group_of(file.data)
    data = group_of(whole.get(_PART))
    for part, keys in _ONCE.items():
        yield from once_faults(file, (_PART, part), data.get(part), keys)
    for part, keys in _BY_UNIT.items():
        yield from once_faults(file, (_PART, part), _with_unit(data.get(part)), (*keys, "unit"))
    yield from _years(file, data)
    yield from _scenarios(file, data)
    yield from _needs(file, data, whole)
    if catalogue is not None:
        known = _known(data, catalogue)
        yield from _own(file, data, known)
        yield from _recommendations(file, data, known)
        yield from _areas(file, data, known)
        yield from _circle(file, data, catalogue)


def _with_unit(entries: Any) -> Any:  # noqa: ANN401 - as read
    """Return entries with the usual unit where none is named."""
    if not isinstance(entries, list):
        return entries
    return [
        {"unit": ADMINISTRATION, **entry} if isinstance(entry, dict) else entry for entry in entries
    ]


def _known(data: dict[str, Any], catalogue: Catalogue) -> Known:
    own = [str(entry.get("code")) for _, entry in entries_of(data.get("own"))]
    return Known(
        areas=tuple(area.code for area in catalogue.areas),
        groups=tuple(group.code for group in catalogue.needs.groups),
        references=tuple(card.code for card in catalogue.selection.references),
        recommendations=(*(item.code for item in catalogue.recommendations), *own),
    )


def _own(file: YamlFile, data: dict[str, Any], known: Known) -> Iterator[Fault]:
    """Yield what is wrong with the municipality's own recommendations."""
    for index, entry in entries_of(data.get("own")):
        here = (_PART, "own", index)
        code = str(entry.get("code"))
        if _CODE.fullmatch(code) and not _OWN.fullmatch(code):
            yield fault_at(
                file,
                (*here, "code"),
                text("{code}, a code of the catalogue", code=code),
                text("a code with an S for a municipality's own, as {code}", code=_own_code(code)),
                text("write {key} in its place", key=_own_code(code)),
            )
        elif _OWN.fullmatch(code) and code[:_AREA_LETTERS] not in known.areas:
            area = code[:_AREA_LETTERS]
            yield name_fault(file, (*here, "code"), text("an unknown area"), area, known.areas)
        yield from own_faults(file, here, entry, known)


def _own_code(code: str) -> str:
    return code.replace("-R", "-S")


def _recommendations(file: YamlFile, data: dict[str, Any], known: Known) -> Iterator[Fault]:
    """Yield a fault for each recommendation that is not there, or not there any more."""
    what = text("an unknown recommendation")
    named: list[tuple[Steps, Any]] = [
        ((_PART, part, index, "recommendation"), entry.get("recommendation"))
        for part in _SINGLE
        for index, entry in entries_of(data.get(part))
    ]
    named += [
        ((_PART, part, index, key, place), code)
        for part, key in _SEVERAL
        for index, entry in entries_of(data.get(part))
        for place, code in texts_of(entry.get(key))
    ]
    for path, code in named:
        if isinstance(code, str) and _CODE.fullmatch(code) and code not in known.recommendations:
            yield name_fault(file, path, what, code, known.recommendations)


def _areas(file: YamlFile, data: dict[str, Any], known: Known) -> Iterator[Fault]:
    for index, entry in entries_of(data.get("rules")):
        area = entry.get("area")
        if isinstance(area, str) and area not in known.areas:
            path = (_PART, "rules", index, "area")
            yield name_fault(file, path, text("an unknown area"), area, known.areas)


def _years(file: YamlFile, data: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each figure for a year the selection is not for."""
    years = group_of(data.get("years"))
    first, last = years.get("first"), years.get("last")
    if not isinstance(first, int) or not isinstance(last, int):
        return
    for part in _DATED:
        for index, entry in entries_of(data.get(part)):
            year = entry.get("year")
            if isinstance(year, int) and not first <= year <= last:
                yield fault_at(
                    file,
                    (_PART, part, index, "year"),
                    text("the year {year}", year=str(year)),
                    text("a year from {first} to {last}", first=str(first), last=str(last)),
                    text("correct the year, or the years under “selection:”"),
                )


def _scenarios(file: YamlFile, data: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each group of stakeholders or rule a scenario names that is not there."""
    groups = _keys(data.get("stakeholders"))
    rules = _keys(data.get("rules"))
    for index, entry in entries_of(data.get("scenarios")):
        here = (_PART, "scenarios", index)
        group = entry.get("view_of")
        if isinstance(group, str) and group not in groups:
            what = text("an unknown group of stakeholders")
            yield name_fault(file, (*here, "view_of"), what, group, groups)
        for place, key in texts_of(entry.get("without_rules")):
            if key not in rules:
                path = (*here, "without_rules", place)
                yield name_fault(file, path, text("an unknown rule"), key, rules)


def _keys(entries: Any) -> tuple[str, ...]:  # noqa: ANN401 - as read
    return tuple(str(entry.get("key")) for _, entry in entries_of(entries))


def _needs(file: YamlFile, data: dict[str, Any], whole: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each need a decision answers that nobody concluded."""
    known = tuple(str(entry.get("code")) for _, entry in entries_of(whole.get("needs")))
    for index, entry in entries_of(data.get("decisions")):
        for place, code in texts_of(entry.get("needs")):
            if code not in known:
                path = (_PART, "decisions", index, "needs", place)
                yield name_fault(file, path, text("an unknown need"), code, known)


def _circle(file: YamlFile, data: dict[str, Any], catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault where recommendations wait for each other, through the file's own rules."""
    edges = {item.code: list(item.requires) for item in catalogue.recommendations}
    for _, entry in entries_of(data.get("own")):
        needed = [code for _, code in texts_of(entry.get("requires"))]
        edges.setdefault(str(entry.get("code")), []).extend(needed)
    last: Steps = (_PART,)
    for index, entry in entries_of(data.get("rules")):
        codes = [code for _, code in texts_of(entry.get("recommendations"))]
        if entry.get("kind") == "requires" and len(set(codes)) > 1:
            edges.setdefault(codes[0], []).append(codes[1])
            last = (_PART, "rules", index)
    circle = cycle_of({code: tuple(needed) for code, needed in edges.items()})
    if circle:
        yield fault_at(
            file,
            last,
            text("recommendations that wait for each other: {codes}", codes=" → ".join(circle)),
            text("an order in which each can be begun"),
            text("take one of the rules out"),
        )
