"""How far a choice depends on weights and scores, and what a decision of one's own would lose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.enumeration import enumerate_portfolios
from workbench.analysis.portfolio.exact import broken, missing, value_of
from workbench.analysis.portfolio.programme import code_order
from workbench.analysis.portfolio.search import most_valuable, prepare
from workbench.analysis.robustness.cores import (
    THOUSANDTHS,
    best_sets,
    cores_of,
    draw_values,
    exact_cores,
)
from workbench.analysis.robustness.extremes import all_weights, given_weights
from workbench.analysis.robustness.regret import regret_of
from workbench.analysis.robustness.tornado import of_lead, tornado, weight_stability

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.portfolio.programme import Programme, Rule
    from workbench.analysis.robustness.cores import Cores
    from workbench.analysis.robustness.regret import Regret
    from workbench.analysis.robustness.tornado import Bar, Stability
    from workbench.analysis.selection.views import Views
    from workbench.analysis.weighing.scores import Scores

    Integers = npt.NDArray[np.int64]

__all__ = ["CORE_DRAWS", "OwnChoice", "Robustness", "Unsure", "judge_choice"]

CORE_DRAWS = 100
"""In how many draws of weights and scores the best portfolio is looked for: a share of them is off
by at most a tenth, 19 times of 20."""
MOST_EXACT = 20
"""Up to how many candidates every feasible portfolio is looked at."""
NARROW, WIDE = 0.5, 1.5
"""A weight is tried from half of what it is to half as much again."""


@dataclass(frozen=True, slots=True, eq=False)
class Unsure:
    """What is not known for sure when a choice is made.

    Parameters
    ----------
    scores : Scores
        Options by criteria, with their intervals.
    views : Views
        Weights and what is believed of them.
    draws : int
        How often both are drawn.
    """

    scores: Scores
    views: Views
    draws: int = CORE_DRAWS


@dataclass(frozen=True, slots=True)
class OwnChoice:
    """What the municipality took, beside what is best.

    Parameters
    ----------
    codes : tuple of str
        What was adopted or adapted, of the candidates that may be taken.
    value : int
        Its value in thousandths of a point.
    broken : tuple of (Rule, int)
        Rules it does not keep, and by how much: cents, hundredths of an hour, a number.
    regret : Regret
        What it loses against the best portfolio of each draw.
    """

    codes: tuple[str, ...]
    value: int
    broken: tuple[tuple[Rule, int], ...]
    regret: Regret


@dataclass(frozen=True, slots=True)
class Robustness:
    """How far a choice depends on weights and scores.

    Parameters
    ----------
    sampled : Cores
        How often each candidate is in the best portfolio of drawn weights and scores.
    exact : Cores or None
        How often in all portfolios that no other beats whatever the weights; only where there are
        few candidates.
    own : OwnChoice or None
        The municipality's own choice; None where nothing was taken yet.
    bars : tuple of Bar
        What moves the lead of the best portfolio over the runner-up most.
    rival : Portfolio or None
        That runner-up; None where there is no other.
    stability : tuple of Stability
        Per criterion, between which weights the candidate of the highest value stays that.
    """

    sampled: Cores
    exact: Cores | None
    own: OwnChoice | None
    bars: tuple[Bar, ...]
    rival: Portfolio | None
    stability: tuple[Stability, ...]


def judge_choice(
    programme: Programme,
    chosen: Portfolio,
    rival: Portfolio | None,
    unsure: Unsure,
    taken: Sequence[str],
) -> Robustness:
    """Return how far a choice depends on weights and scores.

    Parameters
    ----------
    programme : Programme
        The choice.
    chosen : Portfolio
        Its best portfolio.
    rival : Portfolio or None
        The next best.
    unsure : Unsure
        Weights and scores.
    taken : sequence of str
        Codes the municipality took.

    Returns
    -------
    Robustness
    """
    scores, views = unsure.scores, unsure.views
    codes = [option.code for option in programme.options]
    drawn = draw_values(scores, views.belief, draws=unsure.draws)
    best = _best(programme, drawn)
    return Robustness(
        sampled=cores_of(best, codes),
        exact=_exact(programme, scores, views, codes),
        own=_own(programme, chosen, taken, (best, drawn)) if taken else None,
        bars=_bars(programme, chosen, rival, unsure) if rival else (),
        rival=rival,
        stability=tuple(
            weight_stability(scores, views.weights, place) for place in range(scores.shape[1])
        ),
    )


def _best(programme: Programme, drawn: Integers) -> tuple[frozenset[str], ...]:
    """Return the best portfolio of each draw; the rules are made ready once for all of them."""
    search = prepare(programme)

    def optimum(values: tuple[int, ...]) -> frozenset[str]:
        found = most_valuable(search.with_values(values))
        return frozenset(search.model.taken(found.bits) if found else ())

    return best_sets(optimum, drawn)


def _own(
    programme: Programme,
    chosen: Portfolio,
    taken: Sequence[str],
    draws: tuple[tuple[frozenset[str], ...], Integers],
) -> OwnChoice:
    """Judge what the municipality took."""
    best, drawn = draws
    proposed = frozenset(taken)
    codes = [option.code for option in programme.options]
    return OwnChoice(
        codes=tuple(sorted(proposed, key=code_order)),
        value=value_of(programme, proposed),
        broken=tuple((r, missing(programme, r, proposed)) for r in broken(programme, proposed)),
        regret=regret_of(proposed, best, drawn, codes, {"best": frozenset(chosen.codes)}),
    )


def _exact(
    programme: Programme, scores: Scores, views: Views, codes: Sequence[str]
) -> Cores | None:
    """Look at every portfolio that no other beats, where there are few enough candidates."""
    if len(codes) > MOST_EXACT or programme.synergies:
        return None
    table = enumerate_portfolios(programme)
    if not len(table.taken):
        return None
    corners = (
        given_weights([view.weights for view in views.groups if view.share > 0])
        if views.asked
        else all_weights(scores.shape[1])
    )
    return exact_cores(table.taken, scores, corners, codes)


def _bars(
    programme: Programme, chosen: Portfolio, rival: Portfolio, unsure: Unsure
) -> tuple[Bar, ...]:
    """Return what moves the lead of the best portfolio over the runner-up."""
    scores, views = unsure.scores, unsure.views
    place = {option.code: number for number, option in enumerate(programme.options)}
    first, second = (
        frozenset(place[code] for code in portfolio.codes) for portfolio in (chosen, rival)
    )
    bounds = [(weight * NARROW, min(weight * WIDE, 1.0)) for weight in views.weights]
    bars = tornado(scores, views.weights, bounds, of_lead(first, second, len(place)))
    pairs = (_by_pairs(programme, chosen) - _by_pairs(programme, rival)) / THOUSANDTHS
    return tuple(
        replace(bar, at_low=bar.at_low + pairs, at_high=bar.at_high + pairs) for bar in bars
    )


def _by_pairs(programme: Programme, portfolio: Portfolio) -> int:
    """Return what pairs add to the value of a portfolio, in thousandths of a point."""
    alone = sum(option.value for option in programme.options if option.code in portfolio.codes)
    return portfolio.value - alone
