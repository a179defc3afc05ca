"""For each check of family L a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.checks.examples_measures import criterion
from builders import a_plan

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "VARIANTS"]

EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "L01": (criterion("Kursus baigusiujų skaičius – 40 per metus"), a_plan()),
    "L02": (
        criterion("Parengtas leidinio vertimas į EN ir UA kalbas"),
        criterion("Parengtas leidinio vertimas į EN ir UK kalbas"),
    ),
}

VARIANTS: dict[tuple[str, str], Plan] = {}
"""A plan for each further wording of a check."""
