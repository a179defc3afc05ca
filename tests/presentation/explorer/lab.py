"""A JupyterLab of one's own on a copy of the parameters, for a test in a real browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.error import URLError

import pytest
from checkout import ROOT, copy_checkout
from workplace import a_notebook, save_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["a_desk", "running_lab"]

CELL = """\
import workbench as wb
case = wb.load_case(municipality, as_of=as_of)
wb.explore_needs(case, wb.load_surveys(case), language)"""
PATIENCE = 60

READY = """() => {
  const shown = window.jupyterapp.shell.currentWidget;
  return shown?.sessionContext?.session?.kernel?.status === 'idle';
}"""
"""Before the kernel is there JupyterLab would ask which one to take."""
RUN = "() => { window.jupyterapp.commands.execute('notebook:run-all-cells') }"


def a_desk(root: Path) -> Path:
    """Make a workbench folder with the parameters and a notebook that opens the explorer."""
    copy_checkout(root, "parameters")
    save_notebook(root, "explore", a_notebook(CELL))
    return root


@contextmanager
def running_lab(root: Path, own: Path) -> Iterator[str]:
    """Yield the address of a JupyterLab on a folder; it keeps its own things in another one."""
    port = _free_port()
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.root_dir": root,
        "ServerApp.allow_root": True,
        "ServerApp.terminals_enabled": False,
        "IdentityProvider.token": "",
        "LabApp.expose_app_in_browser": True,
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LabApp.extension_manager": "readonly",
        "LabApp.workspaces_dir": own / "workspaces",
        "LabApp.user_settings_dir": own / "settings",
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser"]
    command += [f"--{name}={value}" for name, value in options.items()]
    places = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
    env = os.environ | {f"JUPYTER_{name}": str(own / name.lower()) for name in places}
    env |= {"PYTHONPATH": str(ROOT), "IPYTHONDIR": str(own / "ipython")}
    with (own / "log").open("wb") as log:
        server = subprocess.Popen(command, cwd=root, env=env, stdout=log, stderr=log)
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(f"{address}/api", server, own / "log")
            yield f"{address}/lab"
        finally:
            server.terminate()
            server.wait(PATIENCE)


def _free_port() -> int:
    """Return a port nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 - our own server
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start: {log.read_text(errors='replace')[-2000:]}")


def opened(browser: Any, address: str, notebook: str) -> Any:
    """Return a page of JupyterLab in which all cells of a notebook were run."""
    page = browser.new_page(viewport={"width": 1280, "height": 1600})
    page.set_default_timeout(1000 * PATIENCE)
    page.goto(f"{address}/tree/notebooks/{notebook}.ipynb?reset")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    page.wait_for_function(READY)
    page.evaluate(RUN)
    return page
