"""For each check of family B a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import a_measure, a_plan, an_objective

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "UNPAID", "VARIANTS", "costing", "sums"]

UNPAID: dict[str, Any] = {"funding": "none_planned", "amounts": []}
_SOURCE = "savivaldybės biudžetas"


def _with(**changes: Any) -> Plan:
    """Return a plan of two measures, the first so changed."""
    return a_plan([an_objective(measures=[a_measure("1.1.1", **changes), a_measure("1.1.2")])])


def sums(*euros: int) -> Plan:
    """Return a plan of as many measures as sums."""
    measures = [
        a_measure(f"1.1.{index}", amounts=[{"eur": eur, "year": 2024, "source": _SOURCE}])
        for index, eur in enumerate(euros, start=1)
    ]
    return a_plan([an_objective(measures=measures)])


def costing(*persons: int) -> Plan:
    """Return a plan of measures of 10 000 Eur, each for so many persons."""
    measures = [
        a_measure(f"1.1.{index}", criteria=[{"text": f"Kursus baigs {number} asmenų"}])
        for index, number in enumerate(persons, start=1)
    ]
    return a_plan([an_objective(measures=measures)])


def _written(*cells: str) -> Plan:
    """Return a plan whose cells of money are written so."""
    measures = [
        a_measure(f"1.1.{index}", raw={"amounts": cell})
        for index, cell in enumerate(cells, start=1)
    ]
    return a_plan([an_objective(measures=measures)])


EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "B01": (a_plan(total={"stated": 19999, "raw": "19 999"}), a_plan()),
    "B02": (_with(**UNPAID), a_plan()),
    "B03": (a_plan([an_objective(measures=[a_measure(**UNPAID)])]), a_plan()),
    "B04": (_with(amounts=[{"eur": 10000, "year": 2024}]), a_plan()),
    "B05": (_with(amounts=[{"eur": 10000, "source": _SOURCE}]), a_plan()),
    "B06": (_with(amounts=[{"eur": 3000}, {"eur": 20000}]), a_plan()),
    "B07": (sums(500, 400, 100, 100, 100), sums(100, 100, 100, 100, 100)),
    "B08": (costing(100, 100, 10), costing(100, 80, 60)),
    "B09": (_with(title="Visiems gyventojams skirtos šventės"), a_plan()),
    "B10": (_written("3000", "20 000"), _written("3 000", "20 000")),
}

_COSTLY = [{"text": "Surengti 2 mokymai"}]
_FREE = [{"text": "Bent 2 pasitarimai per metus"}]

VARIANTS: dict[tuple[str, str], Plan] = {
    ("B01", "not_stated"): a_plan(total={}),
    ("B01", "unreadable"): a_plan(total={"raw": "apie milijoną"}),
    ("B02", "default"): _with(title="Pasitarimai su įstaigomis", criteria=_FREE, **UNPAID),
    ("B02", "costly"): _with(criteria=_COSTLY, **UNPAID),
    ("B02", "declared_costly"): _with(criteria=_COSTLY, funding="not_needed", amounts=[]),
    ("B02", "missing"): _with(funding="missing", amounts=[]),
    ("B04", "all"): a_plan(
        [
            an_objective(
                measures=[a_measure(n, amounts=[{"eur": 5, "year": 2024}]) for n in ("1", "2")]
            )
        ]
    ),
    ("B04", "plan_only"): _with(amounts=[{"eur": 10000, "year": 2024}]).model_copy(
        update={"funding_source": _SOURCE}
    ),
    ("B07", "objective"): a_plan(
        [
            an_objective("1.1", [a_measure("1.1.1", amounts=[{"eur": 700}])]),
            an_objective("1.2", [a_measure("1.2.1", amounts=[{"eur": 200}])]),
            an_objective("1.3", [a_measure("1.3.1", amounts=[{"eur": 100}])]),
        ]
    ),
    ("B10", "noticed"): a_plan(
        issues=[{"code": "number_format", "severity": "note", "raw": "3000 20 000"}]
    ),
}
"""A plan for each further wording of a check."""
