"""In which encoding an export is written."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.text import text

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["encoding_of"]

_CHUNK = 1 << 22
_HEAD = 4096
_HIGH = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")
_CYRILLIC = re.compile(rb"[\xa8\xaa\xaf\xb2\xb3\xb8\xba\xbf-\xff]{3,}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_LITHUANIAN = re.compile(rb"[\xc4\xc5][\x80-\xbf]")
_MOSTLY = 0.6


def encoding_of(path: Path) -> str:
    """Return the encoding of a text file.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    str
        ``utf-8-sig`` (with or without its mark), ``utf-16``, ``utf-16-le``, ``utf-16-be``,
        ``cp1257`` or ``cp1251``, as Python calls them.

    Raises
    ------
    InputError
        If the file holds two encodings, or none that is known.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    wide = _wide(head)
    if wide is not None:
        _decode(path, wide)
        return wide
    if b"\x00" in head:
        raise _unknown(path.name, 1)
    if _is_utf8(path):
        return "utf-8-sig"
    data = path.read_bytes()
    name = _one_byte_encoding(data)
    _refuse_mixture(data, name, path.name)
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        raise _unknown(path.name, data.count(b"\n", 0, error.start) + 1) from error
    return name


def _wide(head: bytes) -> str | None:
    """Return which encoding with two bytes for a letter a file begins in, if in any."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = max(len(head) // 2, 1)
    if head[1::2].count(0) > pairs * _MOSTLY:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > pairs * _MOSTLY else None


def _decode(path: Path, encoding: str) -> None:
    """Make sure that a file can be read to its end."""
    line = 1
    try:
        with path.open(encoding=encoding, newline="") as file:
            while chunk := file.read(_CHUNK):
                line += chunk.count("\n")
    except UnicodeError as error:
        raise _unknown(path.name, line) from error


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _one_byte_encoding(data: bytes) -> str:
    """Tell Cyrillic, which writes whole words with high bytes, from Lithuanian."""
    high = len(_HIGH_BYTE.findall(data))
    in_words = sum(len(found) for found in _CYRILLIC.findall(data))
    return "cp1251" if in_words > high * _MOSTLY else "cp1257"


def _refuse_mixture(data: bytes, other: str, file: str) -> None:
    """Stop where some lines are UTF-8 and others are not."""
    first: bool | None = None
    for found in _HIGH.finditer(data):
        line = found[0]
        is_utf8 = _decodes(line)
        torn = not is_utf8 and other == "cp1257" and _LITHUANIAN.search(line) is not None
        if torn or (first is not None and is_utf8 != first):
            raise _mixed(file, data.count(b"\n", 0, found.start()) + 1)
        first = is_utf8


def _decodes(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _mixed(file: str, line: int) -> InputError:
    fault = Fault(
        text("letters of another encoding than in the lines before"),
        text("one encoding in the whole file"),
        text("export the answers again as UTF-8; do not paste parts of two files together"),
        file,
        line,
    )
    return InputError([fault])


def _unknown(file: str, line: int) -> InputError:
    fault = Fault(
        text("bytes that are no text in any of the usual encodings"),
        text("UTF-8, UTF-16 or the Windows encodings 1257 and 1251"),
        text("export the answers again as CSV in UTF-8, or as XLSX"),
        file,
        line,
    )
    return InputError([fault])
