"""The entry of a survey in the parameter file: what it will say, and what is still to be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from workbench.errors import Fault, InputError
from workbench.model.survey import Selection, SurveyCard
from workbench.store.fault_wording import nearest
from workbench.store.municipality_files import unknown_municipality
from workbench.store.root import municipality_codes, parameter_file, shown_path
from workbench.store.validation import validated
from workbench.store.yaml_reading import YamlFile, read_yaml
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["EntryOptions", "card_of", "entry_of", "parameters_of"]

_OPTIONS = ("source", "selection", "start", "end")


@dataclass(frozen=True, slots=True)
class EntryOptions:
    """What was told about a survey on the command line.

    Parameters
    ----------
    source : str or None
        Key under ``sources:``.
    selection : str or None
        How respondents were found.
    start, end : str or None
        When asking began and ended.
    """

    source: str | None = None
    selection: str | None = None
    start: str | None = None
    end: str | None = None

    def given(self) -> dict[str, str]:
        """Return what was told."""
        return {name: value for name in _OPTIONS if (value := getattr(self, name)) is not None}


def parameters_of(root: Path, code: str) -> YamlFile:
    """Return the parameter file of a municipality that is there.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.

    Returns
    -------
    YamlFile

    Raises
    ------
    InputError
        If there is none, or it is no YAML.
    """
    if code not in municipality_codes(root, synthetic=True):
        raise InputError([unknown_municipality(code, root)])
    path = parameter_file(root, code)
    return read_yaml(path, shown_path(path, root))


def card_of(file: YamlFile, key: str, options: EntryOptions, sha256: str) -> SurveyCard:
    """Return what the entry of a survey will say.

    Parameters
    ----------
    file : YamlFile
        The parameter file.
    key : str
        Short name of the survey.
    options : EntryOptions
        What was told on the command line; it goes before what the entry says already.
    sha256 : str
        Hash of the export.

    Returns
    -------
    SurveyCard

    Raises
    ------
    InputError
        With everything that is missing or wrong.
    """
    content: dict[str, Any] = {**entry_of(file, key), **options.given()}
    content |= {"key": key, "file_sha256": sha256}
    missing = [name for name in _OPTIONS if content.get(name) is None]
    faults = [_missing(key, missing, file.name)] if missing else []
    faults += _wrong_options(options, file)
    if faults:
        raise InputError(faults)
    card, found = validated(SurveyCard, YamlFile(file.name, content, {}))
    if found or not isinstance(card, SurveyCard):
        raise InputError(found)
    if card.start[: len(card.end)] > card.end[: len(card.start)]:
        raise InputError([_backwards(card, file.name)])
    return card


def entry_of(file: YamlFile, key: str) -> dict[str, Any]:
    """Return the entry of a survey that is there already.

    Parameters
    ----------
    file : YamlFile
        The parameter file.
    key : str
        Short name of the survey.

    Returns
    -------
    dict
        Empty where there is none.
    """
    entries = file.data.get("surveys") if isinstance(file.data, dict) else None
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and entry.get("key") == key:
            return entry
    return {}


def _wrong_options(options: EntryOptions, file: YamlFile) -> Iterator[Fault]:
    """Yield a fault for each option whose value cannot stand in the file."""
    sources = file.data.get("sources") if isinstance(file.data, dict) else None
    known = tuple(sources) if isinstance(sources, dict) else ()
    if options.source is not None and options.source not in known:
        alike = nearest(options.source, known)
        yield Fault(
            text("a source {key} that is not listed", key=options.source),
            text("a key that stands under “sources:”"),
            text("write {key} in its place", key=alike)
            if alike
            else text("add {key} under “sources:”, with its title", key=options.source),
            file.name,
            path="--source",
        )
    ways = get_args(Selection)
    if options.selection is not None and options.selection not in ways:
        alike = nearest(options.selection, ways)
        yield Fault(
            text("the text “{value}”", value=options.selection),
            text("one of: {names}", names=ways),
            text("write {key} in its place", key=alike or ways[0]),
            path="--selection",
        )


def _missing(key: str, names: list[str], file: str) -> Fault:
    examples = {
        "source": "--source anketa",
        "selection": "--selection snowball",
        "start": "--start 2025-09-01",
        "end": "--end 2025-10-15",
    }
    return Fault(
        text("a survey {key} of which nothing is said about: {names}", key=key, names=tuple(names)),
        text("its source, how respondents were found, and when asking began and ended"),
        text("repeat with {options}", options=" ".join(examples[name] for name in names)),
        file,
    )


def _backwards(card: SurveyCard, file: str) -> Fault:
    return Fault(
        text(
            "a survey that ends ({end}) before it begins ({start})", end=card.end, start=card.start
        ),
        text("the day asking began, and the day it ended"),
        text("correct --start or --end"),
        file,
    )
