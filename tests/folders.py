"""Workbench folders for tests: the real catalogue and a small municipality of one's own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from checkout import ROOT

from workbench.store.plan_file import plan_text

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.plan import Plan

__all__ = ["MINIMAL", "a_folder", "faults_of", "put_file", "put_plan"]

MINIMAL = """\
schema_version: 1
municipality:
  code: bandymas
  name: {lt: Bandymo savivaldybė}
  genitive: {lt: Bandymo savivaldybės}
  kind: city
missing_plan: {lt: Plano dar nėra.}
"""
"""The least a parameter file may hold; seven lines."""


def a_folder(root: Path, *, real: bool = False) -> Path:
    """Make a workbench folder with the real catalogue, and the real municipalities if asked."""
    source = ROOT / "parameters" / ("" if real else "catalogue")
    target = root / "parameters" / ("" if real else "catalogue")
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.bak.yaml"))
    if not real:
        put_file(root, MINIMAL)
    return root


def put_file(root: Path, content: str, code: str = "bandymas") -> Path:
    """Write a parameter file."""
    path = root / "parameters" / f"{code}.yaml"
    path.write_text(content, encoding="utf-8")
    return path


def put_plan(root: Path, plan: Plan | str, code: str = "bandymas") -> Path:
    """Write a plan file."""
    path = root / "parameters" / code / "plan.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(plan if isinstance(plan, str) else plan_text(plan), encoding="utf-8")
    return path


def faults_of(faults):
    """Return faults as (line, path, found, expected, remedy) in English."""
    return [(f.line, f.path, str(f.found), str(f.expected), str(f.remedy)) for f in faults]
