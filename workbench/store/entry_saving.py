"""Entries of a parameter file changed by several people: read, changed and written as one step."""

from __future__ import annotations

import copy
import hashlib
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault, InputError
from workbench.model.municipality import MunicipalityFile
from workbench.store.as_written import as_written
from workbench.store.catalogue import load_catalogue
from workbench.store.entry_splicing import left_bare, list_at, with_entry, without_entry
from workbench.store.locking import locked
from workbench.store.needs_consistency import needs_faults
from workbench.store.outputs import atomic_write
from workbench.store.root import parameter_file, shown_path
from workbench.store.selection_consistency import selection_faults
from workbench.store.validation import validated
from workbench.store.yaml_faults import unwritable_fault
from workbench.store.yaml_reading import parse_yaml, read_yaml
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.model.base import Value
    from workbench.model.catalogue import Catalogue
    from workbench.store.yaml_reading import YamlFile

__all__ = ["Place", "entry_entered", "remove_entry", "save_entry"]


@dataclass(frozen=True, slots=True)
class Place:
    """A list of a municipality's parameter file, and the file as its editor knows it.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.
    keys : tuple of str
        Keys that lead to the list.
    same : tuple of str
        Keys by which two entries are about the same.
    seen : str or None
        SHA-256 of the file as the editor read it; None: whatever is there is changed.
    """

    root: Path
    code: str
    keys: tuple[str, ...]
    same: tuple[str, ...]
    seen: str | None = None


def save_entry(place: Place, value: Value) -> str:
    """Replace the entry that is about the same, or add one at the end of the list.

    Parameters
    ----------
    place : Place
        Where.
    value : Value
        The new entry.

    Returns
    -------
    str
        SHA-256 of the file as it is now.

    Raises
    ------
    InputError
        If the file is faulty, was saved by somebody else since it was seen, cannot be written
        back as it is, or would become faulty; it stays as it was.
    OutputError
        If it cannot be written; it stays as it was.
    """
    with entry_entered(place, value) as (path, content):
        atomic_write(path, content)
        return hashlib.sha256(content).hexdigest()


@contextmanager
def entry_entered(place: Place, value: Value) -> Iterator[tuple[Path, bytes]]:
    """Yield a parameter file with an entry replaced or added, for the caller to write.

    Nobody else may save the file meanwhile, so that it can be written together with others.

    Parameters
    ----------
    place : Place
        Where.
    value : Value
        The new entry.

    Yields
    ------
    (Path, bytes)
        Where the file lies, and its new content.

    Raises
    ------
    InputError, OutputError
        As :func:`save_entry`.
    """
    with _opened(place) as file:
        new = as_written(value)
        index = _index(file, place, new)
        expected = copy.deepcopy(file.data)
        around = _reached(expected, place.keys[:-1])
        entries = around[place.keys[-1]] = around.get(place.keys[-1]) or []
        if index is None:
            entries.append(new)
        else:
            entries[index] = new
        content = _sound(place, with_entry(file, place.keys, index, new), file, expected)
        yield parameter_file(place.root, place.code), content


def remove_entry(place: Place, value: Value) -> str | None:
    """Take out the entry that is about the same.

    Parameters
    ----------
    place : Place
        Where.
    value : Value
        What it is about.

    Returns
    -------
    str or None
        SHA-256 of the file as it is now; None where there was none.

    Raises
    ------
    InputError, OutputError
        As :func:`save_entry`.
    """
    with _opened(place) as file:
        index = _index(file, place, as_written(value))
        if index is None:
            return None
        expected = copy.deepcopy(file.data)
        del list_at(expected, place.keys)[index]
        for keys in left_bare(file.data, place.keys):
            del _reached(expected, keys[:-1])[keys[-1]]
        content = _sound(place, without_entry(file, place.keys, index), file, expected)
        atomic_write(parameter_file(place.root, place.code), content)
        return hashlib.sha256(content).hexdigest()


@contextmanager
def _opened(place: Place) -> Iterator[YamlFile]:
    """Yield the content of a parameter file without faults while nobody else may save it."""
    path = parameter_file(place.root, place.code)
    shown = shown_path(path, place.root)
    if not path.is_file():
        read_yaml(path, shown)  # says so; nothing is put beside a file that is not there
    with locked(path):
        file = read_yaml(path, shown)
        if place.seen is not None and hashlib.sha256(file.raw).hexdigest() != place.seen:
            raise InputError([_saved_meanwhile(path, shown)])
        _refuse_faulty(file, place.root)
        yield file


def _sound(place: Place, content: str, file: YamlFile, expected: Any) -> bytes:  # noqa: ANN401 - as read
    """Return the new content if it says what it should and is still without faults."""
    raw = content.encode()
    after = parse_yaml(raw, file.name)
    if after.data != expected:
        raise InputError([unwritable_fault(file.name)])
    _refuse_faulty(after, place.root)
    return raw


def _reached(data: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    """Return the group of keys some keys lead to, made where there is none."""
    for key in keys:
        inner = data[key] = data.get(key) or {}
        data = inner
    return data


def _refuse_faulty(file: YamlFile, root: Path) -> None:
    _, faults = validated(MunicipalityFile, file)
    if not faults:
        catalogue = _catalogue(root)
        faults = (*needs_faults(file, catalogue), *selection_faults(file, catalogue))
    if faults:
        raise InputError(faults)


def _catalogue(root: Path) -> Catalogue | None:
    """Return the catalogue; a faulty one is no reason to lose what somebody wrote."""
    try:
        return load_catalogue(root)
    except InputError:
        return None


def _index(file: YamlFile, place: Place, wanted: dict[str, Any]) -> int | None:
    """Return the place of the entry that is about the same."""
    for index, entry in enumerate(list_at(file.data, place.keys)):
        if all(str(entry.get(name)) == str(wanted.get(name)) for name in place.same):
            return index
    return None


def _saved_meanwhile(path: Path, shown: str) -> Fault:
    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return Fault(
        text(
            "a file that was saved at {when}, after you had opened it",
            when=f"{when:%Y-%m-%d %H:%M}",
        ),
        text("the file as you saw it, so that nobody's entry is overwritten unseen"),
        text("load the municipality again, look at what has changed, and enter yours once more"),
        file=shown,
    )
