from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from presentation.deciding.sessions import CODE, a_desk, a_folder, a_state, file_text, filed

from workbench.presentation.deciding.saving import Ruling, save_decision, save_trial
from workbench.presentation.deciding.trial import COMMON, Trial, filed_limits
from workbench.presentation.desk.saving import Entry, told
from workbench.store.selection_editing import set_in_selection

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.model.selection import Decision

WHY = Entry("Taip susitarta su skyriais", "konsultantė")
ADOPT = Ruling("LNG-R01", "adopt")
HALF = {"money_percent": 50}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workbench folder."""
    return a_folder(tmp_path)


def _decision(root: Path, code: str) -> Decision | None:
    return next((d for d in filed(root).decisions if d.recommendation == code), None)


def _lines(answer) -> str:
    return "\n".join(told(answer, "lt"))


def test_a_decision_is_what_the_file_says_next(root: Path):
    """Choice, reason, role and the date the case is looked at; comments and order stay."""
    before = file_text(root)
    state = save_decision(a_state(root), ADOPT, WHY, a_desk(root))
    assert state.decided.kind == "saved"
    assert "Įrašyta: LNG-R01 – priimta." in _lines(state.decided)
    assert _decision(root, "LNG-R01").model_dump(exclude_defaults=True) == {
        "recommendation": "LNG-R01",
        "choice": "adopt",
        "reason": WHY.reason,
        "by": "konsultantė",
        "date": "2026-01-20",
    }
    lost = [line for line in before.splitlines() if line not in file_text(root).splitlines()]
    assert lost == []
    assert [d.recommendation for d in state.selection.decisions][-1] == "LNG-R01"


def test_a_new_decision_keeps_the_needs_of_the_old_one(root: Path):
    """Whoever changes his mind on the how has not changed it on the what for."""
    ruling = Ruling("LNG-R02", "adapt", " Tik vakarais ")
    save_decision(a_state(root), ruling, WHY, a_desk(root))
    decision = _decision(root, "LNG-R02")
    assert (decision.choice, decision.change.lt) == ("adapt", "Tik vakarais")
    assert decision.needs == ("LNG-1", "LNG-2")


def test_an_unchanged_change_keeps_its_english_wording(root: Path):
    """Only another wording makes the translation stale."""
    was = _decision(root, "HOU-R01").change
    save_decision(a_state(root), Ruling("HOU-R01", "adapt", was.lt), WHY, a_desk(root))
    assert _decision(root, "HOU-R01").change == was
    save_decision(a_state(root), Ruling("HOU-R01", "adapt", "Kitaip"), WHY, a_desk(root))
    assert _decision(root, "HOU-R01").change.en is None


@pytest.mark.parametrize(
    ("ruling", "entry", "asked"),
    [
        (ADOPT, Entry("", "konsultantė"), "priežastį"),
        (ADOPT, Entry("Taip", " "), "pareigas"),
        (Ruling("LNG-R01", "adapt", " "), WHY, "kaip rekomendacija pakeista"),
    ],
)
def test_what_a_decision_lacks_is_asked_for_first(root: Path, ruling, entry, asked):
    """Nothing is written before reason, role and change are there."""
    before = file_text(root)
    state = save_decision(a_state(root), ruling, entry, a_desk(root))
    assert state.decided.kind == "missing"
    assert asked in _lines(state.decided)
    assert file_text(root) == before


def test_of_two_who_decide_the_second_is_told_and_loses_nothing(root: Path):
    """Whoever has not seen the other's decision does not write over it."""
    desk, second = a_desk(root), a_state(root)
    first = save_decision(a_state(root), ADOPT, WHY, desk)
    saved = file_text(root)
    refused = save_decision(second, Ruling("LNG-R01", "reject"), WHY, desk)
    assert refused.decided.kind == "refused"
    assert "jau po to, kai jį atvėrėte" in _lines(refused.decided)
    assert file_text(root) == saved
    again = save_decision(first, Ruling("LNG-R01", "later"), WHY, desk)
    assert again.decided.kind == "saved"
    assert _decision(root, "LNG-R01").choice == "later"


