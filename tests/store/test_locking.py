"""One writer at a time."""

import subprocess
import sys
from pathlib import Path

import pytest
from checkout import ROOT

from workbench.errors import OutputError
from workbench.store.locking import locked

HOLDS = """\
import sys
from pathlib import Path
from workbench.store.locking import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Start another process that holds the lock until it is told to go."""
    command = [sys.executable, "-c", HOLDS, str(tmp_path / "a.yaml")]
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert "held" == process.stdout.readline().strip()
        yield process
        process.kill()


def test_a_lock_leaves_nothing_behind(tmp_path: Path):
    """The file beside the one to be written goes with the lock, also after an error."""
    with locked(tmp_path / "a.yaml"):
        assert [".a.yaml.lock"] == [path.name for path in tmp_path.iterdir()]
    with pytest.raises(ZeroDivisionError, match="division"), locked(tmp_path / "a.yaml"):
        _ = 1 / 0

    assert [] == list(tmp_path.iterdir())


def test_files_are_locked_one_by_one(tmp_path: Path):
    """Two municipalities do not wait for each other."""
    with locked(tmp_path / "a.yaml", patience=0), locked(tmp_path / "b.yaml", patience=0):
        assert 2 == len(list(tmp_path.iterdir()))


def test_whoever_finds_it_held_is_told(tmp_path: Path, holder):
    """After waiting in vain the message says so; the file is not touched."""
    with (
        pytest.raises(OutputError, match=r"a\.yaml: somebody else is saving it"),
        locked(tmp_path / "a.yaml", patience=0),
    ):
        pytest.fail("two hold one lock")
    assert holder.poll() is None


def test_the_lock_of_a_process_that_died_is_free(tmp_path: Path, holder):
    """A lock is the system's and ends with its process, whatever file it leaves."""
    holder.kill()
    holder.wait()
    assert (tmp_path / ".a.yaml.lock").exists()

    with locked(tmp_path / "a.yaml"):
        pass
    assert [] == list(tmp_path.iterdir())


def test_whoever_waits_gets_it_next(tmp_path: Path, holder):
    """When the other lets go, the lock is taken."""
    holder.stdin.write("\n")
    holder.stdin.flush()

    with locked(tmp_path / "a.yaml"):
        holder.wait()
    assert 0 == holder.returncode


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    """Where nothing can be written, no lock is had."""
    with (
        pytest.raises(OutputError, match="Cannot write"),
        locked(tmp_path / "nowhere" / "a.yaml"),
    ):
        pytest.fail("a lock in no folder")
