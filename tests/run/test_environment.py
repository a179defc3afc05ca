"""What a report was made with."""

import os
import platform
import shutil
import subprocess
from importlib.metadata import version

import pytest

from workbench.run.environment import environment_of, processors
from workbench.store.outputs import sha256_of


@pytest.fixture
def checkout(tmp_path):
    """Return a git checkout with one commit."""
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    who = ["-c", "user.name=a", "-c", "user.email=a@b.lt"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "first"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    return tmp_path


def test_versions_are_those_installed(tmp_path):
    """The record names the versions that made the report."""
    found = environment_of(tmp_path)

    assert version("papermill") == found.packages["papermill"]
    assert version("integration-workbench") == found.packages["integration-workbench"]
    assert platform.python_version() == found.python


def test_the_lock_is_hashed_where_there_is_one(tmp_path):
    """Without a lock there is no hash, rather than one of nothing."""
    assert environment_of(tmp_path).lock_sha256 is None

    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1", encoding="utf-8")

    assert sha256_of(lock) == environment_of(tmp_path).lock_sha256


def test_outside_git_there_is_no_commit(tmp_path):
    """An exported folder has no commit, and none of a folder around it is taken."""
    found = environment_of(tmp_path)

    assert (None, None) == (found.git_commit, found.git_dirty)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_commit_and_changes_are_told(checkout):
    """A changed checkout says so beside its commit."""
    clean = environment_of(checkout)
    (checkout / "b.txt").write_text("b", encoding="utf-8")
    changed = environment_of(checkout)

    assert 40 == len(clean.git_commit)
    assert (False, True) == (clean.git_dirty, changed.git_dirty)
    assert clean.git_commit == changed.git_commit


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_checkout_without_commits_has_none(tmp_path):
    """An empty history is unknown, not an error."""
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)

    assert environment_of(tmp_path).git_commit is None


def test_nothing_tells_user_or_host(tmp_path):
    """The record can be handed on: it names neither."""
    content = environment_of(tmp_path).model_dump_json()

    assert platform.node() not in content
    assert str(tmp_path) not in content


def test_there_is_a_processor():
    """At least one, at most those of the machine."""
    assert 1 <= processors() <= os.cpu_count()
