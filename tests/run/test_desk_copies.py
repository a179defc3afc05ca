"""Working copies: made, renewed, kept."""

import json
from datetime import date
from pathlib import Path

import nbformat
import pytest
from desks import NAMES, a_desk_root, changed, parameters_of
from workplace import a_notebook, save_notebook

from workbench.errors import InputError, OutputError
from workbench.run.desk_copies import DeskOrder, State, desk_folder, prepare_copies

DAY, TODAY = date(2026, 1, 20), date(2026, 11, 27)
ORDER = DeskOrder("bandymas", DAY, "lt")
FRESH = DeskOrder("bandymas", DAY, "lt", fresh=True)
FIRST = NAMES[0]


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with short notebooks."""
    return a_desk_root(tmp_path)


def states(root, order=ORDER):
    """Prepare the copies and return what became of each, by name."""
    return {copy.path.name: copy.state for copy in prepare_copies(order, root, TODAY)}


def all_are(state):
    """Return the same state for every copy."""
    return dict.fromkeys(NAMES, state)


def run_by_hand(path):
    """Put into a notebook what running and saving it in JupyterLab puts there."""
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata.language_info["version"] = "3.11.2"
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.execution_count = 7
            cell.metadata["trusted"] = True
            cell.outputs = [nbformat.v4.new_output("stream", text="2")]
    nbformat.write(notebook, path)
    return path.read_bytes()


def test_every_report_is_copied_with_the_parameters_of_the_municipality(root):
    """What a notebook does not ask for it is not given; results are left behind."""
    run_by_hand(root / "notebooks" / FIRST)
    assert all_are(State.MADE) == states(root, DeskOrder("bandymas", DAY, "en"))

    folder = desk_folder(root, "bandymas")
    shared = {"as_of": "2026-01-20", "language": "en"}
    assert root / "desk" / "bandymas" == folder
    assert {"municipality": "bandymas", **shared} == parameters_of(folder / FIRST)
    assert shared == parameters_of(folder / "overview.ipynb")
    code = nbformat.read(folder / FIRST, as_version=4).cells[1:]
    assert [([], None)] * 2 == [(cell.outputs, cell.execution_count) for cell in code]


def test_what_is_as_it_should_be_is_left_alone(root):
    """Results of a copy that was run stay, too."""
    states(root)
    content = run_by_hand(root / "desk" / "bandymas" / FIRST)

    assert all_are(State.CURRENT) == states(root)
    assert content == (root / "desk" / "bandymas" / FIRST).read_bytes()


def test_an_unchanged_copy_is_renewed_with_its_notebook(root):
    """Even if it was run meanwhile, for running is no change."""
    states(root)
    path = root / "desk" / "bandymas" / FIRST
    run_by_hand(path)
    save_notebook(root, FIRST.removesuffix(".ipynb"), a_notebook("2 + 2"))

    assert all_are(State.CURRENT) | {FIRST: State.RENEWED} == states(root)
    assert "2 + 2" == nbformat.read(path, as_version=4).cells[-1].source
    assert all_are(State.CURRENT) == states(root)


def test_an_unchanged_copy_follows_day_and_language(root):
    """The day is another one tomorrow."""
    states(root)

    assert all_are(State.RENEWED) == states(root, DeskOrder("bandymas", TODAY, "en"))
    assert "2026-11-27" == parameters_of(root / "desk" / "bandymas" / FIRST)["as_of"]


def test_a_changed_copy_is_kept(root):
    """Whatever becomes of its notebook; what it was made from may be another one by then."""
    states(root)
    path = root / "desk" / "bandymas" / FIRST
    content = changed(path)
    assert all_are(State.CURRENT) | {FIRST: State.KEPT} == states(root)

    save_notebook(root, FIRST.removesuffix(".ipynb"), a_notebook("2 + 2"))
    for _ in range(2):
        assert all_are(State.CURRENT) | {FIRST: State.OUTDATED} == states(root)
        assert content == path.read_bytes()


@pytest.mark.parametrize(
    "change",
    [
        lambda cells: cells.pop(0),
        lambda cells: cells.reverse(),
        lambda cells: cells[2].update(source="1 + 2"),
        lambda cells: cells[2].update(cell_type="raw"),
        lambda cells: cells[0]["metadata"].update(tags=["lt"]),
        lambda cells: cells[0].update(attachments={"a.png": {"image/png": "AA=="}}),
    ],
)
def test_every_kind_of_change_counts(root, change):
    """Taken away, moved, rewritten, of another kind, tagged, with a picture."""
    states(root)
    path = root / "desk" / "bandymas" / FIRST
    notebook = json.loads(path.read_bytes())
    change(notebook["cells"])
    path.write_text(json.dumps(notebook), encoding="utf-8")

    assert State.KEPT is states(root)[FIRST]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"cells": 3}', '{"cells": [{}]}', "\x00"])
def test_what_is_no_notebook_is_kept(root, content):
    """Somebody may still want it."""
    states(root)
    path = root / "desk" / "bandymas" / FIRST
    path.write_text(content, encoding="utf-8")

    assert State.KEPT is states(root)[FIRST]
    assert content == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("record", [None, "{", "[]", '{"needs_analysis.ipynb": 3}'])
def test_without_a_record_every_difference_is_a_change(root, record):
    """Nobody knows any more what was written."""
    states(root)
    place = root / "desk" / "bandymas" / ".copies.json"
    if record is None:
        place.unlink()
    else:
        place.write_text(record, encoding="utf-8")

    assert all_are(State.KEPT) == states(root, DeskOrder("bandymas", TODAY, "lt"))
    assert all_are(State.CURRENT) == states(root)


def test_fresh_copies_take_the_place_of_changed_ones_which_stay_beside(root):
    """Every time, and nothing of a person's is lost; what nobody changed needs no backup."""
    states(root)
    folder = root / "desk" / "bandymas"
    stem = FIRST.removesuffix(".ipynb")
    kept = {}
    for number in ("", "-2", "-3"):
        kept[f"{stem}.2026-11-27{number}.ipynb"] = changed(folder / FIRST, f"Pastaba{number}")
        copies = {copy.path.name: copy for copy in prepare_copies(FRESH, root, TODAY)}
        assert folder / f"{stem}.2026-11-27{number}.ipynb" == copies[FIRST].backup

    assert [State.REPLACED] + [State.RENEWED] * (len(NAMES) - 1) == [
        copies[name].state for name in NAMES
    ]
    assert kept == {name: (folder / name).read_bytes() for name in kept}
    assert {*NAMES, *kept, ".copies.json"} == {path.name for path in folder.iterdir()}
    assert all_are(State.CURRENT) == states(root)


