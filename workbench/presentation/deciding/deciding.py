"""The word of a notebook that opens a working session, and what stands on a page in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.presentation.deciding.saving import Desk, State
from workbench.presentation.deciding.trial import Trial
from workbench.presentation.desk.saving import place_of, seen_of
from workbench.presentation.page.outputs import ALSO_ON_PAGE
from workbench.presentation.tables.selection_decisions import tab_decisions
from workbench.store.root import find_root

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.deciding.form import Form
    from workbench.presentation.display import Shown

__all__ = ["Session", "decide"]


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """A working session in JupyterLab; elsewhere the decisions it led to.

    Parameters
    ----------
    form : Form or None
        Controls and what follows from them; None where there is no candidate.
    instead : Shown
        The decisions taken, for a page, a console, a viewer of notebooks.
    """

    form: Form | None
    instead: Shown

    def __repr__(self) -> str:
        """Return the decisions, as a console shows them."""
        return self.instead.plain

    def _repr_mimebundle_(self, **_choices: object) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return what Jupyter shows; the mark tells pages to show the decisions."""
        live = {} if self.form is None else self.form.box._repr_mimebundle_()
        shown, about = self.instead._repr_mimebundle_()
        return {**live, **shown}, {**about, ALSO_ON_PAGE: True}


def decide(
    selection: SelectionAnalysis, language: Language, *, root: Path | None = None
) -> Session:
    """Return controls to weigh, plan and decide on recommendations; on a page, what was decided.

    Parameters
    ----------
    selection : SelectionAnalysis
        The finished analysis.
    language : str
        ``lt`` or ``en``.
    root : Path, optional
        The workbench folder; by default the one around the current folder.

    Returns
    -------
    Session
        Without controls where there is no candidate that may be taken.

    Raises
    ------
    InputError
        If there is no workbench folder.
    """
    case = selection.case
    instead = tab_decisions(selection, language)
    if not selection.valued:
        return Session(None, instead)
    from workbench.presentation.deciding.form import Form  # noqa: PLC0415 - ipywidgets is slow

    root = root or find_root()
    desk = Desk(selection, place_of(case, root), language)
    return Session(Form(desk, State(Trial(), case, seen_of(case, root))), instead)
