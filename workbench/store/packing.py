"""Files packed into one ZIP that is the same to the byte whenever the files are."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

__all__ = ["PackedFile", "pack", "read_as_recorded"]

_UNIX = 3
_READABLE = 0o100644 << 16
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_SMALLEST = 9


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file as it goes into a ZIP.

    Parameters
    ----------
    name : str
        Inside the ZIP, with slashes.
    data : bytes
        Content.
    made : datetime
        What the ZIP gives as its date.
    """

    name: str
    data: bytes
    made: datetime


def read_as_recorded(path: Path, sha256: str) -> bytes | None:
    """Return what a file holds, if that is what it held when it was written down.

    Parameters
    ----------
    path : Path
        The file.
    sha256 : str
        Hash of what it held.

    Returns
    -------
    bytes or None
        None where the file holds something else now.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    data = path.read_bytes()
    return data if hashlib.sha256(data).hexdigest() == sha256 else None


def pack(files: Iterable[PackedFile]) -> bytes:
    """Return a ZIP with files in the order given, and nothing about this computer or its user.

    Parameters
    ----------
    files : iterable of PackedFile
        Names in plain ASCII letters.

    Returns
    -------
    bytes
        The same for the same files, as long as the same zlib packs them.
    """
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, compresslevel=_SMALLEST) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.name, max(_EARLIEST, file.made.timetuple()[:6]))
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.data, compresslevel=_SMALLEST)
    return content.getvalue()
