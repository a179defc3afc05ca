"""Entries changed as one step."""

from pathlib import Path

import pytest
from folders import MINIMAL, a_folder, put_file

from workbench.errors import InputError, OutputError
from workbench.model.municipality import Setting
from workbench.store.entry_saving import Place, remove_entry, save_entry
from workbench.store.locking import locked
from workbench.store.outputs import sha256_of


def a_setting(value="public"):
    """Return a choice in the analysis of needs."""
    return Setting(name="disclosure", value=value, reason="x", by="k", date="2026")


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with one small municipality."""
    return a_folder(tmp_path)


def place_in(root, code="bandymas", seen=None):
    """Return the list of settings of a municipality."""
    return Place(root, code, ("settings",), ("name",), seen)


def test_an_entry_comes_and_goes(root):
    """What is taken out again was there once; the file's hash is told after each save."""
    path = root / "parameters" / "bandymas.yaml"
    saved = save_entry(place_in(root), a_setting())

    assert saved == sha256_of(path)
    assert remove_entry(place_in(root, seen=saved), a_setting("working"))
    assert not remove_entry(place_in(root), a_setting())
    assert MINIMAL == path.read_text(encoding="utf-8").rstrip("\n") + "\n"


def test_a_municipality_without_a_file_is_told(root):
    """Nothing is made for it, not even a lock."""
    with pytest.raises(InputError, match=r"parameters/kitas\.yaml(.|\n)*no such file"):
        save_entry(place_in(root, "kitas"), a_setting())
    assert {"bandymas.yaml", "catalogue"} == {p.name for p in (root / "parameters").iterdir()}


def test_the_hash_is_compared_under_the_lock(root, monkeypatch):
    """Whoever waits for another's save sees what that one wrote, and is refused."""
    seen = sha256_of(root / "parameters" / "bandymas.yaml")
    monkeypatch.setattr("workbench.store.entry_saving.locked", _lock_after_another_s_save)

    with pytest.raises(InputError, match="after you had opened it"):
        save_entry(place_in(root, seen=seen), a_setting())


def _lock_after_another_s_save(path):
    """Change the file just before the lock is taken."""
    path.write_text(MINIMAL + "status: draft\n", encoding="utf-8")
    return locked(path)


def test_a_faulty_catalogue_is_no_reason_to_lose_an_entry(root):
    """What the catalogue would tell is told elsewhere."""
    (root / "parameters" / "catalogue" / "needs.yaml").write_text("nothing: 1\n", encoding="utf-8")

    assert save_entry(place_in(root), a_setting())


def test_a_file_that_disagrees_with_itself_is_left_to_the_person(root):
    """An entry is not added to a file that cannot be loaded anyway."""
    wrong = "needs:\n  - {code: LNG-1, statement: {lt: x}, evidence: [q], by: k, date: 2026}\n"
    put_file(root, MINIMAL + wrong)

    with pytest.raises(InputError, match="evidence q that is not listed"):
        save_entry(place_in(root), a_setting())


def test_a_file_that_cannot_be_written_stays(root, monkeypatch):
    """After a failure the file is as it was, and the lock is gone."""
    monkeypatch.setattr("workbench.store.outputs._write_beside", _full)

    with pytest.raises(OutputError, match="Cannot write"):
        save_entry(place_in(root), a_setting())
    assert MINIMAL == (root / "parameters" / "bandymas.yaml").read_text(encoding="utf-8")
    assert [] == list((root / "parameters").glob(".*"))


def _full(path, _data):
    """Fail as a disk without space does."""
    raise OSError(28, "No space left on device", str(path))
