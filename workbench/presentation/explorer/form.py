"""The widgets of the explorer, as thin as they can be: they hand on what is chosen and typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import ipywidgets
from traitlets import HasTraits, Instance, observe

from workbench.model.municipality import SETTINGS
from workbench.presentation.desk.controls import (
    STYLE,
    answered,
    button,
    heading,
    labelled,
    when_seen,
)
from workbench.presentation.desk.saving import Entry
from workbench.presentation.explorer.choices import values_of
from workbench.presentation.explorer.panel import differences, panel
from workbench.presentation.explorer.saving import State, save
from workbench.presentation.explorer.words import HELP, NAMES, value_words
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, clean, tag
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.presentation.desk.saving import Place
    from workbench.presentation.explorer.choices import Choice, Offer
    from workbench.presentation.explorer.releases import Releases

__all__ = ["Desk", "Form"]


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """What the explorer of one survey works with.

    Parameters
    ----------
    offer : Offer
        What there is to choose from.
    releases : Releases
        The survey, protected.
    place : Place
        Where settings are kept.
    source : str
        Where the answers come from.
    language : str
        ``lt`` or ``en``.
    """

    offer: Offer
    releases: Releases
    place: Place
    source: str
    language: Language

    def drawn(self, choice: Choice) -> Html:
        """Return what is shown for a choice.

        Parameters
        ----------
        choice : Choice
            Area and settings.

        Returns
        -------
        Html
        """
        try:
            view = self.releases.view(choice)
        except ArithmeticError:  # the proof failed, and nothing may leave
            none = text("Nothing can be shown for these settings: it could not be proved safe.")
            return tag("p", translate(none, self.language), role="alert")
        mode = self.releases.mode(choice)
        return panel(view, choice, mode, self.offer, self.source, self.language)


class Form(HasTraits):
    """Controls, the view under them, and the form that saves settings.

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
        self._shown = False
        self.controls = {name: self._control(name, state) for name in self._names(state)}
        self.view = ipywidgets.HTML(self._waiting())
        self.differences = ipywidgets.HTML()
        language = desk.language
        role, reason = text("a role, not a name"), text("why it is to be so")
        self.role = labelled(ipywidgets.Text, text("Your role"), language, hint=role)
        self.reason = labelled(ipywidgets.Textarea, text("Reason"), language, hint=reason)
        self.button = button(text("Save the setting"), language, self._save)
        self.answer = ipywidgets.HTML()
        self.box = self._laid_out()
        self.state = state

    def _laid_out(self) -> Any:  # noqa: ANN401 - ipywidgets ships no types
        """Put everything into its order, which is that of the keyboard too."""
        parts = (
            ipywidgets.HTML(STYLE),
            *self.controls.values(),
            self.view,
            heading(text("Keep what you have chosen"), self.desk.language),
            self.differences,
            self.role,
            self.reason,
            self.button,
            self.answer,
        )
        box = ipywidgets.VBox(parts)
        when_seen(box, self.show)
        return box

    def show(self) -> None:
        """Draw what is chosen, and make ready what may be chosen next."""
        if not self._shown:
            self._shown = True
            self.view.value = self.desk.drawn(self.state.choice)
            self.desk.releases.prepare()

    def _names(self, state: State) -> tuple[str, ...]:
        """Return what can be chosen; a group only where there are groups."""
        order = ("group", *(name for name in SETTINGS if name != "group"))
        return ("area", *(name for name in order if name in values_of(state.choice)))

    def _control(self, name: str, state: State) -> Any:  # noqa: ANN401 - as above
        """Return the list one thing is chosen from."""
        offer = self.desk.offer
        values: dict[str, tuple[str, ...]] = {
            "area": tuple(area.code for area in offer.areas),
            "group": tuple(item.code for item in offer.groups),
            **{setting: known for setting, known in SETTINGS.items() if known},
        }
        control = labelled(
            ipywidgets.Dropdown,
            NAMES[name],
            self.desk.language,
            options=[
                (clean(value_words(name, value, offer, self.desk.language)), value)
                for value in values[name]
            ],
            value=getattr(state.choice, name),
            tooltip=self._say(HELP[name]),
        )
        control.observe(lambda change: self._choose(name, change["new"]), "value")
        return control

    def _choose(self, name: str, value: str) -> None:
        self.state = self.state.chosen(name, value)
        self.show()

    def _save(self) -> None:
        entry = Entry(self.reason.value, self.role.value)
        desk = self.desk
        self.state = save(self.state, entry, desk.place, desk.offer, desk.language)
        if self.state.answer is not None and self.state.answer.kind == "saved":
            self.reason.value = ""

    @observe("state")
    def _redraw(self, change: Any) -> None:  # noqa: ANN401 - traitlets' bundle
        """Show the state; the view only where another choice was made, and somebody looks at it."""
        desk, now, before = self.desk, change["new"], change["old"]
        if self._shown and before.choice != now.choice:
            if not desk.releases.ready(now.choice):
                self.view.value = self._waiting()
            self.view.value = desk.drawn(now.choice)
        self.differences.value = differences(now.choice, now.filed, desk.offer, desk.language)
        self.answer.value = answered(now.answer, desk.language)

    def _waiting(self) -> Html:
        return tag("p", self._say(text("Being computed …")), class_="wb-explorer", role="status")

    def _say(self, what: object) -> str:
        return clean(translate(what, self.desk.language))
