"""For each check of family C a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import a_measure, a_plan, an_objective
from readings import the_catalogue

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "NOT_COMPUTED", "VARIANTS"]

_AREAS = [area.code for area in the_catalogue().areas]


def _with(**changes: Any) -> Plan:
    """Return a plan of one measure so changed."""
    return a_plan([an_objective(measures=[a_measure(**changes)])])


_IN_ALL_AREAS = a_plan(
    [
        an_objective(
            measures=[a_measure(f"1.1.{n}", areas=[area]) for n, area in enumerate(_AREAS, start=1)]
        )
    ]
)

EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "C01": (a_plan(), _IN_ALL_AREAS),
    "C03": (_with(areas=["HEA"], funding="none_planned", amounts=[]), _IN_ALL_AREAS),
    "C04": (
        _with(title="Informacijos apie paslaugas rengimas"),
        _with(title="Informacija anglų ir rusų kalbomis savivaldybės interneto svetainėje"),
    ),
    "C05": (a_plan(), _with(title="Užsieniečių nukreipimo tarp įstaigų tvarka")),
    "C06": (
        a_plan(),
        a_plan(paragraphs=["Planas parengtas kartu su užsieniečių organizacijomis."]),
    ),
}

NOT_COMPUTED = frozenset({"C02", "C07"})
"""Checks that no plan can trigger, because the parameter files do not hold what they need."""

_IN_ENGLISH = "Informacija anglų kalba savivaldybės interneto svetainėje"
_IN_RUSSIAN = "Informacija rusų kalba savivaldybės interneto svetainėje"
_ON_PAPER = "Informacija anglų ir rusų kalbomis lankstinukuose"
_IN_NO_LANGUAGE = "Informacija užsienio kalbomis savivaldybės interneto svetainėje"

VARIANTS: dict[tuple[str, str], Plan] = {
    ("C04", "default"): a_plan(),
    ("C04", "no_english_russian"): EXAMPLES["C04"][0],
    ("C04", "no_english"): _with(title=_IN_RUSSIAN),
    ("C04", "no_russian"): _with(title=_IN_ENGLISH),
    ("C04", "no_website"): _with(title=_ON_PAPER),
    ("C04", "unnamed"): _with(title=_IN_NO_LANGUAGE, criteria=[{"text": "Parengtas tekstas"}]),
    ("C05", "no_referral"): _with(title="Įrengtos patalpos priėmimui"),
    ("C06", "organisations"): _with(implementers=[{"name": "NVO"}]),
}
"""A plan for each further wording of a check."""
