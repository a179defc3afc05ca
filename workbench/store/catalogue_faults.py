"""What must agree between the files of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.store.consistency import source_faults
from workbench.store.questionnaire_faults import questionnaire_faults
from workbench.store.raw_parts import entries_of
from workbench.store.recommendation_faults import Known, recommendation_faults
from workbench.store.validation import fault_at
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workbench.errors import Fault
    from workbench.model.codebook import Population
    from workbench.store.yaml_reading import YamlFile

__all__ = ["Part", "dangling_faults", "twice_faults"]

_NAMES = ("id", "code", "row")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the catalogue: its text and what it holds, as far as it could be read.

    Parameters
    ----------
    name : str
        The file as messages call it.
    file : YamlFile or None
        As read.
    value : object
        Its content by the model; None where it is faulty.
    faults : tuple of Fault
        What is wrong with it by itself.
    """

    name: str
    file: YamlFile | None
    value: Any
    faults: tuple[Fault, ...]


def twice_faults(file: YamlFile) -> Iterator[Fault]:
    """Yield a fault for each entry whose identifier stands in the file twice.

    Parameters
    ----------
    file : YamlFile
        As read.

    Yields
    ------
    Fault
    """
    seen: dict[object, int] = {}
    for index, entry in entries_of(file.data):
        key = next((key for key in _NAMES if key in entry), None)
        name = str(entry.get(key)) if key else None
        if key and name in seen:
            yield fault_at(
                file,
                (index, key),
                text("{name} a second time", name=name),
                text("each entry once; the first is in line {line}", line=str(seen[name])),
                text("join the two, or delete one"),
            )
        seen.setdefault(name, file.line((index,)))


def dangling_faults(
    parts: Mapping[str, Part],
    families: Sequence[str],
    populations: Sequence[Population],
    recommended: Sequence[str],
) -> Iterator[Fault]:
    """Yield a fault for each name that refers to nothing: checks, sources, areas and others.

    Parameters
    ----------
    parts : mapping of str to Part
        The files, by their names without ending.
    families : sequence of str
        Which of them hold checks.
    populations : sequence of str
        Which of them are questionnaires.
    recommended : sequence of str
        Which of them hold recommendations.

    Yields
    ------
    Fault
    """
    if parts["project"].file is not None:
        yield from source_faults(parts["project"].file)
    areas = tuple(area.code for area in parts["areas"].value or ())
    for population in populations:
        questionnaire = parts[population].file
        if questionnaire is not None:
            yield from questionnaire_faults(questionnaire, population, areas)
    files = {name: parts[name].file for name in recommended}
    read = {name: file for name, file in files.items() if file is not None}
    yield from recommendation_faults(read, _known(parts, recommended, areas))
    yield from _remarks(parts, families)


def _known(parts: Mapping[str, Part], recommended: Sequence[str], areas: tuple[str, ...]) -> Known:
    """Return what recommendations may refer to; nothing where a file could not be read."""
    needs, selection = parts["needs"].value, parts["selection"].value
    values = [parts[name].value for name in recommended]
    all_read = all(value is not None for value in values)
    return Known(
        areas=areas,
        groups=tuple(group.code for group in needs.groups) if needs else (),
        references=tuple(card.code for card in selection.references) if selection else (),
        recommendations=tuple(item.code for value in values for item in value) if all_read else (),
    )


def _remarks(parts: Mapping[str, Part], families: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each check a remark names that is none."""
    known = {card.id for family in families for card in parts[family].value or ()}
    remarks = parts["remarks"]
    all_read = all(parts[family].value is not None for family in families)
    for index, remark in enumerate(remarks.value or ()):
        for place, check in enumerate(remark.checks):
            if check not in known and all_read and remarks.file:
                yield fault_at(
                    remarks.file,
                    (index, "checks", place),
                    text("an unknown check {code}", code=check),
                    text("a check of parameters/catalogue/checks"),
                    text("correct the identifier, or delete it"),
                )
