"""The automated checks of a plan, one module per family; importing it registers them all."""

from workbench.analysis.checks import (
    budget,
    correspondence,
    coverage,
    criteria,
    goals,
    implementers,
    language,
    measures,
    monitoring,
    structure,
    targets,
    timing,
)

__all__ = [
    "budget",
    "correspondence",
    "coverage",
    "criteria",
    "goals",
    "implementers",
    "language",
    "measures",
    "monitoring",
    "structure",
    "targets",
    "timing",
]
