from __future__ import annotations

from dataclasses import replace

import pytest
from checkout import ROOT
from presentation.deciding.sessions import a_desk, a_state
from traitlets import TraitError

from workbench.presentation.deciding.trial import COMMON, Trial, filed_points
from workbench.presentation.deciding.weight_controls import WeightControls


@pytest.fixture
def tried():
    """Return the trials made so far."""
    return []


@pytest.fixture
def controls(tried):
    """Return the controls on the project's own file, which they never write."""
    return WeightControls(a_desk(ROOT), a_state(ROOT), tried.append)


def test_every_control_has_a_name_in_the_language(controls):
    """The number has it for screen readers, the slider for the mouse."""
    names = [control.description for control in controls.numbers.values()]
    assert names[0] == "Poreikio svarba, taškai"
    assert len(set(names)) == len(names) == 6
    assert [slider.tooltip for slider in controls.sliders.values()] == names
    assert (controls.view.description, controls.reset.description) == (
        "Kieno požiūriu", "Grąžinti failo taškus",
    )  # fmt: skip


def test_a_slider_and_its_number_are_one(controls, tried):
    """Whichever is moved, the points of the view are tried."""
    controls.view.value = "administration"
    controls.show(a_state(ROOT, view="administration"))
    controls.sliders["reach"].value = 70
    controls.numbers["duty"].value = 10
    assert tried[1].points == {"administration": (100, 80, 70, 90, 40, 60)}
    assert tried[2].points["administration"][5] == 10
    controls.show(replace(a_state(ROOT), trial=tried[1]))
    assert controls.numbers["reach"].value == controls.sliders["reach"].value == 70


def test_showing_tries_nothing(controls, tried):
    """Only a person tries something."""
    controls.show(a_state(ROOT, view="ngo", points={"ngo": (1, 2, 3, 4, 5, 6)}))
    assert [number.value for number in controls.numbers.values()] == [1, 2, 3, 4, 5, 6]
    assert controls.view.value == "ngo"
    assert tried == []


def test_points_go_back_to_those_of_the_file(controls, tried):
    """Those of the view that is shown; what was tried for another stays."""
    points = {COMMON: (1, 2, 3, 4, 5, 6), "ngo": (9, 9, 9, 9, 9, 9)}
    controls.show(a_state(ROOT, points=points))
    controls.reset.click()
    assert tried == [Trial(points={"ngo": points["ngo"]})]
    controls.show(replace(a_state(ROOT), trial=tried[0]))
    filed = filed_points(a_state(ROOT).selection, COMMON)
    assert tuple(number.value for number in controls.numbers.values()) == filed


def test_values_that_are_none_are_refused(controls, tried):
    """Points end at 100, and there are no other views."""
    controls.numbers["need"].value = 300
    assert controls.numbers["need"].value == 100
    with pytest.raises(TraitError, match="'daug'"):
        controls.sliders["need"].value = "daug"
    with pytest.raises(TraitError, match="Invalid selection"):
        controls.view.value = "nobody"
    assert all(0 <= point <= 100 for trial in tried for point in trial.points.get(COMMON, ()))
