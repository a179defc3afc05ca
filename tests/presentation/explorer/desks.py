"""Explorers on a small survey with known answers, on a workbench folder of their own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from checkout import ROOT
from needs_builders import options_item, rated_item, severity_item, survey

from workbench.model.codebook import ItemUse
from workbench.presentation.explorer.exploring import explore_needs
from workbench.store.parameters import load_case

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.case import Case
    from workbench.model.survey import Survey
    from workbench.presentation.explorer.exploring import Explorer

__all__ = ["CODE", "a_case", "a_desk_folder", "a_survey", "an_explorer", "parameter_text"]

CODE = "pavyzdys"
AS_OF = "2026-01-20"


def a_survey(**card: Any) -> Survey:
    """Return 120 answers: 40 women of whom 30 need courses, 80 men of whom 20 do.

    By age two groups of 60; nobody of the first and half of the second needs housing.  Courses were
    rated as important and poor by everybody but one.
    """
    sex = [0] * 40 + [1] * 80
    courses = [5] * 30 + [1] * 10 + [5] * 20 + [1] * 60
    age = [0, 1] * 60
    housing = [1, 5, 1, 1] * 30
    poor = [2] * 119 + [1]
    performance = rated_item(ItemUse.PERFORMANCE, "courses").model_copy(update={"area": "LNG"})
    importance = rated_item(ItemUse.IMPORTANCE, "courses").model_copy(update={"area": "LNG"})
    return survey(
        (options_item("sex", ("women", "men")), sex),
        (options_item("age", ("young", "old")), age),
        (severity_item("LNG"), courses),
        (severity_item("HOU"), housing),
        (importance, [5] * 119 + [4]),
        (performance, poor),
        **{"source": "survey_migrants_2025", **card},
    )


def a_desk_folder(root: Path) -> Path:
    """Make a workbench folder with the real catalogue and the invented municipality."""
    shutil.copytree(ROOT / "parameters", root / "parameters")
    return root


def a_case(root: Path = ROOT) -> Case:
    """Return the invented municipality."""
    return load_case(CODE, as_of=AS_OF, root=root)


def an_explorer(root: Path, language: str = "lt", **card: Any) -> Explorer:
    """Return the explorer of the small survey, as if it were looked at."""
    explorer = explore_needs(a_case(root), (a_survey(**card),), language, root=root)
    if explorer.form is not None:
        explorer.form.show()
    return explorer


def parameter_text(root: Path) -> str:
    """Return the parameter file."""
    return (root / "parameters" / f"{CODE}.yaml").read_text(encoding="utf-8")