def test_what_a_person_put_there_stays(root):
    """Notebooks and files of one's own are none of ours."""
    states(root)
    own = root / "desk" / "bandymas" / "mano.ipynb"
    own.write_text("mano", encoding="utf-8")
    states(root, FRESH)

    assert "mano" == own.read_text(encoding="utf-8")


def test_wrong_input_writes_nothing(root):
    """The municipality, and every notebook that cannot be read, are told as a run tells them."""
    with pytest.raises(InputError, match="unknown municipality bandimas"):
        prepare_copies(DeskOrder("bandimas", DAY, "lt"), root, TODAY)
    (root / "notebooks" / FIRST).unlink()
    with pytest.raises(InputError, match=r"a notebook that cannot be read: .*No such file"):
        prepare_copies(ORDER, root, TODAY)
    save_notebook(root, FIRST.removesuffix(".ipynb"), a_notebook())
    (root / "notebooks" / "overview.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match="a notebook that cannot be read") as told:
        prepare_copies(ORDER, root, TODAY)

    assert ["notebooks/overview.ipynb"] == [fault.file for fault in told.value.faults]
    assert not (root / "desk").exists()


def test_a_notebook_without_parameters_is_told(root):
    """It could not be set to the municipality."""
    save_notebook(root, FIRST.removesuffix(".ipynb"), a_notebook(parameters=None))
    with pytest.raises(InputError, match="an unknown parameter municipality"):
        prepare_copies(ORDER, root, TODAY)


def test_a_folder_in_the_place_of_a_copy_is_told(root):
    """It is neither read nor replaced."""
    (root / "desk" / "bandymas" / FIRST).mkdir(parents=True)
    with pytest.raises(InputError, match="a working copy that cannot be read: Is a directory"):
        prepare_copies(FRESH, root, TODAY)


def test_what_cannot_be_written_is_told(root):
    """A file stands where the folder belongs, or nobody may write there."""
    (root / "desk").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="a folder and a file stand in each other's way"):
        prepare_copies(ORDER, root, TODAY)
    (root / "desk").unlink()
    (root / "desk").symlink_to("/proc/nera")
    with pytest.raises(OutputError, match="Cannot write /proc/nera/bandymas/"):
        prepare_copies(ORDER, root, TODAY)
