"""For each check of family N a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import a_plan

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "VARIANTS"]

_CLAUSE = "Plano stebėseną atlieka Švietimo skyrius ir kasmet pateikia ataskaitą tarybai."

EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "N01": (a_plan(), a_plan(paragraphs=[_CLAUSE])),
    "N02": (a_plan(), a_plan(paragraphs=["Priemonės ir lėšos kasmet peržiūrimos."])),
    "N03": (a_plan(), a_plan(paragraphs=["Duomenys teikiami metinei ataskaitai."])),
}

VARIANTS: dict[tuple[str, str], Plan] = {
    ("N01", "no_who"): a_plan(paragraphs=["Plano stebėsenos ataskaita rengiama kasmet."]),
    ("N01", "no_when"): a_plan(
        paragraphs=["Plano stebėseną atlieka Švietimo skyrius ir teikia ataskaitą."]
    ),
    ("N01", "no_form"): a_plan(paragraphs=["Plano stebėseną kasmet atlieka Švietimo skyrius."]),
    ("N03", "earlier"): a_plan(),
    ("N03", "default"): a_plan(act={"kind": "council_decision", "date": "2025-01-30"}),
}
"""A plan for each further wording of a check."""
