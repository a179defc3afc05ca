"""JupyterLab as a program of its own, which ends when we do."""

from __future__ import annotations

import importlib.util
import os
import shlex
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from workbench.errors import Fault, InputError, WorkbenchError
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["check_lab", "lab_command", "quoted", "run_lab"]

_ENDINGS = (signal.SIGINT, signal.SIGTERM)


def check_lab() -> None:
    """Make sure that there is a JupyterLab.

    Raises
    ------
    InputError
        If it is not installed.
    """
    if importlib.util.find_spec("jupyterlab") is None:
        fault = Fault(
            text("no JupyterLab in this environment"),
            text("JupyterLab, which shows the notebooks"),
            text("set the environment up again: make setup, or conda env update"),
        )
        raise InputError([fault])


def lab_command(notebook: Path, options: Sequence[str], *, browser: bool) -> tuple[str, ...]:
    """Return the command that opens JupyterLab on the folder of a notebook.

    Parameters
    ----------
    notebook : Path
        What is opened first.
    options : sequence of str
        Of JupyterLab, as somebody typed them; they come last, so that they count.
    browser : bool
        Whether a browser is opened.

    Returns
    -------
    tuple of str

    Notes
    -----
    ``-P`` keeps files of the folder from standing in for modules of Python, as the program
    ``jupyter`` does.  Port and token stay JupyterLab's own affair.
    """
    return (
        *(sys.executable, "-P", "-m", "jupyterlab"),
        f"--ServerApp.root_dir={notebook.parent}",
        f"--LabApp.default_url=/lab/tree/{notebook.name}",
        "--ServerApp.answer_yes=True",  # one Ctrl+C is enough
        "--Application.log_level=WARN",  # the address, and what goes wrong
        *(() if browser else ("--no-browser",)),
        *options,
    )


def quoted(command: Sequence[str]) -> str:
    """Return a command as it is typed on this system.

    Parameters
    ----------
    command : sequence of str
        Program and arguments.

    Returns
    -------
    str
    """
    return subprocess.list2cmdline(command) if sys.platform == "win32" else shlex.join(command)


def run_lab(command: Sequence[str], folder: Path, root: Path) -> None:
    """Start JupyterLab and wait until it ends by itself or is asked to by Ctrl+C.

    Parameters
    ----------
    command : sequence of str
        Program and arguments.
    folder : Path
        Where it runs.
    root : Path
        The workbench folder its notebooks work with.

    Raises
    ------
    WorkbenchError
        If it ends with a fault of its own.
    """
    asked: list[int] = []
    env = os.environ | {"WORKBENCH_ROOT": str(root)}
    with subprocess.Popen(command, cwd=folder, env=env) as server:  # noqa: S603 - Python itself

        def end(number: int, _: Any) -> None:  # noqa: ANN401 - the signal's frame
            asked.append(number)
            server.terminate()

        former = {number: signal.signal(number, end) for number in _ENDINGS}
        try:
            status = server.wait()
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)
    if status and not asked:
        raise WorkbenchError(
            text("JupyterLab ended with status {status}; what it said stands above.", status=status)
        )
