"""What the checks of families S, G, M, K and L find in the real plan of Vilnius."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from readings import found, outcome, vilnius_plan

from workbench.store.documents.plan_import import import_plan

if TYPE_CHECKING:
    from workbench.model.plan import Plan


SHARED = Path(__file__).parents[4] / "shared"
needs_shared = pytest.mark.skipif(
    not SHARED.exists(), reason="the original documents do not lie beside the checkout"
)

IN_BOTH: dict[str, list[tuple[str, str, str]]] = {
    "S02": [("W", "1.4", "gap")],
    "S04": [("I", number, "default") for number in ("1.4.3", "1.4.4", "1.4.5")],
    "S05": [("W", "", "both")],
    "S06": [("W", "", "director_order")],
    "S07": [("I", "1.2", "single")],
    "S09": [("W", number, "default") for number in ("1.1.2", "1.1.3", "1.4.7")],
    "G01": [("W", "1", "default")],
    "G02": [("W", f"1.{n}", "default") for n in range(1, 6)],
    "G03": [("E", "", "only_named")],
    "G04": [("W", "", "default")],
    "G05": [("W", "", "default")],
    "G06": [],
    "M01": [("W", "", "few")],
    "M03": [("W", number, "default") for number in ("1.1.1", "1.2.1", "1.3.1", "1.3.3")],
    "M04": [("I", number, "default") for number in ("1.1.2", "1.5.4")],
    "M05": [
        ("W", number, "default")
        for number in (*["1.3.1"] * 6, "1.3.2", "1.3.3", "1.5.2", "1.5.3", "1.5.3")
    ],
    "K01": [],
    "K02": [
        ("E", "1.5.2", "funded"),
        ("E", "1.5.4", "funded"),
        ("I", "1.1.3", "products"),
        ("I", "1.4.7", "products"),
        ("I", "1.5.1", "products"),
        ("I", "1.5.7", "products"),
        ("W", "1.3.1", "default"),
        ("W", "1.5.3", "default"),
    ],
    "K03": [("W", "1.4.3", "default")] * 2,
    "K04": [("W", "", "all")],
    "K05": [("W", "", "all")],
    "K06": [("W", f"1.{n}", "default") for n in range(2, 6)],
    "K07": [("W", number, "default") for number in ("1.1.2", "1.5.3")],
    "K09": [
        ("W", number, "default")
        for number in ("1.1.2", "1.2.1", "1.3.2", "1.3.3", "1.4.1", "1.4.2")
    ],
    "K10": [("I", "1.1.1", "year"), ("I", "1.3.3", "default")],
    "K11": [],
    "K12": [
        ("W", "1.1.1", "condition"),
        *(("W", number, "not_counted") for number in ("1.2.1", "1.3.2", "1.3.3", "1.5.3")),
    ],
    "K13": [("I", "", "default")],
    "L02": [("I", "1.1.3", "default")],
}
"""Findings that do not depend on whether the texts are the document's own or a summary."""


@cache
def _document(name: str) -> Plan:
    (path,) = SHARED.glob(name)
    return import_plan(path).plan


@pytest.mark.parametrize("check", sorted(IN_BOTH))
def test_the_summary(check: str):
    """The committed plan, whose texts are summaries, keeps what the checks look for."""
    assert IN_BOTH[check] == found(check, vilnius_plan())


@needs_shared
@pytest.mark.parametrize("check", sorted(IN_BOTH))
@pytest.mark.parametrize("name", ["reference/sources/003*.txt", "samples/vilnius_plan.docx"])
def test_the_document(name: str, check: str):
    """The text and the Word file of the plan give the same findings as the summary."""
    assert IN_BOTH[check] == found(check, _document(name))


@needs_shared
def test_what_only_the_document_shows():
    """Two pairs of near duplicates, two typing errors, one full stop left out."""
    plan = _document("samples/vilnius_plan.docx")

    assert ["1.4.3", "1.5.1"] == [number for _, number, _ in found("S08", plan)]
    assert ["baigusiujų", "kvieisti"] == [f.values["found"] for f in outcome("L01", plan).findings]
    assert ["1.1.1"] == [f.quote for f in outcome("S03", plan).findings]
    assert [("W", "1.5.3", "default")] == found("K08", plan)
    assert 11 == len(found("K14", plan))


@needs_shared
def test_the_quotes_are_the_document_s_own_words():
    """Every quote of a title or criterion stands in the document letter by letter."""
    plan = _document("samples/vilnius_plan.docx")
    whole = "\n".join(
        text for m in plan.measures for text in (m.title, *(c.text for c in m.criteria))
    )
    quotes = [
        finding.quote.removeprefix("… ").removesuffix(" …")
        for check in ("M03", "M04", "M05", "K02", "K03", "K07", "K09", "K14", "L01", "L02")
        for finding in outcome(check, plan).findings
    ]

    assert quotes
    assert [] == [quote for quote in quotes if quote not in whole]
