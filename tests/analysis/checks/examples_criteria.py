"""For each check of family K a plan that triggers it and one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.checks.examples_measures import criterion, first
from builders import a_measure, a_plan, an_objective

if TYPE_CHECKING:
    from workbench.model.plan import Plan

__all__ = ["EXAMPLES", "VARIANTS"]

_COUNTED = "Kursus baigusių asmenų skaičius – 40 per metus"
_TRAINING = "Mokytojų mokymai apie įvairias kultūras"


def _objective(criteria: list[Any], indicators: list[Any]) -> Any:
    """Return an objective of one measure with these criteria and indicators of its own."""
    return an_objective("1.2", [a_measure("1.2.1", criteria=criteria)], indicators=indicators)


EXAMPLES: dict[str, tuple[Plan, Plan]] = {
    "K01": (first(criteria=[]), a_plan()),
    "K02": (criterion("Geresnė kalbos kursų kokybė"), a_plan()),
    "K03": (criterion("Surengti 2–3 mokymai per metus"), criterion("Surengti 3 mokymai per metus")),
    "K04": (criterion(_COUNTED), a_plan()),
    "K05": (criterion(_COUNTED), a_plan()),
    "K06": (
        a_plan([an_objective(), _objective([{"text": _COUNTED}], [])]),
        a_plan([an_objective(), _objective([{"text": "Įsidarbinusių dalis – 60 proc."}], [])]),
    ),
    "K07": (
        criterion("20 mokytojų patobulino kalbų žinias"),
        criterion("20 mokytojų patobulino kalbų žinias (lygio testas)"),
    ),
    "K08": (
        criterion("Pastatytos naujos dviračių saugyklos"),
        criterion("Parengtas lietuvių kalbos kursų vadovėlis"),
    ),
    "K09": (
        criterion("Surengti 3 mokymai", period_text=None),
        criterion("Surengti 3 mokymai per metus", period_text=None),
    ),
    "K10": (criterion("Bent 1 susitikimas per metus"), criterion("Parengta 1 mokymų programa")),
    "K11": (
        criterion("10 renginių (4 mugės, 5 seminarai)"),
        criterion("10 renginių (4 mugės, 6 seminarai)"),
    ),
    "K12": (
        criterion("Ne mažiau kaip 2 kursai per metus", title="Pagal poreikį rengti kalbos kursus"),
        criterion("Ne mažiau kaip 2 kursai per metus", title="Rengti kalbos kursus"),
    ),
    "K13": (a_plan(), a_plan(paragraphs=["Rodikliai skaičiuojami pagal lytį ir amžių."])),
    "K14": (
        criterion("Organizuoti lietuvių kalbos kursus"),
        criterion("Organizuoti lietuvių kalbos kursai"),
    ),
}

VARIANTS: dict[tuple[str, str], Plan] = {
    ("K02", "default"): criterion("Geresnė kokybė", funding="none_planned", amounts=[]),
    ("K02", "funded"): EXAMPLES["K02"][0],
    ("K02", "products"): criterion("Parengtas kalbos vadovėlis"),
    ("K04", "all"): a_plan([an_objective(measures=[a_measure(criteria=[{"text": _COUNTED}])])]),
    ("K05", "all"): a_plan([an_objective(measures=[a_measure(criteria=[{"text": _COUNTED}])])]),
    ("K06", "plan"): a_plan(
        goals=[
            {
                "number": "1",
                "title": "Atvira savivaldybė",
                "objectives": [_objective([{"text": _COUNTED}], [])],
            }
        ]
    ),
    ("K10", "default"): criterion("Bent 1 susitikimas su gyventojais"),
    ("K10", "year"): EXAMPLES["K10"][0],
    ("K12", "condition"): EXAMPLES["K12"][0],
    ("K12", "not_counted"): criterion("Parengtas leidinys", title=_TRAINING),
}
"""A plan for each further wording of a check."""
