"""The files of this checkout, and copies of it without anything that only lies around here."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

__all__ = ["ROOT", "copy_checkout", "project_files"]

ROOT = Path(__file__).parents[1]
_NOT_OURS = {".git", ".venv", "outputs", "desk", "build", "__pycache__", "shared"}


def project_files() -> tuple[Path, ...]:
    """Return every file of the project relative to its folder: those git knows or would take."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        names = sorted(set(filter(None, done.stdout.split("\0"))))
        return tuple(Path(name) for name in names if (ROOT / name).is_file())
    files = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return tuple(sorted(path for path in files if _is_ours(path)))


def copy_checkout(target: Path, *parts: str) -> Path:
    """Copy the project's files, or those below some of its folders, and return the copy."""
    for path in project_files():
        if not parts or path.parts[0] in parts:
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, target / path)
    return target


def _is_ours(path: Path) -> bool:
    hidden_or_made = any(
        part in _NOT_OURS or part.endswith((".egg-info", "_cache")) for part in path.parts
    )
    return not hidden_or_made
