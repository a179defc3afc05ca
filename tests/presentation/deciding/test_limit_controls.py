from __future__ import annotations

import pytest
from checkout import ROOT
from presentation.deciding.sessions import a_desk, a_state

from workbench.presentation.deciding.limit_controls import LimitControls
from workbench.presentation.deciding.trial import Trial

NB = "\u00a0"
FIRST = ("money", (2026, "municipal"))


@pytest.fixture
def tried():
    """Return the trials made so far."""
    return []


@pytest.fixture
def controls(tried):
    """Return the controls on the project's own file, which they never write."""
    return LimitControls(a_desk(ROOT), a_state(ROOT), tried.append)


def test_there_is_a_field_for_every_limit_and_every_cost(controls):
    """Also where candidates take something that nobody has limited."""
    assert controls.fields[FIRST].value == f"25{NB}000"
    assert controls.fields["hours", (2027, "administration")].value == f"2{NB}400"
    assert controls.fields["hours", (2026, "poliklinika")].value == ""


def test_every_control_has_a_name_in_the_language(controls):
    """With its unit."""
    names = [field.description for field in controls.fields.values()]
    assert "2026 m., savivaldybės biudžetas, Eur" in names
    assert len(set(names)) == len(names)
    assert [control.description for control in controls.percents.values()] == [
        "Visos lėšos, proc.",
        "Visos valandos, proc.",
    ]
    assert controls.fields[FIRST].placeholder == "ribos nėra"


def test_what_is_written_is_tried(controls, tried):
    """An amount, no amount, a percentage."""
    controls.fields[FIRST].value = "15 000,50"
    controls.fields[FIRST].value = ""
    controls.percents["hours"].value = 60
    assert tried[0] == Trial(money={(2026, "municipal"): 1_500_050})
    assert tried[1] == Trial(money={(2026, "municipal"): None})
    assert tried[2] == Trial(hours_percent=60)


def test_what_is_no_amount_is_told_and_stays(controls, tried):
    """Nothing is tried, what was written stands, and mending it takes the message away."""
    controls.fields[FIRST].value = "daug"
    assert "role=alert" in controls.message.value
    assert "„daug“" in controls.message.value
    controls.show(a_state(ROOT, hours_percent=60))
    assert controls.fields[FIRST].value == "daug"
    assert tried == []
    controls.fields[FIRST].value = "26000"
    assert controls.message.value == ""
    assert tried == [Trial(hours_percent=60, money={(2026, "municipal"): 2_600_000})]


def test_money_and_hours_go_back_to_those_of_the_file(controls, tried):
    """All at once; points and rules stay what they are."""
    state = a_state(ROOT, money_percent=50, money={FIRST[1]: 1}, modes={"LNG-R01": "must"})
    controls.show(state)
    assert controls.fields[FIRST].value == "0,01"
    controls.fields["hours", (2026, "poliklinika")].value = "x"
    controls.reset.click()
    assert tried == [Trial(modes={"LNG-R01": "must"})]
    assert controls.message.value == ""


def test_a_percentage_has_its_bounds(controls):
    """Nobody has less than nothing."""
    controls.percents["money"].value = -5
    assert controls.percents["money"].value == 0
