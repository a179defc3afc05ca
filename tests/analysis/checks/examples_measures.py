"""For each check of family M a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builders import a_measure, a_plan, an_objective

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "VARIANTS", "criterion", "first"]


def first(**changes: Any) -> Plan:
    """Return a plan of two measures, the first so changed."""
    return a_plan([an_objective(measures=[a_measure("1.1.1", **changes), a_measure("1.1.2")])])


def criterion(*texts: str, **changes: Any) -> Plan:
    """Return a plan whose first measure has these criteria."""
    return first(criteria=[{"text": text} for text in texts], **changes)


_FOUR = ("Surengta 10 kursų", "Išmokyta 40 asmenų", "Parengtas vadovėlis", "Atlikta apklausa")
_MANY_ACTIONS = "Kalbos mokymai, konsultacijos, seminarai ir stovyklos užsieniečiams"

EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "M01": (first(title="Vaikų vasaros stovyklos seniūnijose"), a_plan()),
    "M02": (criterion(*_FOUR), criterion(*_FOUR[:3])),
    "M03": (first(title="Pagal poreikį rengti kalbos kursus užsieniečiams"), a_plan()),
    "M04": (first(title="Kalbos kursai, klubai ir kt. užsieniečiams"), a_plan()),
    "M05": (
        criterion("Užtikrinti kalbos kursų prieinamumą"),
        criterion("Užtikrinti 40 vietų kalbos kursuose", title="Gerinti kalbos kursų kokybę"),
    ),
}

VARIANTS: dict[tuple[str, str], Plan] = {
    ("M01", "vague"): criterion("Gerės padėtis", title="Gerinti prieinamumą"),
    ("M02", "actions"): first(title=_MANY_ACTIONS),
    ("M02", "both"): criterion(*_FOUR, title=_MANY_ACTIONS),
    ("M03", "frequency"): criterion("Reguliariai rengiami susitikimai su mokytojais"),
}
"""A plan for each further wording of a check."""
