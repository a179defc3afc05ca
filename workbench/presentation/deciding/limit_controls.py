"""Fields of the money and the hours there are: exact, and all together in per cent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import ipywidgets

from workbench.presentation.deciding.trial import WHOLE, filed_limits, with_limit
from workbench.presentation.deciding.words import amount_shown, limit_label, read_amount
from workbench.presentation.desk.controls import button, heading, labelled
from workbench.presentation.language import translate
from workbench.presentation.markup import tag
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workbench.presentation.deciding.saving import Desk, State
    from workbench.presentation.deciding.trial import Limits, Spot, Trial

__all__ = ["LimitControls"]

_LABEL = {"description_width": "22em"}
_MOST = 1000
"""Per cent."""
_KINDS: tuple[Limits, ...] = ("money", "hours")


class LimitControls:
    """A field for each year and fund, and for each year and unit.

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
        self._wrong: set[tuple[Limits, Spot]] = set()
        self.percents = {
            "money": self._percent(text("All money, per cent")),
            "hours": self._percent(text("All hours, per cent")),
        }
        self.fields = {
            (kind, spot): self._field(kind, spot)
            for kind in _KINDS
            for spot in _spots(kind, desk, state)
        }
        self.message = ipywidgets.HTML()
        self.reset = button(text("Money and hours as in the file"), desk.language, self._back)
        self.show(state)

    @property
    def widgets(self) -> tuple[Any, ...]:
        """Return the controls in their order."""
        return (
            heading(text("Money and working hours"), self._desk.language),
            *self.percents.values(),
            *self.fields.values(),
            self.message,
            self.reset,
        )

    def show(self, state: State) -> None:
        """Set every control to what is tried; what could not be read stays as it was written.

        Parameters
        ----------
        state : State
            Where the session stands.
        """
        self._state, self._quiet = state, True
        self.percents["money"].value = state.trial.money_percent
        self.percents["hours"].value = state.trial.hours_percent
        for kind in _KINDS:
            tried = {**filed_limits(state.selection, kind), **getattr(state.trial, kind)}
            for (other, spot), field in self.fields.items():
                if other == kind and (kind, spot) not in self._wrong:
                    field.value = amount_shown(tried.get(spot), self._desk.language)
        self._quiet = False

    def _percent(self, label: object) -> Any:  # noqa: ANN401 - ipywidgets ships no types
        control = labelled(
            ipywidgets.BoundedIntText,
            label,
            self._desk.language,
            min=0,
            max=_MOST,
            value=WHOLE,
            style=_LABEL,
            layout={"width": "32em"},
        )
        control.observe(self._scaled, "value")
        return control

    def _field(self, kind: Limits, spot: Spot) -> Any:  # noqa: ANN401 - as above
        control = labelled(
            ipywidgets.Text,
            limit_label(self._desk.analysis, kind, spot, self._desk.language),
            self._desk.language,
            hint=text("no limit"),
            continuous_update=False,
            style=_LABEL,
            layout={"width": "32em"},
        )
        control.observe(lambda change: self._written(kind, spot, change["new"]), "value")
        return control

    def _scaled(self, _change: object) -> None:
        if not self._quiet:
            trial = replace(
                self._state.trial,
                money_percent=self.percents["money"].value,
                hours_percent=self.percents["hours"].value,
            )
            self._try_out(trial)

    def _written(self, kind: Limits, spot: Spot, written: str) -> None:
        """Try an amount; what is none is told, and nothing changes."""
        if self._quiet:
            return
        language = self._desk.language
        try:
            number = read_amount(written, language)
        except ValueError:
            self._wrong.add((kind, spot))
            wrong = text(
                "“{written}” is no amount: write digits from 0 up, as 25000 or {example}, or leave "
                "the field empty where there is no limit.",
                written=written,
                example=amount_shown(2_500_050, language),
            )
            said = tag("p", translate(wrong, language))
            self.message.value = tag("div", said, class_="wb-explorer refused", role="alert")
            return
        self._wrong.discard((kind, spot))
        self.message.value = "" if not self._wrong else self.message.value
        self._try_out(with_limit(self._state.trial, self._state.selection, kind, spot, number))

    def _back(self) -> None:
        """Take back all money and hours tried."""
        self._wrong.clear()
        self.message.value = ""
        self._try_out(
            replace(self._state.trial, money={}, hours={}, money_percent=WHOLE, hours_percent=WHOLE)
        )


def _spots(kind: Limits, desk: Desk, state: State) -> Iterable[Spot]:
    """Return where there is a limit, and where candidates would take something without one."""
    named = set(filed_limits(state.selection, kind))
    for one in desk.analysis.valued:
        named |= {(year, name) for year, name, _ in getattr(one.costing, kind)}
    return sorted(named)
