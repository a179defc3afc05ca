"""Writing files so that nothing half-written is ever seen and the last good file stays."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import OutputError
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.text import Text

__all__ = ["atomic_write", "sha256_of", "try_folder", "why_unwritable", "write_together"]

_CHUNK = 1 << 20


def atomic_write(path: Path, data: bytes | str) -> None:
    """Write a file wholly or not at all.

    Parameters
    ----------
    path : Path
        Where to; missing folders are made. A link is followed, not replaced.
    data : bytes or str
        The content; text is written as UTF-8 with the line ends it has.

    Raises
    ------
    OutputError
        If it cannot be written; what was there before stays.
    """
    write_together({path: data})


def write_together(files: Mapping[Path, bytes | str | None]) -> None:
    """Write several files that belong together, and take others away: all of them, or none.

    Everything is first written beside its place; only then the files are put in their places,
    and if one of those steps fails, the earlier ones are taken back.

    Parameters
    ----------
    files : mapping of Path to bytes, str or None
        Places and contents; None takes away what is there, if anything is.

    Raises
    ------
    OutputError
        If any cannot be written; what was there before stays.
    """
    targets = {Path(os.path.realpath(path)): content for path, content in files.items()}
    written: dict[Path, Path | None] = {}
    current = Path()
    try:
        for current, content in targets.items():
            data = content.encode() if isinstance(content, str) else content
            written[current] = None if data is None else _write_beside(current, data)
        current = Path()
        _put_in_place(written)
    except OSError as error:
        place = current if current.name else Path(error.filename2 or error.filename or "")
        raise OutputError(why_unwritable(place, error)) from error
    finally:
        for temporary in filter(None, written.values()):
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def try_folder(folder: Path) -> None:
    """Make sure that files can be written to a folder, before minutes are spent on them.

    Parameters
    ----------
    folder : Path
        Made where it is missing.

    Raises
    ------
    OutputError
        If nothing can be written there.
    """
    trial = folder / ".trial"
    atomic_write(trial, b"")
    trial.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    str
        64 hexadecimal digits.

    Raises
    ------
    OSError
        If it cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _write_beside(path: Path, data: bytes) -> Path:
    """Write the content under another name in the same folder, down to the disk."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _free_name(path)
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, temporary)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


def _put_in_place(written: Mapping[Path, Path | None]) -> None:
    """Move the files to their places, or take away; after a failure, put back what was there."""
    former: dict[Path, Path | None] = {}
    done: list[Path] = []
    try:
        if len(written) > 1:
            for path in written:
                former[path] = _set_aside(path)
        for path, temporary in written.items():
            if temporary is None:
                path.unlink(missing_ok=True)
            else:
                os.replace(temporary, path)  # noqa: PTH105 - the name tells it from shutil.move
            done.append(path)
    except OSError:
        for path in done:
            _put_back(path, former.get(path))
        raise
    finally:
        for copy in former.values():
            if copy is not None:
                with contextlib.suppress(OSError):
                    copy.unlink(missing_ok=True)


def _set_aside(path: Path) -> Path | None:
    """Keep what is there under a second name; None where there is nothing."""
    if not path.exists():
        return None
    copy = _free_name(path)
    try:
        copy.hardlink_to(path)
    except OSError:  # a file system without links
        shutil.copy2(path, copy)
    return copy


def _put_back(path: Path, copy: Path | None) -> None:
    with contextlib.suppress(OSError):
        if copy is None:
            path.unlink(missing_ok=True)
        else:
            os.replace(copy, path)  # noqa: PTH105 - as above


def _free_name(path: Path) -> Path:
    return path.with_name(f".{path.name[:100]}.{secrets.token_hex(6)}.tmp")


def _in_the_way(path: Path) -> Path:
    """Return the folder that is no file, or the file that is no folder."""
    files = (folder for folder in path.parents if folder.exists() and not folder.is_dir())
    return next(files, path)


def why_unwritable(path: Path, error: OSError) -> Text:
    """Say why a file cannot be written and what to do about it.

    Parameters
    ----------
    path : Path
        The file.
    error : OSError
        What the system said.

    Returns
    -------
    Text
    """
    name = str(path)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return text(
            "Cannot write {file}: the disk is full. Free some space and try again; "
            "what was there before is untouched.",
            file=name,
        )
    if error.errno in {errno.EISDIR, errno.ENOTDIR, errno.EEXIST}:
        return text(
            "Cannot write {file}: a folder and a file stand in each other's way. "
            "Move or rename the one in the way.",
            file=str(_in_the_way(path)),
        )
    if error.errno == errno.EROFS:
        return text(
            "Cannot write {file}: the disk is read-only. Copy the workbench folder to a place "
            "you may write to.",
            file=name,
        )
    if error.errno in {errno.EACCES, errno.EPERM}:
        return text(
            "Cannot write {file}: no permission. Close the program that has it open, or ask for "
            "the right to write to its folder.",
            file=name,
        )
    reason = error.strerror or str(error)
    return text("Cannot write {file}: {reason}.", file=name, reason=reason)
