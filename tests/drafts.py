"""Draft plans of the invented municipality, quick because no choice is worked out."""

from functools import cache

from checkout import ROOT

from workbench.analysis.needs.analysis import analyse_needs
from workbench.analysis.selection.candidates import find_candidates
from workbench.analysis.selection.decided import read_decisions
from workbench.analysis.selection.draft import draft_of
from workbench.model.selection import Decision
from workbench.store.parameters import load_case

__all__ = ["DAY", "a_draft", "decision", "the_case"]

DAY = "2026-01-20"


@cache
def the_case():
    """Return the invented municipality."""
    return load_case("pavyzdys", as_of=DAY, root=ROOT)


def a_draft(language="lt", *, case=None, **selection):
    """Return the draft of the invented municipality, its selection changed as given."""
    case = case or the_case()
    changed = case.file.selection.model_copy(update=selection)
    case = case.model_copy(update={"file": case.file.model_copy(update={"selection": changed})})
    candidates = find_candidates(case, _needs())
    return draft_of(case, candidates, read_decisions(case, candidates), language)


def decision(recommendation, choice="adopt", **content):
    """Return a decision."""
    words = {"reason": "Reikia", "by": "direktorius", "date": DAY}
    return Decision.model_validate(
        {"recommendation": recommendation, "choice": choice, **words, **content}
    )


@cache
def _needs():
    return analyse_needs(the_case())
