"""Draft plans of the invented municipality, quick because no choice is worked out."""

from dataclasses import fields
from functools import cache

from checkout import ROOT

from workbench.analysis.needs.analysis import analyse_needs
from workbench.analysis.selection.analysis import SelectionAnalysis
from workbench.analysis.selection.candidates import find_candidates
from workbench.analysis.selection.decided import read_decisions
from workbench.analysis.selection.draft import draft_of
from workbench.model.selection import Decision
from workbench.store.parameters import load_case

__all__ = ["DAY", "a_draft", "a_selection", "decision", "the_case"]

DAY = "2026-01-20"


@cache
def the_case():
    """Return the invented municipality."""
    return load_case("pavyzdys", as_of=DAY, root=ROOT)


def a_draft(language="lt", *, case=None, **selection):
    """Return the draft of the invented municipality, its selection changed as given."""
    case = _changed(case or the_case(), selection)
    candidates = find_candidates(case, _needs())
    return draft_of(case, candidates, read_decisions(case, candidates), language)


def a_selection(**selection):
    """Return the selection of the invented municipality without the choice being worked out."""
    case = _changed(the_case(), selection)
    candidates = find_candidates(case, _needs())
    found = {
        "case": case,
        "needs": _needs(),
        "candidates": candidates,
        "decided": read_decisions(case, candidates),
    }
    return SelectionAnalysis(**dict.fromkeys(f.name for f in fields(SelectionAnalysis)) | found)


def decision(recommendation, choice="adopt", **content):
    """Return a decision."""
    words = {"reason": "Reikia", "by": "direktorius", "date": DAY}
    return Decision.model_validate(
        {"recommendation": recommendation, "choice": choice, **words, **content}
    )


def _changed(case, selection):
    changed = case.file.selection.model_copy(update=selection)
    return case.model_copy(update={"file": case.file.model_copy(update={"selection": changed})})


@cache
def _needs():
    return analyse_needs(the_case())
