from __future__ import annotations

from needs_builders import evidence
from readings import a_case

from workbench.analysis.needs.analysis import analyse_needs


def unknowns(**changes):
    """Return what is not known, by kind, with the areas it is about."""
    found = analyse_needs(a_case(**changes)).unknowns
    return {item.kind: [area.code for area in item.areas] for item in found}


def test_a_municipality_without_anything_does_not_know_anything():
    """No survey, no evidence, no ratings: all sixteen areas stand open."""
    found = unknowns()

    assert [] == found["survey"]
    assert 16 == len(found["no_evidence"]) == len(found["supply"])
    assert {"survey", "no_evidence", "supply"} == set(found)


def test_old_foreign_and_single_voices_are_asked_about():
    """Each weakness of the evidence becomes a question of its own."""
    wide = evidence(date="2020", territory={"lt": "Lietuva"})
    found = unknowns(evidence=(wide,))

    assert ["LNG"] == found["old_evidence"] == found["elsewhere"] == found["one_voice"]
    assert "LNG" not in found["no_evidence"]


def test_fresh_local_evidence_of_two_voices_raises_no_question():
    """What is well founded is not asked about again."""
    pieces = (evidence("a"), evidence("b", voice="institution"))
    found = unknowns(evidence=pieces)

    assert not {"old_evidence", "elsewhere", "one_voice"} & set(found)


def test_a_dimension_not_rated_is_asked_for():
    """One dimension rated: the area is not unknown, but four dimensions are."""
    rating = {
        "area": "LNG",
        "dimension": "access",
        "score": 2,
        "reason": "taip",
        "by": "x",
        "date": "2026-01",
    }
    found = analyse_needs(a_case(supply=(rating,))).unknowns
    partly = [item for item in found if item.kind == "supply" and len(item.areas) == 1]

    assert ["LNG"] == [area.code for area in partly[0].areas]
    assert "4 dimensions are not rated" in str(partly[0].what)
