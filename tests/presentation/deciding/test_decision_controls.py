from __future__ import annotations

import pytest
from checkout import ROOT
from presentation.deciding.sessions import a_desk, a_state, the_file
from selection_cases import selection_of

from workbench.presentation.deciding.decision_controls import DecisionControls
from workbench.presentation.deciding.saving import Ruling
from workbench.presentation.deciding.trial import Trial
from workbench.presentation.deciding.trying import Trying


@pytest.fixture
def tried():
    """Return the trials made so far."""
    return []


def _controls(tried, language="lt", pressed=None):
    """Return the controls on the project's own file, which they never write."""
    asked = pressed if pressed is not None else []
    desk = a_desk(ROOT, language)
    return DecisionControls(desk, a_state(ROOT), tried.append, lambda: asked.append(1))


def test_every_control_has_a_name_in_the_language(tried):
    """The file keeps a change in Lithuanian, and an English form says so."""
    controls = _controls(tried)
    named = (
        controls.recommendation,
        controls.mode,
        controls.choice,
        controls.change,
        controls.reason,
        controls.save,
    )
    assert [control.description for control in named] == [
        "Rekomendacija",
        "Įtraukti į rinkinį",
        "Sprendimas",
        "Pakeitimas",
        "Sprendimo priežastis",
        "Įrašyti sprendimą",
    ]
    order = [control for control in controls.widgets if control in named]
    assert order == list(named)
    assert _controls(tried, "en").change.description == "Change, in Lithuanian"


def test_what_was_decided_stands_in_the_form(tried):
    """Choice and change of the file; a reason has to be given anew."""
    controls = _controls(tried)
    controls.recommendation.value = "HOU-R01"
    assert controls.ruling.choice == "adapt"
    assert controls.change.value.startswith("Tarpininkas dirba tik su šeimomis")
    assert controls.change.layout.display is None
    assert controls.reason.value == ""
    controls.reason.value = "Kita"
    controls.recommendation.value = "LNG-R01"
    assert (controls.ruling, controls.change.value, controls.reason.value) == (None, "", "")
    assert controls.change.layout.display == "none"


def test_a_choice_makes_a_ruling(tried):
    """And the button asks for it to be saved."""
    pressed = []
    controls = _controls(tried, pressed=pressed)
    controls.recommendation.value = "LNG-R01"
    controls.choice.value = "adapt"
    controls.change.value = "Tik vakarais"
    controls.save.click()
    assert (controls.ruling, pressed) == (Ruling("LNG-R01", "adapt", "Tik vakarais"), [1])
    assert tried == []


def test_the_place_in_the_portfolio_is_tried(tried):
    """Choosing a recommendation tries nothing; choosing its place does."""
    controls = _controls(tried)
    controls.recommendation.value = "GOV-R01"
    assert (controls.mode.value, tried) == ("must", [])
    controls.mode.value = "blocked"
    assert tried == [Trial(modes={"GOV-R01": "blocked"})]


def test_what_the_gate_stopped_has_no_place(tried):
    """It can be decided on and not be put into the portfolio."""
    controls = _controls(tried)
    controls.recommendation.value = "HOU-R02"
    assert controls.mode.disabled
    assert "Neperėjo išankstinės atrankos" in controls.about.value
    controls.recommendation.value = "GOV-R01"
    assert not controls.mode.disabled


def test_figures_follow_the_order(tried):
    """The place is that of what is tried."""
    controls = _controls(tried)
    controls.recommendation.value = "GOV-R01"
    trial = Trial(view="ngo")
    placed = Trying(selection_of()).order(trial, the_file())
    controls.show(a_state(ROOT, view="ngo"), placed)
    rank = next(one.rank for one in placed if one.valued.code == "GOV-R01")
    assert f"Vieta eilėje – {rank}." in controls.about.value
