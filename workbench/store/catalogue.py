"""Reading the catalogue: areas, checks, recommendations and whatever else holds everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from workbench.errors import Fault, InputError
from workbench.model.catalogue import (
    Area,
    Catalogue,
    CheckCard,
    Lexicon,
    NeedsCatalogue,
    RemarkCard,
    RubricRowCard,
)
from workbench.model.codebook import Codebook
from workbench.model.drafting import DraftWords
from workbench.model.project import Project
from workbench.model.recommendations import Recommendation, SelectionCatalogue
from workbench.store.catalogue_faults import Part, dangling_faults, twice_faults
from workbench.store.root import shown_path
from workbench.store.validation import validated
from workbench.store.yaml_faults import unreadable_fault
from workbench.store.yaml_reading import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from workbench.model.codebook import Population

__all__ = [
    "FAMILIES",
    "catalogue_files",
    "load_catalogue",
    "load_questionnaires",
    "questionnaire_files",
]

FAMILIES = (
    "structure",
    "goals",
    "measures",
    "criteria",
    "implementers",
    "timing",
    "budget",
    "coverage",
    "monitoring",
    "language",
)
"""Families of checks in the order in which reports show them, one file each."""

_ORDER = "SGMKRTBCNL"
_ROWS = 7
_KINDS: dict[str, Any] = {
    "areas": tuple[Area, ...],
    "rubric": Annotated[tuple[RubricRowCard, ...], Field(min_length=_ROWS, max_length=_ROWS)],
    "remarks": tuple[RemarkCard, ...],
    "lexicon": Lexicon,
    "needs": NeedsCatalogue,
    "selection": SelectionCatalogue,
    "draft": DraftWords,
    "project": Project,
}
_RECOMMENDATIONS: Any = tuple[Recommendation, ...]
_FOLDER = "/recommendations/"
_CHECKS: Any = tuple[CheckCard, ...]
_QUESTIONNAIRES: tuple[Population, ...] = ("migrants", "staff")
_LISTED: dict[str, Any] = {**_KINDS, **dict.fromkeys(_QUESTIONNAIRES, Codebook)}


@dataclass(frozen=True, slots=True)
class _Whole:
    """The catalogue and the questionnaires that lie with it."""

    catalogue: Catalogue
    questionnaires: Mapping[Population, Codebook]


def catalogue_files(root: Path) -> tuple[Path, ...]:
    """Return every file the catalogue is read from.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of Path
    """
    folder = root / "parameters" / "catalogue"
    parts = [folder / f"{part}.yaml" for part in _KINDS]
    checks = [folder / "checks" / f"{family}.yaml" for family in FAMILIES]
    recommended = sorted((folder / "recommendations").glob("*.yaml"))
    return (*parts, *checks, *questionnaire_files(root).values(), *recommended)


def questionnaire_files(root: Path) -> dict[Population, Path]:
    """Return where the standard questionnaires lie; no report is made from them.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    dict of str to Path
        By whom they ask.
    """
    folder = root / "parameters" / "catalogue" / "surveys"
    return {name: folder / f"{name}.yaml" for name in _QUESTIONNAIRES}


def load_catalogue(root: Path) -> Catalogue:
    """Read the whole catalogue.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    Catalogue
        Read once for as long as its files stay the same.

    Raises
    ------
    InputError
        With the faults of all its files.
    """
    return _read(root).catalogue


def load_questionnaires(root: Path) -> dict[Population, Codebook]:
    """Read the standard questionnaires, by whom they ask.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    dict of str to Codebook
        ``migrants`` and ``staff``.

    Raises
    ------
    InputError
        With the faults of all files of the catalogue.
    """
    return dict(_read(root).questionnaires)


def _read(root: Path) -> _Whole:
    """Read all files, or tell what is wrong with any of them."""
    contents: list[tuple[str, bytes]] = []
    faults: list[Fault] = []
    for path in catalogue_files(root):
        try:
            contents.append((shown_path(path, root), path.read_bytes()))
        except OSError as error:
            faults.append(unreadable_fault(shown_path(path, root), error))
    if faults:
        for name, raw in contents:
            faults.extend(_part(name, raw).faults)
        raise InputError(faults)
    return _put_together(tuple(contents))


@lru_cache(maxsize=4)
def _put_together(contents: tuple[tuple[str, bytes], ...]) -> _Whole:
    """Put the catalogue together from the content of its files."""
    read = [_part(name, raw) for name, raw in contents]
    parts = {_stem(part.name): part for part in read}
    faults = [fault for part in read for fault in part.faults]
    recommended = [_stem(part.name) for part in read if _FOLDER in part.name]
    faults.extend(dangling_faults(parts, FAMILIES, _QUESTIONNAIRES, recommended))
    if faults:
        raise InputError(faults)
    cards = [card for family in FAMILIES for card in parts[family].value]
    checks = sorted(cards, key=lambda card: (_ORDER.find(card.id[0]), card.id))
    items = [
        item
        for area in parts["areas"].value
        for item in (parts[area.code].value if area.code in parts else ())
    ]
    catalogue = Catalogue(
        checks=tuple(checks),
        recommendations=tuple(items),
        **{name: parts[name].value for name in _KINDS},
    )
    return _Whole(catalogue, {name: parts[name].value for name in _QUESTIONNAIRES})


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")


def _kind(name: str) -> Any:  # noqa: ANN401 - a type of the model
    """Return what a file of the catalogue holds."""
    if _FOLDER in name:
        return _RECOMMENDATIONS
    return _LISTED.get(_stem(name), _CHECKS)


def _part(name: str, raw: bytes) -> Part:
    """Read one file."""
    try:
        file = parse_yaml(raw, name)
    except InputError as error:
        return Part(name, None, None, error.faults)
    value, faults = validated(_kind(name), file)
    return Part(name, file, value, (*faults, *twice_faults(file)))
