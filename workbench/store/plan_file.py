"""Writing a plan beside its municipality's file, without losing what a person decided there."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault, InputError
from workbench.model.plan import Plan
from workbench.store.as_written import as_written
from workbench.store.consistency import Surroundings, plan_faults
from workbench.store.municipality_files import load_plan
from workbench.store.outputs import atomic_write
from workbench.store.plan_decisions import same_plan, with_decisions
from workbench.store.validation import validated
from workbench.store.yaml_reading import parse_yaml
from workbench.store.yaml_writing import dumped, load_for_editing, merged_into, text_of
from workbench.text import text

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Written", "as_data", "plan_text", "read_plan", "write_plan"]

read_plan = load_plan

_TITLE = 120
_HEADING = "# yaml-language-server: $schema=../plan.schema.json\n"


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a plan file.

    Parameters
    ----------
    plan : Plan
        What the file holds now.
    changed : bool
        Whether it is another than before.
    earlier : Path or None
        Where the earlier file was put, if there was another one.
    kept_decisions : tuple of str
        Numbers of the measures whose areas, targets or sums a person had set.
    """

    plan: Plan
    changed: bool
    earlier: Path | None = None
    kept_decisions: tuple[str, ...] = ()


def write_plan(plan: Plan, path: Path, shown: str, *, force: bool = False) -> Written:
    """Write a plan; decisions, comments and order of an earlier file of the same plan are kept.

    Parameters
    ----------
    plan : Plan
        As imported.
    path : Path
        The plan file.
    shown : str
        How messages call it.
    force : bool
        Whether an earlier file may be faulty or hold another plan; nothing is carried over then.

    Returns
    -------
    Written
        The earlier file is always kept under another name, unless nothing changed.

    Raises
    ------
    InputError
        If the plan cannot stand in a file (a number twice), or the earlier file is faulty or holds
        another plan; it is left as it is.
    OutputError
        If the file cannot be written.
    """
    if not path.is_file():
        atomic_write(path, _sound(plan_text(plan), shown))
        return Written(plan, changed=True)
    before = path.read_bytes()
    no_decisions: tuple[str, ...] = ()
    if force:
        merged, kept = plan, no_decisions
        content = plan_text(plan)
    else:
        earlier = load_plan(path, shown)
        if not same_plan(plan, earlier):
            raise InputError([_other_plan(plan, earlier, shown)])
        merged, kept = with_decisions(plan, earlier)
        if merged == earlier:
            return Written(merged, changed=False, kept_decisions=kept)
        content = _rewritten(merged, earlier, before, shown)
    data = _sound(content, shown)
    if data == before:
        return Written(merged, changed=False, kept_decisions=kept)
    aside = path.with_name(f"plan.{hashlib.sha256(before).hexdigest()[:8]}.bak.yaml")
    atomic_write(aside, before)
    atomic_write(path, data)
    return Written(merged, changed=True, earlier=aside, kept_decisions=kept)


def plan_text(plan: Plan) -> str:
    """Return a plan as a new file holds it.

    Parameters
    ----------
    plan : Plan
        The plan.

    Returns
    -------
    str
        YAML; reading it gives the same plan.
    """
    return dumped(as_data(plan), _HEADING)


def as_data(plan: Plan) -> dict[str, Any]:
    """Return a plan in terms of YAML, without what is as usual.

    Parameters
    ----------
    plan : Plan
        The plan.

    Returns
    -------
    dict
    """
    return {"schema_version": plan.schema_version} | as_written(plan)


def _rewritten(plan: Plan, earlier: Plan, before: bytes, shown: str) -> str:
    """Return the earlier file with the new content; a new one where its comments would be wrong."""
    if earlier.text_status is not plan.text_status:
        return plan_text(plan)
    content = load_for_editing(before.decode("utf-8-sig"), shown)
    rewritten = text_of(merged_into(content, as_data(plan)))
    read, faults = validated(Plan, parse_yaml(rewritten.encode(), shown))
    return rewritten if not faults and read == plan else plan_text(plan)


def _sound(content: str, shown: str) -> bytes:
    """Return the content of a file after making sure that it can be read again."""
    file = parse_yaml(content.encode(), shown)
    _, faults = validated(Plan, file)
    around = Surroundings(code="", has_plan=True, catalogue=None)
    wrong = (*faults, *plan_faults(file, around))
    if wrong:
        # the lines are of a file that will never exist
        raise InputError(
            Fault(fault.found, fault.expected, fault.remedy, shown, None, fault.path)
            for fault in wrong
        )
    return content.encode()


def _other_plan(plan: Plan, earlier: Plan, shown: str) -> Fault:
    return Fault(
        text("a document of another plan: “{title}”", title=_shortened(plan.title)),
        text("the plan that stands there: “{title}”", title=_shortened(earlier.title)),
        text("check the document; to replace the plan, repeat with --force, the old file is kept"),
        file=shown,
    )


def _shortened(title: str) -> str:
    return title if len(title) <= _TITLE else title[: _TITLE - 1] + "…"
