"""For each check of family R a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builders import a_measure, a_plan, an_objective

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "VARIANTS"]


def _with(*names: str) -> Plan:
    """Return a plan whose first measure has these implementers, without roles."""
    implementers = [{"name": name} for name in names]
    measures = [a_measure("1.1.1", implementers=implementers), a_measure("1.1.2")]
    return a_plan([an_objective(measures=measures)])


EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "R01": (_with(), a_plan()),
    "R02": (_with("Administracijos skyriai"), a_plan()),
    "R03": (_with("Švietimo skyrius", "Kultūros skyrius"), a_plan()),
    "R04": (_with("Švietimo skyrius", "Užimtumo tarnyba"), a_plan()),
    "R05": (a_plan(), a_plan(paragraphs=["Plano įgyvendinimą koordinuoja Švietimo skyrius."])),
}

VARIANTS: dict[tuple[str, str], Plan] = {
    ("R01", "all"): a_plan(
        [an_objective(measures=[a_measure(n, implementers=[]) for n in ("1.1.1", "1.1.2")])]
    ),
    ("R02", "leading"): _with("NVO", "Švietimo skyrius"),
    ("R02", "beside"): _with("Švietimo skyrius", "NVO"),
    ("R03", "all"): a_plan(
        [
            an_objective(
                measures=[
                    a_measure(n, implementers=[{"name": "Švietimo skyrius"}, {"name": "Muziejus"}])
                    for n in ("1.1.1", "1.1.2")
                ]
            )
        ]
    ),
}
"""A plan for each further wording of a check."""
