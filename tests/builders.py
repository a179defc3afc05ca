"""Small plans for tests: a sound one, and what to change about it."""

from __future__ import annotations

from typing import Any

from workbench.model.plan import Plan

__all__ = ["a_measure", "a_plan", "an_objective"]


def a_measure(number: str = "1.1.1", **changes: Any) -> dict[str, Any]:
    """Return a sound measure as a parameter file would hold it."""
    return {
        "number": number,
        "title": f"Lietuvių kalbos kursai suaugusiems užsieniečiams, {number} srautas",
        "period_text": "2024 m. I–IV ketv.",
        "funding": "stated",
        "amounts": [{"eur": 10000, "year": 2024, "source": "savivaldybės biudžetas"}],
        "criteria": [
            {
                "text": "Lietuvių kalbos kursus baigusių asmenų skaičius – 40 per metus",
                "baseline": "2023 m. – 25 asmenys",
                "data_source": "kursų teikėjo ataskaita",
            }
        ],
        "implementers": [
            {"name": "Švietimo skyrius", "role": "coordinator"},
            {"name": "Suaugusiųjų mokymo centras", "role": "executor"},
        ],
        **changes,
    }


def an_objective(number: str = "1.1", measures: list[Any] | None = None, **changes: Any) -> Any:
    """Return an objective with two sound measures, or with those given."""
    if measures is None:
        measures = [a_measure(f"{number}.1"), a_measure(f"{number}.2")]
    return {
        "number": number,
        "title": "Gerinti lietuvių kalbos mokymosi galimybes",
        "indicators": [{"text": "Kalbos lygį A2 pasiekusių užsieniečių dalis – 60 proc. 2026 m."}],
        "measures": measures,
        **changes,
    }


def a_plan(objectives: list[Any] | None = None, **changes: Any) -> Plan:
    """Return a sound plan of one goal, with the objectives and changes given."""
    content: dict[str, Any] = {
        "title": "Užsieniečių integracijos veiksmų planas 2024–2026 metams",
        "text_status": "invented",
        "period": {"start": 2024, "end": 2026},
        "act": {
            "kind": "council_decision",
            "date": "2023-12-14",
            "number": "T-100",
            "issuer": "savivaldybės taryba",
        },
        "goals": [
            {
                "number": "1",
                "title": "Sudaryti sąlygas užsieniečiams savarankiškai gyventi savivaldybėje",
                "indicators": [{"text": "Dirbančių užsieniečių dalis – 70 proc. 2026 m."}],
                "objectives": [an_objective()] if objectives is None else objectives,
            }
        ],
        **changes,
    }
    if "total" not in content:
        total = sum(
            amount["eur"]
            for goal in content["goals"]
            for objective in goal["objectives"]
            for measure in objective["measures"]
            for amount in measure["amounts"]
        )
        content["total"] = {"stated": total, "raw": str(total)}
    return Plan.model_validate(content)
