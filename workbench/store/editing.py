"""A person's decisions written into a parameter file, with its comments and its order kept.

Whoever gives the hash of the file as he read it (``seen``) never overwrites unseen what another
has saved meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.store.entry_saving import Place, remove_entry, save_entry

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.evidence import Evidence, Need, SupplyRating
    from workbench.model.municipality import Commentary, Dismissal, Rating, Setting

__all__ = [
    "remove_dismissal",
    "set_commentary",
    "set_dismissal",
    "set_evidence",
    "set_need",
    "set_rating",
    "set_setting",
    "set_supply",
]

_DISMISSAL = ("check", "place", "quote")


def set_dismissal(code: str, dismissal: Dismissal, *, root: Path, seen: str | None = None) -> str:
    """Set a finding aside; an earlier dismissal of the same finding is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    dismissal : Dismissal
        Which finding, why, by whom and when.
    root : Path
        The workbench folder.
    seen : str, optional
        SHA-256 of the file as the caller read it; left out: whatever is there is changed.

    Returns
    -------
    str
        SHA-256 of the file as it is now, to be given as ``seen`` next time.

    Raises
    ------
    InputError
        If the file is faulty, was saved by somebody else since it was seen, or cannot be written
        back as it is; it stays as it was.
    OutputError
        If it cannot be written; it stays as it was.
    """
    return save_entry(Place(root, code, ("dismissals",), _DISMISSAL, seen), dismissal)


def remove_dismissal(
    code: str, dismissal: Dismissal, *, root: Path, seen: str | None = None
) -> bool:
    """Take a dismissal back.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    dismissal : Dismissal
        Check, place and quote tell which.
    root : Path
        The workbench folder.
    seen : str, optional
        As in :func:`set_dismissal`.

    Returns
    -------
    bool
        Whether there was one.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`.
    """
    return remove_entry(Place(root, code, ("dismissals",), _DISMISSAL, seen), dismissal) is not None


def set_rating(code: str, rating: Rating, *, root: Path, seen: str | None = None) -> str:
    """Enter a rater's mark for a row; the same rater's earlier mark is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    rating : Rating
        Row, rater, mark, reason, role and date.
    root, seen
        As in :func:`set_dismissal`.

    Returns
    -------
    str
        As :func:`set_dismissal`.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`.
    """
    return save_entry(Place(root, code, ("ratings",), ("row", "rater"), seen), rating)


def set_commentary(
    code: str, commentary: Commentary, *, root: Path, seen: str | None = None
) -> str:
    """Enter a person's judgement; the earlier one of the same section is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    commentary : Commentary
        Report, section, text, role and date.
    root, seen
        As in :func:`set_dismissal`.

    Returns
    -------
    str
        As :func:`set_dismissal`.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`.
    """
    return save_entry(Place(root, code, ("commentary",), ("report", "section"), seen), commentary)


def set_evidence(code: str, evidence: Evidence, *, root: Path, seen: str | None = None) -> str:
    """Enter a finding; the earlier one with the same key is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    evidence : Evidence
        The finding, from a source that the file lists.
    root, seen
        As in :func:`set_dismissal`.

    Returns
    -------
    str
        As :func:`set_dismissal`.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`; also if area or group are not in the catalogue.
    """
    return save_entry(Place(root, code, ("evidence",), ("key",), seen), evidence)


def set_need(code: str, need: Need, *, root: Path, seen: str | None = None) -> str:
    """Enter a need, or a person's rating of its confidence; the earlier one is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    need : Need
        With evidence that the file lists.
    root, seen
        As in :func:`set_dismissal`.

    Returns
    -------
    str
        As :func:`set_dismissal`.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`; also if the evidence is not there or about other areas only.
    """
    return save_entry(Place(root, code, ("needs",), ("code",), seen), need)


def set_supply(code: str, rating: SupplyRating, *, root: Path, seen: str | None = None) -> str:
    """Enter how far an area is served in a dimension; the earlier score is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    rating : SupplyRating
        Area, dimension, score, reason, role and date.
    root, seen
        As in :func:`set_dismissal`.

    Returns
    -------
    str
        As :func:`set_dismissal`.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`; also if area or evidence are not there.
    """
    return save_entry(Place(root, code, ("supply",), ("area", "dimension"), seen), rating)


def set_setting(code: str, setting: Setting, *, root: Path, seen: str | None = None) -> str:
    """Enter a choice in the analysis of needs; the earlier one of the same name is replaced.

    Parameters
    ----------
    code : str
        Short name of the municipality.
    setting : Setting
        Name, value, reason, role and date.
    root, seen
        As in :func:`set_dismissal`.

    Returns
    -------
    str
        As :func:`set_dismissal`.

    Raises
    ------
    InputError, OutputError
        As :func:`set_dismissal`.
    """
    return save_entry(Place(root, code, ("settings",), ("name",), seen), setting)
