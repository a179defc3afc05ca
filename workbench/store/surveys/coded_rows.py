"""Coded tables as a scan of reports needs them: their words, and the rows to look for.

A coded row holds no words of anybody's own, so single cells tell nothing; a long run of them tells
whose answers they are.  How long depends on how many rows there are and how its codes differ.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.store.root import shown_path
from workbench.store.surveys.codebook_file import read_codebook

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.codebook import Codebook

__all__ = ["CodedRows", "coded_tables", "is_coded"]

_TABLE = re.compile(r"survey_([a-z][a-z0-9_]*)(\.[0-9a-f]{8}\.bak)?\.csv")
_SIGNS = bytes(sorted(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_ ,-\n"))
_HEADER = re.compile(rb"[a-z][a-z0-9_]*(?:,[a-z][a-z0-9_]*)*")
_BLANKS = re.compile(r" {2,}")
_CHUNK = 1 << 24
_ALMOST_NEVER = 10_000


@dataclass(frozen=True, slots=True)
class CodedRows:
    """A coded table.

    Parameters
    ----------
    file : str
        Relative to the workbench folder.
    columns : frozenset of str
        Codes of its questions.
    words : frozenset of str
        Everything that stands in its cells, without capitals.
    rows : str
        Its rows, each on a line, its words between single blanks.
    needed : float
        Words in a row whose bits of entropy are so many do not stand on a page by chance.
    """

    file: str
    columns: frozenset[str]
    words: frozenset[str] = field(repr=False)
    rows: str = field(repr=False)
    needed: float


def coded_tables(root: Path, code: str) -> tuple[CodedRows, ...]:
    """Return the coded tables in the folder of a municipality.

    Parameters
    ----------
    root : Path
        The workbench folder.
    code : str
        Short name of the municipality.

    Returns
    -------
    tuple of CodedRows
        In the order of their names, those kept from earlier imports included.
    """
    files = sorted((root / "parameters" / code).glob("survey_*.csv"))
    found = ((path, _rows(*_state(path), shown_path(path, root))) for path in files)
    return tuple(rows for _, rows in found if rows is not None)


def is_coded(path: Path, root: Path) -> bool:
    """Tell whether a file is a coded table and nothing else.

    Parameters
    ----------
    path : Path
        A file.
    root : Path
        The workbench folder.

    Returns
    -------
    bool
        False for what only has the name of one: its rows are looked at as those of an export.
    """
    if not _TABLE.fullmatch(path.name) or not path.is_file():
        return False
    return _rows(*_state(path), shown_path(path, root)) is not None


def _state(path: Path) -> tuple[Path, tuple[tuple[int, int], ...]]:
    """Return a file with what tells that it or its codebook has changed."""
    book = _codebook_of(path)
    states = [file.stat() for file in (path, book) if file.is_file()]
    return path, tuple((state.st_mtime_ns, state.st_size) for state in states)


def _codebook_of(path: Path) -> Path:
    return path.with_name(f"{path.name.partition('.')[0]}.yaml")


@lru_cache(maxsize=32)
def _rows(path: Path, _states: tuple[tuple[int, int], ...], shown: str) -> CodedRows | None:
    """Read a table once, however many reports are held against it."""
    name = _TABLE.fullmatch(path.name)
    if name is None:
        return None
    data = path.read_bytes()
    header, _, body = data.partition(b"\n")
    if data.translate(None, _SIGNS) or not _HEADER.fullmatch(header):
        return None
    columns = header.decode().split(",")
    content = body.decode().lower().replace(",", " ").replace("-", " ")
    words = _words(content)
    if not name[2] and not _fits(path, columns, words):
        return None
    rows = _BLANKS.sub(" ", content.replace("\n", " \n "))
    many = max(rows.count("\n"), 1) * len(columns) * _ALMOST_NEVER
    return CodedRows(shown, frozenset(columns), words, f" {rows}", math.log2(many))


def _words(content: str) -> frozenset[str]:
    """Return the different words, a part of the text after the other."""
    found: set[str] = set()
    start = 0
    while start < len(content):
        end = content.find("\n", start + _CHUNK)
        end = len(content) if end < 0 else end
        found.update(content[start:end].split())
        start = end
    return frozenset(found)


def _fits(path: Path, columns: list[str], words: frozenset[str]) -> bool:
    """Tell whether a table holds what its codebook says, and no words beside."""
    try:
        codebook = read_codebook(_codebook_of(path), path.name).codebook
    except InputError:
        return False
    return columns == [item.code for item in codebook.items] and words <= _known(codebook)


def _known(codebook: Codebook) -> set[str]:
    """Return the words that may stand in a table."""
    known = {option.code.lower() for item in codebook.items for option in item.options}
    for item in codebook.items:
        if item.scale is not None:
            known.update(map(str, range(item.scale.low, item.scale.high + 1)))
    return known
