"""The plain text that goes out with the reports: what they are, how to open and to check them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from workbench.presentation.language import translate
from workbench.run.index import REPORT_NAMES
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.model.base import Language
    from workbench.run.record import RunRecord
    from workbench.run.share_choice import ChosenFile
    from workbench.text import Text

__all__ = ["SUMMARY_NAMES", "hash_list", "summary"]

SUMMARY_NAMES: dict[Language, str] = {"lt": "SKAITYK.txt", "en": "README.txt"}
"""What the summary is called in each language."""

_MARK = "\ufeff"
"""What tells Notepad of old that the letters are UTF-8."""

_STATES = {"draft": text("draft"), "final": text("final")}
_LANGUAGES = {"lt": text("in Lithuanian"), "en": text("in English")}
_OPENING = (
    text("How to open"),
    text("Unpack the whole archive into a folder and double-click a file that ends in .html."),
    text("It opens in any browser, needs no internet, and can be printed and forwarded."),
    text("Files that end in .json hold the same results as data for other programs."),
)
_CHECKING = (
    text("How to check that nothing was changed"),
    text("Each file has a fingerprint (SHA-256); compare it with the one above."),
    text("Windows, in the folder of the files: certutil -hashfile FILE SHA256"),
    text("Linux: sha256sum -c SHA256SUMS; macOS: shasum -a 256 -c SHA256SUMS"),
)
_INVENTED = text("THE MUNICIPALITY AND ITS DATA ARE INVENTED to show the tool. Do not cite them.")


def summary(record: RunRecord, files: Sequence[ChosenFile], language: Language) -> bytes:
    """Return the summary of what is handed out.

    Parameters
    ----------
    record : RunRecord
        Whose reports they are.
    files : sequence of ChosenFile
        What goes out, in order.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    bytes
        UTF-8 with a mark, and line ends as Windows writes them.
    """
    lines = [translate(line, language) for line in _lines(record, files, language)]
    return (_MARK + "\r\n".join((*lines, ""))).encode()


def hash_list(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the hashes of files as ``sha256sum`` writes and reads them.

    Parameters
    ----------
    files : iterable of (str, bytes)
        Names and contents.

    Returns
    -------
    bytes
    """
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files)
    return "".join(lines).encode()


def _lines(
    record: RunRecord, files: Sequence[ChosenFile], language: Language
) -> Iterator[Text | str]:
    """Yield the lines of the summary."""
    whose = record.name.of(language) if record.name else record.municipality or ""
    yield text("Reports on the integration of third-country nationals")
    yield text("Municipality: {municipality}", municipality=whose)
    if record.synthetic:
        yield ""
        yield _INVENTED
    if any(file.state == "draft" for file in files):
        yield ""
        yield text("THERE ARE DRAFTS AMONG THE REPORTS: they may still change.")
    report = None
    for file in files:
        if (file.report, file.language) != report:
            report = file.report, file.language
            yield ""
            yield from _about(file)
        yield from _file_lines(file)
    yield ""
    yield from _OPENING
    yield ""
    yield from _CHECKING


def _about(file: ChosenFile) -> Iterator[Text]:
    """Yield what is told of a report as a whole."""
    name = REPORT_NAMES.get(file.report, file.report)
    yield text("{report} ({language})", report=name, language=_LANGUAGES[file.language])
    yield text("  State: {state}", state=_STATES[file.state])
    yield text("  Data as of: {day}", day=file.as_of.isoformat())
    yield text("  Made: {moment} UTC", moment=f"{file.made:%Y-%m-%d %H:%M}")


def _file_lines(file: ChosenFile) -> Iterator[Text]:
    """Yield name, size and hash of a file."""
    yield text("  File: {name}, {size} B", name=file.name, size=len(file.data))
    yield text("    SHA-256: {digest}", digest=file.sha256)
