"""What the reports of a batch are made with: versions, hashes of the templates, the commit."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
from importlib import metadata, resources
from typing import TYPE_CHECKING

from workbench.run.record import Environment
from workbench.store.outputs import sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

__all__ = ["environment_of", "processors"]

_PACKAGES = (
    "integration-workbench",
    "papermill",
    "nbclient",
    "nbconvert",
    "ipykernel",
    "numpy",
    "pandas",
    "matplotlib",
    "pydantic",
    "babel",
    "snowballstemmer",
)
_GIT_SECONDS = 20


def environment_of(root: Path) -> Environment:
    """Return what reports in a workbench folder are made with now.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    Environment
    """
    lock = root / "requirements.lock"
    commit, dirty = _git(root)
    return Environment(
        packages={name: metadata.version(name) for name in _PACKAGES},
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        lock_sha256=sha256_of(lock) if lock.is_file() else None,
        templates_sha256=_templates_hash(),
        git_commit=commit,
        git_dirty=dirty,
    )


def processors() -> int:
    """Return how many processors this process may use.

    Returns
    -------
    int
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _templates_hash() -> str:
    """Hash the page template and the wordings, names and content together."""
    digest = hashlib.sha256()
    package = resources.files("workbench.presentation")
    for part in ("template", "locale"):
        for name, content in sorted(_files(package / part, part)):
            digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file below a folder of the package."""
    for entry in folder.iterdir():
        here = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, here)
        else:
            yield here, entry.read_bytes()


def _git(root: Path) -> tuple[str | None, bool | None]:
    """Return commit and whether there are changes beside it, as far as git tells."""
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        return None, None
    commit = _answer(git, root, "rev-parse", "--verify", "HEAD")
    if commit is None:
        return None, None
    status = _answer(git, root, "status", "--porcelain")
    return commit, None if status is None else bool(status)


def _answer(git: str, root: Path, *question: str) -> str | None:
    """Ask git; None where it does not answer."""
    command = [git, "-C", str(root), "--no-optional-locks", *question]
    try:
        done = subprocess.run(  # noqa: S603 - git itself, with fixed words
            command, capture_output=True, text=True, check=True, timeout=_GIT_SECONDS
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.strip()
