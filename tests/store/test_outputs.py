"""Writing wholly or not at all."""

import errno
import hashlib
import os
import stat
from pathlib import Path

import pytest

from workbench.errors import OutputError
from workbench.store import outputs
from workbench.store.outputs import atomic_write, sha256_of, try_folder, write_together


def names(folder):
    """Return what lies in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


def failing(error):
    """Return a function that raises."""

    def fail(*_args, **_options):
        raise error

    return fail


def test_a_file_is_written_with_its_folders(tmp_path: Path):
    """Text is UTF-8, bytes are bytes, missing folders are made, nothing else is left."""
    path = tmp_path / "a" / "b" / "x.txt"
    atomic_write(path, "ąžuolas\n")

    assert "ąžuolas\n".encode() == path.read_bytes()
    assert ["x.txt"] == names(path.parent)


def test_a_file_can_be_read_by_others(tmp_path: Path):
    """A new file has the rights any new file has; an old one keeps its own."""
    mask = os.umask(0o022)
    try:
        atomic_write(tmp_path / "new", b"")
        (tmp_path / "old").touch()
        (tmp_path / "old").chmod(0o640)
        atomic_write(tmp_path / "old", b"x")
    finally:
        os.umask(mask)

    assert [0o644, 0o640] == [stat.S_IMODE((tmp_path / n).stat().st_mode) for n in ("new", "old")]


def test_a_link_is_followed(tmp_path: Path):
    """The file behind a link is written; the link stays."""
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    atomic_write(tmp_path / "link", "new")

    assert (True, "new") == ((tmp_path / "link").is_symlink(), (tmp_path / "real").read_text())


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "no permission"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_the_old_file_stays_when_the_disk_fails(tmp_path: Path, monkeypatch, number, message):
    """Whatever goes wrong in writing, the old file is whole and nothing lies about."""
    path = tmp_path / "x"
    path.write_text("old")
    monkeypatch.setattr(outputs.os, "fsync", failing(OSError(number, os.strerror(number))))

    with pytest.raises(OutputError, match=f"Cannot write .*x: {message}"):
        atomic_write(path, "new")
    assert ("old", ["x"]) == (path.read_text(), names(tmp_path))


def test_a_folder_in_the_way_is_told(tmp_path: Path):
    """A folder where the file should be is not replaced."""
    (tmp_path / "x").mkdir()

    with pytest.raises(OutputError, match="stand in each other's way"):
        atomic_write(tmp_path / "x", "new")
    assert ["x"] == names(tmp_path)


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path):
    """The message names what is in the way."""
    (tmp_path / "outputs").write_text("")

    with pytest.raises(OutputError, match="outputs: a folder and a file stand"):
        atomic_write(tmp_path / "outputs" / "vilnius" / "x.html", "new")


def test_files_that_belong_together_are_written_together(tmp_path: Path, monkeypatch):
    """If the second file cannot be put in its place, the first is taken back."""
    (tmp_path / "a").write_text("old a")
    (tmp_path / "b").write_text("old b")
    real = os.replace

    def replace(source, target):
        if Path(target).name == "b" and "old" not in Path(source).read_text():
            raise OSError(errno.EACCES, "Permission denied", str(source), None, str(target))
        real(source, target)

    monkeypatch.setattr(outputs.os, "replace", replace)
    with pytest.raises(OutputError, match=r"Cannot write .*b: no permission"):
        write_together(dict.fromkeys((tmp_path / n for n in ("new", "a", "b")), "fresh"))

    assert ["a", "b"] == names(tmp_path)
    assert ("old a", "old b") == ((tmp_path / "a").read_text(), (tmp_path / "b").read_text())


def test_all_files_are_written(tmp_path: Path):
    """Without trouble every file is there and nothing else."""
    write_together({tmp_path / "a": "1", tmp_path / "b" / "c": b"2"})
    write_together({tmp_path / "a": "3", tmp_path / "b" / "c": b"4"})

    assert (["a", "b"], ["c"]) == (names(tmp_path), names(tmp_path / "b"))
    assert ("3", "4") == ((tmp_path / "a").read_text(), (tmp_path / "b" / "c").read_text())


def test_the_hash_is_sha256(tmp_path: Path):
    """The hash is the one every other program computes."""
    data = b"x" * 3_000_000
    (tmp_path / "x").write_bytes(data)

    assert hashlib.sha256(data).hexdigest() == sha256_of(tmp_path / "x")


def test_what_is_out_of_date_goes_when_the_new_is_there(tmp_path: Path):
    """No content takes a file away; one that is not there is no fault."""
    (tmp_path / "old").write_text("old")
    write_together({tmp_path / "new": "new", tmp_path / "old": None, tmp_path / "no": None})

    assert ["new"] == names(tmp_path)


def test_what_goes_comes_back_when_the_new_cannot_be_written(tmp_path: Path, monkeypatch):
    """A file is taken away with the others or not at all."""
    (tmp_path / "old").write_text("old")
    monkeypatch.setattr(outputs.os, "replace", _all_but_old(tmp_path))

    with pytest.raises(OutputError, match="Input/output error"):
        write_together({tmp_path / "old": None, tmp_path / "new": "new"})
    assert ("old", ["old"]) == ((tmp_path / "old").read_text(), names(tmp_path))


def _all_but_old(folder):
    """Return a way to move files that works for one place only."""
    move = os.replace

    def moved(source, target):
        if Path(target) != folder / "old":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(source), None, str(target))
        move(source, target)

    return moved


def test_a_folder_is_tried_before_the_work(tmp_path: Path):
    """It is made if need be and nothing stays in it; a file in its place is told."""
    try_folder(tmp_path / "outputs")
    assert [] == names(tmp_path / "outputs")

    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="stand in each other's way"):
        try_folder(tmp_path / "file")
