"""The kernels of a batch: each with an environment of its own, all stopped together."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, Self

from workbench.analysis.agreement import SEED

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Kernels", "Session"]

_START_TIMEOUT = 120
_LAST_WORDS = 2000


@dataclass(slots=True)
class Session:
    """One notebook's kernel, before, during and after its run.

    Parameters
    ----------
    folder : Path
        Its folder for sockets and messages, outside the outputs.
    root : Path
        The workbench folder, in which it works.
    cell_timeout : int
        Seconds a cell may take.
    """

    folder: Path
    root: Path
    cell_timeout: int
    manager: Any = field(default=None, repr=False)
    """Papermill's hold on the notebook, there as soon as it runs."""
    client: Any = field(default=None, repr=False)

    def execute(self, manager: Any, kernel_name: str) -> Any:  # noqa: ANN401 - Papermill is untyped
        """Run the notebook that Papermill prepared.

        Parameters
        ----------
        manager : papermill.engines.NotebookExecutionManager
            The notebook with its progress.
        kernel_name : str
            Name of the kernel.

        Returns
        -------
        nbformat.NotebookNode
        """
        from papermill.clientwrap import PapermillNotebookClient  # noqa: PLC0415 - slow to import
        from traitlets.config import Config  # noqa: PLC0415 - as above

        self.manager = manager
        self.client = PapermillNotebookClient(
            manager,
            kernel_name=kernel_name,
            timeout=self.cell_timeout,
            startup_timeout=_START_TIMEOUT,
            store_widget_state=False,
            shutdown_kernel="immediate",
            config=Config(KernelManager=self._connection()),
        )
        try:
            with (self.folder / "messages").open("wb") as messages:
                return self.client.execute(
                    env=self._environment(), cwd=str(self.root), stderr=messages
                )
        finally:
            _close_loop()

    def kill(self) -> None:
        """End the kernel at once, from any thread."""
        kernel = getattr(self.client, "km", None)
        process = getattr(getattr(kernel, "provisioner", None), "process", None)
        if process is not None:
            process.kill()

    def last_words(self) -> str:
        """Return the end of what the kernel wrote to its error stream."""
        path = self.folder / "messages"
        if not path.exists():
            return ""
        return path.read_bytes()[-_LAST_WORDS:].decode("utf-8", "replace").strip()

    def _environment(self) -> dict[str, str]:
        own = {"WORKBENCH_ROOT": str(self.root), "PYTHONHASHSEED": str(SEED)}
        return {**os.environ, **own}

    def _connection(self) -> dict[str, str]:
        """Talk to the kernel through sockets in its own folder, which no other run can take."""
        connection = {"connection_file": str(self.folder / "kernel.json")}
        if sys.platform != "win32":
            connection |= {"transport": "ipc", "ip": str(self.folder / "s")}
        return connection


class Kernels:
    """Hands out sessions, and stops all of them when the batch is interrupted."""

    def __init__(self) -> None:
        self._temporary = tempfile.TemporaryDirectory(prefix="wb-", ignore_cleanup_errors=True)
        self._sessions: list[Session] = []
        self._numbers = count()
        self._lock = Lock()
        self._stopped = Event()

    def __enter__(self) -> Self:
        """Return itself; the folder of the sockets is there."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop what still runs and remove the folder of the sockets."""
        self.stop()
        self._temporary.cleanup()

    @property
    def stopped(self) -> bool:
        """Return whether the batch was interrupted."""
        return self._stopped.is_set()

    def session(self, root: Path, cell_timeout: int) -> Session:
        """Return a new session.

        Parameters
        ----------
        root : Path
            The workbench folder.
        cell_timeout : int
            Seconds a cell may take.

        Returns
        -------
        Session
        """
        with self._lock:
            folder = Path(self._temporary.name) / str(next(self._numbers))
            folder.mkdir(mode=0o700)
            session = Session(folder, root, cell_timeout)
            self._sessions.append(session)
        return session

    def stop(self) -> None:
        """Kill every kernel that still runs."""
        self._stopped.set()
        with self._lock:
            for session in self._sessions:
                session.kill()


def _close_loop() -> None:
    """Close the event loop that Jupyter keeps open in every thread it was called from."""
    from jupyter_core.utils import ensure_event_loop  # noqa: PLC0415 - slow to import

    loop = ensure_event_loop()
    pending = asyncio.all_tasks(loop)
    for task in pending:
        task.cancel()
    if pending:
        loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
    loop.close()
    asyncio.set_event_loop(None)
