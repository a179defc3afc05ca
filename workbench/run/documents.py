"""Which results each report delivers as data, computed again from the same frozen case."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from workbench.model.base import Language, Value
    from workbench.model.case import Case

    Make = Callable[[Case, Language, Path], Value]

__all__ = ["DOCUMENTS", "document_bytes"]


def _plan_evaluation(case: Case, language: Language, _root: Path) -> Value:
    from workbench.analysis.evaluation import evaluate_plan  # noqa: PLC0415 - slow to import
    from workbench.presentation.data import evaluation_document  # noqa: PLC0415 - as above

    return evaluation_document(evaluate_plan(case), language)


def _needs_analysis(case: Case, language: Language, root: Path) -> Value:
    from workbench.analysis.needs.analysis import analyse_needs  # noqa: PLC0415 - slow to import
    from workbench.presentation.needs.data import needs_document  # noqa: PLC0415 - as above
    from workbench.store.surveys.loading import load_surveys  # noqa: PLC0415 - as above

    return needs_document(analyse_needs(case, load_surveys(case, root=root)), language)


def _recommendation_selection(case: Case, language: Language, root: Path) -> Value:
    from workbench.analysis.needs.analysis import analyse_needs  # noqa: PLC0415 - slow to import
    from workbench.analysis.selection.analysis import (  # noqa: PLC0415 - as above
        select_recommendations,
    )
    from workbench.presentation.selection.data import selection_document  # noqa: PLC0415 - as above
    from workbench.store.surveys.loading import load_surveys  # noqa: PLC0415 - as above

    needs = analyse_needs(case, load_surveys(case, root=root))
    return selection_document(select_recommendations(case, needs), language)


DOCUMENTS: Mapping[str, Make] = {
    "plan_evaluation": _plan_evaluation,
    "needs_analysis": _needs_analysis,
    "recommendation_selection": _recommendation_selection,
}
"""Name of a report to what makes its data; a report that is not here delivers none."""


def document_bytes(report: str, case: Case, language: Language, root: Path) -> bytes:
    """Return the results of a report as its JSON file holds them.

    Parameters
    ----------
    report : str
        Name of the report; one of ``DOCUMENTS``.
    case : Case
        What it is about.
    language : str
        ``lt`` or ``en``.
    root : Path
        The workbench folder; surveys are read from it.

    Returns
    -------
    bytes
    """
    document = DOCUMENTS[report](case, language, root)
    return document.model_dump_json(indent=2).encode() + b"\n"
