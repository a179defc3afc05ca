"""A ZIP container from a stranger: looked over before anything in it is unpacked or parsed."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.store.documents.document_faults import refuse
from workbench.text import text

if TYPE_CHECKING:
    from workbench.text import Text

__all__ = ["GuardedArchive", "open_archive"]

MAX_MEMBERS = 2_000
MAX_MEMBER_BYTES = 50_000_000
MAX_ALL_BYTES = 200_000_000
MAX_RATIO = 200
RATIO_FROM_BYTES = 1_000_000
"""Below this size a high ratio is ordinary: white pictures, empty sheets."""

_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|\\|(^|/)\.\.(/|$)|\x00")
_LINK_MODE = 0o120000
_TYPE_MASK = 0o170000


@dataclass(frozen=True, slots=True)
class GuardedArchive:
    """A container whose members may be read.

    Parameters
    ----------
    archive : zipfile.ZipFile
        The open container, over bytes in memory.
    file : str
        Name of the file, for messages.
    """

    archive: zipfile.ZipFile
    file: str

    def __contains__(self, member: str) -> bool:
        """Tell whether there is a member of this name."""
        return member in self.archive.namelist()

    def names(self) -> tuple[str, ...]:
        """Return the names of all members."""
        return tuple(self.archive.namelist())

    def read(self, member: str) -> bytes:
        """Return the bytes of a member.

        Raises
        ------
        InputError
            If the member is damaged.
        """
        try:
            return self.archive.read(member)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise _damaged(self.file) from error

    def tree(self, member: str) -> Any:  # noqa: ANN401 - lxml ships no types
        """Return the root element of an XML member.

        Raises
        ------
        InputError
            If it declares a document type or entities, or is not well-formed.
        """
        from lxml import etree  # noqa: PLC0415 - heavy, only needed for a Word document

        data = self.read(member)
        plain = data.replace(b"\x00", b"")  # so that UTF-16 hides nothing
        if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
            found = text("part {part} declares a document type or entities", part=member)
            raise _unsafe(found, self.file)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise _damaged(self.file) from error


def open_archive(data: bytes, file: str) -> GuardedArchive:
    """Open a container after looking at its table of contents.

    Parameters
    ----------
    data : bytes
        The whole file.
    file : str
        Its name, for messages.

    Returns
    -------
    GuardedArchive

    Raises
    ------
    InputError
        If it is cut or damaged, or would unpack to too much, outside its place, twice under one
        name, or needs a password.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise _damaged(file) from error
    members = archive.infolist()
    found = _size_trouble(members) or _name_trouble(members) or _overlap(members)
    if found is not None:
        raise _unsafe(found, file)
    return GuardedArchive(archive, file)


def _size_trouble(members: list[zipfile.ZipInfo]) -> Text | None:
    """Return what is wrong with the number or sizes of the members."""
    if len(members) > MAX_MEMBERS:
        return text("the container has {count} members", count=len(members))
    if sum(member.file_size for member in members) > MAX_ALL_BYTES:
        return text("the container unpacks to more than {limit} bytes", limit=MAX_ALL_BYTES)
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        inflated = member.file_size > RATIO_FROM_BYTES and ratio > MAX_RATIO
        if inflated or member.file_size > MAX_MEMBER_BYTES:
            return text(
                "part {part} unpacks to {size} bytes", part=member.filename, size=member.file_size
            )
    return None


def _name_trouble(members: list[zipfile.ZipInfo]) -> Text | None:
    """Return what is wrong with the names and kinds of the members."""
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if _OUTSIDE.search(member.orig_filename) or _OUTSIDE.search(name):
            return text("part {part} points outside the container", part=repr(name))
        if (member.external_attr >> 16) & _TYPE_MASK == _LINK_MODE:
            return text("part {part} is a link to another file", part=name)
        if name in seen:
            return text("part {part} is there twice", part=name)
        if member.flag_bits & 0x1:
            return text("part {part} is locked with a password", part=name)
        seen.add(name)
    return None


def _overlap(members: list[zipfile.ZipInfo]) -> Text | None:
    """Return what is wrong if two members share bytes of the file."""
    end = 0
    for member in sorted(members, key=lambda m: m.header_offset):
        if member.header_offset < end:
            return text("part {part} overlaps another part", part=member.filename)
        end = member.header_offset + member.compress_size
    return None


def _damaged(file: str) -> Exception:
    """Return the error for a container that cannot be unpacked."""
    found = text("the file is cut off or damaged")
    return refuse(found, text("Ask the sender for the file again."), file=file)


def _unsafe(found: Text, file: str) -> Exception:
    """Return the error for a container no word processor would have made."""
    return refuse(
        found,
        text("Open it in a word processor, save it as a new Word document and import that one."),
        file=file,
        expected=text("a document as a word processor saves it"),
    )
