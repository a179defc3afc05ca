from __future__ import annotations

import pytest
from presentation.explorer.desks import CODE, a_case, a_desk_folder

from workbench.errors import Fault, InputError, OutputError
from workbench.presentation.desk.saving import (
    Answer,
    Entry,
    lacking,
    place_of,
    refused,
    seen_of,
    told,
    what_now,
)
from workbench.store.editing import set_setting
from workbench.text import text


def test_a_case_knows_its_place_and_its_file(tmp_path):
    """Folder, name and date; the hash is that of the file as it was read."""
    root = a_desk_folder(tmp_path)
    case = a_case(root)
    place = place_of(case, root)
    assert (place.root, place.code, place.date) == (root, CODE, "2026-01-20")
    setting = case.file.settings[0]
    saved = set_setting(CODE, setting, root=root, seen=seen_of(case, root))
    assert saved == seen_of(a_case(root), root)


def test_a_case_from_elsewhere_has_no_hash(tmp_path):
    """Nothing can be saved over a file nobody has seen."""
    case = a_case(a_desk_folder(tmp_path)).model_copy(update={"inputs": ()})
    assert seen_of(case, tmp_path) == ""


@pytest.mark.parametrize(
    ("entry", "asked"),
    [
        (Entry("x", "y"), []),
        (Entry(" ", "y"), ["priežastį"]),
        (Entry("x", ""), ["pareigas"]),
        (Entry(), ["priežastį", "pareigas"]),
    ],
)
def test_what_is_missing_is_asked_for(entry, asked):
    """Blanks are neither a reason nor a role."""
    lines = told(Answer("missing", lacking(entry)), "lt")
    assert [word in line for word, line in zip(asked, lines, strict=True)] == [True] * len(asked)


def test_a_refusal_tells_every_fault_and_what_to_do():
    """A file at fault has faults, one that cannot be written a message."""
    fault = Fault(text("year"), text("fund"), text("unit"))
    lines = [str(line) for line in refused(InputError([fault, fault]))]
    assert lines[1:] == ["Found: year.", "Expected: fund.", "To do: unit."] * 2
    assert str(list(refused(OutputError(text("the disk is full"))))[1]) == "the disk is full"
    assert "run the notebook again" in str(what_now())
