from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from needs_builders import evidence, need
from readings import a_case

from workbench.analysis.needs.concluded import conclude, weigh_testimony
from workbench.analysis.needs.register import read_register


def heard(pieces, needs=(), area="LNG", dimension=None):
    """Return how strongly some evidence speaks."""
    case = a_case(evidence=tuple(pieces), needs=tuple(needs))
    register = read_register(case)
    return weigh_testimony(register, conclude(case, register), area, dimension)


def test_no_finding_is_no_need_of_zero():
    """Where nobody was heard, the need is unknown."""
    found = heard([evidence(area="HOU")])

    assert (0, None, None, None) == (found.findings, found.value, found.low, found.high)


def test_a_finding_against_a_need_is_a_need_of_zero():
    """Zero is what the evidence says, and differs from not knowing."""
    found = heard([evidence(strength=0)])

    assert (1, 0.0, 0.0, 0.0) == (found.findings, found.value, found.low, found.high)


def test_findings_weigh_by_the_confidence_in_their_need():
    """By hand: strengths 3 and 0 with weights 1 and 0.25 give 1 / 1.25 = 0.8."""
    confidence = {
        name: {"concern": "none", "reason": "taip"}
        for name in ("methodological_limitations", "coherence", "adequacy", "relevance")
    }
    trusted = need("LNG-1", "a", confidence={**confidence, "by": "x", "date": "2026-01-10"})
    found = heard([evidence("a", strength=3), evidence("b", strength=0)], [trusted])

    assert 0.8 == pytest.approx(found.value)
    assert (0.0, 1.0) == (found.low, found.high)


def test_a_dimension_takes_its_own_findings_only():
    """A finding that names no dimension speaks for the area as a whole."""
    pieces = [evidence("a", dimension="access", strength=3), evidence("b", strength=0)]

    assert (1, 1.0) == (
        heard(pieces, dimension="access").findings,
        heard(pieces, dimension="access").value,
    )
    assert 0 == heard(pieces, dimension="quality").findings
    assert 2 == heard(pieces).findings


def test_supply_does_not_speak_for_a_need():
    """What there is says nothing of how much is needed."""
    assert 0 == heard([evidence(about="supply", strength=None)]).findings


@given(st.lists(st.integers(0, 3), min_size=1, max_size=8))
def test_the_mean_lies_between_the_weakest_and_the_strongest(strengths):
    """Whatever the weights, a mean lies within what was said."""
    found = heard([evidence(f"e{n}", strength=value) for n, value in enumerate(strengths)])

    assert min(strengths) / 3 == found.low
    assert max(strengths) / 3 == found.high
    assert found.low - 1e-9 <= found.value <= found.high + 1e-9


def test_a_need_keeps_its_evidence_in_the_order_of_the_file():
    """The need shows what it rests on, and how strong the strongest of it is."""
    case = a_case(
        evidence=(evidence("a", strength=1), evidence("b", strength=3)),
        needs=(need("LNG-1", "b", "a"),),
    )
    found = conclude(case, read_register(case))[0]

    assert ["a", "b"] == [finding.evidence.key for finding in found.findings]
    assert 3 == found.strongest
    assert "LNG" == found.need.area
