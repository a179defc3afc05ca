"""Silence for the solver."""

import os
import subprocess
import sys

SCRIPT = """
import ctypes, os
from workbench.analysis.portfolio.quiet import quiet
print("before", flush=True)
with quiet():
    os.write(1, b"past python\\n")
    {buffered}
os.write(1, b"after\\n")
"""
BUFFERED = 'ctypes.CDLL(None).printf(b"held back by the C library\\n")'


def run(code, **options):
    """Return what a process writes."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, **options
    )
    return done.stdout


def test_nothing_written_past_python_comes_out():
    """What stood before and comes after does; also what the C library holds back is gone."""
    buffered = BUFFERED if os.name == "posix" else "pass"

    assert "before\nafter\n" == run(SCRIPT.format(buffered=buffered))


def test_a_process_without_an_output_is_no_hindrance():
    """A program started without one chooses as well."""
    used = "from workbench.analysis.portfolio.quiet import quiet\nwith quiet(): pass"

    assert "" == run(f"import os; os.close(1)\n{used}")
