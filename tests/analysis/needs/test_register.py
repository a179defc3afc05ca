from __future__ import annotations

from datetime import date

import pytest
from needs_builders import evidence
from readings import a_case

from workbench.analysis.needs.register import read_register
from workbench.model.evidence import EvidenceKind, Voice

AS_OF = date(2026, 1, 20)


def register(*pieces):
    """Return the register of some evidence, looked at on 20 January 2026."""
    return read_register(a_case(evidence=pieces))


@pytest.mark.parametrize(
    ("when", "freshness", "months"),
    [
        ("2026-01-20", "fresh", 0),
        ("2025-01-20", "fresh", 12),
        ("2025-01-19", "old", 13),
        ("2025-01", "fresh", 12),
        ("2024-12", "old", 13),
        ("2025", "fresh", 1),
        ("2024", "old", 13),
        (None, "undated", None),
        ("2026", "fresh", 0),
    ],
)
def test_evidence_is_old_when_the_latest_day_it_may_be_from_is_a_year_ago(when, freshness, months):
    """A month or year counts from its end, so that nothing is called old too early."""
    found = register(evidence(date=when)).findings[0]

    assert (freshness, months) == (found.freshness, found.months)
    assert found.flagged == (freshness != "fresh")


def test_needs_and_supply_are_told_apart():
    """What there is for people does not count as a voice for a need."""
    pieces = (evidence("a"), evidence("b", about="supply", strength=None, voice="institution"))
    found = register(*pieces)

    assert ["a"] == [item.evidence.key for item in found.needs]
    assert ["b"] == [item.evidence.key for item in found.supply]
    assert {Voice.MIGRANT: 1} == found.voices()
    assert {EvidenceKind.INTERVIEW: 2} == found.kinds()


def test_findings_come_in_the_order_of_the_file():
    """Whoever asks for some keys gets them as the file has them."""
    found = register(evidence("a"), evidence("b", area="HOU"), evidence("c"))

    assert ["a", "c"] == [item.evidence.key for item in found.of(["c", "a"])]
    assert ["b"] == [item.evidence.key for item in found.in_area("HOU")]


def test_evidence_about_a_wider_territory_is_not_local():
    """A finding about the whole country is not one about the municipality."""
    wide = evidence(territory={"lt": "Lietuva"})

    assert [False] == [item.local for item in register(wide).findings]
