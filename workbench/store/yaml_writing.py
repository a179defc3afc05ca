"""Writing YAML that a person goes on editing: readable when new, its comments kept when not."""

from __future__ import annotations

import re
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, Any

from workbench.errors import InputError
from workbench.store.yaml_faults import unwritable_fault

if TYPE_CHECKING:
    from ruamel.yaml import YAML

__all__ = ["dumped", "load_for_editing", "merged_into", "readable", "text_of"]

_NO_BREAKS = 1_000_000
"""A text stays on one line, so that a change of a word changes one line."""
_SHORT = 90
"""A group or list whose text is shorter stands in one line."""
_PLAIN_LINES = re.compile(r"\S[^\r\x85\u2028\u2029]*\S")
_SEVERAL = 2


def dumped(data: dict[str, Any], heading: str = "") -> str:
    """Return data as YAML in the house's style.

    Parameters
    ----------
    data : dict
        Groups, lists, texts, numbers and days.
    heading : str
        Comment lines to begin with, with their number signs.

    Returns
    -------
    str
    """
    return heading + text_of(readable(data))


def load_for_editing(before: str, name: str) -> Any:  # noqa: ANN401 - ruamel's own mapping
    """Return the content of a file with everything that is needed to write it back as it was.

    Parameters
    ----------
    before : str
        The file as it is.
    name : str
        What messages call it.

    Returns
    -------
    ruamel.yaml.CommentedMap

    Raises
    ------
    InputError
        If it is written in a way that cannot be kept.
    """
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - only needed for writing

    try:
        return _yaml().load(before)
    except YAMLError as error:
        raise InputError([unwritable_fault(name)]) from error


def text_of(content: object) -> str:
    """Return content as YAML.

    Parameters
    ----------
    content : object
        From :func:`load_for_editing` or :func:`readable`.

    Returns
    -------
    str
    """
    stream = StringIO()
    _yaml().dump(content, stream)
    return stream.getvalue()


def readable(value: Any, depth: int = 0) -> Any:  # noqa: ANN401 - any YAML value
    """Return a value with short groups and lists set in one line and long texts in blocks.

    Parameters
    ----------
    value : object
        Groups, lists, texts, numbers and days.
    depth : int
        How deep it lies; the outermost groups always get a line for each key.

    Returns
    -------
    object
    """
    from ruamel.yaml.comments import CommentedMap, CommentedSeq  # noqa: PLC0415 - only for writing
    from ruamel.yaml.scalarstring import (  # noqa: PLC0415 - as above
        DoubleQuotedScalarString,
        LiteralScalarString,
    )

    if isinstance(value, dict):
        group = CommentedMap({key: readable(item, depth + 1) for key, item in value.items()})
        if depth and _flat(list(value.values())) and len(str(value)) < _SHORT:
            group.fa.set_flow_style()
        return group
    if isinstance(value, list):
        items = CommentedSeq([readable(item, depth + 1) for item in value])
        if not value or (_flat(value) and len(str(value)) < _SHORT):
            items.fa.set_flow_style()
        return items
    if isinstance(value, str) and _is_block(value):
        return LiteralScalarString(value)
    if isinstance(value, str) and not value[:1].isalpha():  # signs and numbers need care
        return DoubleQuotedScalarString(value)
    return value


def merged_into(old: Any, new: Any) -> Any:  # noqa: ANN401 - any YAML value
    """Return the new value as the old one with what changed, so that comments stay.

    Parameters
    ----------
    old : object
        From :func:`load_for_editing`.
    new : object
        What it shall hold. Entries of lists are matched by their ``number``, else by place.

    Returns
    -------
    object
    """
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [key for key in old if key not in new]:
            del old[key]
        for key, value in new.items():
            old[key] = merged_into(old[key], value) if key in old else readable(value, 1)
        return old
    if isinstance(old, list) and isinstance(new, list):
        _merge_list(old, new)
        return old
    same = old == new and isinstance(old, bool) == isinstance(new, bool)
    return old if same else readable(new, 1)


def _merge_list(old: Any, new: list[Any]) -> None:  # noqa: ANN401 - a CommentedSeq
    names, wanted = [_number(item) for item in old], [_number(item) for item in new]
    if None not in (*names, *wanted) and len(set(names)) == len(names) and wanted != names:
        by_name = dict(zip(names, list(old), strict=True))
        entries = zip(wanted, new, strict=True)
        old[:] = [
            merged_into(by_name[name], item) if name in by_name else readable(item, 1)
            for name, item in entries
        ]
        return
    for index, item in enumerate(new):
        if index < len(old):
            old[index] = merged_into(old[index], item)
        else:
            old.append(readable(item, 1))
    del old[len(new) :]


def _number(item: Any) -> str | None:  # noqa: ANN401 - any YAML value
    number = item.get("number") if isinstance(item, dict) else None
    return str(number) if number else None


def _flat(values: list[Any]) -> bool:
    """Tell whether all values are single words, numbers or lines."""
    return all(not isinstance(value, dict | list) and "\n" not in str(value) for value in values)


def _is_block(value: str) -> bool:
    """Tell whether a text can stand as a block, line by line as it is."""
    lines = value.split("\n")
    return len(lines) >= _SEVERAL and all(_PLAIN_LINES.fullmatch(line) for line in lines)


def _yaml() -> YAML:
    """Return a round-trip writer set to the house's style."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - only needed for writing

    yaml = YAML()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.preserve_quotes = True
    yaml.width = _NO_BREAKS
    yaml.allow_unicode = True
    yaml.representer.add_representer(Decimal, _decimal)
    return yaml


def _decimal(representer: Any, value: Decimal) -> Any:  # noqa: ANN401 - ruamel is untyped here
    whole = value == value.to_integral_value()
    tag = "int" if whole else "float"
    digits = f"{value.to_integral_value() if whole else value:f}"
    return representer.represent_scalar(f"tag:yaml.org,2002:{tag}", digits)
