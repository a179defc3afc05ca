"""For each check of family T a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import a_measure, a_plan, an_objective

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "VARIANTS"]


def _with(**changes: Any) -> Plan:
    """Return a plan, approved on 2023-12-14 for 2024 to 2026, of one measure so changed."""
    return a_plan([an_objective(measures=[a_measure(**changes)])])


EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "T01": (a_plan(period=None, title="Užsieniečių integracijos veiksmų planas"), a_plan()),
    "T02": (_with(period_text=None), a_plan()),
    "T03": (_with(criteria=[{"text": "2024 m. – 40 asmenų baigė kursus"}]), a_plan()),
    "T04": (_with(criteria=[{"text": "2023 m. – 40 asmenų baigė kursus"}]), a_plan()),
    "T05": (_with(title="Ministerijos 2024 metų veiksmų plano 3 priemonės vykdymas"), a_plan()),
}

_BY_YEAR = [{"text": "2024 m. – 40 asmenų baigė kursus"}]

VARIANTS: dict[tuple[str, str], Plan] = {
    ("T01", "title_only"): a_plan(period=None),
    ("T02", "all"): a_plan(
        [an_objective(measures=[a_measure(n, period_text=None) for n in ("1.1.1", "1.1.2")])]
    ),
    ("T03", "measure"): a_plan(
        [
            an_objective(
                measures=[
                    a_measure("1.1.1", period_text=None, criteria=_BY_YEAR),
                    a_measure("1.1.2"),
                ]
            )
        ]
    ),
    ("T04", "late"): EXAMPLES["T04"][0],
    ("T04", "default"): _with(criteria=[{"text": "2022 m. – 40 asmenų baigė kursus"}]),
}
"""A plan for each further wording of a check."""
