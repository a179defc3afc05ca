"""Where the workbench folder is, and which municipalities it knows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.text import text

if TYPE_CHECKING:
    from workbench.text import Text

__all__ = [
    "OFFICIAL_ORDER",
    "find_root",
    "municipality_codes",
    "parameter_file",
    "parameter_files",
    "plan_file",
    "shown_path",
]

OFFICIAL_ORDER = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava")
"""The order in which the project names its municipalities; others follow by the alphabet."""

_VARIABLE = "WORKBENCH_ROOT"
_FOLDER = "parameters"


def find_root(start: Path | None = None, *, given: Path | None = None) -> Path:
    """Return the workbench folder: the one given, that of the environment, or the nearest above.

    Parameters
    ----------
    start : Path, optional
        Where to begin to look; by default the current folder.
    given : Path, optional
        The folder somebody named (``--root``); it is taken as it is, nothing above it is tried.

    Returns
    -------
    Path
        Absolute; it has a folder ``parameters``.

    Raises
    ------
    InputError
        If there is none.
    """
    named = given or (Path(os.environ[_VARIABLE]) if os.environ.get(_VARIABLE) else None)
    if named is not None and start is None:
        if (named / _FOLDER).is_dir():
            return named.resolve()
        raise _no_root(named, text("give the right folder to --root or in WORKBENCH_ROOT"))
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / _FOLDER).is_dir():
            return folder
    raise _no_root(here, text("go to the workbench folder, or name it with --root"))


def parameter_files(root: Path) -> tuple[Path, ...]:
    """Return the parameter files of all municipalities, the six of the project first.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of Path
    """
    found = {path.stem: path for path in (root / _FOLDER).glob("[!.]*.yaml") if path.is_file()}
    first = [code for code in OFFICIAL_ORDER if code in found]
    rest = sorted(found.keys() - set(first))
    return tuple(found[code] for code in (*first, *rest))


def municipality_codes(root: Path, *, synthetic: bool = False) -> tuple[str, ...]:
    """Return the short names of the municipalities, the six of the project first.

    Parameters
    ----------
    root : Path
        The workbench folder.
    synthetic : bool
        Whether to include the invented ones.

    Returns
    -------
    tuple of str
        A file that cannot be read counts as a real municipality, so that its faults show.
    """
    files = parameter_files(root)
    return tuple(path.stem for path in files if synthetic or not _is_synthetic(path, root))


def parameter_file(root: Path, code: str) -> Path:
    """Return where the parameter file of a municipality lies, whether or not there is one.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.

    Returns
    -------
    Path
    """
    return root / _FOLDER / f"{code}.yaml"


def plan_file(root: Path, code: str) -> Path:
    """Return where the plan of a municipality lies, whether or not there is one.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.

    Returns
    -------
    Path
    """
    return root / _FOLDER / code / "plan.yaml"


def shown_path(path: Path, root: Path) -> str:
    """Return a path as messages and records show it: relative to the workbench folder.

    Parameters
    ----------
    path : Path
        Any file.
    root : Path
        The workbench folder.

    Returns
    -------
    str
        With slashes; a file outside the folder keeps its name as it is.
    """
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _is_synthetic(path: Path, root: Path) -> bool:
    from workbench.store.yaml_reading import read_yaml  # noqa: PLC0415 - only where it is asked

    try:
        data = read_yaml(path, shown_path(path, root)).data
    except InputError:
        return False
    municipality = data.get("municipality") if isinstance(data, dict) else None
    return isinstance(municipality, dict) and municipality.get("synthetic") is True


def _no_root(folder: Path, remedy: Text) -> InputError:
    return InputError(
        [
            Fault(
                text("no folder “parameters” in {folder}", folder=str(folder)),
                text("the workbench folder, which holds “parameters”, “notebooks” and “outputs”"),
                remedy,
            )
        ]
    )
