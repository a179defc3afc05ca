from __future__ import annotations

import io
import warnings
import zipfile

import pytest
from plan_documents import paragraph, word_bytes

from workbench.errors import InputError
from workbench.store.documents import guarded_archive
from workbench.store.documents.guarded_archive import open_archive
from workbench.store.documents.word_document import read_word


def _zip(*members, compression=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # two members of one name are the point
        with zipfile.ZipFile(buffer, "w", compression) as archive:
            for name, data in members:
                archive.writestr(name, data)
    return buffer.getvalue()


def test_a_sound_container_is_opened():
    """Members can be read and asked for."""
    archive = open_archive(_zip(("a.xml", "<a/>")), "f.docx")
    assert ("a.xml" in archive, archive.read("a.xml"), archive.tree("a.xml").tag) == (
        True,
        b"<a/>",
        "a",
    )


@pytest.mark.parametrize("name", ["../a", "/a", "x/../../a", "C:/a", "a\\b"])
def test_names_that_point_outside_are_refused(name):
    """No member may lie outside the container, however its name is written."""
    with pytest.raises(InputError, match="points outside the container"):
        open_archive(_zip((name, "x")), "f.docx")


def test_two_members_of_one_name_are_refused():
    """Two readers could see two different documents."""
    with pytest.raises(InputError, match="part a is there twice"):
        open_archive(_zip(("a", "1"), ("a", "2")), "f.docx")


def test_links_are_refused():
    """A member that is a link to another file is no part of a document."""
    link = zipfile.ZipInfo("a")
    link.external_attr = 0o120777 << 16
    with pytest.raises(InputError, match="part a is a link"):
        open_archive(_zip((link, "/etc/passwd")), "f.docx")


def test_a_bomb_is_refused_before_it_is_unpacked():
    """A member that unpacks to hundreds of times its size is refused by its declared size."""
    with pytest.raises(InputError, match="part a unpacks to 5000000 bytes"):
        open_archive(_zip(("a", b"\x00" * 5_000_000)), "f.docx")


def test_too_many_members_are_refused(monkeypatch):
    """The number of members has a limit."""
    monkeypatch.setattr(guarded_archive, "MAX_MEMBERS", 3)
    with pytest.raises(InputError, match="the container has 4 members"):
        open_archive(_zip(*((str(i), "x") for i in range(4))), "f.docx")


def test_all_members_together_have_a_limit(monkeypatch):
    """Many members may not do what one may not."""
    monkeypatch.setattr(guarded_archive, "MAX_ALL_BYTES", 100)
    with pytest.raises(InputError, match="unpacks to more than 100 bytes"):
        open_archive(_zip(("a", "x" * 60), ("b", "x" * 60)), "f.docx")


def test_members_that_share_bytes_are_refused():
    """Two entries of the table of contents for the same bytes are a trick."""
    data = _zip(("a", "x" * 40), ("b", "y" * 40), compression=zipfile.ZIP_STORED)
    place = data.rfind(b"PK\x01\x02")
    forged = bytearray(data)
    forged[place + 42 : place + 46] = (5).to_bytes(4, "little")
    with pytest.raises(InputError, match="part b overlaps another part"):
        open_archive(bytes(forged), "f.docx")


def test_a_locked_member_is_refused():
    """A member with the flag of a password cannot be read."""
    data = bytearray(_zip(("a", "x")))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="part a is locked with a password"):
        open_archive(bytes(data), "f.docx")


@pytest.mark.parametrize("keep", [30, 200, -30])
def test_a_cut_container_is_damaged(keep):
    """Half a file is called damaged, wherever it was cut."""
    with pytest.raises(InputError, match="cut off or damaged"):
        open_archive(word_bytes(paragraph("tekstas " * 50))[:keep], "f.docx")


def test_damaged_bytes_are_noticed():
    """A member whose check sum is wrong is damaged."""
    data = bytearray(_zip(("a", "x" * 50), compression=zipfile.ZIP_STORED))
    data[40] ^= 0xFF
    with pytest.raises(InputError, match="cut off or damaged"):
        open_archive(bytes(data), "f.docx").read("a")


@pytest.mark.parametrize(
    "prolog",
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "<!DOCTYPE a>"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_and_entities_are_refused(prolog, encoding):
    """No part may declare a document type, in whatever encoding."""
    markup = f'<?xml version="1.0" encoding="{encoding}"?>{prolog}<a>&x;</a>'
    with pytest.raises(InputError, match="declares a document type or entities"):
        open_archive(_zip(("a.xml", markup.encode(encoding))), "f.docx").tree("a.xml")


def test_markup_that_is_not_well_formed_is_damaged():
    """A broken document is called damaged, without a traceback."""
    data = _zip(("word/document.xml", "<w:document>"))
    with pytest.raises(InputError, match="cut off or damaged"):
        read_word(data, "f.docx")
