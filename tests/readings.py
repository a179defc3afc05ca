"""Plans read with the committed catalogue, and cases around them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from workbench.analysis import checks  # noqa: F401 - importing it registers every check
from workbench.analysis.checks.framework import Outcome, run_check
from workbench.analysis.reading import Reading, read_plan
from workbench.model.case import Case
from workbench.model.catalogue import Catalogue
from workbench.model.municipality import MunicipalityFile
from workbench.model.plan import Plan

__all__ = ["AS_OF", "a_case", "found", "outcome", "read", "the_catalogue", "vilnius_plan"]

AS_OF = date(2026, 1, 20)
_PARAMETERS = Path(__file__).parents[1] / "parameters"


def _load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def the_catalogue() -> Catalogue:
    """Return the committed catalogue, its checks in the order of their identifiers."""
    folder = _PARAMETERS / "catalogue"
    cards = [card for path in (folder / "checks").glob("*.yaml") for card in _load(path)]
    parts = {
        name: _load(folder / f"{name}.yaml")
        for name in (
            "areas",
            "rubric",
            "remarks",
            "lexicon",
            "needs",
            "selection",
            "draft",
            "project",
        )
    }
    recommended = [
        item for path in sorted((folder / "recommendations").glob("*.yaml")) for item in _load(path)
    ]
    ordered = sorted(cards, key=lambda card: card["id"])
    return Catalogue.model_validate({"checks": ordered, "recommendations": recommended, **parts})


@cache
def vilnius_plan() -> Plan:
    """Return the committed plan of Vilnius, texts summarised, facts complete."""
    return Plan.model_validate(_load(_PARAMETERS / "vilnius" / "plan.yaml"))


def read(plan: Plan) -> Reading:
    """Read a plan with the committed catalogue."""
    return read_plan(plan, the_catalogue(), AS_OF)


def outcome(check: str, plan: Plan) -> Outcome:
    """Run one check over a plan."""
    return run_check(the_catalogue().check(check), read(plan))


def found(check: str, plan: Plan) -> list[tuple[str, str, str]]:
    """Run one check over a plan; return (severity, number, variant) of each finding, sorted."""
    findings = outcome(check, plan).findings
    return sorted((str(f.severity), f.place.number, f.variant) for f in findings)


def a_case(plan: Plan | None = None, **changes: Any) -> Case:
    """Return a case of an invented municipality with the plan and the file's changes given."""
    content = {
        "schema_version": 1,
        "municipality": {
            "code": "bandymas",
            "name": {"lt": "Bandymo savivaldybė"},
            "genitive": {"lt": "Bandymo savivaldybės"},
            "kind": "city",
        },
        **changes,
    }
    file = MunicipalityFile.model_validate(content)
    return Case(file=file, plan=plan, catalogue=the_catalogue(), as_of=AS_OF)
