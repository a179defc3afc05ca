"""What a file really is: told from its content, never from its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.store.documents.document_faults import refuse
from workbench.text import text

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.text import Text

__all__ = ["MAX_BYTES", "bytes_of", "format_of"]

MAX_BYTES = 50_000_000
"""No plan comes near this size; a larger file is something else."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(rb"^\s*<(?:!doctype html|html|\?xml|body|table|meta)", re.IGNORECASE)


def bytes_of(path: Path) -> bytes:
    """Read a file that may be anything, refusing what cannot be a document.

    Parameters
    ----------
    path : Path
        The file somebody handed over.

    Returns
    -------
    bytes

    Raises
    ------
    InputError
        If it is missing, a folder, empty, too large or not readable.
    """
    name = path.name
    if path.is_dir():
        raise refuse(text("a folder"), text("Name the file inside the folder."), file=name)
    if not path.is_file():
        remedy = text("Check the spelling of the path and the folder you are in.")
        raise refuse(text("there is no such file"), remedy, file=str(path))
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            found = text("the file is too large: {size} bytes", size=size)
            expected = text("at most {limit} bytes", limit=MAX_BYTES)
            remedy = text("Save the plan alone, without pictures, and import that file.")
            raise refuse(found, remedy, file=name, expected=expected)
        data = path.read_bytes()
    except OSError as error:
        found = text("the file cannot be read: {reason}", reason=error.strerror or str(error))
        remedy = text("Close it in other programs and check your right to read it.")
        raise refuse(found, remedy, file=name) from error
    if not data.strip(b"\x00 \t\r\n"):
        found, remedy = text("the file is empty"), text("Ask the sender for the file again.")
        raise refuse(found, remedy, file=name)
    return data


def format_of(data: bytes, name: str) -> str:
    """Return the format of a file that can be read: ``zip`` (a Word document) or ``text``.

    Parameters
    ----------
    data : bytes
        The content.
    name : str
        File name, for the message and to tell a text from a mislabelled document.

    Returns
    -------
    str

    Raises
    ------
    InputError
        If the content is of a format that cannot be read.
    """
    if data.startswith(b"PK"):
        return "zip"
    found, remedy = _foreign_format(data)
    if found is None:
        if not name.lower().endswith((".docx", ".doc", ".odt", ".pdf", ".xlsx", ".adoc")):
            return "text"
        found = text("the name promises a document, the content is plain text")
        remedy = text("If it is the plan as text, rename it to .txt; otherwise save it again.")
    raise refuse(found, remedy, file=name)


def _foreign_format(data: bytes) -> tuple[Text | None, Text]:
    """Return what a file is, where it is of a known format that cannot be read."""
    as_word = text("Open it in its own program and save it as a Word document (.docx).")
    if data.lstrip()[:5] == b"%PDF-":
        return text("a PDF file"), text("Ask for the Word document the PDF was made from.")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            remedy = text("Open it with the password and save it without one.")
            return text("a document locked with a password"), remedy
        return text("a document of an old Office format (.doc, .xls)"), as_word
    found = None
    if data.startswith(b"{\\rtf"):
        found = text("an RTF file")
    elif _MARKUP.match(data[:2000].removeprefix(_BOMS[0])):
        found = text("a web page or another file of markup (HTML, XML)")
    elif b"\x00" in data and not data.startswith(_BOMS):
        found = text("a binary file of an unknown format")
    return found, as_word
