"""A person's decisions written into a parameter file, with its comments and its order kept."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from workbench.errors import InputError
from workbench.model.municipality import MunicipalityFile
from workbench.store.as_written import as_written
from workbench.store.entry_splicing import with_entry, without_entry
from workbench.store.outputs import atomic_write
from workbench.store.root import parameter_file, shown_path
from workbench.store.validation import validated
from workbench.store.yaml_faults import unwritable_fault
from workbench.store.yaml_reading import parse_yaml, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.base import Value
    from workbench.model.municipality import Commentary, Dismissal, Rating
    from workbench.model.survey import SurveyCard
    from workbench.store.yaml_reading import YamlFile

__all__ = ["remove_dismissal", "set_commentary", "set_dismissal", "set_rating", "with_survey"]


def set_dismissal(code: str, dismissal: Dismissal, *, root: Path) -> None:
    """Set a finding aside; an earlier dismissal of the same finding is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    dismissal : Dismissal
        Which finding, why, by whom and when.
    root : Path
        The workbench folder.

    Raises
    ------
    InputError
        If the file is faulty, or cannot be written back as it is; it stays as it was.
    OutputError
        If it cannot be written; it stays as it was.
    """
    _set(code, root, "dismissals", dismissal, ("check", "place", "quote"))


def remove_dismissal(code: str, dismissal: Dismissal, *, root: Path) -> bool:
    """Take a dismissal back.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    dismissal : Dismissal
        Check, place and quote tell which.
    root : Path
        The workbench folder.

    Returns
    -------
    bool
        Whether there was one.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`.
    """
    path, file = _opened(code, root)
    index = _index(file, "dismissals", as_written(dismissal), ("check", "place", "quote"))
    if index is None:
        return False
    expected = copy.deepcopy(file.data)
    del expected["dismissals"][index]
    if not expected["dismissals"]:
        del expected["dismissals"]
    atomic_write(path, _sound(without_entry(file, "dismissals", index), file, expected))
    return True


def set_rating(code: str, rating: Rating, *, root: Path) -> None:
    """Enter a rater's mark for a row; the same rater's earlier mark is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    rating : Rating
        Row, rater, mark, reason, role and date.
    root : Path
        The workbench folder.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`.
    """
    _set(code, root, "ratings", rating, ("row", "rater"))


def set_commentary(code: str, commentary: Commentary, *, root: Path) -> None:
    """Enter a person's judgement; the earlier one of the same section is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    commentary : Commentary
        Report, section, text, role and date.
    root : Path
        The workbench folder.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`.
    """
    _set(code, root, "commentary", commentary, ("report", "section"))


def with_survey(code: str, card: SurveyCard, *, root: Path) -> tuple[Path, str]:
    """Return the parameter file with a survey entered, without writing it.

    It is written together with the coded table, so that neither is there without the other.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    card : SurveyCard
        What is said of the survey; the earlier entry of the same key is replaced.
    root : Path
        The workbench folder.

    Returns
    -------
    (Path, str)
        Where it lies, and its new text.

    Raises
    ------
    InputError
        If the file is faulty, or cannot be written back as it is.
    """
    return _changed(code, root, "surveys", card, ("key",))


def _set(code: str, root: Path, key: str, value: Value, same: tuple[str, ...]) -> None:
    """Replace the entry of a list that is about the same, or add one at its end."""
    atomic_write(*_changed(code, root, key, value, same))


def _changed(
    code: str, root: Path, key: str, value: Value, same: tuple[str, ...]
) -> tuple[Path, str]:
    """Return where a file lies, and its text with an entry replaced or added."""
    path, file = _opened(code, root)
    new = as_written(value)
    index = _index(file, key, new, same)
    expected = copy.deepcopy(file.data)
    entries = expected[key] = expected.get(key) or []
    if index is None:
        entries.append(new)
    else:
        entries[index] = new
    return path, _sound(with_entry(file, key, index, new), file, expected)


def _opened(code: str, root: Path) -> tuple[Path, YamlFile]:
    """Return the place and the content of a parameter file that has no faults of its own."""
    path = parameter_file(root, code)
    file = read_yaml(path, shown_path(path, root))
    _, faults = validated(MunicipalityFile, file)
    if faults:
        raise InputError(faults)
    return path, file


def _sound(text: str, file: YamlFile, expected: Any) -> str:  # noqa: ANN401 - as read
    """Return the new text if it says what it should and is still valid."""
    after = parse_yaml(text.encode(), file.name)
    if after.data != expected:
        raise InputError([unwritable_fault(file.name)])
    _, faults = validated(MunicipalityFile, after)
    if faults:
        raise InputError(faults)
    return text


def _index(file: YamlFile, key: str, wanted: dict[str, Any], same: tuple[str, ...]) -> int | None:
    """Return the place of the entry that is about the same."""
    for index, entry in enumerate(file.data.get(key) or ()):
        if all(str(entry.get(name)) == str(wanted.get(name)) for name in same):
            return index
    return None
