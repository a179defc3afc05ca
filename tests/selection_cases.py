"""The selection of the invented municipality and of a real one, each analysed once."""

from functools import lru_cache

from checkout import ROOT

from workbench.analysis.needs.analysis import analyse_needs
from workbench.analysis.selection.analysis import select_recommendations
from workbench.store.parameters import load_case
from workbench.store.surveys.loading import load_surveys

DAYS = {"pavyzdys": "2026-01-20"}
DRAWS = 6


@lru_cache(maxsize=8)
def selection_of(code="pavyzdys"):
    """Return the selection of a municipality; few draws, so that it is quick."""
    case = load_case(code, as_of=DAYS.get(code, "2026-11-27"), root=ROOT)
    needs = analyse_needs(case, load_surveys(case, root=ROOT))
    return select_recommendations(case, needs, draws=DRAWS)
