"""What can be wrong with a file before its content is looked at."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault
from workbench.text import text

if TYPE_CHECKING:
    from workbench.text import Text

__all__ = [
    "encoding_fault",
    "shown_steps",
    "structure_fault",
    "syntax_fault",
    "unreadable_fault",
    "unwritable_fault",
]

_FROM_HISTORY = text("bring the file back from version control, or fill it again")
_YAML = text("a YAML file: “key: value” lines, with blanks to show what belongs to what")

_STRUCTURE: dict[str, tuple[Text, Text, Text]] = {
    "empty": (text("an empty file"), _YAML, _FROM_HISTORY),
    "large": (
        text("more values than anybody writes by hand"),
        text("a file of at most 8 MB and 200,000 values, references counted in full"),
        text("check that this is the right file; write repeated references (*name) out"),
    ),
    "deep": (
        text("values nested more than 40 deep"),
        _YAML,
        text("check that this is the right file and that its brackets are closed"),
    ),
    "control": (
        text("a character that no text contains"),
        text("plain text"),
        text("delete the invisible character on this line, or bring the file back"),
    ),
    "second": (
        text("a second document after a line “---”"),
        text("one document in a file"),
        text("delete the line “---”, or move what follows into a file of its own"),
    ),
    "key": (
        text("a list or a group in the place of a key"),
        text("a word before the colon"),
        text("write the key as a word; put text with brackets into quotation marks"),
    ),
}

_SYNTAX: tuple[tuple[str, Text, Text], ...] = (
    (
        "mapping values are not allowed",
        text("a colon where no key can stand, or a line that is indented too far"),
        text(
            "put text that holds a colon into quotation marks, and align this line with those above"
        ),
    ),
    (
        "could not find expected ':'",
        text("a key without a colon; the file may be cut off here"),
        text("write “key: value”, or bring back the end of the file from version control"),
    ),
    (
        "did not find expected key",
        text("a line that is indented differently from those it belongs to"),
        text("align this line with the keys above it, using blanks"),
    ),
    (
        "did not find expected '-'",
        text("a line that is indented differently from the list it belongs to"),
        text("begin the line with “- ” below the others of the list, or align it with their keys"),
    ),
    (
        "did not find expected ','",
        text("a bracket that is not closed, or a comma that is missing"),
        text("close the bracket, and put a comma between the values inside"),
    ),
    (
        "unexpected end of stream",
        text("quotation marks that are never closed"),
        text(
            "close the quotation marks; if the file is cut off, bring it back from version control"
        ),
    ),
    (
        "unknown escape character",
        text("a backslash inside double quotation marks"),
        text("write the backslash twice, or use single quotation marks"),
    ),
    (
        "cannot start any token",
        text("a character that no value can begin with"),
        text("put the value into quotation marks"),
    ),
)

_TAB = (text("a tab at the beginning of a line"), text("use blanks instead of tabs"))


def unreadable_fault(name: str, error: OSError) -> Fault:
    """Return the fault of a file that cannot be opened.

    Parameters
    ----------
    name : str
        The file, as messages call it.
    error : OSError
        What the system said.

    Returns
    -------
    Fault
    """
    if isinstance(error, FileNotFoundError):
        return Fault(text("no such file"), text("a file of this name"), _FROM_HISTORY, file=name)
    found = text("a file that cannot be opened: {reason}", reason=error.strerror or str(error))
    remedy = text("check the name, and that you may read the file")
    return Fault(found, text("a file that can be read"), remedy, file=name)


def encoding_fault(name: str, raw: bytes, start: int) -> Fault:
    """Return the fault of a file that is not UTF-8.

    Parameters
    ----------
    name : str
        The file, as messages call it.
    raw : bytes
        Its content.
    start : int
        Where the first byte lies that cannot be read.

    Returns
    -------
    Fault
    """
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in raw[:200]
    encoding = "UTF-16" if wide else "Windows-1257"
    return Fault(
        text("bytes that are no UTF-8 text; perhaps {encoding}", encoding=encoding),
        text("text in UTF-8"),
        text("open the file in an editor and save it with the encoding UTF-8"),
        file=name,
        line=None if wide else raw.count(b"\n", 0, start) + 1,
    )


def structure_fault(
    kind: str, name: str, line: int | None, path: tuple[str | int, ...], detail: str = ""
) -> Fault:
    """Return the fault of a file that is YAML, but not of a kind the workbench takes.

    Parameters
    ----------
    kind : str
        ``empty``, ``large``, ``deep``, ``control``, ``second``, ``key``, ``twice``, ``alias`` or
        ``tag``.
    name : str
        The file, as messages call it.
    line : int or None
        Where.
    path : tuple of str or int
        Keys and indices.
    detail : str
        Line of the first of two keys, name of a reference, or a type.

    Returns
    -------
    Fault
    """
    found, expected, remedy = _STRUCTURE.get(kind) or _with_detail(kind, detail)
    return Fault(found, expected, remedy, file=name, line=line, path=shown_steps(path))


def syntax_fault(name: str, error: Any, content: str) -> Fault:  # noqa: ANN401 - PyYAML is untyped
    """Return the fault of a file that is not YAML.

    Parameters
    ----------
    name : str
        The file, as messages call it.
    error : yaml.MarkedYAMLError
        What the parser said.
    content : str
        Text of the file.

    Returns
    -------
    Fault
    """
    mark = error.problem_mark or error.context_mark
    lines = content.splitlines() or [""]
    number = min(mark.line, len(lines) - 1) if mark else 0
    problem = str(error.problem or error)
    found, remedy = _syntax(problem, lines[number])
    opened = "flow" in str(error.context) or "quoted" in str(error.context)
    if error.context_mark and opened and mark.line >= len(lines) - 1:
        number = error.context_mark.line
    return Fault(found, _YAML, remedy, file=name, line=number + 1)


def shown_steps(path: tuple[str | int, ...]) -> str:
    """Return a path as messages show it.

    Parameters
    ----------
    path : tuple of str or int
        Keys and indices.

    Returns
    -------
    str
        As ``facts.population[0].value``.
    """
    shown = ""
    for step in path:
        shown += f"[{step}]" if isinstance(step, int) else f".{step}" if shown else step
    return shown


def _syntax(problem: str, line: str) -> tuple[Text, Text]:
    if line[: len(line) - len(line.lstrip())].count("\t"):
        return _TAB
    for part, found, remedy in _SYNTAX:
        if part in problem:
            return found, remedy
    return text("no YAML: {problem}", problem=problem), text("look at this line and the one above")


def _with_detail(kind: str, detail: str) -> tuple[Text, Text, Text]:
    if kind == "twice":
        return (
            text("a key that stands in line {line} already", line=detail),
            text("every key once"),
            text("delete one of the two, or put their contents together"),
        )
    if kind == "alias":
        return (
            text("a reference *{name} to nothing", name=detail),
            text("a value marked with &{name} above it", name=detail),
            text("put text that begins with * into quotation marks"),
        )
    return (
        text("the type {name}", name=detail),
        text("plain text, numbers, days, lists and groups"),
        text("delete the type; put text that begins with ! into quotation marks"),
    )


def unwritable_fault(name: str) -> Fault:
    """Return the fault of a file that can be read, but not written back as it was.

    Parameters
    ----------
    name : str
        The file, as messages call it.

    Returns
    -------
    Fault
    """
    return Fault(
        text("YAML that cannot be written back with its comments in place"),
        _YAML,
        text("make the change in an editor"),
        file=name,
    )
