from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from presentation.deciding.sessions import a_folder, a_form, file_text, filed
from selection_cases import selection_of

from workbench.presentation.deciding.deciding import decide
from workbench.presentation.deciding.trial import Trial

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.presentation.deciding.form import Form


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workbench folder."""
    return a_folder(tmp_path)


@pytest.fixture
def form(root: Path) -> Form:
    """Return the form, as if it were looked at."""
    return a_form(root)


def _named(widget):
    """Yield every control below a widget that a person can reach."""
    for child in getattr(widget, "children", ()):
        yield from _named(child)
    if hasattr(widget, "description") and type(widget).__name__ != "HTML":
        yield widget


@pytest.mark.parametrize("language", ["lt", "en"])
def test_every_control_has_a_name_of_its_own(root: Path, language: str):
    """By its description, or for the mouse's slider by its tooltip; no two share one."""
    controls = list(_named(a_form(root, language).box))
    sliders = [one for one in controls if type(one).__name__ == "IntSlider"]
    others = [one.description for one in controls if one not in sliders]
    assert all(others)
    assert len(set(others)) == len(others)
    assert all(slider.tooltip in others for slider in sliders)


def test_moving_a_weight_redraws_order_and_portfolio(form: Form):
    """Another order; there and back again is the file's."""
    order, portfolio = form.order.value, form.portfolio.value
    form.weights.sliders["duty"].value = 100
    form.weights.sliders["need"].value = 0
    assert form.order.value != order
    assert form.portfolio.value != portfolio
    assert "Pasirinkta kitaip nei parametrų faile" in form.differences.value
    form.weights.reset.click()
    assert (form.order.value, form.portfolio.value) == (order, portfolio)
    assert form.state.trial == Trial()


def test_the_order_is_there_before_the_portfolio(form: Form, monkeypatch: pytest.MonkeyPatch):
    """Nobody waits for the second to see the first."""
    seen = []
    form.order.observe(lambda _: seen.append("order"), "value")
    whole = form.trying.portfolio
    monkeypatch.setattr(
        form.trying, "portfolio", lambda *args: seen.append("portfolio") or whole(*args)
    )
    form.weights.sliders["duty"].value = 100
    assert seen == ["order", "portfolio"]


def test_points_of_nought_are_told(form: Form):
    """There is neither an order nor a portfolio, and the form stays usable."""
    for slider in form.weights.sliders.values():
        slider.value = 0
    assert "role=alert" in form.order.value
    assert form.portfolio.value == ""
    form.weights.numbers["need"].value = 100
    assert "<table>" in form.order.value


def test_typing_and_deciding_do_not_redraw_the_order(form: Form):
    """The order is about weights and the portfolio about rules, not about reasons."""
    form.order.value = form.portfolio.value = "x"
    form.role.value = "konsultantė"
    form.decision.recommendation.value = "LNG-R01"
    form.decision.choice.value = "adopt"
    form.decision.reason.value = "Taip"
    form.decision.save.click()
    assert "Įrašyta: LNG-R01" in form.decision.answer.value
    assert (form.order.value, form.portfolio.value) == ("x", "x")


def test_a_decision_takes_the_reason_and_is_shown(form: Form, root: Path):
    """The reason field is empty for the next one, the role stays, the table holds the decision."""
    form.decision.recommendation.value = "LNG-R01"
    form.decision.save.click()
    assert "pirmiausia pasirinkite, kas nuspręsta" in form.decision.answer.value
    form.decision.choice.value = "later"
    form.decision.save.click()
    assert "pirmiausia parašykite priežastį" in form.decision.answer.value
    form.role.value, form.decision.reason.value = "konsultantė", "Laukiame lėšų"
    form.decision.save.click()
    assert "role=status" in form.decision.answer.value
    assert (form.decision.reason.value, form.role.value) == ("", "konsultantė")
    assert "Laukiame lėšų" in form.decisions.value
    assert "Nuspręsta: atidėta (konsultantė" in form.decision.about.value
    assert filed(root).decisions[-1].choice == "later"


def test_what_was_tried_is_kept(form: Form, root: Path):
    """Afterwards it is the file's, and nothing differs."""
    form.limits.percents["money"].value = 50
    form.role.value, form.reason.value = "konsultantė", "Tiek skirta"
    form.save.click()
    assert filed(root).budgets[0].eur == 12500
    assert form.reason.value == ""
    assert form.limits.percents["money"].value == 100
    assert form.limits.fields["money", (2026, "municipal")].value == "12\u00a0500"
    assert "Viskas taip pat" in form.differences.value
    assert "Rinkinys tas pats kaip pagal parametrų failą." in form.portfolio.value


def test_what_could_not_be_saved_stays_in_the_form(root: Path):
    """Two people have it open; the second keeps what he wrote."""
    first, second = a_form(root), a_form(root)
    for form in (first, second):
        form.limits.percents["hours"].value = 50
        form.role.value, form.reason.value = "konsultantas", "Tiek žmonių"
    first.save.click()
    saved = file_text(root)
    second.save.click()
    assert "role=alert" in second.answer.value
    assert second.reason.value == "Tiek žmonių"
    assert second.state.trial.hours[2026, "administration"] == 120_000
    assert file_text(root) == saved


def test_nothing_is_made_before_somebody_looks(root: Path):
    """A run in the evening has no front end and makes no control; one that appears is served."""
    form = decide(selection_of(), "lt", root=root).form
    (waiting,) = form.box.children
    assert "Skaičiuojama" in waiting.value
    assert not form.shown
    form.box._view_count = 1
    assert len(form.box.children) > 20
    children = form.box.children
    form.box._view_count = 2
    assert form.box.children == children
