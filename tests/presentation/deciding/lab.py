"""A workbench folder with a notebook that opens a working session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checkout import copy_checkout
from workplace import a_notebook, save_notebook

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["a_desk_with_notebook"]

CELL = """\
import workbench as wb
case = wb.load_case(municipality, as_of=as_of)
needs = wb.analyse_needs(case, wb.load_surveys(case))
selection = wb.select_recommendations(case, needs, draws=2)
wb.decide(selection, language)"""


def a_desk_with_notebook(root: Path) -> Path:
    """Make a workbench folder with the parameters and a notebook that opens a session."""
    copy_checkout(root, "parameters")
    save_notebook(root, "decide", a_notebook(CELL))
    return root
