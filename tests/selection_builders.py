"""Recommendations and needs in few words, so that a test of the selection shows its whole input."""

from datetime import date
from types import SimpleNamespace

from workbench.analysis.needs.matrix import Gap
from workbench.analysis.selection.candidates import Candidate
from workbench.model.recommendations import Recommendation
from workbench.model.selection import Selection

SIGNED = {"reason": "x", "by": "k", "date": "2026-01-10"}
NOTHING = Gap(None, None, None)
_WORDS = {"lt": "x", "en": "x"}


def recommendation(code="LNG-R01", **changes):
    """Return a recommendation that costs nothing and takes ten hours a year."""
    plain = {
        "code": code,
        "title": _WORDS,
        "what": _WORDS,
        "dimensions": ["coverage"],
        "groups": ["all"],
        "implementer": _WORDS,
        "indicators": [{"name": _WORDS, "unit": _WORDS, "kind": "output"}],
        "work": "service",
        "effort": "small",
        "reach": "few",
        "permanence": "one_off",
        "months": [1, 2],
        "cost": {"low": 0, "high": 0, "per": "once", "basis": _WORDS},
        "hours": {"low": 10, "high": 10, "per": "year", "basis": _WORDS},
        "references": ["OECD-1"],
        "funding": ["municipal"],
    }
    return Recommendation.model_validate({**plain, **changes})


def cost(low, high, per="year"):
    """Return a range of cost."""
    return {"low": low, "high": high, "per": per, "basis": _WORDS}


def hours(low, high, per="year"):
    """Return a range of hours."""
    return {"low": low, "high": high, "per": per, "basis": _WORDS}


def candidate(code="LNG-R01", *, needs=(), gap=NOTHING, gate=(), **changes):
    """Return a candidate."""
    item = recommendation(code, **changes)
    return Candidate(item, "need" if needs else "gap", tuple(needs), gap, None, tuple(gate))


def selection(**parts):
    """Return a selection; entries that have to be signed are."""
    signed = {"scores", "estimates", "work", "rules", "decisions"}
    whole = {
        name: [{**SIGNED, **entry} for entry in part] if name in signed else part
        for name, part in parts.items()
    }
    return Selection.model_validate(whole)


def case_with(judged=None, as_of="2026-01-20", **parts):
    """Return as much of a case as the selection looks at."""
    return SimpleNamespace(
        file=SimpleNamespace(selection=selection(**parts), needs=()),
        catalogue=SimpleNamespace(selection=judged),
        as_of=date.fromisoformat(as_of),
    )
