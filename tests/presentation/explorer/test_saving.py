from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from presentation.explorer.desks import (
    CODE,
    a_case,
    a_desk_folder,
    a_survey,
    parameter_text,
)

from workbench.analysis.needs.settings import settings_of
from workbench.model.municipality import Commentary
from workbench.presentation.desk.saving import Entry, place_of, seen_of, told
from workbench.presentation.explorer.choices import differing, first_choice, offer_of
from workbench.presentation.explorer.saving import State, save
from workbench.store.editing import set_commentary

if TYPE_CHECKING:
    from pathlib import Path

WHY = Entry("Skiriasi moterų ir vyrų poreikiai", "konsultantas")
OFFER = offer_of(a_case(), a_survey())


class Saver:
    """Somebody with the explorer open on a folder."""

    def __init__(self, root: Path) -> None:
        case = a_case(root)
        choice = first_choice(OFFER, settings_of(case.file))
        self.place = place_of(case, root)
        self.state = State(choice, choice, seen_of(case, root))

    def chooses(self, name: str, value: str) -> Saver:
        """Choose something else."""
        self.state = self.state.chosen(name, value)
        return self

    def saves(self, entry: Entry = WHY) -> tuple[str, ...]:
        """Press the button and read what comes of it, its kind first."""
        self.state = save(self.state, entry, self.place, OFFER, "lt")
        return (self.state.answer.kind, *told(self.state.answer, "lt"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workbench folder."""
    return a_desk_folder(tmp_path)


def test_what_is_saved_is_what_the_case_says_next(root: Path):
    """Name, value, reason, role and the date the case is looked at."""
    kind, *lines = Saver(root).chooses("group", "age").saves()
    assert kind == "saved"
    assert lines[0] == "Įrašyta: Grupės pagal klausimą – age."
    kept = a_case(root).file.settings[-1]
    assert kept.model_dump() == {
        "name": "group",
        "value": "age",
        "reason": WHY.reason,
        "by": "konsultantas",
        "date": "2026-01-20",
    }
    assert settings_of(a_case(root).file).group == "age"


def test_everything_else_in_the_file_stays(root: Path):
    """Comments, order and other entries."""
    before = parameter_text(root)
    assert "name: crosshair" not in before
    Saver(root).chooses("crosshair", "means").saves()
    after = parameter_text(root)
    assert "#" in before
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    assert after != before


def test_several_settings_are_saved_at_once_and_nothing_differs_any_more(root: Path):
    """One entry each; the group that was there is replaced."""
    saver = Saver(root).chooses("crosshair", "means").chooses("group", "age")
    assert saver.saves()[0] == "saved"
    settings = settings_of(a_case(root).file)
    assert (settings.crosshair, settings.group) == ("means", "age")
    assert differing(saver.state.choice, saver.state.filed) == {}
    assert parameter_text(root).count("name: group") == 1


def test_a_second_save_works(root: Path):
    """The explorer knows the file it wrote itself."""
    saver = Saver(root).chooses("group", "age")
    saver.saves()
    assert saver.chooses("group", "sex").saves()[0] == "saved"
    assert settings_of(a_case(root).file).group == "sex"


def test_of_two_savers_the_second_is_told_and_loses_nothing(root: Path):
    """Whoever has not seen the other's entry does not write over it."""
    first, second = Saver(root).chooses("group", "age"), Saver(root).chooses("weighting", "none")
    first.saves()
    saved = parameter_text(root)
    kind, *lines = second.saves()
    assert kind == "refused"
    assert lines[0] == "Neįrašyta. Tai, ką pasirinkote ir parašėte, liko čia."
    assert "jau po to, kai jį atvėrėte" in lines[1]
    assert "įkelkite iš naujo" in lines[-1]
    assert parameter_text(root) == saved
    assert differing(second.state.choice, second.state.filed) == {"weighting": "none"}


def test_any_other_entry_counts_as_a_change_too(root: Path):
    """A colleague's commentary is not overwritten unseen either."""
    saver = Saver(root).chooses("group", "age")
    words = {"lt": "Išvada."}
    said = Commentary(report="overview", section="money", text=words, by="kolega", date="2026-01")
    set_commentary(CODE, said, root=root)
    assert saver.saves()[0] == "refused"
    assert "Išvada." in parameter_text(root)


@pytest.mark.parametrize(
    ("entry", "asked"),
    [
        (Entry("", "konsultantas"), ["priežastį"]),
        (Entry(" \n", "konsultantas"), ["priežastį"]),
        (Entry("Taip geriau", " "), ["pareigas"]),
        (Entry(), ["priežastį", "pareigas"]),
    ],
)
def test_without_reason_or_role_nothing_is_written(root: Path, entry: Entry, asked: list[str]):
    """The form says in place what it lacks."""
    before = parameter_text(root)
    kind, *lines = Saver(root).chooses("group", "age").saves(entry)
    assert kind == "missing"
    assert [word in line for word, line in zip(asked, lines, strict=True)] == [True] * len(asked)
    assert parameter_text(root) == before


def test_nothing_is_written_where_nothing_differs(root: Path):
    """Another area is no other setting."""
    before = parameter_text(root)
    kind, line = Saver(root).chooses("area", "HOU").saves(Entry())
    assert (kind, "Įrašyti nėra ko" in line) == ("missing", True)
    assert parameter_text(root) == before


def test_a_file_that_cannot_be_written_is_told(root: Path):
    """What is chosen stays chosen, and the message is the store's own."""
    saver = Saver(root).chooses("group", "age")
    (root / "parameters" / f"{CODE}.yaml").write_text("schema_version: 2\n", encoding="utf-8")
    assert saver.saves()[0] == "refused"
    assert saver.state.choice.group == "age"


def test_a_case_from_elsewhere_is_not_written_over(root: Path):
    """Without the hash of the file nobody knows what was seen."""
    case = a_case(root).model_copy(update={"inputs": ()})
    assert seen_of(case, root) == ""
    saver = Saver(root).chooses("group", "age")
    saver.state = State(saver.state.choice, saver.state.filed, "")
    assert saver.saves()[0] == "refused"


def test_another_choice_takes_the_last_answer_away(root: Path):
    """An answer is about what was saved, not about what is chosen now."""
    saver = Saver(root).chooses("group", "age")
    saver.saves()
    assert saver.chooses("area", "HOU").state.answer is None