def test_a_file_that_cannot_be_written_is_told(root: Path, monkeypatch: pytest.MonkeyPatch):
    """What was tried stays tried, and the message is the store's own."""

    def refuse(path, _data):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("workbench.store.outputs._write_beside", refuse)
    before = file_text(root)
    state = save_trial(a_state(root, **HALF), WHY, a_desk(root))
    assert state.kept.kind == "refused"
    assert "nėra teisės" in _lines(state.kept)
    assert state.trial.money[2026, "municipal"] == 1_250_000
    decided = save_decision(a_state(root), ADOPT, WHY, a_desk(root))
    assert decided.decided.kind == "refused"
    assert file_text(root) == before


def test_all_that_was_tried_is_saved_with_one_reason(root: Path):
    """Points of a group, money, hours and rules; afterwards nothing is tried any more."""
    state = a_state(
        root,
        view="ngo",
        points={"ngo": (100, 90, 80, 30, 60, 10), COMMON: (1, 2, 3, 4, 5, 6)},
        money={(2026, "municipal"): None, (2027, "esf"): 100},
        hours_percent=50,
        modes={"LNG-R01": "must", "INF-R04": "free"},
    )
    state = save_trial(state, WHY, a_desk(root))
    assert state.kept.kind == "saved"
    assert state.trial == Trial(view="ngo", points={COMMON: (1, 2, 3, 4, 5, 6)})
    now = filed(root)
    group = next(one for one in now.stakeholders if one.key == "ngo")
    assert (group.swing["reach"], group.reason, group.by) == (80, WHY.reason, "konsultantė")
    money = filed_limits(now, "money")
    assert (2026, "municipal") not in money
    assert money[2027, "esf"] == 100
    assert set(filed_limits(now, "hours").values()) == {120_000}
    rules = {rule.key: rule for rule in now.rules}
    assert "no_app" not in rules
    assert rules["must_lng_r01"].reason == WHY.reason
    assert now == state.selection
    assert "Išbraukta: INF-R04" in _lines(state.kept)


@pytest.mark.parametrize(
    ("tried", "entry", "asked"),
    [
        (HALF, Entry("", "konsultantė"), "priežastį"),
        (HALF, Entry(), "pareigas"),
        ({}, WHY, "viskas taip pat"),
        ({"points": {COMMON: (1, 2, 3, 4, 5, 6)}}, WHY, "Pasirinkite grupę"),
    ],
)
def test_nothing_is_saved_without_a_change_a_reason_and_a_role(root: Path, tried, entry, asked):
    """The form says in place what it lacks; the common points belong to nobody."""
    before = file_text(root)
    state = save_trial(a_state(root, **tried), entry, a_desk(root))
    assert state.kept.kind == "missing"
    assert asked in _lines(state.kept)
    assert file_text(root) == before


def test_what_was_saved_before_a_refusal_is_told_and_stays(root: Path):
    """A rule that a scenario leaves out cannot go; the money before it is saved and told."""
    state = a_state(root, money={(2026, "esf"): 100}, modes={"GOV-R01": "free"})
    rule = next(one for one in filed(root).rules if one.key == "coordination")
    path = root / "parameters" / f"{CODE}.yaml"
    path.write_text(
        file_text(root).replace("without_rules: [language_money]", f"without_rules: [{rule.key}]"),
        encoding="utf-8",
    )
    state = save_trial(a_state(root, money=state.trial.money, modes=state.trial.modes), WHY,
                       a_desk(root))  # fmt: skip
    assert state.kept.kind == "refused"
    assert "Įrašyta: 2026 m., ESF+ lėšos" in _lines(state.kept)
    assert filed_limits(state.selection, "money")[2026, "esf"] == 100
    assert rule in filed(root).rules
    assert state.trial.modes == {"GOV-R01": "free"}


def test_any_other_entry_counts_as_a_change_too(root: Path):
    """A colleague's budget is not overwritten unseen either."""
    state = a_state(root, **HALF)
    budget = filed(root).budgets[0].model_copy(update={"by": "kolega"})
    set_in_selection(CODE, budget, root=root)
    assert save_trial(state, WHY, a_desk(root)).kept.kind == "refused"


def test_a_folder_that_cannot_be_read_again_is_told(root: Path):
    """The decision is saved; what is wrong beside the file is said with it."""
    state = a_state(root)
    areas = root / "parameters" / "catalogue" / "areas.yaml"
    areas.write_text("- x\n", encoding="utf-8")
    after = save_decision(state, ADOPT, WHY, a_desk(root))
    assert after.decided.kind == "saved"
    assert "Rasta:" in _lines(after.decided)
    assert "LNG-R01" in file_text(root)[file_text(root).index("decisions:") :]
    assert after.case is state.case
