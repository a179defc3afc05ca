"""One entry of a list put into a YAML file, or taken out, with every other line left as it is.

Writing a whole file back would move the comments between its sections, so only the lines of the
entry itself are written; comments inside it are kept as far as their keys stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.errors import InputError
from workbench.store.yaml_faults import unwritable_fault
from workbench.store.yaml_writing import load_for_editing, merged_into, readable, text_of

if TYPE_CHECKING:
    from workbench.store.yaml_reading import YamlFile

__all__ = ["with_entry", "without_entry"]

_DASH = re.compile(r"( *)- +\S")
_EMPTY = re.compile(r"(\w+:)\s*(?:\[\s*\]|~|null)?(\s*#.*)?\s*")
_INDENT = 2


def with_entry(file: YamlFile, key: str, index: int | None, entry: dict[str, Any]) -> str:
    """Return a file with an entry replaced or added.

    Parameters
    ----------
    file : YamlFile
        The file as read; its content is a group of keys.
    key : str
        Key of the list.
    index : int or None
        Which entry to replace; None: add one at the end.
    entry : dict
        The new entry in terms of YAML.

    Returns
    -------
    str
        The file's new text.

    Raises
    ------
    InputError
        If the list is written in a way that cannot be kept.
    """
    lines = _lines(file)
    entries = file.data.get(key)
    if not entries:
        return _joined(file, _begun(file, lines, key, entry))
    if index is None:
        start, end = _span(file, lines, key, len(entries) - 1)
        lines[end:end] = _entry_lines(_new(entry), _indent(file, lines[start]))
        return _joined(file, lines)
    start, end = _span(file, lines, key, index)
    indent = _indent(file, lines[start])
    margin = " " * _INDENT  # as the writer sets it, so that comments stay in their columns
    before = "".join(f"{margin}{line[indent:]}\n" for line in lines[start:end])
    content = merged_into(load_for_editing(before, file.name), [entry])
    lines[start:end] = _entry_lines(content, indent)
    return _joined(file, lines)


def without_entry(file: YamlFile, key: str, index: int) -> str:
    """Return a file with an entry taken out; with the last one goes the key of the list.

    Parameters
    ----------
    file : YamlFile
        The file as read.
    key : str
        Key of the list.
    index : int
        Which entry.

    Returns
    -------
    str
        The file's new text.

    Raises
    ------
    InputError
        If the list is written in a way that cannot be kept.
    """
    lines = _lines(file)
    start, end = _span(file, lines, key, index)
    _indent(file, lines[start])
    del lines[start:end]
    if len(file.data[key]) == 1:
        del lines[file.line((key,)) - 1]
    return _joined(file, lines)


def _lines(file: YamlFile) -> list[str]:
    return file.raw.decode("utf-8-sig").replace("\r\n", "\n").split("\n")


def _joined(file: YamlFile, lines: list[str]) -> str:
    """Return the lines as one text, with the line ends and the mark the file began with."""
    text = "\n".join(lines)
    if b"\r\n" in file.raw:
        text = text.replace("\n", "\r\n")
    return ("\ufeff" if file.raw.startswith(b"\xef\xbb\xbf") else "") + text


def _begun(file: YamlFile, lines: list[str], key: str, entry: dict[str, Any]) -> list[str]:
    """Return the lines with a list begun: where its key stands, or at the end of the file."""
    new = _entry_lines(_new(entry), _INDENT)
    if key not in file.data:
        while lines and not lines[-1].strip():
            lines.pop()
        return [*lines, "", f"{key}:", *new, ""]
    at = file.line((key,)) - 1
    empty = _EMPTY.fullmatch(lines[at])
    if empty is None:
        raise InputError([unwritable_fault(file.name)])
    lines[at : at + 1] = [empty[1] + (empty[2] or ""), *new]
    return lines


def _span(file: YamlFile, lines: list[str], key: str, index: int) -> tuple[int, int]:
    """Return first line and line after the last one of an entry, counted from 0."""
    start = file.line((key, index)) - 1
    later = [number for path, number in file.lines.items() if len(path) == 1]
    later += [file.line((key, other)) for other in range(index + 1, len(file.data[key]))]
    end = min((number - 1 for number in later if number - 1 > start), default=len(lines))
    inner = len(lines[start]) - len(lines[start].lstrip()) + _INDENT
    while end > start + 1 and _is_between(lines[end - 1], inner):
        end -= 1
    return start, end


def _is_between(line: str, inner: int) -> bool:
    """Tell whether a line after an entry is blank, or a comment on what follows."""
    bare = line.lstrip()
    return not bare or (bare.startswith("#") and len(line) - len(bare) < inner)


def _indent(file: YamlFile, line: str) -> int:
    """Return how far the dash of an entry stands in."""
    dash = _DASH.match(line)
    if dash is None:
        raise InputError([unwritable_fault(file.name)])
    return len(dash[1])


def _new(entry: dict[str, Any]) -> object:
    """Return an entry as a list of its own, each of its keys on a line."""
    content = readable([entry])
    content[0].fa.set_block_style()
    return content


def _entry_lines(content: object, indent: int) -> list[str]:
    """Return a list of one entry as lines, its dash at a column."""
    lines = text_of(content).rstrip("\n").split("\n")
    own = len(lines[0]) - len(lines[0].lstrip())
    return [" " * indent + line[own:] if line.strip() else "" for line in lines]
