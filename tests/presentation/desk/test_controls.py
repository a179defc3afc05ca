from __future__ import annotations

import ipywidgets
import pytest

from workbench.presentation.desk.controls import (
    STYLE,
    answered,
    button,
    heading,
    labelled,
    when_seen,
)
from workbench.presentation.desk.saving import Answer
from workbench.text import text

ROLE = text("Your role")


def test_the_style_touches_nothing_else():
    """Every rule is about the explorer alone."""
    rules = [rule.strip() for rule in STYLE.removeprefix("<style>").split("}") if "{" in rule]
    selectors = [one for rule in rules for one in rule.partition("{")[0].split(",")]
    assert selectors
    assert {selector.split()[0] for selector in selectors} == {".wb-explorer"}


def test_a_control_has_its_name_and_its_hint_in_the_language():
    """A screen reader reads the name; what is given besides stands."""
    field = labelled(ipywidgets.Text, ROLE, "lt", hint=text("a role, not a name"), value="x")
    assert (field.description, field.placeholder, field.value) == (
        "Jūsų pareigos", "pareigos, ne vardas ir pavardė", "x",
    )  # fmt: skip
    assert labelled(ipywidgets.Text, ROLE, "en").placeholder != "a role, not a name"


def test_a_button_calls_once():
    """Pressing it hands on nothing that would have to be ignored."""
    pressed = []
    made = button(text("Save the setting"), "lt", lambda: pressed.append(1))
    made.click()
    assert (pressed, made.description) == ([1], "Įrašyti nustatymą")


@pytest.mark.parametrize(("kind", "role"), [("saved", "status"), ("refused", "alert")])
def test_an_answer_is_said_at_once(kind, role):
    """What went wrong interrupts, what went well waits its turn; words are never markup."""
    shown = answered(Answer(kind, (text("{name}: {value}", name="<b>", value=1),)), "en")
    assert f"role={role}" in shown
    assert "&lt;b&gt;" in shown
    assert answered(None, "en") == ""


def test_a_heading_is_in_the_language():
    """The parts of a form are told apart."""
    assert "Jūsų pareigos" in heading(ROLE, "lt").value


def test_nothing_is_done_before_a_front_end_shows_the_box():
    """One that appears is counted."""
    box, seen = ipywidgets.VBox(()), []
    when_seen(box, lambda: seen.append(1))
    assert seen == []
    box._view_count = 1
    assert seen == [1]
