"""Other ways things could go: the best portfolio of each, beside that of the basis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import Portfolio, value_of
from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.portfolio.solving import choose
from workbench.analysis.selection.programming import build_programme, in_thousandths
from workbench.analysis.selection.scoring import as_scores
from workbench.analysis.selection.views import read_views
from workbench.analysis.weighing.values import option_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.selection.analysis import Choice, Valued
    from workbench.model.selection import Scenario, Selection

__all__ = ["ScenarioResult", "play_scenarios"]


@dataclass(frozen=True, slots=True)
class ScenarioResult:
    """What one scenario leads to.

    Parameters
    ----------
    scenario : Scenario
        What is otherwise than in the basis.
    outcome : Portfolio or Infeasible
        Its best portfolio, valued by its own weights, or which rules cannot hold together.
    added, dropped : tuple of str
        What it takes that the basis does not, and the other way round; empty where either has no
        portfolio.
    value : int or None
        Its portfolio by the weights of the basis, in thousandths of a point, so that scenarios can
        be compared; None where there is none.
    """

    scenario: Scenario
    outcome: Portfolio | Infeasible
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    value: int | None

    @property
    def portfolio(self) -> Portfolio | None:
        """Return its best portfolio; None where the rules cannot hold together."""
        return self.outcome if isinstance(self.outcome, Portfolio) else None


def play_scenarios(
    selection: Selection, valued: Sequence[Valued], basis: Choice
) -> tuple[ScenarioResult, ...]:
    """Return what the scenarios of a selection lead to.

    Parameters
    ----------
    selection : Selection
        The scenarios, and what they change.
    valued : sequence of Valued
        The candidates.
    basis : Choice
        The choice without them.

    Returns
    -------
    tuple of ScenarioResult
        In their order.
    """
    return tuple(_play(scenario, selection, valued, basis) for scenario in selection.scenarios)


def _play(
    scenario: Scenario, selection: Selection, valued: Sequence[Valued], basis: Choice
) -> ScenarioResult:
    values = [in_thousandths(one.value.value) for one in valued]
    if scenario.view_of is not None:
        weights = read_views(selection, scenario.view_of).weights
        found = option_values(as_scores([one.cells for one in valued]), weights)
        values = [in_thousandths(value.value) for value in found]
    programme = build_programme(
        selection,
        [one.candidate for one in valued],
        [one.costing for one in valued],
        values,
        scenario,
    )
    outcome, before = choose(programme), basis.portfolio
    if isinstance(outcome, Infeasible) or before is None:
        value = None if isinstance(outcome, Infeasible) else _by_basis(outcome, basis)
        return ScenarioResult(scenario, outcome, (), (), value)
    return ScenarioResult(
        scenario,
        outcome,
        added=tuple(code for code in outcome.codes if code not in before.codes),
        dropped=tuple(code for code in before.codes if code not in outcome.codes),
        value=_by_basis(outcome, basis),
    )


def _by_basis(portfolio: Portfolio, basis: Choice) -> int:
    """Return the value of a portfolio by the weights of the basis."""
    return value_of(basis.programme, portfolio.codes)
