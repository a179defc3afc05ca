"""What must agree between recommendations, the file they stand in and the rest of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from workbench.store.fault_wording import nearest
from workbench.store.raw_parts import entries_of, texts_of
from workbench.store.validation import fault_at
from workbench.text import Text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.errors import Fault
    from workbench.store.yaml_reading import Steps, YamlFile

__all__ = ["Known", "cycle_of", "name_fault", "own_faults", "recommendation_faults"]

_AREA_LETTERS = 3
_ONE = 1
_LISTED = 20
"""So many names are listed in a message."""


@dataclass(frozen=True, slots=True)
class Known:
    """The names a recommendation may refer to.

    Parameters
    ----------
    areas, groups, references, recommendations : tuple of str
        Codes; empty where they could not be read, nothing is said of them then.
    """

    areas: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()


_LISTS: tuple[tuple[str, str, Text], ...] = (
    ("also", "areas", text("an unknown area")),
    ("groups", "groups", text("an unknown group of people")),
    ("references", "references", text("an unknown reference")),
    ("requires", "recommendations", text("an unknown recommendation")),
    ("goes_with", "recommendations", text("an unknown recommendation")),
)
"""Keys of a recommendation, what they refer to, and how something unknown is called."""


def recommendation_faults(files: Mapping[str, YamlFile], known: Known) -> Iterator[Fault]:
    """Yield what does not agree in the recommendations of the catalogue.

    Parameters
    ----------
    files : mapping of str to YamlFile
        The files as read, by their names without ending: the codes of the areas.
    known : Known
        What there is to refer to.

    Yields
    ------
    Fault
    """
    for area, file in files.items():
        if known.areas and area not in known.areas:
            yield name_fault(file, (), text("an unknown area"), area, known.areas)
        for index, entry in entries_of(file.data):
            code = entry.get("code")
            if isinstance(code, str) and code[:_AREA_LETTERS] != area:
                yield fault_at(
                    file,
                    (index, "code"),
                    text("the recommendation {code}", code=code),
                    text("codes that begin with {area}, as the file is called", area=area),
                    text("move it to the file of its area, or correct the code"),
                )
            yield from own_faults(file, (index,), entry, known)
    yield from _lonely_variants(files)
    yield from _circles(files)


def own_faults(
    file: YamlFile, path: Steps, entry: Mapping[str, Any], known: Known
) -> Iterator[Fault]:
    """Yield what does not agree within one recommendation.

    Parameters
    ----------
    file : YamlFile
        Where it stands.
    path : tuple of str or int
        Keys and indices that lead to it.
    entry : mapping
        As read.
    known : Known
        What there is to refer to.

    Yields
    ------
    Fault
    """
    for key, kind, what in _LISTS:
        names: tuple[str, ...] = getattr(known, kind)
        for place, name in texts_of(entry.get(key)):
            if names and name not in names:
                yield name_fault(file, (*path, key, place), what, name, names)
            elif name == entry.get("code"):
                yield fault_at(
                    file,
                    (*path, key, place),
                    text("{code}, the recommendation itself", code=name),
                    text("the code of another recommendation"),
                    text("delete it, or name the one that is meant"),
                )


def name_fault(file: YamlFile, path: Steps, what: Text, name: str, known: tuple[str, ...]) -> Fault:
    """Return the fault of a name that refers to nothing.

    Parameters
    ----------
    file : YamlFile
        Where it stands.
    path : tuple of str or int
        Keys and indices.
    what : Text
        What was found, without its name.
    name : str
        As found.
    known : tuple of str
        What is allowed.

    Returns
    -------
    Fault
    """
    alike = nearest(name, known)
    return fault_at(
        file,
        path,
        text("{what}: {name}", what=what, name=name),
        text("one of: {names}", names=known)
        if len(known) <= _LISTED
        else text("one of the {count} codes of parameters/catalogue", count=len(known)),
        text("write {key} in its place", key=alike)
        if alike
        else text(
            "correct the name; if it was taken out of the catalogue, delete what refers to it"
        ),
    )


def cycle_of(edges: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return recommendations that wait for each other in a circle.

    Parameters
    ----------
    edges : mapping of str to tuple of str
        A code to those without which it makes no sense.

    Returns
    -------
    tuple of str
        The circle, its first code again at the end; empty where there is none.
    """
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return tuple(reversed(error.args[1]))
    return ()


def _circles(files: Mapping[str, YamlFile]) -> Iterator[Fault]:
    edges: dict[str, tuple[str, ...]] = {}
    places: dict[str, tuple[YamlFile, Steps]] = {}
    for file in files.values():
        for index, entry in entries_of(file.data):
            code = str(entry.get("code"))
            edges[code] = tuple(name for _, name in texts_of(entry.get("requires")))
            places[code] = file, (index, "requires")
    circle = cycle_of(edges)
    if len(set(circle)) > _ONE and circle[0] in places:
        file, path = places[circle[0]]
        yield fault_at(
            file,
            path,
            text("recommendations that wait for each other: {codes}", codes=" → ".join(circle)),
            text("an order in which each can be begun"),
            text("take one of them out of “requires:”"),
        )


def _lonely_variants(files: Mapping[str, YamlFile]) -> Iterator[Fault]:
    """Yield a fault for each set of variants that has one only."""
    sets: dict[str, list[tuple[YamlFile, Steps]]] = {}
    for file in files.values():
        for index, entry in entries_of(file.data):
            name = entry.get("variant_of")
            if isinstance(name, str):
                sets.setdefault(name, []).append((file, (index, "variant_of")))
    for name, places in sets.items():
        if len(places) == _ONE:
            yield fault_at(
                *places[0],
                text("{name}, a set of variants with one recommendation only", name=name),
                text("at least two recommendations in a set of variants"),
                text("write the same name at the other variant, or delete it here"),
            )
