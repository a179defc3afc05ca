"""What must agree between a standard questionnaire, its place and the rest of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.model.codebook import ItemUse
from workbench.store.fault_wording import nearest
from workbench.store.validation import fault_at
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.errors import Fault
    from workbench.model.codebook import Population
    from workbench.store.yaml_reading import Steps, YamlFile

__all__ = ["questionnaire_faults"]


def questionnaire_faults(
    file: YamlFile, population: Population, areas: Sequence[str]
) -> Iterator[Fault]:
    """Yield what does not agree: who is asked with the file's name, areas with the catalogue's.

    Parameters
    ----------
    file : YamlFile
        The questionnaire as read.
    population : str
        Whom the file is for by its name.
    areas : sequence of str
        Codes of the areas; none where they could not be read, nothing is said of areas then.

    Yields
    ------
    Fault
    """
    data = file.data if isinstance(file.data, dict) else {}
    asked = data.get("population")
    if isinstance(asked, str) and asked != population:
        yield fault_at(
            file,
            ("population",),
            text("the population {name}", name=asked),
            text("{name}, as the file is called", name=population),
            text("write {key} in its place", key=population),
        )
    for path, code in _areas(data):
        if areas and isinstance(code, str) and code not in areas:
            alike = nearest(code, tuple(areas))
            yield fault_at(
                file,
                path,
                text("an unknown area {code}", code=code),
                text("one of: {names}", names=tuple(areas)),
                text("write {key} in its place", key=alike)
                if alike
                else text("take a code from parameters/catalogue/areas.yaml"),
            )


def _areas(data: dict[str, Any]) -> Iterator[tuple[Steps, Any]]:
    """Yield every code of an area with its place: of questions, and priorities to choose."""
    for index, item in _groups(data.get("items")):
        if "area" in item:
            yield ("items", index, "area"), item["area"]
        if item.get("use") == ItemUse.PRIORITIES.value:
            for place, option in _groups(item.get("options")):
                yield ("items", index, "options", place, "code"), option.get("code")


def _groups(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:  # noqa: ANN401 - as read
    """Yield the entries of a list that are groups, with their places."""
    for index, entry in enumerate(value if isinstance(value, list) else []):
        if isinstance(entry, dict):
            yield index, entry
