from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from presentation.explorer.desks import a_case, a_desk_folder, a_survey, an_explorer, parameter_text

from workbench.analysis.needs.settings import settings_of
from workbench.presentation.explorer.exploring import explore_needs

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.presentation.explorer.form import Form


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workbench folder."""
    return a_desk_folder(tmp_path)


@pytest.fixture
def form(root: Path) -> Form:
    """Return the form of the small survey, as if it were looked at."""
    return an_explorer(root).form


def test_every_control_has_a_name_and_a_help_in_the_language(form: Form):
    """A screen reader reads the name, the mouse shows the help."""
    assert [control.description for control in form.controls.values()] == [
        "Sritis",
        "Grupės pagal klausimą",
        "Atskleidimo kontrolė",
        "Svoriai",
        "Paslaugų ribos",
    ]
    assert all(control.tooltip for control in form.controls.values())
    assert (form.role.description, form.reason.description) == ("Jūsų pareigos", "Priežastis")


def test_choosing_redraws_the_view(form: Form):
    """Another group, another table."""
    form.controls["area"].value = "LNG"
    assert "women" in form.view.value
    form.controls["group"].value = "age"
    assert "women" not in form.view.value
    assert "young" in form.view.value
    assert "(faile: sex)" in form.differences.value


def test_typing_and_saving_do_not_redraw_the_view(form: Form):
    """The view is about the choice alone."""
    form.controls["group"].value = "age"
    before = form.view.value
    form.view.value = "x"
    form.button.click()
    assert form.view.value == "x" != before


def test_saving_takes_the_reason_and_tells(form: Form, root: Path):
    """The reason field is empty for the next one, the role stays."""
    form.controls["group"].value = "age"
    form.reason.value, form.role.value = "Amžius svarbus", "konsultantas"
    form.button.click()
    assert settings_of(a_case(root).file).group == "age"
    assert "Įrašyta" in form.answer.value
    assert "role=status" in form.answer.value
    assert (form.reason.value, form.role.value) == ("", "konsultantas")
    assert "Visi nustatymai tokie pat" in form.differences.value


def test_what_could_not_be_saved_stays_in_the_form(root: Path):
    """Two people have it open; the second keeps what he wrote."""
    first, second = an_explorer(root).form, an_explorer(root).form
    for form in (first, second):
        form.controls["group"].value = "age"
        form.reason.value, form.role.value = "Amžius svarbus", "konsultantas"
    first.button.click()
    saved = parameter_text(root)
    second.button.click()
    assert "role=alert" in second.answer.value
    assert second.reason.value == "Amžius svarbus"
    assert parameter_text(root) == saved


def test_nothing_is_computed_before_somebody_looks(root: Path, monkeypatch: pytest.MonkeyPatch):
    """A run in the evening has no front end and pays for none; one that appears is counted."""
    made = []
    monkeypatch.setattr(
        "workbench.presentation.explorer.releases.Releases.view",
        lambda _, choice: made.append(choice) or pytest.fail("nothing can be shown"),
    )
    form = explore_needs(a_case(root), (a_survey(),), "lt", root=root).form
    assert made == []
    assert "Skaičiuojama" in form.view.value
    with pytest.raises(pytest.fail.Exception, match="nothing can be shown"):
        form.box._view_count = 1


def test_whoever_must_wait_is_told(root: Path, monkeypatch: pytest.MonkeyPatch):
    """Between two views stands that the next one is being computed, where it is not ready."""
    form = an_explorer(root).form
    seen = []
    form.view.observe(lambda change: seen.append("Skaičiuojama" in change["new"]), "value")
    monkeypatch.setattr("workbench.presentation.explorer.releases.Releases.ready", lambda *_: False)
    form.controls["group"].value = "age"
    monkeypatch.setattr("workbench.presentation.explorer.releases.Releases.ready", lambda *_: True)
    form.controls["group"].value = "sex"
    assert seen == [True, False, False]


def test_what_cannot_be_proved_safe_is_not_shown(root: Path, monkeypatch: pytest.MonkeyPatch):
    """The explorer says so and stays usable."""
    form = an_explorer(root).form

    def refuse(*_):
        raise ArithmeticError

    monkeypatch.setattr("workbench.presentation.explorer.releases.Releases.view", refuse)
    form.controls["group"].value = "age"
    assert "nepavyko įrodyti, kad tai saugu" in form.view.value
