"""The widgets of the explorer, as thin as they can be: they hand on what is chosen and typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import ipywidgets
from traitlets import HasTraits, Instance, observe

from workbench.model.municipality import SETTINGS
from workbench.presentation.explorer.choices import values_of
from workbench.presentation.explorer.panel import STYLE, differences, panel
from workbench.presentation.explorer.saving import Entry, State, save, told
from workbench.presentation.explorer.words import HELP, NAMES, value_words
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, clean, tag
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.presentation.explorer.choices import Choice, Offer
    from workbench.presentation.explorer.releases import Releases
    from workbench.presentation.explorer.saving import Place

__all__ = ["Desk", "Form"]

_NARROW = {"description_width": "12em"}
_WIDTH = "44em"


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
        self.role = self._field(ipywidgets.Text, text("Your role"), text("a role, not a name"))
        self.reason = self._field(ipywidgets.Textarea, text("Reason"), text("why it is to be so"))
        self.button = ipywidgets.Button(
            description=self._say(text("Save the setting")),
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.answer = ipywidgets.HTML()
        self.box = self._laid_out()
        self.button.on_click(self._save)
        self.state = state

    def _laid_out(self) -> Any:  # noqa: ANN401 - ipywidgets ships no types
        """Put everything into its order, which is that of the keyboard too."""
        heading = tag("p", tag("strong", self._say(text("Keep what you have chosen"))))
        parts = (
            ipywidgets.HTML(STYLE),
            *self.controls.values(),
            self.view,
            ipywidgets.HTML(heading),
            self.differences,
            self.role,
            self.reason,
            self.button,
            self.answer,
        )
        box = ipywidgets.VBox(parts)
        # From nought on a front end counts where the box is shown; a run without one makes nothing
        # that nobody will look at.
        box._view_count = 0  # noqa: SLF001 - ipywidgets' own name for it
        box.observe(lambda _: self.show(), "_view_count")
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
        control = ipywidgets.Dropdown(
            options=[
                (clean(value_words(name, value, offer, self.desk.language)), value)
                for value in values[name]
            ],
            value=getattr(state.choice, name),
            description=self._say(NAMES[name]),
            tooltip=self._say(HELP[name]),
            style=_NARROW,
            layout={"width": _WIDTH},
        )
        control.observe(lambda change: self._choose(name, change["new"]), "value")
        return control

    def _field(self, kind: Any, label: object, hint: object) -> Any:  # noqa: ANN401 - as above
        """Return a field to write into."""
        return kind(
            description=self._say(label),
            placeholder=self._say(hint),
            style=_NARROW,
            layout={"width": _WIDTH},
        )

    def _choose(self, name: str, value: str) -> None:
        self.state = self.state.chosen(name, value)
        self.show()

    def _save(self, _button: object) -> None:
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
        self.answer.value = self._answered(now)

    def _answered(self, state: State) -> str:
        """Write what came of an attempt to save."""
        if state.answer is None:
            return ""
        saved = state.answer.kind == "saved"
        lines = (tag("p", line) for line in told(state.answer, self.desk.language))
        kind = "wb-explorer" if saved else "wb-explorer refused"
        return tag("div", *lines, class_=kind, role="status" if saved else "alert")

    def _waiting(self) -> Html:
        return tag("p", self._say(text("Being computed …")), class_="wb-explorer", role="status")

    def _say(self, what: object) -> str:
        return clean(translate(what, self.desk.language))
