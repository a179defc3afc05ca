"""Kernels that are started apart and stopped together."""

import sys
from pathlib import Path

import pytest

from workbench.run.kernels import Kernels


def test_every_session_has_a_folder_of_its_own(tmp_path):
    """No two kernels share a socket."""
    with Kernels() as kernels:
        folders = {kernels.session(tmp_path, 10).folder for _ in range(3)}

        assert 3 == len(folders)
        assert all(folder.is_dir() for folder in folders)


def test_nothing_is_left_behind(tmp_path):
    """The folder of the sockets goes with the batch."""
    with Kernels() as kernels:
        folder = kernels.session(tmp_path, 10).folder

    assert not folder.exists()


def test_leaving_stops(tmp_path):
    """After a batch no kernel may run on."""
    with Kernels() as kernels:
        session = kernels.session(tmp_path, 10)
        assert not kernels.stopped

    assert kernels.stopped
    session.kill()


def test_last_words_are_those_of_the_kernel(tmp_path):
    """What a dying kernel wrote is kept; silence is an empty text."""
    with Kernels() as kernels:
        session = kernels.session(tmp_path, 10)
        silence = session.last_words()
        (session.folder / "messages").write_text("Killed\n", encoding="utf-8")

        assert ("", "Killed") == (silence, session.last_words())


@pytest.mark.skipif(sys.platform == "win32", reason="no sockets in the file system")
def test_sockets_fit_their_limit(tmp_path):
    """A socket's path must be shorter than a hundred characters on every system."""
    with Kernels() as kernels:
        folder = kernels.session(tmp_path, 10).folder

        assert len(str(Path(folder) / "s-99")) < 100
