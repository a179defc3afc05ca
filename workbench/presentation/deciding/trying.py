"""What a trial leads to: the order of the candidates at once, the best portfolio soon after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import Portfolio, account, broken, value_of
from workbench.analysis.portfolio.infeasibility import Infeasible, explain
from workbench.analysis.portfolio.search import most_valuable, prepare
from workbench.analysis.selection.programming import build_programme, in_thousandths
from workbench.analysis.selection.scoring import as_scores
from workbench.analysis.selection.views import read_views
from workbench.analysis.weighing.swing import swing_weights
from workbench.analysis.weighing.values import option_values
from workbench.errors import InputError
from workbench.model.recommendations import CRITERIA
from workbench.presentation.deciding.changes import Signature, applied, changes_of

if TYPE_CHECKING:
    from workbench.analysis.portfolio.programme import Programme
    from workbench.analysis.portfolio.search import Search
    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.analysis.weighing.values import OptionValue
    from workbench.errors import Fault
    from workbench.model.selection import Selection
    from workbench.presentation.deciding.trial import Trial

__all__ = ["Placed", "Tried", "Trying"]

_NOBODY = Signature("–", "–", "2000")
"""Stands under entries that are calculated with and never saved."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A candidate in the order of a trial.

    Parameters
    ----------
    valued : Valued
        The candidate.
    value : OptionValue
        What it is worth by the weights tried.
    rank : int
        Its place; those of equal value share the better one.
    before : int
        Its place by the common weights of the file.
    """

    valued: Valued
    value: OptionValue
    rank: int
    before: int


@dataclass(frozen=True, slots=True)
class Tried:
    """What a trial comes to.

    Parameters
    ----------
    outcome : Portfolio, Infeasible or tuple of Fault
        The best portfolio, which rules cannot hold together, or which contradict each other.
    programme : Programme or None
        What was chosen from; None where rules contradict each other.
    basis : Portfolio or None
        The best portfolio by the file; None where there is none.
    """

    outcome: Portfolio | Infeasible | tuple[Fault, ...]
    programme: Programme | None
    basis: Portfolio | None

    @property
    def portfolio(self) -> Portfolio | None:
        """Return the best portfolio; None where there is none."""
        return self.outcome if isinstance(self.outcome, Portfolio) else None

    @property
    def entered(self) -> tuple[str, ...]:
        """Return what is in the portfolio and not in that of the file."""
        return _beyond(self.portfolio, self.basis)

    @property
    def left(self) -> tuple[str, ...]:
        """Return what is in the portfolio of the file and not in this one."""
        return _beyond(self.basis, self.portfolio)


class Trying:
    """The candidates of a selection, made ready for many trials.

    Parameters
    ----------
    analysis : SelectionAnalysis
        The finished analysis, with at least one candidate that may be taken.
    """

    def __init__(self, analysis: SelectionAnalysis) -> None:
        self.analysis = analysis
        self.candidates = tuple(one.candidate for one in analysis.valued)
        self._scores = as_scores([one.cells for one in analysis.valued])
        self._search: tuple[tuple[object, ...], Search] | None = None
        self._basis: tuple[tuple[object, ...], Portfolio | None] | None = None

    def weights(self, trial: Trial, selection: Selection) -> tuple[float, ...]:
        """Return the weights a trial is about.

        Parameters
        ----------
        trial : Trial
            What is tried.
        selection : Selection
            What the file says.

        Returns
        -------
        tuple of float
            One per criterion, adding up to 1; the common ones follow points tried for groups.

        Raises
        ------
        InputError
            If no criterion has points.
        """
        points = trial.points.get(trial.view)
        if points is not None:
            return tuple(swing_weights(dict(zip(CRITERIA, points, strict=True))).values())
        tried = applied(selection, changes_of(trial, selection, self.candidates, _NOBODY))
        return read_views(tried, trial.view or None).weights

    def order(self, trial: Trial, selection: Selection) -> tuple[Placed, ...]:
        """Return the candidates by value.

        Parameters
        ----------
        trial : Trial
            What is tried.
        selection : Selection
            What the file says.

        Returns
        -------
        tuple of Placed
            The highest first; those of equal value in the order of the catalogue.

        Raises
        ------
        InputError
            If no criterion has points.
        """
        values = option_values(self._scores, self.weights(trial, selection))
        ranks = _ranks(values)
        before = _ranks(option_values(self._scores, read_views(selection).weights))
        rows = zip(self.analysis.valued, values, ranks, before, strict=True)
        return tuple(sorted((Placed(*row) for row in rows), key=lambda placed: placed.rank))

    def portfolio(self, trial: Trial, selection: Selection) -> Tried:
        """Return what fits money, hours and rules.

        Parameters
        ----------
        trial : Trial
            What is tried.
        selection : Selection
            What the file says.

        Returns
        -------
        Tried
            Of several portfolios of the highest value that of the file, where it is among them;
            else any.

        Raises
        ------
        InputError
            If no criterion has points.
        """
        weights = self.weights(trial, selection)
        basis = self._filed(selection)
        tried = applied(selection, changes_of(trial, selection, self.candidates, _NOBODY))
        try:
            search = self._prepared(tried)
        except InputError as error:
            return Tried(error.faults, None, basis)
        return Tried(self._best(search, weights, basis), self._valued(search, weights), basis)

    def _filed(self, selection: Selection) -> Portfolio | None:
        """Return the best portfolio by the file: that of the analysis while it is the same."""
        key = (*_rules(selection), selection.stakeholders)
        filed = self.analysis.case.file.selection
        choice = self.analysis.choice
        known = choice.portfolio if choice else None
        if key == (*_rules(filed), filed.stakeholders):
            return known
        if self._basis is None or self._basis[0] != key:
            weights = read_views(selection).weights
            try:
                outcome = self._best(self._prepared(selection), weights, known)
            except InputError:
                outcome = None
            self._basis = key, outcome if isinstance(outcome, Portfolio) else None
        return self._basis[1]

    def _prepared(self, selection: Selection) -> Search:
        """Return the programme made ready; weights may change without making it anew."""
        key = _rules(selection)
        if self._search is None or self._search[0] != key:
            costings = [one.costing for one in self.analysis.valued]
            values = [0] * len(self.candidates)
            programme = build_programme(selection, self.candidates, costings, values)
            self._search = key, prepare(programme)
        return self._search[1]

    def _valued(self, search: Search, weights: tuple[float, ...]) -> Programme:
        """Return the programme with the values that follow from weights."""
        return self._weighed(search, weights).programme

    def _weighed(self, search: Search, weights: tuple[float, ...]) -> Search:
        values = option_values(self._scores, weights)
        return search.with_values(tuple(in_thousandths(each.value) for each in values))

    def _best(
        self, search: Search, weights: tuple[float, ...], liked: Portfolio | None
    ) -> Portfolio | Infeasible:
        """Return a portfolio of the highest value; among equals the one that is liked."""
        search = self._weighed(search, weights)
        programme = search.programme
        found = most_valuable(search)
        if found is None:
            return explain(programme)
        codes = search.model.taken(found.bits)
        if (
            liked is not None
            and value_of(programme, liked.codes) >= found.worth
            and not broken(programme, liked.codes)
        ):
            codes = liked.codes
        return account(programme, codes, bound=found.bound)


def _ranks(values: tuple[OptionValue, ...]) -> list[int]:
    places = [in_thousandths(each.value) for each in values]
    return [1 + sum(other > place for other in places) for place in places]


def _rules(selection: Selection) -> tuple[object, ...]:
    """Return everything of a selection that a programme depends on but for weights."""
    return selection.budgets, selection.staff, selection.rules


def _beyond(one: Portfolio | None, other: Portfolio | None) -> tuple[str, ...]:
    if one is None or other is None:
        return ()
    return tuple(code for code in one.codes if code not in other.codes)
