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
    from workbench.store.yaml_reading import Steps, YamlFile

__all__ = ["left_bare", "list_at", "with_entry", "without_entry"]

_DASH = re.compile(r"( *)- +\S")
_EMPTY = re.compile(r"( *\w+:)\s*(?:\[\s*\]|\{\s*\}|~|null)?(\s*#.*)?\s*")
_KEY = re.compile(r" +[\w]+:")
_INDENT = 2


def list_at(data: Any, path: tuple[str, ...]) -> list[Any]:  # noqa: ANN401 - as read
    """Return the list under some keys; an empty one where there is none.

    Parameters
    ----------
    data : object
        Content of a file: groups of keys.
    path : tuple of str
        The keys that lead to the list.

    Returns
    -------
    list
    """
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data or []


def with_entry(
    file: YamlFile, path: tuple[str, ...], index: int | None, entry: dict[str, Any]
) -> str:
    """Return a file with an entry replaced or added.

    Parameters
    ----------
    file : YamlFile
        The file as read; its content is a group of keys.
    path : tuple of str
        Keys that lead to the list.
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
    entries = list_at(file.data, path)
    if not entries:
        return _joined(file, _begun(file, lines, path, entry))
    if index is None:
        start, end = _span(file, lines, (*path, len(entries) - 1))
        lines[end:end] = _entry_lines(_new(entry), _indent(file, lines[start]))
        return _joined(file, lines)
    start, end = _span(file, lines, (*path, index))
    indent = _indent(file, lines[start])
    margin = " " * _INDENT  # as the writer sets it, so that comments stay in their columns
    before = "".join(f"{margin}{line[indent:]}\n" for line in lines[start:end])
    content = merged_into(load_for_editing(before, file.name), [entry])
    lines[start:end] = _entry_lines(content, indent)
    return _joined(file, lines)


def without_entry(file: YamlFile, path: tuple[str, ...], index: int) -> str:
    """Return a file with an entry taken out; with the last one go the keys that led to it only.

    Parameters
    ----------
    file : YamlFile
        The file as read.
    path : tuple of str
        Keys that lead to the list.
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
    start, end = _span(file, lines, (*path, index))
    _indent(file, lines[start])
    del lines[start:end]
    for line in sorted((file.line(keys) - 1 for keys in left_bare(file.data, path)), reverse=True):
        del lines[line]
    return _joined(file, lines)


def left_bare(data: Any, path: tuple[str, ...]) -> list[tuple[str, ...]]:  # noqa: ANN401 - as read
    """Return the keys that lead to nothing once a list loses an entry, the innermost first.

    Parameters
    ----------
    data : object
        Content of a file.
    path : tuple of str
        Keys that lead to the list.

    Returns
    -------
    list of tuple of str
    """
    bare: list[tuple[str, ...]] = []
    if len(list_at(data, path)) > 1:
        return bare
    for length in range(len(path), 0, -1):
        bare.append(path[:length])
        around = data
        for key in path[: length - 1]:
            around = around[key]
        if len(around) > 1:
            break
    return bare


def _lines(file: YamlFile) -> list[str]:
    return file.raw.decode("utf-8-sig").replace("\r\n", "\n").split("\n")


def _joined(file: YamlFile, lines: list[str]) -> str:
    """Return the lines as one text, with the line ends and the mark the file began with."""
    text = "\n".join(lines)
    if b"\r\n" in file.raw:
        text = text.replace("\n", "\r\n")
    return ("\ufeff" if file.raw.startswith(b"\xef\xbb\xbf") else "") + text


def _begun(
    file: YamlFile, lines: list[str], path: tuple[str, ...], entry: dict[str, Any]
) -> list[str]:
    """Return the lines with a list begun: where its key stands, or at the end of what is around."""
    there = _there(file.data, path)
    depth = len(there)
    if depth == len(path) or (there and not list_at(file.data, there)):
        at = file.line(there) - 1
        empty = _EMPTY.fullmatch(lines[at])
        if empty is None:
            raise InputError([unwritable_fault(file.name)])
        indent = len(empty[1]) - len(empty[1].lstrip())
        new = _nested(path[depth:], entry, indent + _INDENT)
        lines[at : at + 1] = [empty[1] + (empty[2] or ""), *new]
        return lines
    if not there:
        while lines and not lines[-1].strip():
            lines.pop()
        return [*lines, "", *_nested(path, entry, 0), ""]
    start, end = _span(file, lines, there)
    first = next((line for line in lines[start + 1 : end] if _KEY.match(line)), None)
    if first is None:  # written in one line
        raise InputError([unwritable_fault(file.name)])
    lines[end:end] = _nested(path[depth:], entry, len(first) - len(first.lstrip()))
    return lines


def _there(data: Any, path: tuple[str, ...]) -> tuple[str, ...]:  # noqa: ANN401 - as read
    """Return those of the keys, from the outermost on, that stand in the file."""
    for depth, key in enumerate(path):
        if not isinstance(data, dict) or key not in data:
            return path[:depth]
        data = data[key]
    return path


def _nested(keys: tuple[str, ...], entry: dict[str, Any], indent: int) -> list[str]:
    """Return keys, each within the one before, with a list of one entry in the innermost."""
    heads = [f"{' ' * (indent + _INDENT * depth)}{key}:" for depth, key in enumerate(keys)]
    return [*heads, *_entry_lines(_new(entry), max(indent + _INDENT * len(keys), _INDENT))]


def _span(file: YamlFile, lines: list[str], path: Steps) -> tuple[int, int]:
    """Return first line and line after the last one of a value, counted from 0."""
    start = file.line(path) - 1
    size = len(path)
    later = (number - 1 for other, number in file.lines.items() if other[:size] != path)
    end = min((number for number in later if number > start), default=len(lines))
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
