from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from needs_builders import evidence
from readings import a_case

from workbench.analysis.needs.confidence import COMPONENTS, WEIGHTS, Level, assess
from workbench.analysis.needs.register import read_register
from workbench.model.evidence import Concern, Confidence

CONCERNS = st.sampled_from(list(Concern))


def findings(*pieces):
    """Return pieces of evidence with their age on 20 January 2026."""
    return read_register(a_case(evidence=pieces)).findings


def rated(*concerns):
    """Return a person's rating of the four components, in their order."""
    parts = {
        name: {"concern": concern, "reason": "taip"}
        for name, concern in zip(COMPONENTS, concerns, strict=True)
    }
    return Confidence.model_validate({**parts, "by": "konsultantas", "date": "2026-01-10"})


@pytest.mark.parametrize(
    ("serious", "level"),
    [
        (0, Level.HIGH),
        (1, Level.MODERATE),
        (2, Level.LOW),
        (3, Level.VERY_LOW),
        (4, Level.VERY_LOW),
    ],
)
def test_each_serious_concern_lowers_the_confidence_one_step(serious, level):
    """GRADE-CERQual starts high; lower than very low there is nothing."""
    concerns = ["serious"] * serious + ["moderate"] * (4 - serious)

    assert level is assess(rated(*concerns), ()).level


@given(st.tuples(CONCERNS, CONCERNS, CONCERNS, CONCERNS))
def test_a_persons_rating_goes_before_the_proposal(concerns):
    """Whatever the register would suggest, a person's four concerns stand as given."""
    found = assess(rated(*concerns), findings(evidence()))

    assert list(concerns) == [part.concern for part in found.components]
    assert not found.proposed
    assert ("konsultantas", "2026-01-10") == (found.by, found.date)


def test_one_undated_press_report_from_elsewhere_is_hardly_trusted():
    """Second-hand, alone, from elsewhere: three serious concerns, and no contradiction possible."""
    piece = evidence(kind="document", voice="resident", date=None, territory={"lt": "Lietuva"})
    found = assess(None, findings(piece))

    assert found.proposed
    assert ["serious", "minor", "serious", "serious"] == [p.concern for p in found.components]
    assert Level.VERY_LOW is found.level


def test_many_fresh_voices_of_this_place_are_trusted():
    """Nothing to object to: moderate by rule, for high confidence is a person's to give."""
    pieces = (
        evidence("a", kind="survey", people=25, source="page"),
        evidence("b", kind="registry", voice="register", people=10, source="register"),
        evidence("c", kind="focus_group", voice="ngo", strength=3, source="council"),
    )
    found = assess(None, findings(*pieces))

    assert ["none"] * 4 == [part.concern for part in found.components]
    assert Level.MODERATE is found.level
    assert Level.HIGH is assess(rated("none", "none", "none", "none"), ()).level


@pytest.mark.parametrize(
    ("strengths", "concern"),
    [
        ((2, 2), "none"),
        ((1, 3), "moderate"),
        ((0, 3), "serious"),
        ((0, 0), "none"),
        ((3,), "minor"),
    ],
)
def test_findings_that_contradict_each_other_are_a_concern(strengths, concern):
    """Evidence against a need beside evidence for it is a serious concern."""
    pieces = [evidence(f"e{n}", strength=value) for n, value in enumerate(strengths)]
    found = assess(None, findings(*pieces))

    assert concern == found.components[1].concern


def test_old_evidence_is_less_relevant():
    """A year old: part of the material needs a new look; over three years: all of it does."""
    aged = assess(None, findings(evidence(date="2024-06-01")))
    ancient = assess(None, findings(evidence(date="2020-06-01")))

    assert Concern.MODERATE is aged.components[3].concern
    assert Concern.SERIOUS is ancient.components[3].concern


def test_more_trust_weighs_more():
    """The weights fall with the confidence and never reach zero: little trusted is not nothing."""
    weights = [WEIGHTS[level] for level in Level]

    assert sorted(weights, reverse=True) == weights
    assert min(weights) > 0


def test_a_proposal_is_cautious_where_a_person_may_object():
    """One method, two sources, two years old: nothing serious, and yet no high confidence."""
    pieces = (
        evidence("a", date="2024-05", source="page"),
        evidence("b", date="2024-05", source="register"),
    )
    found = assess(None, findings(*pieces))

    assert ["moderate", "none", "moderate", "moderate"] == [p.concern for p in found.components]
    assert Level.MODERATE is found.level
    assert Level.HIGH is assess(rated(*(p.concern for p in found.components)), ()).level
