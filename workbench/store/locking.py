"""One writer at a time: a file is read, changed and written back without another in between."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import OutputError
from workbench.store.outputs import why_unwritable
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.text import Text

__all__ = ["locked"]

_PATIENCE = 10.0
"""Seconds to wait for another who is saving; a save takes a fraction of one."""
_PAUSE = 0.02
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


@contextlib.contextmanager
def locked(path: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Keep every other process that asks for the same lock waiting.

    The lock is the system's own, held on a file beside the one to be written: it goes when the
    process that holds it goes, however that ends.

    Parameters
    ----------
    path : Path
        The file that is to be read and written. A link is followed.
    patience : float
        Seconds to wait for whoever holds the lock.

    Yields
    ------
    None

    Raises
    ------
    OutputError
        If somebody else holds it for longer, or nothing can be written beside the file.
    """
    real = Path(os.path.realpath(path))
    beside = real.with_name(f".{real.name}.lock")
    until = time.monotonic() + patience
    while (held := _taken(beside, path)) is None:
        if time.monotonic() > until:
            raise OutputError(_busy(path))
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):  # Windows keeps a file that somebody has open
            beside.unlink()
        os.close(held)


def _taken(beside: Path, path: Path) -> int | None:
    """Return the open lock file if it is ours now; None while another holds it."""
    try:
        held = os.open(beside, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise OutputError(why_unwritable(path, error)) from error
    try:
        _lock(held)
        if beside.exists() and os.path.samestat(os.fstat(held), beside.stat()):
            return held
    except OSError as error:
        if error.errno not in _HELD:
            os.close(held)
            raise OutputError(why_unwritable(path, error)) from error
    os.close(held)  # held by another, or taken away by whoever held it until now
    return None


if sys.platform == "win32":
    import msvcrt

    def _lock(held: int) -> None:
        """Take the system's lock, or fail at once."""
        msvcrt.locking(held, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(held: int) -> None:
        """Take the system's lock, or fail at once."""
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _busy(path: Path) -> Text:
    return text(
        "Cannot write {file}: somebody else is saving it. Try again in a moment; "
        "what was there before is untouched.",
        file=str(path),
    )
