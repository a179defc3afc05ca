"""The whole selection of recommendations of a municipality: one call, one result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.alternatives import best_portfolios, equal_portfolios
from workbench.analysis.portfolio.exact import Portfolio
from workbench.analysis.portfolio.frontier import trace_frontier
from workbench.analysis.portfolio.greedy import choose_greedily
from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.portfolio.prices import price_rules
from workbench.analysis.portfolio.programme import Budget
from workbench.analysis.portfolio.solving import choose
from workbench.analysis.robustness.smaa import acceptability
from workbench.analysis.selection.candidates import find_candidates
from workbench.analysis.selection.costs import cost_candidates, selection_years
from workbench.analysis.selection.decided import answer_needs, payments, read_decisions
from workbench.analysis.selection.programming import build_programme, in_thousandths
from workbench.analysis.selection.robust import CORE_DRAWS, Unsure, judge_choice
from workbench.analysis.selection.scenarios import play_scenarios
from workbench.analysis.selection.scoring import as_scores, score_candidates
from workbench.analysis.selection.valuing import Agreement, agree
from workbench.analysis.selection.views import read_views
from workbench.analysis.weighing.values import double_counting, option_values

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.portfolio.alternatives import Equals
    from workbench.analysis.portfolio.frontier import Frontier
    from workbench.analysis.portfolio.greedy import Greedy
    from workbench.analysis.portfolio.prices import Price
    from workbench.analysis.portfolio.programme import Programme
    from workbench.analysis.robustness.smaa import SmaaResult
    from workbench.analysis.selection.candidates import Candidate, Candidates
    from workbench.analysis.selection.costs import Costing
    from workbench.analysis.selection.decided import Decided, NeedAnswer, Payment
    from workbench.analysis.selection.robust import Robustness
    from workbench.analysis.selection.scenarios import ScenarioResult
    from workbench.analysis.selection.scoring import ScoreCell
    from workbench.analysis.selection.views import Views
    from workbench.analysis.weighing.values import OptionValue, Overlap
    from workbench.model.case import Case

    Floats = npt.NDArray[np.float64]

__all__ = ["Choice", "SelectionAnalysis", "Valued", "select_recommendations"]


@dataclass(frozen=True, slots=True)
class Valued:
    """A candidate that may be taken, with its points, its value and what it takes.

    Parameters
    ----------
    candidate : Candidate
        The candidate.
    cells : tuple of ScoreCell
        Points on the six criteria in their order.
    value : OptionValue
        Its value in points with the common weights, what it could be, and each criterion's part.
    rank : int
        By value, 1 for the highest; those of equal value share the better rank.
    costing : Costing
        Money and hours.
    """

    candidate: Candidate
    cells: tuple[ScoreCell, ...]
    value: OptionValue
    rank: int
    costing: Costing

    @property
    def code(self) -> str:
        """Return the code of the recommendation."""
        return self.candidate.code


@dataclass(frozen=True, slots=True)
class Choice:
    """What fits money, hours and rules.

    Parameters
    ----------
    programme : Programme
        What was chosen from, and the rules.
    limited : bool
        Whether any limit of money or hours was named; without one everything fits that the other
        rules allow.
    outcome : Portfolio or Infeasible
        The best portfolio, or which rules cannot hold together.
    equals : Equals or None
        Other portfolios exactly as good.
    greedy : Greedy
        What the plain order of value for money would take.
    prices : tuple of Price
        What each rule costs; empty where not all can hold.
    frontier : Frontier
        The best for every amount of money.
    robustness : Robustness or None
        How far the choice depends on weights and scores; None where there is no portfolio.
    """

    programme: Programme
    limited: bool
    outcome: Portfolio | Infeasible
    equals: Equals | None
    greedy: Greedy
    prices: tuple[Price, ...]
    frontier: Frontier
    robustness: Robustness | None

    @property
    def portfolio(self) -> Portfolio | None:
        """Return the best portfolio; None where the rules cannot hold together."""
        return self.outcome if isinstance(self.outcome, Portfolio) else None

    @property
    def unlimited(self) -> tuple[tuple[int, str], ...]:
        """Return years and funds the best portfolio uses of which nobody said how much there is."""
        named = {(r.year, r.source) for r in self.programme.rules if isinstance(r, Budget)}
        spent = self.portfolio.spent if self.portfolio else ()
        return tuple((year, fund) for year, fund, _ in spent if (year, fund) not in named)


@dataclass(frozen=True, slots=True, eq=False)
class SelectionAnalysis:
    """Everything about the recommendations of a municipality.

    Parameters
    ----------
    case : Case
        What it was made from.
    needs : NeedsAnalysis
        The needs it answers.
    years : tuple of int
        The years it is for.
    candidates : Candidates
        What there is reason to look at, and what not.
    costings : tuple of Costing
        What each of those listed takes, in their order.
    views : Views
        What matters to whom.
    valued : tuple of Valued
        The candidates that may be taken, in the order of the catalogue.
    agreement : Agreement or None
        How far groups agree; None where fewer than two were asked.
    overlaps : tuple of Overlap
        Pairs of criteria that may count the same thing twice.
    ranks : SmaaResult or None
        How often each candidate has which rank; None without candidates.
    choice : Choice or None
        What fits; None without candidates.
    decided : tuple of Decided
        What the municipality decided.
    answers : tuple of NeedAnswer
        What becomes of each need.
    payments : tuple of Payment
        Who pays for what was taken, or proposed where nothing was taken yet.
    scenarios : tuple of ScenarioResult
        Other ways things could go.
    """

    case: Case
    needs: NeedsAnalysis
    years: tuple[int, ...]
    candidates: Candidates
    costings: tuple[Costing, ...]
    views: Views
    valued: tuple[Valued, ...]
    agreement: Agreement | None
    overlaps: tuple[Overlap, ...]
    ranks: SmaaResult | None
    choice: Choice | None
    decided: tuple[Decided, ...]
    answers: tuple[NeedAnswer, ...]
    payments: tuple[Payment, ...]
    scenarios: tuple[ScenarioResult, ...]

    @property
    def taken(self) -> tuple[str, ...]:
        """Return the codes the municipality adopted or adapted."""
        return tuple(one.recommendation.code for one in self.decided if one.taken)

    def get(self, code: str) -> Valued | None:
        """Return a candidate that may be taken; None where there is none of the code.

        Parameters
        ----------
        code : str

        Returns
        -------
        Valued or None
        """
        return next((one for one in self.valued if one.code == code), None)


def select_recommendations(
    case: Case, needs: NeedsAnalysis, draws: int = CORE_DRAWS
) -> SelectionAnalysis:
    """Return the selection of recommendations of a municipality.

    Parameters
    ----------
    case : Case
        The municipality.
    needs : NeedsAnalysis
        Its needs.
    draws : int
        In how many draws of weights and scores the best portfolio is looked for.

    Returns
    -------
    SelectionAnalysis

    Raises
    ------
    InputError
        If what people stated contradicts itself.
    """
    candidates = find_candidates(case, needs)
    views = read_views(case.file.selection)
    valued = _valued(case, candidates.open, views)
    decided = read_decisions(case, candidates)
    taken = tuple(one.recommendation.code for one in decided if one.taken)
    scores = as_scores([one.cells for one in valued]) if valued else None
    choice = _choice(case, valued, Unsure(scores, views, draws), taken) if scores else None
    proposed = choice.portfolio.codes if choice and choice.portfolio else ()
    costings = cost_candidates(case, candidates.listed)
    return SelectionAnalysis(
        case=case,
        needs=needs,
        years=selection_years(case),
        candidates=candidates,
        costings=costings,
        views=views,
        valued=valued,
        agreement=agree(views, scores) if scores else None,
        overlaps=double_counting(_known_points(valued)) if valued else (),
        ranks=acceptability(scores, views.belief) if scores else None,
        choice=choice,
        decided=decided,
        answers=answer_needs(needs.needs, candidates, decided),
        payments=payments(costings, taken or proposed),
        scenarios=play_scenarios(case.file.selection, valued, choice) if choice else (),
    )


def _valued(case: Case, candidates: tuple[Candidate, ...], views: Views) -> tuple[Valued, ...]:
    """Return the candidates with their points, values and costs."""
    if not candidates:
        return ()
    cells = score_candidates(case, candidates)
    values = option_values(as_scores(cells), views.weights)
    places = [in_thousandths(value.value) for value in values]
    costings = cost_candidates(case, candidates)
    return tuple(
        Valued(candidate, row, value, 1 + sum(other > place for other in places), costing)
        for candidate, row, value, place, costing in zip(
            candidates, cells, values, places, costings, strict=True
        )
    )


def _known_points(valued: tuple[Valued, ...]) -> Floats:
    """Return points as an array, not a number where nothing is known."""
    import numpy as np  # noqa: PLC0415 - slow to import

    rows = [
        [np.nan if cell.origin == "unknown" else cell.points for cell in one.cells]
        for one in valued
    ]
    return np.array(rows, dtype=np.float64)


def _choice(
    case: Case, valued: tuple[Valued, ...], unsure: Unsure, taken: tuple[str, ...]
) -> Choice:
    """Choose among the candidates, and say what the choice hangs on."""
    selection = case.file.selection
    programme = build_programme(
        selection,
        [one.candidate for one in valued],
        [one.costing for one in valued],
        [in_thousandths(one.value.value) for one in valued],
    )
    outcome = choose(programme)
    limited = bool(selection.budgets or selection.staff)
    greedy, frontier = choose_greedily(programme), trace_frontier(programme)
    if isinstance(outcome, Infeasible):
        return Choice(programme, limited, outcome, None, greedy, (), frontier, None)
    there = {one.code for one in valued}
    rival = next(iter(best_portfolios(programme, 2)[1:]), None)
    own = [code for code in taken if code in there]
    return Choice(
        programme=programme,
        limited=limited,
        outcome=outcome,
        equals=equal_portfolios(programme),
        greedy=greedy,
        prices=price_rules(programme, outcome),
        frontier=frontier,
        robustness=judge_choice(programme, outcome, rival, unsure, own),
    )
