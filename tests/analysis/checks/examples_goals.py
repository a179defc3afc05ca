"""For each check of family G a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import a_measure, a_plan, an_objective

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "VARIANTS", "carried_out_by"]

_GROUPS = ["Tikslinės grupės: dirbantys užsieniečiai ir jų šeimos, apie 900 asmenų."]
_NEEDS = ["Planas remiasi 2023 m. užsieniečių poreikių tyrimu."]
_NOBODY_NAMED = {"title": "Atvirų durų vakarai", "criteria": [{"text": "Surengti 4 vakarai"}]}


def carried_out_by(*names: str) -> Plan:
    """Return a plan whose measures are carried out by these."""
    measures = [
        a_measure(f"1.1.{n}", implementers=[{"name": name}]) for n, name in enumerate(names, 1)
    ]
    return a_plan([an_objective(measures=measures)])


def _goal(**changes: Any) -> Plan:
    """Return a plan whose goal is so changed."""
    goal = {"number": "1", "title": "Atvira savivaldybė", "objectives": [an_objective()], **changes}
    return a_plan(goals=[goal])


def _with(**changes: Any) -> Plan:
    """Return a plan of two measures, the first so changed."""
    return a_plan([an_objective(measures=[a_measure("1.1.1", **changes), a_measure("1.1.2")])])


EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "G01": (_goal(), a_plan()),
    "G02": (a_plan([an_objective(indicators=[])]), a_plan()),
    "G03": (a_plan(), a_plan(paragraphs=_GROUPS)),
    "G04": (_with(title="Kalbos kursai migrantams"), a_plan()),
    "G05": (a_plan(), a_plan(paragraphs=_NEEDS)),
    "G06": (
        carried_out_by("Socialinių paslaugų centras", *["Socialinių paslaugų centras"] * 3),
        carried_out_by("Kultūros skyrius", "Švietimo skyrius", "Biblioteka", "Muziejus"),
    ),
}

VARIANTS: dict[tuple[str, str], Plan] = {
    ("G03", "default"): a_plan(
        title="Atvirumo planas 2024–2026 metams",
        goals=[
            {
                "number": "1",
                "title": "Atvira savivaldybė",
                "objectives": [
                    an_objective(
                        title="Draugiškos įstaigos",
                        indicators=[],
                        measures=[a_measure(**_NOBODY_NAMED)],
                    )
                ],
            }
        ],
    ),
    ("G03", "some_rows"): _with(target_groups=["dirbantys užsieniečiai"]),
}
"""A plan for each further wording of a check."""
