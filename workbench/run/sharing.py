"""``workbench share``: the reports of a municipality in one ZIP that may be handed out."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.run.leaks.private import private_things
from workbench.run.leaks.readings import read_data, read_page, read_text
from workbench.run.leaks.scanning import scan
from workbench.run.record import read_record
from workbench.run.share_choice import choose
from workbench.run.share_summary import SUMMARY_NAMES, hash_list, summary
from workbench.store.municipality_files import unknown_municipality
from workbench.store.outputs import atomic_write
from workbench.store.packing import PackedFile, pack
from workbench.store.root import municipality_codes, shown_path
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.run.leaks.private import Private
    from workbench.run.leaks.readings import Part
    from workbench.run.record import RunRecord
    from workbench.run.saying import Speaker
    from workbench.run.share_choice import ChosenFile
    from workbench.text import Text

__all__ = ["ShareOrder", "share"]

_ZIP = ".zip"
_SUMS = "SHA256SUMS"
_DRAFT: dict[Language, str] = {"lt": "juodrastis", "en": "draft"}


@dataclass(frozen=True, slots=True)
class ShareOrder:
    """What somebody wants to hand out.

    Parameters
    ----------
    municipality : str
        Whose reports.
    reports : tuple of str
        Which; empty: all there are, in every language.
    drafts : bool
        Whether drafts may go out.
    file : Path or None
        The ZIP to write; None: beside the reports, named after municipality and date.
    """

    municipality: str
    reports: tuple[str, ...] = ()
    drafts: bool = False
    file: Path | None = None


def share(order: ShareOrder, root: Path, speaker: Speaker) -> Path:
    """Pack reports into a ZIP, after every reason not to was looked for, and tell what is in it.

    A printed twin of a page (PDF) is looked through where pypdf is installed; elsewhere the page
    it was printed from, which is always packed and looked through with it, stands for it.

    Parameters
    ----------
    order : ShareOrder
        What to pack, and where to.
    root : Path
        The workbench folder.
    speaker : Speaker
        Who tells it, in the language of the summary.

    Returns
    -------
    Path
        The ZIP.

    Raises
    ------
    InputError
        With every reason why something may not go out; no ZIP is written then, and an earlier
        one stays.
    OutputError
        If the ZIP cannot be written; an earlier one stays.
    """
    code = order.municipality
    if code not in municipality_codes(root, synthetic=True):
        raise InputError([unknown_municipality(code, root)])
    _check_target(order.file)
    record = read_record(root, code)
    files = choose(record, order.reports, root, drafts=order.drafts)
    stem = _stem(code, files, speaker.language)
    contents = _contents(record, files, speaker.language)
    _look_through(contents, private_things(root, code), code)
    packed = pack(_packed(contents, files, stem))
    target = order.file or root / "outputs" / code / f"{stem}{_ZIP}"
    atomic_write(target, packed)
    for sentence in _told(contents, packed, shown_path(target, root)):
        speaker.say(sentence)
    return target


def _check_target(file: Path | None) -> None:
    """Refuse a target that is no ZIP, which might be somebody's other file."""
    if file is not None and file.suffix.lower() != _ZIP:
        fault = Fault(
            text("the file {file}", file=str(file)),
            text("a name that ends in .zip"),
            text("correct the name after --to"),
        )
        raise InputError([fault])


def _stem(code: str, files: Iterable[ChosenFile], language: Language) -> str:
    """Return the name of the ZIP and of the folder in it."""
    latest = max(file.as_of for file in files)
    draft = any(file.state == "draft" for file in files)
    return f"{code}_{latest.isoformat()}" + (f"_{_DRAFT[language]}" if draft else "")


def _contents(
    record: RunRecord, files: Sequence[ChosenFile], language: Language
) -> Mapping[str, bytes]:
    """Return what goes into the ZIP by name: summaries first, hashes last."""
    languages: tuple[Language, ...] = ("lt",) if language == "lt" else ("lt", language)
    found = {SUMMARY_NAMES[name]: summary(record, files, name) for name in languages}
    found |= {file.name: file.data for file in files}
    return found | {_SUMS: hash_list(found.items())}


def _look_through(contents: Mapping[str, bytes], private: Private, code: str) -> None:
    """Raise an error with all that must not go out."""
    faults = [
        Fault(
            text("the file {what} ({where})", what=finding.what, where=finding.where),
            text("nothing personal, nothing secret and nothing of this computer"),
            text(
                "take it out of where it comes from (parameters, notebook) and run again: "
                "{command}",
                command=f"workbench run {code}",
            ),
            name,
        )
        for name, data in contents.items()
        for finding in scan(_read(name, data), private)
    ]
    if faults:
        raise InputError(faults)


def _read(name: str, data: bytes) -> tuple[Part, ...]:
    """Return what a file says, to be looked through."""
    if name.endswith(".pdf"):
        return read_text(_printed_text(name, data))
    content = data.decode(errors="replace")
    if name.endswith(".html"):
        return read_page(content)
    return read_data(content) if name.endswith(".json") else read_text(content)


def _printed_text(name: str, data: bytes) -> str:
    """Return the text of a PDF and what is noted about it; nothing where pypdf is missing."""
    try:
        from pypdf import PdfReader  # noqa: PLC0415 - not everybody has it
        from pypdf.errors import PyPdfError  # noqa: PLC0415 - as above
    except ImportError:
        return ""
    try:
        document = PdfReader(io.BytesIO(data))
        notes = (str(value) for value in (document.metadata or {}).values())
        return "\n".join((*notes, *(page.extract_text() for page in document.pages)))
    except PyPdfError as error:
        raise InputError([_damaged(name)]) from error


def _damaged(name: str) -> Fault:
    return Fault(
        text("a PDF that cannot be read"),
        text("a PDF that can be looked through before it goes out"),
        text("make the report again"),
        name,
    )


def _packed(
    contents: Mapping[str, bytes], files: Iterable[ChosenFile], folder: str
) -> Iterator[PackedFile]:
    """Yield the files in one folder, each with the date it was made."""
    made = {file.name: file.made for file in files}
    latest = max(made.values())
    for name, data in contents.items():
        yield PackedFile(f"{folder}/{name}", data, made.get(name, latest))


def _told(contents: Mapping[str, bytes], packed: bytes, shown: str) -> Iterator[Text]:
    """Yield what was packed, where it lies, its size and its hash."""
    count = len(contents)
    yield plural_text("Packed {count} file:", "Packed {count} files:", count)
    for name, data in contents.items():
        yield text("- {name}, {size} B", name=name, size=len(data))
    yield text("Written: {file}", file=shown)
    digest = hashlib.sha256(packed).hexdigest()
    yield text("{size} B, SHA-256: {digest}", size=len(packed), digest=digest)
