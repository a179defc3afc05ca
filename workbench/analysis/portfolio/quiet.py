"""Silence for the solver, which writes notes of its own past Python and has no switch for it."""

from __future__ import annotations

import ctypes
import os
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["quiet"]

_OUTPUT = 1
_LOCK = threading.RLock()


@contextmanager
def quiet() -> Iterator[None]:
    """Let nothing reach the process's standard output past Python meanwhile.

    A kernel shows in the notebook what arrives there, so a solver's note would end in a report.
    What Python itself prints meanwhile from another thread is lost too; the time is short.

    Yields
    ------
    None
    """
    with _LOCK:
        try:
            kept = os.dup(_OUTPUT)
        except OSError:  # there is no such output, so nothing can be written to it
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            _flush()
            os.dup2(nowhere, _OUTPUT)
            yield
        finally:
            _flush()
            os.dup2(kept, _OUTPUT)
            os.close(nowhere)
            os.close(kept)


def _flush() -> None:
    """Write out what the C library still holds back, so that it goes where it belongs."""
    try:
        ctypes.CDLL(None).fflush(None)
    except (OSError, TypeError, AttributeError):  # where the C library has no name, as on Windows
        return
