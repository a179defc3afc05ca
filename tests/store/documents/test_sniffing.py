from __future__ import annotations

import pytest

from workbench.errors import InputError
from workbench.store.documents import sniffing
from workbench.store.documents.sniffing import bytes_of, format_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7 ...", "a PDF file"),
        (OLE, "a document of an old Office format"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a document locked with a password"),
        (b"{\\rtf1 x}", "an RTF file"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (b"\xef\xbb\xbf<html>", "a web page"),
        (b"<?xml version='1.0'?><w:x/>", "a web page or another file of markup"),
        (b"abc\x00\x01\x02", "a binary file"),
        (b"Eil. Nr.\tPriemone", "the content is plain text"),
    ],
)
def test_a_file_is_called_what_it_is(data, found):
    """A .docx that is something else is named by its content, with the formats that are read."""
    with pytest.raises(InputError, match=found) as caught:
        format_of(data, "planas.docx")
    assert ".docx" in str(caught.value.faults[0].expected)
    assert caught.value.faults[0].file == "planas.docx"


def test_formats_that_can_be_read():
    """Containers and texts can be read, texts in UTF-16 too."""
    kinds = [
        format_of(data, "planas.txt")
        for data in (b"PK\x03\x04", b"tekstas", "tekstas".encode("utf-16"))
    ]
    assert kinds == ["zip", "text", "text"]


def test_missing_file_and_folder(tmp_path):
    """A missing file and a folder are named as such."""
    with pytest.raises(InputError, match="there is no such file"):
        bytes_of(tmp_path / "nera.docx")
    with pytest.raises(InputError, match="a folder"):
        bytes_of(tmp_path)


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\x00\x00"])
def test_empty_file(tmp_path, data):
    """A file with nothing in it is called empty."""
    path = tmp_path / "planas.docx"
    path.write_bytes(data)
    with pytest.raises(InputError, match="the file is empty"):
        bytes_of(path)


def test_too_large_a_file(tmp_path, monkeypatch):
    """A file beyond the limit is not even read."""
    monkeypatch.setattr(sniffing, "MAX_BYTES", 10)
    path = tmp_path / "planas.docx"
    path.write_bytes(b"x" * 11)
    with pytest.raises(InputError, match="the file is too large: 11 bytes"):
        bytes_of(path)
