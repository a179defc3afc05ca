"""Selections whose presentation is tested: filled in, empty, and impossible in several ways."""

from dataclasses import replace
from functools import lru_cache

from selection_cases import selection_of

from workbench.analysis.portfolio.infeasibility import Infeasible, Shortfall
from workbench.analysis.portfolio.programme import Budget, Must
from workbench.analysis.selection.candidates import Candidates
from workbench.analysis.selection.views import read_views
from workbench.model.selection import Stakeholders

CLASH = (Budget(2026, "municipal", 100_000), Must("INF-R01"))


@lru_cache(maxsize=1)
def infeasible():
    """Return the invented municipality as if two rules could not hold together."""
    selection = selection_of()
    outcome = Infeasible((Shortfall(CLASH[0], 50_000),), CLASH, ("INF-R01",))
    choice = replace(selection.choice, outcome=outcome, equals=None, prices=(), robustness=None)
    return replace(selection, choice=choice)


@lru_cache(maxsize=1)
def without_candidates():
    """Return a municipality of which nothing calls for a recommendation."""
    selection = selection_of("akmene")
    every = tuple(one.recommendation for one in selection.candidates.listed)
    nothing = Candidates((), every + selection.candidates.uncalled)
    parts = {"valued": (), "overlaps": (), "answers": (), "ranks": None, "choice": None}
    return replace(selection, candidates=nothing, payments=(), scenarios=(), **parts)


def stated(selection, **parts):
    """Return a selection with other things a person stated, its results as they were."""
    own = selection.case.file.selection.model_copy(update=parts)
    file = selection.case.file.model_copy(update={"selection": own})
    return replace(selection, case=selection.case.model_copy(update={"file": file}))


def weighed_by(selection, **group):
    """Return a selection whose weights one group alone stated."""
    usual = {"key": "one", "name": {"lt": "Viena grupė", "en": "One group"}, "share": 1}
    said = Stakeholders.model_validate({**usual, "by": "x", "date": "2026", **group})
    other = stated(selection, stakeholders=(said,))
    return replace(other, views=read_views(other.case.file.selection), agreement=None)


MADE = {
    "filled": selection_of,
    "empty": lambda: selection_of("akmene"),
    "infeasible": infeasible,
    "nothing": without_candidates,
}
"""What is tested, made when asked for."""
