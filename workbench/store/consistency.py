"""What must agree between the parts of a municipality's files, beyond each value's own sense.

These rules look at the file as read and not at the finished values, so that they are told in the
same message as wrong types and missing keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.store.fault_wording import nearest
from workbench.store.needs_consistency import area_fault, needs_faults
from workbench.store.raw_parts import entries_of, group_of, texts_of
from workbench.store.selection_consistency import selection_faults
from workbench.store.validation import fault_at
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.errors import Fault
    from workbench.model.catalogue import Catalogue
    from workbench.store.yaml_reading import Steps, YamlFile

__all__ = ["Surroundings", "municipality_faults", "plan_faults", "source_faults"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a municipality's files have to agree with.

    Parameters
    ----------
    code : str
        Name of the parameter file without its ending.
    has_plan : bool
        Whether there is a plan file.
    catalogue : Catalogue or None
        Checks and areas; None where the catalogue itself is faulty.
    """

    code: str
    has_plan: bool
    catalogue: Catalogue | None


def municipality_faults(file: YamlFile, around: Surroundings) -> Iterator[Fault]:
    """Yield what does not agree within a parameter file, or with its name and the catalogue.

    Parameters
    ----------
    file : YamlFile
        The parameter file as read.
    around : Surroundings
        What it has to agree with.

    Yields
    ------
    Fault
    """
    data = group_of(file.data)
    code = group_of(data.get("municipality")).get("code")
    if isinstance(code, str) and code != around.code:
        yield fault_at(
            file,
            ("municipality", "code"),
            text("the code {code}", code=code),
            text("the name of the file, {code}", code=around.code),
            text("write {code} here, or rename the file", code=around.code),
        )
    if data.get("missing_plan") is None and not around.has_plan:
        yield fault_at(
            file,
            (),
            text("neither a plan nor a reason why there is none"),
            text("parameters/{code}/plan.yaml, or the key missing_plan", code=around.code),
            text("import the plan with “workbench import plan”, or say under missing_plan why not"),
        )
    yield from source_faults(file)
    yield from _marks(file, data)
    yield from needs_faults(file, around.catalogue)
    yield from selection_faults(file, around.catalogue)
    if around.catalogue is not None:
        yield from _dismissals(file, data, around.catalogue)


def plan_faults(file: YamlFile, around: Surroundings, sources: Any = None) -> Iterator[Fault]:  # noqa: ANN401 - as read
    """Yield what does not agree within a plan file.

    Parameters
    ----------
    file : YamlFile
        The plan file as read.
    around : Surroundings
        What it has to agree with.
    sources : object
        What stands under ``sources:`` in the parameter file; None: not looked at.

    Yields
    ------
    Fault
    """
    seen: dict[str, Steps] = {}
    for path, measure in _measures(file.data):
        number = measure.get("number")
        here = (*path, "number")
        if isinstance(number, str) and number:
            if number in seen:
                first = file.line(seen[number])
                yield fault_at(
                    file,
                    here,
                    text("measure number {number} a second time", number=number),
                    text("each number once; the first is in line {line}", line=str(first)),
                    text("give one of the two the number it has in the document"),
                )
            seen.setdefault(number, here)
        yield from _funding(file, path, measure)
        if around.catalogue is not None:
            yield from _areas(file, path, measure, around.catalogue)
    source = group_of(group_of(file.data).get("document")).get("source")
    if isinstance(source, str) and isinstance(sources, dict) and source not in sources:
        yield _unknown_source(file, ("document", "source"), source, sources)


def _measures(data: Any) -> Iterator[tuple[Steps, dict[str, Any]]]:  # noqa: ANN401 - as read
    """Yield every measure with its place."""
    for g, goal in entries_of(group_of(data).get("goals")):
        for o, objective in entries_of(goal.get("objectives")):
            for m, measure in entries_of(objective.get("measures")):
                yield ("goals", g, "objectives", o, "measures", m), measure


def _funding(file: YamlFile, path: Steps, measure: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault where the state of the money and the amounts contradict each other."""
    funding, amounts = measure.get("funding", "missing"), measure.get("amounts")
    if funding == "stated" and not amounts:
        yield fault_at(
            file,
            (*path, "funding"),
            text("funding: stated, but no amount"),
            text("at least one amount, or another state of the money"),
            text("enter the amounts, or write none_planned, not_needed or missing"),
        )
    if funding in {"none_planned", "not_needed", "missing"} and amounts:
        yield fault_at(
            file,
            (*path, "amounts"),
            text("amounts, though funding is {state}", state=funding),
            text("funding: stated where there are amounts"),
            text("write funding: stated, or delete the amounts"),
        )


def _areas(
    file: YamlFile, path: Steps, measure: dict[str, Any], catalogue: Catalogue
) -> Iterator[Fault]:
    """Yield a fault for each area that the catalogue does not have."""
    known = tuple(area.code for area in catalogue.areas)
    for index, code in texts_of(measure.get("areas")):
        if code not in known:
            yield area_fault(file, (*path, "areas", index), code, known)


def source_faults(file: YamlFile) -> Iterator[Fault]:
    """Yield a fault for each reference to a source that is not listed in the same file.

    Parameters
    ----------
    file : YamlFile
        A file with ``sources:``.

    Yields
    ------
    Fault
    """
    data = group_of(file.data)
    known = group_of(data.get("sources"))
    for path, key in _references(data, ()):
        if path[0] != "sources" and key not in known:
            yield _unknown_source(file, path, key, known)


def _references(value: Any, path: Steps) -> Iterator[tuple[Steps, str]]:  # noqa: ANN401 - as read
    """Yield the place and the key of each reference to a source."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "source" and isinstance(item, str):
                yield (*path, key), item
            else:
                yield from _references(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _references(item, (*path, index))


def _unknown_source(file: YamlFile, path: Steps, key: str, known: dict[str, Any]) -> Fault:
    alike = nearest(key, known)
    return fault_at(
        file,
        path,
        text("a source {key} that is not listed", key=key),
        text("a key that stands under “sources:”"),
        text("write {key} in its place", key=alike)
        if alike
        else text("add {key} under “sources:”, with its title", key=key),
    )


def _marks(file: YamlFile, data: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each second mark: of one rater for a row, or imported for a row."""
    imported = group_of(data.get("imported_rubric")).get("marks")
    for path, marks, keys in (
        (("ratings",), data.get("ratings"), ("row", "rater")),
        (("imported_rubric", "marks"), imported, ("row",)),
    ):
        seen: dict[tuple[str, ...], Steps] = {}
        for index, mark in entries_of(marks):
            name, here = tuple(str(mark.get(key)) for key in keys), (*path, index)
            if "None" in name:
                continue
            if name in seen:
                first = str(file.line(seen[name]))
                yield fault_at(
                    file,
                    here,
                    text("a second mark for row {row}", row=name[0]),
                    text("one mark for a row; the first is in line {line}", line=first),
                    text("delete one of the two"),
                )
            seen.setdefault(name, here)


def _dismissals(file: YamlFile, data: dict[str, Any], catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a fault for each dismissal of a check that does not exist."""
    known = {card.id for card in catalogue.checks}
    for index, dismissal in entries_of(data.get("dismissals")):
        check = dismissal.get("check")
        if isinstance(check, str) and check not in known:
            yield fault_at(
                file,
                ("dismissals", index, "check"),
                text("an unknown check {code}", code=check),
                text("the identifier of a check, as the report shows it"),
                text("take the identifier from the report"),
            )
