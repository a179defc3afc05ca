"""The widgets of a working session, as thin as they can be: they hand on what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets
from traitlets import HasTraits, Instance, observe

from workbench.errors import InputError
from workbench.presentation.deciding.decision_controls import DecisionControls
from workbench.presentation.deciding.limit_controls import LimitControls
from workbench.presentation.deciding.panel import faulty, order_shown, portfolio_shown
from workbench.presentation.deciding.saving import State, save_decision, save_trial
from workbench.presentation.deciding.telling import decisions_shown, differences
from workbench.presentation.deciding.trying import Trying
from workbench.presentation.deciding.weight_controls import WeightControls
from workbench.presentation.desk.controls import (
    STYLE,
    answered,
    button,
    heading,
    labelled,
    when_seen,
)
from workbench.presentation.desk.saving import Answer, Entry
from workbench.presentation.language import translate
from workbench.presentation.markup import tag
from workbench.text import text

if TYPE_CHECKING:
    from workbench.presentation.deciding.saving import Desk
    from workbench.presentation.deciding.trial import Trial
    from workbench.presentation.deciding.trying import Placed

__all__ = ["Form"]


class Form(HasTraits):
    """Controls, what follows from them, and what is saved.

    Nothing but a line that says so is made before somebody looks, so that a run without a front
    end leaves nothing of it in its notebook.

    Parameters
    ----------
    desk : Desk
        What it works with.
    state : State
        Where it begins.
    """

    state = Instance(State)

    def __init__(self, desk: Desk, state: State) -> None:
        super().__init__()
        self.desk = desk
        self.shown = False
        self._first = state
        waiting = tag("p", translate(text("Being computed …"), desk.language), role="status")
        self.box = ipywidgets.VBox((ipywidgets.HTML(waiting),))
        when_seen(self.box, self.show)

    def show(self) -> None:
        """Make the controls and draw what is tried, once."""
        if self.shown:
            return
        self.shown = True
        desk, state, language = self.desk, self._first, self.desk.language
        self.trying = Trying(desk.analysis)
        self.role = labelled(
            ipywidgets.Text, text("Your role"), language, hint=text("a role, not a name")
        )
        self.weights = WeightControls(desk, state, self._try_out)
        self.limits = LimitControls(desk, state, self._try_out)
        self.decision = DecisionControls(desk, state, self._try_out, self._decide)
        self.order, self.portfolio, self.differences, self.answer, self.decisions = (
            ipywidgets.HTML() for _ in range(5)
        )
        self.reason = labelled(
            ipywidgets.Textarea,
            text("Reason for the change"),
            language,
            hint=text("why it is to be so"),
        )
        self.save = button(text("Save what was tried"), language, self._keep)
        self.box.children = self._laid_out()
        self.state = state

    def _laid_out(self) -> tuple[Any, ...]:
        """Return everything in its order, which is that of the keyboard too."""
        language = self.desk.language
        return (
            ipywidgets.HTML(STYLE),
            self.role,
            *self.weights.widgets,
            self.order,
            *self.limits.widgets,
            self.portfolio,
            *self.decision.widgets,
            heading(text("Keep what you have tried"), language),
            self.differences,
            self.reason,
            self.save,
            self.answer,
            self.decisions,
        )

    def _try_out(self, trial: Trial) -> None:
        self.state = self.state.tried(trial)

    def _keep(self) -> None:
        self.state = save_trial(self.state, Entry(self.reason.value, self.role.value), self.desk)
        if _saved(self.state.kept):
            self.reason.value = ""

    def _decide(self) -> None:
        ruling = self.decision.ruling
        if ruling is None:
            unchosen = Answer("missing", (text("Not saved: choose first what is decided."),))
            self.decision.answer.value = answered(unchosen, self.desk.language)
            return
        entry = Entry(self.decision.reason.value, self.role.value)
        self.state = save_decision(self.state, ruling, entry, self.desk)
        if _saved(self.state.decided):
            self.decision.reason.value = ""

    @observe("state")
    def _redraw(self, change: Any) -> None:  # noqa: ANN401 - traitlets' bundle
        """Show the state: the order at once, the portfolio as soon as it is found."""
        now, before = change["new"], change["old"]
        anew = not isinstance(before, State) or _calculated(now) != _calculated(before)
        self.weights.show(now)
        self.limits.show(now)
        self.decision.show(now, self._order(now) if anew else ())
        if anew:
            self._portfolio(now)
        desk = self.desk
        self.differences.value = differences(now.trial, now.case, desk.analysis, desk.language)
        self.answer.value = answered(now.kept, desk.language)
        self.decision.answer.value = answered(now.decided, desk.language)
        self.decisions.value = tag(
            "div",
            decisions_shown(now.case, desk.analysis, desk.language).html,
            class_="wb-explorer",
        )

    def _order(self, state: State) -> tuple[Placed, ...]:
        """Draw the order and return it; points that make no weights are told."""
        desk = self.desk
        try:
            placed = self.trying.order(state.trial, state.selection)
        except InputError as error:
            self.order.value = faulty(error.faults, desk.language)
            return ()
        self.order.value = order_shown(placed, state.trial.view, desk.analysis, desk.language)
        return placed

    def _portfolio(self, state: State) -> None:
        """Draw the portfolio; where there are no weights there is none."""
        try:
            tried = self.trying.portfolio(state.trial, state.selection)
        except InputError:
            self.portfolio.value = ""
            return
        desk = self.desk
        self.portfolio.value = portfolio_shown(tried, desk.analysis, desk.language)


def _calculated(state: State) -> tuple[object, ...]:
    """Return everything of a state that order and portfolio depend on."""
    selection = state.selection
    filed = (selection.stakeholders, selection.budgets, selection.staff, selection.rules)
    return state.trial, *filed


def _saved(answer: Answer | None) -> bool:
    return answer is not None and answer.kind == "saved"
