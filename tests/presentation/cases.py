"""The evaluations the tests of this folder look at: the real ones, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.analysis.evaluation import evaluate_plan
from workbench.analysis.overview import compare
from workbench.store.parameters import load_case, load_cases

if TYPE_CHECKING:
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.overview import Overview
    from workbench.model.case import Case

ROOT = Path(__file__).parents[2]
AS_OF = "2026-01-20"
HOSTILE = "<img src=x onerror=alert(1)>"


@cache
def case_of(code: str) -> Case:
    """Return a case as the reports see it."""
    return load_case(code, as_of=AS_OF, root=ROOT)


@cache
def evaluation_of(code: str) -> PlanEvaluation:
    """Return the evaluation of a municipality."""
    return evaluate_plan(case_of(code))


@cache
def overview() -> Overview:
    """Return all real municipalities side by side."""
    return compare(load_cases(AS_OF, root=ROOT))


def hostile_case() -> Case:
    """Return the invented municipality with a name that tries to be markup."""
    case = case_of("pavyzdys")
    name = case.municipality.name.model_copy(update={"lt": HOSTILE, "en": HOSTILE})
    own = case.municipality.model_copy(update={"name": name, "genitive": name})
    return case.model_copy(update={"file": case.file.model_copy(update={"municipality": own})})
