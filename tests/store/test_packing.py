"""Files packed into one ZIP."""

import hashlib
import io
import zipfile
from datetime import UTC, datetime

import pytest

from workbench.store.packing import PackedFile, pack, read_as_recorded

NOON = datetime(2026, 1, 20, 12, 30, 4, tzinfo=UTC)
FILES = (PackedFile("a/b.txt", "ąžuolas".encode(), NOON), PackedFile("a/a.txt", b"x" * 999, NOON))


def test_files_are_packed_in_order_with_their_dates():
    """Order, names, contents and dates are those given."""
    with zipfile.ZipFile(io.BytesIO(pack(FILES))) as archive:
        entries = archive.infolist()
        contents = {entry.filename: archive.read(entry) for entry in entries}

    assert ["a/b.txt", "a/a.txt"] == [entry.filename for entry in entries]
    assert {(2026, 1, 20, 12, 30, 4)} == {entry.date_time for entry in entries}
    assert {file.name: file.data for file in FILES} == contents


def test_the_same_files_make_the_same_bytes():
    """Nothing of the moment or of this computer goes in: no owner, no note, only permissions."""
    packed = pack(FILES)
    entries = zipfile.ZipFile(io.BytesIO(packed)).infolist()

    assert packed == pack(iter(FILES))
    assert [(b"", b"", 0o100644 << 16, 3)] * 2 == [
        (entry.extra, entry.comment, entry.external_attr, entry.create_system) for entry in entries
    ]


def test_a_date_before_zip_was_is_the_earliest():
    """A ZIP knows no date before 1980."""
    packed = pack([PackedFile("a", b"", datetime(1970, 1, 1, tzinfo=UTC))])

    assert (1980, 1, 1, 0, 0, 0) == zipfile.ZipFile(io.BytesIO(packed)).infolist()[0].date_time


def test_a_file_is_read_only_as_it_was_recorded(tmp_path):
    """A changed file gives nothing, a missing one an error."""
    path = tmp_path / "a"
    path.write_bytes(b"labas")

    assert b"labas" == read_as_recorded(path, hashlib.sha256(b"labas").hexdigest())
    assert read_as_recorded(path, "0" * 64) is None
    with pytest.raises(OSError, match="nera"):
        read_as_recorded(tmp_path / "nera", "0" * 64)
