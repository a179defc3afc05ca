"""Evidence, needs and how far areas are served."""

import pytest
from pydantic import ValidationError

from workbench.model.evidence import (
    DIMENSIONS,
    EVERYBODY,
    Concern,
    Confidence,
    Evidence,
    Need,
    SupplyRating,
)

RATED = {"concern": "minor", "reason": "Maža imtis."}
PARTS = ("methodological_limitations", "coherence", "adequacy", "relevance")


def a_finding(**changes):
    """Return a finding about a need, with changes; None takes a key away."""
    values = {
        "key": "eile",
        "kind": "registry",
        "voice": "institution",
        "area": "LNG",
        "finding": {"lt": "Kursuose laukia eilė."},
        "strength": 2,
        "source": "a",
        **changes,
    }
    return {key: value for key, value in values.items() if value is not None}


def test_a_finding_is_about_everybody_and_a_need_unless_it_says_otherwise():
    """What is left out is the usual: all foreigners, a need, no dimension."""
    finding = Evidence.model_validate(a_finding())

    assert (EVERYBODY, "need", None) == (finding.group, finding.about, finding.dimension)
    assert (None, None) == (finding.people, finding.date)


@pytest.mark.parametrize("strength", [0, 1, 2, 3])
def test_strength_has_four_steps(strength):
    """Nought speaks against a need and is not the same as no strength."""
    assert strength == Evidence.model_validate(a_finding(strength=strength)).strength


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"strength": None}, "lacks its strength"),
        ({"about": "supply"}, "has no strength"),
        ({"strength": 4}, "Input should be 0, 1, 2 or 3"),
        ({"area": "kalba"}, "String should match pattern"),
        ({"key": "Eilė"}, "String should match pattern"),
        ({"people": 0}, "greater than or equal to 1"),
        ({"people": "50"}, "valid integer"),
        ({"dimension": "price"}, "Input should be 'coverage'"),
        ({"kind": "rumour"}, "Input should be 'interview'"),
        ({"date": "2022 pavasaris"}, "a year, a month"),
        ({"weight": 3}, "Extra inputs are not permitted"),
    ],
)
def test_what_cannot_be_a_finding_is_refused(changes, message):
    """Steps, codes and dates have their forms; nothing unknown comes in."""
    with pytest.raises(ValidationError, match=message):
        Evidence.model_validate(a_finding(**changes))


def test_what_there_is_has_no_strength():
    """A finding about supply goes without."""
    finding = Evidence.model_validate(a_finding(about="supply", strength=None))

    assert finding.strength is None


def test_a_need_bears_its_area_in_its_code():
    """The code of the area comes first."""
    need = Need(code="LNG-12", statement={"lt": "x"}, evidence=["a"], by="k", date="2026")

    assert ("LNG", None) == (need.area, need.confidence)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"code": "LNG-0"}, "String should match pattern"),
        ({"code": "LNG"}, "String should match pattern"),
        ({"evidence": []}, "at least 1 item"),
        ({"by": ""}, "at least 1 character"),
    ],
)
def test_a_need_without_evidence_is_none(changes, message):
    """A need has a numbered code, evidence and somebody who concluded it."""
    values = {"code": "LNG-1", "statement": {"lt": "x"}, "evidence": ["a"], "by": "k"}

    with pytest.raises(ValidationError, match=message):
        Need.model_validate({**values, "date": 2026, **changes})


@pytest.mark.parametrize("missing", PARTS)
def test_confidence_is_rated_in_all_four_components(missing):
    """A rating with three components is no rating."""
    values = {part: RATED for part in PARTS if part != missing}

    with pytest.raises(ValidationError, match=rf"{missing}\s+Field required"):
        Confidence.model_validate({**values, "by": "k", "date": 2026})


def test_a_component_is_rated_with_its_reason():
    """Concerns have four steps, each with a reason."""
    rated = Confidence.model_validate({**dict.fromkeys(PARTS, RATED), "by": "k", "date": 2026})

    assert {Concern.MINOR} == {getattr(rated, part).concern for part in PARTS}
    assert "2026" == rated.date


@pytest.mark.parametrize("score", [-1, 5, "unknown"])
def test_supply_is_scored_from_nought_to_four(score):
    """What nobody rated is left out, not scored as unknown."""
    values = {"area": "LNG", "dimension": DIMENSIONS[0], "reason": "x", "by": "k", "date": 2026}

    with pytest.raises(ValidationError, match="Input should be 0, 1, 2, 3 or 4"):
        SupplyRating.model_validate({**values, "score": score})
