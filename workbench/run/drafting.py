"""``workbench draft``: recommendations that were taken become a plan to edit, in Word and YAML."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.run.leaks.private import private_things
from workbench.run.leaks.readings import read_text
from workbench.run.leaks.scanning import scan
from workbench.store.municipality_files import unknown_municipality
from workbench.store.outputs import write_together
from workbench.store.root import municipality_codes, parameter_file, shown_path
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from workbench.analysis.selection.draft import Draft
    from workbench.model.case import Case
    from workbench.run.saying import Speaker
    from workbench.text import Text

__all__ = ["DraftOrder", "draft_plan_files"]

_DOCUMENT, _DATA = "draft_plan.docx", "draft_plan.yaml"
_RECORD = "draft_plan.sha256"
_RECORDED = re.compile(r"([0-9a-f]{64}) [ *](\S+)")
_HEADING = "# yaml-language-server: $schema=../../parameters/plan.schema.json\n"


@dataclass(frozen=True, slots=True)
class DraftOrder:
    """What somebody wants drafted.

    Parameters
    ----------
    municipality : str
        Whose plan.
    as_of : date
        The day looked at.
    force : bool
        Whether files that were edited may be replaced; they are kept beside.
    """

    municipality: str
    as_of: date
    force: bool = False


def draft_plan_files(order: DraftOrder, root: Path, speaker: Speaker) -> None:
    """Write the draft plan of a municipality, unless somebody edited the one that is there.

    Parameters
    ----------
    order : DraftOrder
        Whose, of which day.
    root : Path
        The workbench folder.
    speaker : Speaker
        Who tells what was written.

    Raises
    ------
    InputError
        If the municipality's files are wrong, nothing was adopted yet, the draft would show
        something personal, or an edited file stands there; nothing is written then.
    OutputError
        If the files cannot be written; what was there before stays.
    """
    code = order.municipality
    if code not in municipality_codes(root, synthetic=True):
        raise InputError([unknown_municipality(code, root)])
    folder = root / "outputs" / code
    draft, contents = _drafted(order, root)
    edited = _edited(folder, contents)
    if edited and not order.force:
        raise InputError(_was_edited(folder / name, code, root) for name in edited)
    kept = {_aside(folder / name, data): data for name, data in edited.items()}
    changed = not all(_holds(folder / name, data) for name, data in contents.items())
    written = {folder / name: data for name, data in contents.items()}
    record = {folder / _RECORD: _record(contents)}
    write_together({**kept, **written, **record} if changed else record)
    count = len(draft.plan.measures)
    speaker.say(
        plural_text("{count} measure in the draft.", "{count} measures in the draft.", count)
    )
    for path in written:
        shown = shown_path(path, root)
        speaker.say(
            text("Written: {file}", file=shown)
            if changed
            else text("{file} holds the same already; nothing was written.", file=shown)
        )
    for path in kept:
        speaker.say(text("The edited file is kept as {file}", file=path.name))
    speaker.say(_next_step(shown_path(folder / _DOCUMENT, root), code))


def _drafted(order: DraftOrder, root: Path) -> tuple[Draft, Mapping[str, bytes]]:
    """Return the draft and its files by name."""
    from workbench.analysis.needs.analysis import analyse_needs  # noqa: PLC0415 - slow to import
    from workbench.analysis.selection.candidates import find_candidates  # noqa: PLC0415 - as above
    from workbench.analysis.selection.decided import read_decisions  # noqa: PLC0415 - as above
    from workbench.analysis.selection.draft import draft_of  # noqa: PLC0415 - as above
    from workbench.store.parameters import load_case  # noqa: PLC0415 - as above

    case = load_case(order.municipality, as_of=order.as_of, root=root)
    # what is decided is a candidate whatever the surveys say, so they need not be worked out
    candidates = find_candidates(case, analyse_needs(case))
    decided = read_decisions(case, candidates)
    if not any(one.taken for one in decided):
        raise InputError([_nothing_taken(order.municipality, root)])
    draft = draft_of(case, candidates, decided)
    return draft, _files(draft, case, root)


def _files(draft: Draft, case: Case, root: Path) -> Mapping[str, bytes]:
    """Return the files of a draft, after making sure that they may leave this computer."""
    from workbench.store.documents.plan_writing import plan_document  # noqa: PLC0415 - as above
    from workbench.store.plan_file import as_data  # noqa: PLC0415 - as above
    from workbench.store.yaml_writing import dumped  # noqa: PLC0415 - as above

    code = case.municipality.code
    data = dumped(as_data(draft.plan), _HEADING)
    findings = scan(read_text(data), private_things(root, code))
    if findings:
        raise InputError(
            Fault(
                text("the file {what} ({where})", what=finding.what, where=finding.where),
                text("nothing personal, nothing secret and nothing of this computer"),
                text(
                    "take it out of the parameter file and repeat: workbench draft {code}",
                    code=code,
                ),
                _DATA,
            )
            for finding in findings
        )
    notice = case.catalogue.draft.invented.lt if case.municipality.synthetic else ""
    document = plan_document(draft.plan, case.as_of, draft.sections, notice=notice)
    return {_DOCUMENT: document, _DATA: data.encode()}


def _edited(folder: Path, contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files that hold neither what is to be written nor what was written last."""
    recorded = _read_record(folder / _RECORD)
    found: dict[str, bytes] = {}
    for name, data in contents.items():
        path = folder / name
        there = path.read_bytes() if path.is_file() else None
        if there not in {None, data} and _hash(there or b"") != recorded.get(name):
            found[name] = there or b""
    return found


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


def _record(contents: Mapping[str, bytes]) -> str:
    """Return the hashes of files, as ``sha256sum --check`` reads them."""
    return "".join(f"{_hash(data)}  {name}\n" for name, data in contents.items())


def _read_record(path: Path) -> dict[str, str]:
    """Return the hashes that were recorded by name; none where there is no record."""
    if not path.is_file():
        return {}
    content = path.read_text(encoding="utf-8", errors="replace")
    return {name: digest for digest, name in _RECORDED.findall(content)}


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _aside(path: Path, data: bytes) -> Path:
    """Return where an edited file is kept: the same content always in the same place."""
    return path.with_name(f"{path.stem}.{_hash(data)[:8]}.bak{path.suffix}")


def _nothing_taken(code: str, root: Path) -> Fault:
    return Fault(
        text("no recommendation that was adopted or adapted"),
        text("at least one decision “adopt” or “adapt”"),
        text(
            "enter decisions under selection: decisions:, then repeat: workbench draft {code}",
            code=code,
        ),
        file=shown_path(parameter_file(root, code), root),
        path="selection.decisions",
    )


def _was_edited(path: Path, code: str, root: Path) -> Fault:
    return Fault(
        text("a file that somebody edited after it was made"),
        text("the draft as it was made, or none"),
        text(
            "to keep the edited one, move it elsewhere; to make it anew, repeat: "
            "workbench draft {code} --force – the edited file is kept beside",
            code=code,
        ),
        file=shown_path(path, root),
    )


def _next_step(shown: str, code: str) -> Text:
    return text(
        "Places marked ___ are for the municipality to fill in; once adopted, the plan is read "
        "with: workbench import plan {file} {code}",
        file=shown,
        code=code,
    )
