"""Working copies of the notebooks: made, renewed, and never taken from who changed them.

A copy counts as changed where somebody changed its cells.  Running it adds nothing that running it
again would not bring back, so a copy that was only run is renewed like one nobody touched.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import Enum
from itertools import count
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault, InputError
from workbench.run.batch import Order, plan_batch
from workbench.run.notebooks import KINDS, PARAMETERS, read_notebook, unreadable_notebook
from workbench.run.parameter_cell import with_values
from workbench.store.outputs import write_together
from workbench.store.root import shown_path
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from workbench.model.base import Language

__all__ = ["Copy", "DeskOrder", "State", "desk_folder", "prepare_copies"]

_DESK = "desk"
"""Not a part of outputs/, which may be deleted at any time: what people write is no output."""
_RECORD = ".copies.json"
"""What was written, by name; beside the copies, where JupyterLab does not show it."""


@dataclass(frozen=True, slots=True)
class DeskOrder:
    """Whose notebooks somebody wants to work with.

    Parameters
    ----------
    municipality : str
        Code.
    as_of : date
        The date the case is looked at.
    language : str
        ``lt`` or ``en``.
    fresh : bool
        Whether changed copies are put aside for new ones.
    """

    municipality: str
    as_of: date
    language: Language
    fresh: bool = False


class State(Enum):
    """What became of a working copy."""

    MADE = "made"
    RENEWED = "renewed"
    CURRENT = "current"
    """As it should be already; left alone."""
    KEPT = "kept"
    """Somebody changed it; left alone."""
    OUTDATED = "outdated"
    """Kept too, though what it was made from is another notebook, day or language now."""
    REPLACED = "replaced"
    """Somebody changed it; it lies beside the new one."""


_WRITTEN = frozenset({State.MADE, State.RENEWED, State.REPLACED})


@dataclass(frozen=True, slots=True)
class Copy:
    """One working copy.

    Parameters
    ----------
    path : Path
        Where it lies.
    state : State
        What became of it.
    backup : Path or None
        Where the changed copy lies that it took the place of.
    """

    path: Path
    state: State
    backup: Path | None = None


def desk_folder(root: Path, municipality: str) -> Path:
    """Return where the working copies of a municipality lie.

    Parameters
    ----------
    root : Path
        The workbench folder.
    municipality : str
        Code.

    Returns
    -------
    Path
    """
    return root / _DESK / municipality


def prepare_copies(order: DeskOrder, root: Path, today: date) -> tuple[Copy, ...]:
    """Make the working copies that are missing and renew those nobody has changed.

    Parameters
    ----------
    order : DeskOrder
        Whose, and with which parameters.
    root : Path
        The workbench folder.
    today : date
        Names what is put aside.

    Returns
    -------
    tuple of Copy
        One for each report, in the order of the reports.

    Raises
    ------
    InputError
        With all faults of what was asked for and of the municipality's files; nothing is written.
    OutputError
        If anything cannot be written; what was there before stays.
    """
    wanted = _wanted(order, root)
    folder = desk_folder(root, order.municipality)
    record = _read_record(folder / _RECORD)
    copies: list[Copy] = []
    writing: dict[Path, bytes | str | None] = {}
    for name, content in wanted.items():
        path = folder / name
        former = _former(path, root)
        state = _state(former, content, record.get(name), fresh=order.fresh)
        backup = _free_backup(path, today) if state is State.REPLACED else None
        if backup is not None:
            writing[backup] = former
        if state in _WRITTEN:
            writing[path] = content
        copies.append(Copy(path, state, backup))
    noted = _noted(record, copies, wanted)
    if noted != record:
        writing[folder / _RECORD] = json.dumps(noted, indent=1, sort_keys=True) + "\n"
    write_together(writing)
    return tuple(copies)


def _wanted(order: DeskOrder, root: Path) -> dict[str, bytes]:
    """Return the copies as they should be, by name, after everything was found right."""
    own = tuple(kind.name for kind in KINDS if kind.scope == "municipality")
    plan_batch(Order((order.municipality,), own, order.as_of, (order.language,), {}), root)
    values = {
        "municipality": order.municipality,
        "as_of": order.as_of.isoformat(),
        "language": order.language,
    }
    wanted: dict[str, bytes] = {}
    faults: list[Fault] = []
    for kind in KINDS:
        try:
            wanted[f"{kind.name}.ipynb"] = _filled(read_notebook(root / kind.notebook), values)
        except (OSError, ValueError, SyntaxError) as error:
            faults.append(unreadable_notebook(kind.notebook, error))
    if faults:
        raise InputError(faults)
    return wanted


def _filled(notebook: Any, values: Mapping[str, str]) -> bytes:  # noqa: ANN401 - nbformat is untyped
    """Return a notebook without results, its parameters set as far as it has them."""
    import nbformat  # noqa: PLC0415 - slow to import

    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
            if PARAMETERS in cell.metadata.get("tags", []):
                cell.source = with_values(cell.source, values)
    content = nbformat.writes(notebook)  # type: ignore[no-untyped-call] # partly typed
    return str(content).encode() + b"\n"


def _former(path: Path, root: Path) -> bytes | None:
    """Return what lies where a copy belongs; None where nothing does."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        fault = Fault(
            text("a working copy that cannot be read: {reason}", reason=reason),
            text("a notebook that may be read and written"),
            text("move it away, or ask for the right to read it"),
            shown_path(path, root),
        )
        raise InputError([fault]) from error


def _state(former: bytes | None, content: bytes, noted: str | None, *, fresh: bool) -> State:
    """Decide what becomes of a copy."""
    if former is None:
        return State.MADE
    here, wanted = _digest(former), _digest(content)
    if here == wanted:
        return State.RENEWED if fresh else State.CURRENT
    if here is not None and here == noted:
        return State.RENEWED
    if fresh:
        return State.REPLACED
    return State.KEPT if noted in {None, wanted} else State.OUTDATED


def _noted(
    record: Mapping[str, str], copies: list[Copy], wanted: Mapping[str, bytes]
) -> dict[str, str]:
    """Return the record after the copies were written; a kept copy keeps its line."""
    known = {
        copy.path.name: digest
        for copy in copies
        if copy.state not in {State.KEPT, State.OUTDATED}
        and (digest := _digest(wanted[copy.path.name])) is not None
    }
    return {**record, **known}


def _digest(content: bytes) -> str | None:
    """Return a hash of what a person writes into a notebook; None where it is no notebook."""
    try:
        cells = [
            (
                cell["cell_type"],
                "".join(cell["source"]),
                sorted(cell["metadata"].get("tags", [])),
                cell.get("attachments") or None,
            )
            for cell in json.loads(content)["cells"]
        ]
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    return hashlib.sha256(json.dumps(cells, sort_keys=True).encode()).hexdigest()


def _free_backup(path: Path, today: date) -> Path:
    """Return a name beside a copy that is not taken yet."""
    names = (f"{path.stem}.{today}{f'-{number}' if number > 1 else ''}" for number in count(1))
    places = (path.with_name(f"{name}.ipynb") for name in names)
    return next(place for place in places if not place.exists())


def _read_record(path: Path) -> dict[str, str]:
    """Return the record; an empty one, by which every copy is kept, where there is none."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    pairs = found.items() if isinstance(found, dict) else ()
    return {str(name): value for name, value in pairs if isinstance(value, str)}
