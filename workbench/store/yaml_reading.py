"""One door for YAML: values with the line each of them stands on, and faults in plain words.

libyaml reads the events, some twenty times faster than a parser in Python; the values are put
together here, so that lines are known, a key that comes twice is seen, references cannot blow a
small file up, and nothing in a file can make Python build anything but plain values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml  # type: ignore[import-untyped] # PyYAML ships no types

from workbench.errors import Fault, InputError
from workbench.store.yaml_faults import (
    encoding_fault,
    structure_fault,
    syntax_fault,
    unreadable_fault,
)
from workbench.store.yaml_values import plain_value, tagged_value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["YamlFile", "parse_yaml", "read_yaml"]

Steps = tuple[str | int, ...]
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 40
_MOST_VALUES = 200_000
_LARGEST = 8_000_000
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a YAML file holds, and where.

    Parameters
    ----------
    name : str
        The file as messages call it.
    data : object
        Its content: plain dictionaries, lists and values.
    lines : dict
        Line of each value, from 1, by its path: a tuple of keys and indices.
    raw : bytes
        The file as it is.
    """

    name: str
    data: Any
    lines: dict[Steps, int] = field(repr=False)
    raw: bytes = field(repr=False, default=b"")

    def line(self, path: Steps) -> int:
        """Return the line of a path, or of the nearest thing around it.

        Parameters
        ----------
        path : tuple of str or int
            Keys and indices.

        Returns
        -------
        int
        """
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read a YAML file.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        What messages call it.

    Returns
    -------
    YamlFile

    Raises
    ------
    InputError
        If it is missing, empty, cut off, not UTF-8 or not YAML, has a key twice, or more depth
        or references than anybody writes by hand.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError([unreadable_fault(name, error)]) from error
    return parse_yaml(raw, name)


def parse_yaml(raw: bytes, name: str) -> YamlFile:
    """Return the content of a YAML file that was read already.

    Parameters
    ----------
    raw : bytes
        The file.
    name : str
        What messages call it.

    Returns
    -------
    YamlFile

    Raises
    ------
    InputError
        As :func:`read_yaml`.
    """
    text = _decoded(raw, name)
    builder = _Builder(name, _LOADER(text))
    try:
        data = builder.document()
    except yaml.MarkedYAMLError as error:
        raise InputError([*builder.faults, syntax_fault(name, error, text)]) from error
    finally:
        builder.loader.dispose()
    if builder.faults:
        raise InputError(builder.faults)
    return YamlFile(name, data, builder.lines, raw)


def _decoded(raw: bytes, name: str) -> str:
    """Return the text, or say where it stops being one."""
    if len(raw) > _LARGEST:
        raise InputError([structure_fault("large", name, None, ())])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError([encoding_fault(name, raw, error.start)]) from error
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        line = text.count("\n", 0, forbidden.start()) + 1
        raise InputError([structure_fault("control", name, line, ())])
    if not text.strip():
        raise InputError([structure_fault("empty", name, None, ())])
    return text


class _Builder:
    """Puts the values together from libyaml's events."""

    def __init__(self, name: str, loader: Any) -> None:  # noqa: ANN401 - either of two loaders
        self.name = name
        self.loader = loader
        self.faults: list[Fault] = []
        self.lines: dict[Steps, int] = {}
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._values = 0

    def document(self) -> Any:  # noqa: ANN401 - whatever the file holds
        """Return the one document of the file."""
        events = self._events()
        first = next(events, None)
        if first is None:
            raise InputError([structure_fault("empty", self.name, None, ())])
        data = self._value(first, events, ())
        second = next(events, None)
        if second is not None:
            self._fault("second", second, ())
        return data

    def _events(self) -> Iterator[Any]:
        """Yield the events that carry content."""
        while self.loader.check_event():
            event = self.loader.get_event()
            if not isinstance(event, _FRAME):
                yield event

    def _value(self, event: Any, events: Iterator[Any], path: Steps) -> Any:  # noqa: ANN401 - as above
        self._count(1, event, path)
        before = self._values
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, path)
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, path)
        elif event.tag not in _COLLECTIONS:
            raise InputError([structure_fault("tag", self.name, _line(event), path, event.tag)])
        elif len(path) >= _DEEPEST:
            raise InputError([structure_fault("deep", self.name, _line(event), ())])
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._sequence(events, path)
        else:
            value = self._mapping(events, path)
        if event.anchor:
            self._anchors[event.anchor] = (value, self._values - before + 1)
        return value

    def _scalar(self, event: Any, path: Steps) -> Any:  # noqa: ANN401 - as above
        if event.tag is None or event.tag == "!":
            return plain_value(event.value) if event.implicit[0] else event.value
        try:
            return tagged_value(event.tag, event.value)
        except ValueError:
            self._fault("tag", event, path, event.tag)
            return event.value

    def _sequence(self, events: Iterator[Any], path: Steps) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            here = (*path, len(items))
            self.lines[here] = _line(event)
            items.append(self._value(event, events, here))
        return items

    def _mapping(self, events: Iterator[Any], path: Steps) -> dict[str, Any]:
        items: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._fault("key", event, path)
                self._value(event, events, (*path, "?"))
                self._value(next(events), events, (*path, "?"))
                continue
            key, here = event.value, (*path, event.value)
            if key in items:
                self._fault("twice", event, here, str(self.lines[here]))
            else:
                self.lines[here] = _line(event)
            items[key] = self._value(next(events), events, here)
        return items

    def _alias(self, event: Any, path: Steps) -> Any:  # noqa: ANN401 - as above
        if event.anchor not in self._anchors:
            self._fault("alias", event, path, event.anchor)
            return None
        value, size = self._anchors[event.anchor]
        self._count(size, event, path)
        return value

    def _count(self, number: int, event: Any, path: Steps) -> None:  # noqa: ANN401 - as above
        self._values += number
        if self._values > _MOST_VALUES:
            raise InputError([structure_fault("large", self.name, _line(event), path)])

    def _fault(self, kind: str, event: Any, path: Steps, detail: str = "") -> None:  # noqa: ANN401 - as above
        self.faults.append(structure_fault(kind, self.name, _line(event), path, detail))


_COLLECTIONS = {None, "!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}
_FRAME = (
    yaml.StreamStartEvent,
    yaml.StreamEndEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
)


def _line(event: Any) -> int:  # noqa: ANN401 - PyYAML's events carry no types
    return int(event.start_mark.line) + 1
