"""``workbench status``."""

from pathlib import Path

from builders import a_plan
from folders import MINIMAL, a_folder, put_file, put_plan
from runs import a_run

from workbench.run.record import write_run
from workbench.run.status_table import show_status, status_rows
from workbench.store.parameters import load_file


def test_each_municipality_has_its_row(tmp_path: Path):
    """Files, plan and the latest reports; the catalogue and the common reports come last."""
    root = a_folder(tmp_path)
    put_plan(root, a_plan())
    put_file(root, MINIMAL.replace("city", "town").replace("bandymas", "kitas"), "kitas")
    write_run(root, a_run(), load_file("bandymas", root=root).municipality)
    rows = status_rows(root, "en")

    assert ["bandymas", "kitas", "catalogue, all"] == [row[0] for row in rows]
    assert ["in order", "1 fault", "in order"] == [row[1] for row in rows]
    assert rows[0][3].startswith("plan_evaluation (lt): done, ")
    assert ["–", "–"] == [row[3] for row in rows[1:]]


def test_the_table_is_shown(tmp_path: Path, capsys):
    """The table speaks the reader's language."""
    show_status(a_folder(tmp_path), "lt")
    out = capsys.readouterr().out

    assert "Paskutinės ataskaitos" in out
    assert "be klaidų" in out
