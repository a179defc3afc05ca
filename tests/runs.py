"""Records of runs for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from workbench.model.base import Words
from workbench.model.case import InputFile
from workbench.model.municipality import Municipality
from workbench.run.record import Delivered, Environment, ReportRun, RunStatus, Seconds

__all__ = ["NOON", "VILNIUS", "a_delivery", "a_run"]

VILNIUS = Municipality(
    code="vilnius",
    name=Words(lt="Vilniaus miesto savivaldybė", en="Vilnius City Municipality"),
    genitive=Words(lt="Vilniaus miesto savivaldybės", en="Vilnius City Municipality"),
    kind="city",
)
NOON = datetime(2026, 1, 20, 12, 0, tzinfo=UTC)
_ENVIRONMENT = Environment(
    packages={"integration-workbench": "0.1.0"},
    python="3.11.7",
    system="Linux x86_64",
    lock_sha256=None,
    templates_sha256="0" * 64,
    git_commit=None,
    git_dirty=None,
)


def a_delivery(**changes: Any) -> Delivered:
    """Return what a good run delivered."""
    page = InputFile(path="outputs/vilnius/plan_evaluation.html", sha256="a" * 64)
    content = {"run_id": "1", "as_of": date(2026, 1, 20), "finished": NOON, "files": (page,)}
    return Delivered(**{**content, **changes})


def a_run(**changes: Any) -> ReportRun:
    """Return a run that went well."""
    content = {
        "report": "plan_evaluation",
        "language": "lt",
        "run_id": "1",
        "as_of": date(2026, 1, 20),
        "parameters": {"municipality": "vilnius"},
        "seed": 1,
        "status": RunStatus.OK,
        "message": None,
        "failed_cell": None,
        "started": NOON,
        "finished": NOON,
        "seconds": Seconds(total=1, execution=1, rendering=0, writing=0),
        "cells": (),
        "inputs": (),
        "environment": _ENVIRONMENT,
        "delivered": a_delivery(),
    }
    return ReportRun(**{**content, **changes})
