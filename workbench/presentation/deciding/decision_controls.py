"""One recommendation: what to know of it, its place in the portfolio, the decision on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets

from workbench.presentation.deciding.saving import Ruling
from workbench.presentation.deciding.telling import about_shown
from workbench.presentation.deciding.trial import MODES, filed_mode, with_mode
from workbench.presentation.deciding.words import CHOICE_NAMES, MODE_NAMES, option_label
from workbench.presentation.desk.controls import button, heading, labelled
from workbench.presentation.language import translate
from workbench.presentation.markup import clean
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.presentation.deciding.saving import Desk, State
    from workbench.presentation.deciding.trial import Trial
    from workbench.presentation.deciding.trying import Placed

__all__ = ["DecisionControls"]


class DecisionControls:
    """The list of recommendations, and what is tried and decided on the one chosen.

    Parameters
    ----------
    desk : Desk
        Analysis and language.
    state : State
        Where it begins.
    try_out : callable
        What is called with each new trial.
    decide : callable
        What is called when a decision is to be saved.
    """

    def __init__(
        self,
        desk: Desk,
        state: State,
        try_out: Callable[[Trial], None],
        decide: Callable[[], None],
    ) -> None:
        self._desk, self._try_out, self._state, self._quiet = desk, try_out, state, True
        self._placed: dict[str, Placed] = {}
        self.recommendation = self._list(text("Recommendation"), self._recommendations())
        self.about = ipywidgets.HTML()
        self.mode = self._list(
            text("In the portfolio"), [(self._say(MODE_NAMES[mode]), mode) for mode in MODES]
        )
        undecided = (self._say(text("not chosen yet")), "")
        named = [(self._say(name), choice) for choice, name in CHOICE_NAMES.items()]
        self.choice = self._list(text("Decision"), [undecided, *named])
        self.change = self._area(_change_label(desk), text("how it is adopted, in one sentence"))
        self.reason = self._area(text("Reason for the decision"), text("why it is to be so"))
        self.save = button(text("Save the decision"), desk.language, decide)
        self.answer = ipywidgets.HTML()
        self.recommendation.observe(lambda _: self._chosen(), "value")
        self.mode.observe(self._ruled, "value")
        self.choice.observe(lambda _: self._reveal(), "value")
        self._chosen()

    @property
    def widgets(self) -> tuple[Any, ...]:
        """Return the controls in their order."""
        language = self._desk.language
        return (
            heading(text("One recommendation"), language),
            self.recommendation,
            self.about,
            self.mode,
            self.choice,
            self.change,
            self.reason,
            self.save,
            self.answer,
        )

    @property
    def ruling(self) -> Ruling | None:
        """Return what is to be decided; None where nothing was chosen."""
        if not self.choice.value:
            return None
        return Ruling(self.recommendation.value, self.choice.value, self.change.value)

    def show(self, state: State, placed: Sequence[Placed]) -> None:
        """Show what is tried and decided on the recommendation chosen.

        Parameters
        ----------
        state : State
            Where the session stands.
        placed : sequence of Placed
            The order; empty: as before.
        """
        self._state = state
        self._placed = {one.valued.code: one for one in placed} or self._placed
        code, analysis = self.recommendation.value, self._desk.analysis
        known = self._placed.get(code)
        self.about.value = about_shown(code, known, state.case, analysis, self._desk.language)
        self._quiet = True
        filed = filed_mode(state.selection, analysis.candidates.open, code)
        self.mode.value = state.trial.modes.get(code, filed)
        self.mode.disabled = analysis.get(code) is None
        self._quiet = False

    def _chosen(self) -> None:
        """Begin with another recommendation: what was decided on it stands in the form."""
        decisions = self._state.selection.decisions
        code = self.recommendation.value
        decision = next((one for one in decisions if one.recommendation == code), None)
        self.choice.value = decision.choice if decision else ""
        self.change.value = decision.change.lt if decision and decision.change else ""
        self.reason.value = self.answer.value = ""
        self._reveal()
        self.show(self._state, ())

    def _reveal(self) -> None:
        """Show the field of the change only where there is one."""
        self.change.layout.display = None if self.choice.value == "adapt" else "none"

    def _ruled(self, change: Any) -> None:  # noqa: ANN401 - traitlets' bundle
        if not self._quiet:
            trial, selection = self._state.trial, self._state.selection
            candidates, code = self._desk.analysis.candidates.open, self.recommendation.value
            self._try_out(with_mode(trial, selection, candidates, code, change["new"]))

    def _recommendations(self) -> list[tuple[str, str]]:
        analysis, language = self._desk.analysis, self._desk.language
        return [
            (clean(option_label(analysis, one.code, language)), one.code)
            for one in analysis.candidates.listed
        ]

    def _list(self, label: object, options: list[tuple[str, str]]) -> Any:  # noqa: ANN401 - ipywidgets ships no types
        return labelled(ipywidgets.Dropdown, label, self._desk.language, options=options)

    def _area(self, label: object, hint: object) -> Any:  # noqa: ANN401 - as above
        return labelled(ipywidgets.Textarea, label, self._desk.language, hint=hint)

    def _say(self, what: object) -> str:
        return clean(translate(what, self._desk.language))


def _change_label(desk: Desk) -> object:
    """Return the name of the field of a change, which the file keeps in Lithuanian."""
    return text("Change") if desk.language == "lt" else text("Change, in Lithuanian")
