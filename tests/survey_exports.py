"""Exports of surveys as the tools write them, and small codebooks for them; all invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import yaml

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["a_large_codebook", "write_large_export"]

STEPS = 5
OPTIONS = 6


def a_large_codebook(items: int) -> str:
    """Return a codebook with two groups, one question with several answers, and scales."""
    names = [f"k{number}" for number in range(items)]
    content = {
        "schema_version": 1,
        "title": {"lt": "Didelė išgalvota apklausa"},
        "population": "migrants",
        "items": [_large_item(place, name) for place, name in enumerate(names)],
    }
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False)


def _large_item(place: int, name: str) -> dict:
    if place > 2:
        scale = {"low": 1, "high": STEPS}
        return {
            "code": name,
            "name": {"lt": name},
            "columns": [name],
            "kind": "scale",
            "scale": scale,
        }
    options = [{"code": f"o{n}", "name": {"lt": f"Atsakymas {n}"}} for n in range(OPTIONS)]
    kind = "multiple" if place == 2 else "single"
    return {"code": name, "name": {"lt": name}, "columns": [name], "kind": kind, "options": options}


def write_large_export(path: Path, respondents: int, items: int) -> None:
    """Write an export of KoboToolbox with labels, codes, numbers and its own columns."""
    chance = np.random.default_rng(7)
    own = ["_id", "_uuid", "_submission_time", "_index"]
    headers = [f"k{number}" for number in range(items)]
    with path.open("w", encoding="utf-8-sig") as file:
        file.write(";".join(f'"{name}"' for name in [*headers, *own]) + "\n")
        for start in range(0, respondents, 100_000):
            count = min(100_000, respondents - start)
            columns = [_large_cells(place, count, chance) for place in range(items)]
            ids = [str(start + n) for n in range(count)]
            columns += [
                ids,
                [f"{start + n:08x}-0000-4000-8000-{start + n:012x}" for n in range(count)],
                [f"2025-09-{1 + n % 28:02}T10:{n % 60:02}:00" for n in range(count)],
                ids,
            ]
            file.writelines('"' + '";"'.join(row) + '"\n' for row in zip(*columns, strict=True))


def _large_cells(place: int, count: int, chance: np.random.Generator) -> list[str]:
    if place == 2:
        chosen = chance.random((count, OPTIONS)) < 0.4
        return [" ".join(f"o{n}" for n in np.flatnonzero(row)) for row in chosen]
    if place < 2:
        return [f"Atsakymas {n}" for n in chance.integers(0, OPTIONS, count)]
    answered = chance.random(count) > 0.05
    steps = chance.integers(1, STEPS + 1, count)
    return [str(step) if said else "" for step, said in zip(steps, answered, strict=True)]
