"""How long a large survey takes from its export to a coded table, and how much memory.

Each line is measured in a program of its own, its start not counted.  Run it:
``PYTHONPATH=tests python tests/benchmarks/benchmark_survey_import.py``.  Nothing is asserted; the
figures go into the log of changes by hand.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from checkout import ROOT
from folders import MINIMAL, a_folder, put_file
from survey_exports import a_large_codebook, write_large_export

RESPONDENTS = (1_000, 100_000, 1_000_000)
ITEMS = 40
ENTRY = """\
sources:
  anketa: {title: {lt: Anketa}}
"""

IMPORT = """
from workbench.store.surveys.import_order import SurveyOrder
from workbench.store.surveys.survey_entry import EntryOptions
from workbench.store.surveys.survey_import import import_survey
entry = EntryOptions("anketa", "snowball", "2025-09-01", "2025-10-15")
order = SurveyOrder(root / "export.csv", "bandymas", "large", entry=entry)
work = lambda: import_survey(order, root)
"""
CHECK = """
from workbench.store.parameters import check_files
work = lambda: check_files(["bandymas"], root)
"""
LOAD = """
from workbench.store.parameters import load_case
from workbench.store.surveys import load_surveys
case = load_case("bandymas", as_of="2026-01-20", root=root)
work = lambda: load_surveys(case, root=root)
"""
CASE = """
from workbench.store.parameters import load_case
work = lambda: load_case("bandymas", as_of="2026-01-20", root=root)
"""
SCAN = """
from workbench.run.leaks.private import private_things
from workbench.run.leaks.readings import read_page
from workbench.run.leaks.scanning import scan
page = read_page("<table>" + "<tr><td>Sritis</td><td>3</td><td>4</td></tr>" * 2000 + "</table>")
work = lambda: [scan(page, private_things(root, "bandymas")) for _ in range(4)]
"""
MEASURE = r"""
import re, sys, time
from pathlib import Path
root = Path(sys.argv[1])
{code}
started, busy = time.perf_counter(), time.process_time()
work()
taken, busy = time.perf_counter() - started, time.process_time() - busy
status = Path("/proc/self/status")  # of Linux; elsewhere no memory is told
most = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
print(taken, busy, int(most[1]) / 1e6 if most else 0)
"""


def main() -> None:
    """Measure and print the lines of each size."""
    for respondents in RESPONDENTS:
        with TemporaryDirectory() as folder:
            root = a_folder(Path(folder))
            put_file(root, MINIMAL + ENTRY)
            book = root / "parameters" / "bandymas" / "survey_large.yaml"
            book.parent.mkdir()
            book.write_text(a_large_codebook(ITEMS), encoding="utf-8")
            write_large_export(root / "export.csv", respondents, ITEMS)
            size = (root / "export.csv").stat().st_size / 1e6
            sys.stdout.write(f"{respondents} respondents, {ITEMS} questions, {size:.0f} MB\n")
            for name, code in (
                ("import", IMPORT),
                ("workbench check", CHECK),
                ("loading a case", CASE),
                ("loading the survey", LOAD),
                ("scan of four pages", SCAN),
            ):
                show(name, root, code)


def show(what: str, root: Path, code: str) -> None:
    """Measure in a fresh interpreter and print one line."""
    surroundings = os.environ | {"PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", MEASURE.format(code=code), str(root)],
        capture_output=True,
        text=True,
        check=True,
        env=surroundings,
    )
    taken, busy, memory = map(float, run.stdout.split())
    line = f"  {what:<24} {taken:7.2f} s, of the processor {busy:7.2f} s   {memory:5.2f} GB at most"
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
