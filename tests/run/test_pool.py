"""Many jobs at once."""

import signal
import threading
import time
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from runs import a_run
from workplace import a_workplace

from workbench.run.batch import Order, plan_batch
from workbench.run.delivery import Setting
from workbench.run.kernels import Kernels
from workbench.run.pool import run_batch
from workbench.run.record import RunStatus, read_record

pytestmark = pytest.mark.notebook
FAILS_FOR_KAUNAS = "1 / (municipality != 'kaunas')"
SLOW = "import time\ntime.sleep(60)"


def run(root, *municipalities, workers=2, fail_fast=False, finished=None):
    """Run the evaluations of some municipalities; tell who ended how."""
    order = Order(municipalities, ("plan_evaluation",), date(2026, 1, 20), ("lt",), {})
    batch = plan_batch(order, root)
    with Kernels() as kernels:
        setting = Setting(root, "run-1", a_run().environment, kernels, 120)
        results = run_batch(batch, setting, workers, fail_fast, finished or (lambda _: None))
    return {result.place.municipality: result.status for result in results}


def test_one_that_fails_stops_no_other(tmp_path):
    """The others are delivered, and each record tells the truth."""
    root = a_workplace(tmp_path, [FAILS_FOR_KAUNAS])

    found = run(root, "kaunas", "akmene", "jonava")

    ok = RunStatus.OK
    assert {"kaunas": RunStatus.CELL_ERROR, "akmene": ok, "jonava": ok} == found
    recorded = {code: read_record(root, code).reports[0].status for code in found}
    assert found == recorded


def test_fail_fast_starts_nothing_more(tmp_path):
    """After the first failure what has not begun is given up, and nobody is told that it ended."""
    root = a_workplace(tmp_path, [FAILS_FOR_KAUNAS])
    told = []
    order = ("kaunas", "akmene", "jonava")

    found = run(root, *order, workers=1, fail_fast=True, finished=told.append)

    not_run = RunStatus.NOT_RUN
    assert {"kaunas": RunStatus.CELL_ERROR, "akmene": not_run, "jonava": not_run} == found
    assert ["kaunas"] == [result.place.municipality for result in told]
    assert not (root / "outputs" / "akmene").exists()


def test_results_come_in_the_order_asked_for(tmp_path):
    """However the runs overtake each other, the table keeps the order; each is told once."""
    root = a_workplace(tmp_path)
    told = []

    found = run(root, "jonava", "akmene", "pavyzdys", finished=told.append)

    assert ["jonava", "akmene", "pavyzdys"] == list(found)
    assert set(found) == {result.place.municipality for result in told}
    assert 3 == len(told)


def test_an_interrupt_stops_everything_and_leaves_nothing(tmp_path):
    """Ctrl-C ends the kernels at once; no file is half written."""
    root = a_workplace(tmp_path, [SLOW])
    interrupt = partial(signal.pthread_kill, threading.main_thread().ident, signal.SIGINT)
    timer = threading.Timer(3, interrupt)
    started = time.monotonic()
    timer.start()

    try:
        with pytest.raises(KeyboardInterrupt, match=r"^$"):
            run(root, "akmene", "jonava", "kaunas")
    finally:
        timer.cancel()

    assert time.monotonic() - started < 60
    assert [] == [path for path in Path(root, "outputs").rglob("*") if path.is_file()]


def test_an_interrupt_forgets_no_report_that_lies_there(tmp_path):
    """What was written before the interrupt was heard is in the record, with its hashes."""
    root = a_workplace(tmp_path)
    both = {"akmene", "jonava"}

    def interrupt(_):
        pages = {code: root / "outputs" / code / "plan_evaluation.html" for code in both}
        while not all(page.is_file() for page in pages.values()):
            time.sleep(0.05)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        run(root, *both, finished=interrupt)

    assert both == {code for code in both if read_record(root, code).reports[0].delivered}
