"""Statements about recommendations written into a parameter file."""

from pathlib import Path

import pytest
from folders import MINIMAL, a_folder, put_file

from workbench.errors import InputError
from workbench.model.selection import Budget, Decision, Score, StaffLimit, WorkEstimate
from workbench.store.parameters import load_file
from workbench.store.selection_editing import remove_from_selection, set_in_selection

SIGNED = {"by": "koordinatorė", "date": "2026-11-01"}
DECISION = Decision(recommendation="LNG-R01", choice="adopt", reason="taip", **SIGNED)


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with a small file that has comments."""
    folder = a_folder(tmp_path)
    put_file(folder, MINIMAL + "# about the selection\nselection:\n  # from the council\n"
             "  goal: {lt: Tikslas}  # ours\n")  # fmt: skip
    return folder


def content(root):
    """Return the file."""
    return (root / "parameters" / "bandymas.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        (DECISION, "decisions"),
        (Budget(year=2026, fund="municipal", eur=50000, **SIGNED), "budgets"),
        (StaffLimit(year=2026, hours=600, **SIGNED), "staff"),
        (
            WorkEstimate(recommendation="LNG-R01", year=2026, hours=1.5, reason="x", **SIGNED),
            "work",
        ),
        (
            Score(recommendation="LNG-R01", criterion="reach", points=60, reason="x", **SIGNED),
            "scores",
        ),
    ],
)
def test_a_statement_comes_and_goes(root, statement, part):
    """What is entered is read back; what is taken out leaves the file as it was."""
    before = content(root)
    set_in_selection("bandymas", statement, root=root)

    assert (statement,) == getattr(load_file("bandymas", root=root).selection, part)
    assert before in content(root)
    assert remove_from_selection("bandymas", statement, root=root)
    assert before == content(root)
    assert not remove_from_selection("bandymas", statement, root=root)


def test_a_new_decision_replaces_the_earlier_one(root):
    """A recommendation has one decision."""
    set_in_selection("bandymas", DECISION, root=root)
    later = DECISION.model_copy(update={"choice": "later", "reason": "trūksta lėšų"})
    set_in_selection("bandymas", later, root=root)

    assert (later,) == load_file("bandymas", root=root).selection.decisions


def test_two_who_save_at_once_are_told(root):
    """The second has not seen what the first decided; the first one's decision stays."""
    seen = set_in_selection("bandymas", DECISION, root=root)
    other = DECISION.model_copy(update={"choice": "reject"})
    set_in_selection("bandymas", other, root=root, seen=seen)

    with pytest.raises(InputError, match="saved at"):
        set_in_selection("bandymas", DECISION, root=root, seen=seen)
    assert (other,) == load_file("bandymas", root=root).selection.decisions


def test_a_decision_on_nothing_is_refused(root):
    """The file stays as it was."""
    before = content(root)
    gone = DECISION.model_copy(update={"recommendation": "LNG-R99"})

    with pytest.raises(InputError, match="LNG-R99"):
        set_in_selection("bandymas", gone, root=root)
    assert before == content(root)
