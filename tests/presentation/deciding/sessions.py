"""Working sessions on the invented municipality, on a workbench folder of their own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from checkout import ROOT
from selection_cases import selection_of

from workbench.presentation.deciding.deciding import decide
from workbench.presentation.deciding.saving import Desk, State
from workbench.presentation.deciding.trial import Trial
from workbench.presentation.desk.saving import place_of, seen_of
from workbench.store.parameters import load_case

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.analysis.selection.candidates import Candidate
    from workbench.model.case import Case
    from workbench.model.selection import Selection
    from workbench.presentation.deciding.form import Form

__all__ = [
    "CODE",
    "a_desk",
    "a_folder",
    "a_form",
    "a_state",
    "case_in",
    "file_text",
    "filed",
    "open_candidates",
    "the_file",
]

CODE = "pavyzdys"
AS_OF = "2026-01-20"


def the_file() -> Selection:
    """Return what the file of the project says of the selection."""
    return selection_of().case.file.selection


def open_candidates() -> tuple[Candidate, ...]:
    """Return the candidates that may be taken."""
    return selection_of().candidates.open


def a_folder(root: Path) -> Path:
    """Make a workbench folder with the real catalogue and the invented municipality."""
    for part in ("catalogue", CODE):
        shutil.copytree(ROOT / "parameters" / part, root / "parameters" / part)
    shutil.copy2(ROOT / "parameters" / f"{CODE}.yaml", root / "parameters")
    return root


def case_in(root: Path) -> Case:
    """Return the municipality as the folder has it."""
    return load_case(CODE, as_of=AS_OF, root=root)


def filed(root: Path) -> Selection:
    """Return what the folder's file says of the selection."""
    return case_in(root).file.selection


def file_text(root: Path) -> str:
    """Return the parameter file."""
    return (root / "parameters" / f"{CODE}.yaml").read_text(encoding="utf-8")


def a_desk(root: Path, language: str = "lt") -> Desk:
    """Return what a session works with."""
    analysis = selection_of()
    return Desk(analysis, place_of(analysis.case, root), language)


def a_state(root: Path, **tried: object) -> State:
    """Return where a session stands in which something was tried."""
    case = case_in(root)
    return State(Trial(**tried), case, seen_of(case, root))


def a_form(root: Path, language: str = "lt") -> Form:
    """Return the form of a session, as if it were looked at."""
    form = decide(selection_of(), language, root=root).form
    form.show()
    return form
