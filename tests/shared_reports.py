"""Workbench folders with reports that may be handed out, for tests."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from folders import MINIMAL, put_file
from runs import VILNIUS, a_delivery, a_run

from workbench.model.case import InputFile
from workbench.run.record import write_run

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.municipality import Municipality

__all__ = ["DATA", "PAGE", "a_desk", "put_report"]

PAGE = '<html lang="lt"><title>Planas</title><h1>Vilniaus planas</h1><p>Ąžuolas</p></html>'
DATA = '{"municipality": "vilnius", "total": 1167032}'


def a_desk(root: Path) -> Path:
    """Make a workbench folder that knows Vilnius and has no report yet."""
    (root / "parameters").mkdir()
    put_file(root, MINIMAL.replace("bandymas", "vilnius"), "vilnius")
    return root


def put_report(
    root: Path,
    *,
    contents: dict[str, str | bytes] | None = None,
    whose: Municipality = VILNIUS,
    delivery: dict[str, Any] | None = None,
    **run: Any,
) -> None:
    """Put a report and its record into the folder; final unless told otherwise."""
    folder = f"outputs/{whose.code}"
    files = []
    ending = "" if run.get("language", "lt") == "lt" else ".en"
    stem = f"plan_evaluation{ending}"
    notebook = {f"notebooks/{stem}.ipynb": "{}"}
    given = contents or {f"{stem}.html": PAGE, f"{stem}.json": DATA}
    for name, content in {**given, **notebook}.items():
        data = content.encode() if isinstance(content, str) else content
        path = root / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        files.append(InputFile(path=f"{folder}/{name}", sha256=digest))
    delivered = a_delivery(**{"files": tuple(files), "state": "final", **(delivery or {})})
    write_run(root, a_run(**{"delivered": delivered, **run}), whose)
