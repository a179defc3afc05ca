"""Sliders and numbers of the points that criteria have, for all together or for one group."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import ipywidgets

from workbench.model.recommendations import CRITERIA
from workbench.presentation.deciding.trial import COMMON, HIGHEST, filed_points, with_points
from workbench.presentation.deciding.words import criterion_label, view_name
from workbench.presentation.desk.controls import button, heading, labelled
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import clean
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.recommendations import Criterion
    from workbench.presentation.deciding.saving import Desk, State
    from workbench.presentation.deciding.trial import Trial

__all__ = ["WeightControls"]

_LABEL = {"description_width": "22em"}
"""The longest name of a criterion has to fit."""


class WeightControls:
    """Whose view, and the points of each criterion.

    Each criterion has a number and a slider of one value: the number has a name for screen
    readers, which ipywidgets gives no slider.

    Parameters
    ----------
    desk : Desk
        Analysis and language.
    state : State
        Where it begins.
    try_out : callable
        What is called with each new trial.
    """

    def __init__(self, desk: Desk, state: State, try_out: Callable[[Trial], None]) -> None:
        self._desk, self._try_out, self._state, self._quiet = desk, try_out, state, True
        self.view = self._views(state)
        self.numbers = {code: self._number(code) for code in CRITERIA}
        self.sliders = {code: self._slider(code) for code in CRITERIA}
        self.reset = button(text("Points as in the file"), desk.language, self._back)
        for control in (self.view, *self.numbers.values(), *self.sliders.values()):
            control.observe(self._moved, "value")
        self.show(state)

    @property
    def widgets(self) -> tuple[Any, ...]:
        """Return the controls in their order."""
        rows = (ipywidgets.HBox((self.numbers[code], self.sliders[code])) for code in CRITERIA)
        return heading(text("What matters"), self._desk.language), self.view, *rows, self.reset

    def show(self, state: State) -> None:
        """Set every control to what is tried, without trying anything by it.

        Parameters
        ----------
        state : State
            Where the session stands.
        """
        self._state, self._quiet = state, True
        view = state.trial.view
        points = state.trial.points.get(view) or filed_points(state.selection, view)
        self.view.value = view
        for code, value in zip(CRITERIA, points, strict=True):
            self.numbers[code].value = self.sliders[code].value = value
        self._quiet = False

    def _views(self, state: State) -> Any:  # noqa: ANN401 - ipywidgets ships no types
        analysis, language = self._desk.analysis, self._desk.language
        keys = (COMMON, *(group.key for group in state.selection.stakeholders))
        return labelled(
            ipywidgets.Dropdown,
            text("Whose view"),
            language,
            options=[(clean(capital(view_name(analysis, key, language))), key) for key in keys],
            value=COMMON,
            style=_LABEL,
        )

    def _number(self, code: Criterion) -> Any:  # noqa: ANN401 - as above
        return labelled(
            ipywidgets.BoundedIntText,
            self._label(code),
            self._desk.language,
            min=0,
            max=HIGHEST,
            style=_LABEL,
            layout={"width": "30em"},
        )

    def _slider(self, code: Criterion) -> Any:  # noqa: ANN401 - as above
        return ipywidgets.IntSlider(
            min=0,
            max=HIGHEST,
            continuous_update=False,
            readout=False,
            tooltip=self._label(code),
            layout={"width": "14em"},
        )

    def _label(self, code: Criterion) -> str:
        name = criterion_label(self._desk.analysis, code, self._desk.language)
        return clean(translate(text("{name}, points", name=name), self._desk.language))

    def _moved(self, change: Any) -> None:  # noqa: ANN401 - traitlets' bundle
        if self._quiet:
            return
        trial, moved = self._state.trial, change["owner"]
        if moved is self.view:
            self._try_out(replace(trial, view=moved.value))
            return
        controls = self.sliders if moved in self.sliders.values() else self.numbers
        points = tuple(controls[code].value for code in CRITERIA)
        self._try_out(with_points(trial, self._state.selection, trial.view, points))

    def _back(self) -> None:
        """Take back the points tried in the view that is shown."""
        trial = self._state.trial
        others = {view: points for view, points in trial.points.items() if view != trial.view}
        self._try_out(replace(trial, points=others))
