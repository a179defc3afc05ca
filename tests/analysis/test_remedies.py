from __future__ import annotations

from dataclasses import replace

from builders import a_plan
from readings import a_case, outcome, the_catalogue, vilnius_plan

from workbench.analysis.checks.framework import Finding, Outcome, Place
from workbench.analysis.evaluation import evaluate_plan
from workbench.analysis.remedies import order_remedies
from workbench.model.catalogue import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def _outcome(check: str, mend: str, *severities: Severity) -> Outcome:
    """Return an outcome with one finding of each severity given, at numbered places."""
    card = the_catalogue().check(check).model_copy(update={"mend": mend})
    findings = tuple(
        Finding(check, severity, Place("measure", str(n)), "", "default", {})
        for n, severity in enumerate(severities)
    )
    return Outcome(card, "found" if findings else "clear", findings)


def test_severity_goes_first_then_effort_then_the_number_of_places():
    """Errors before warnings before notes; desk before data before agreement; many before few."""
    outcomes = (
        _outcome("B01", "text", NOTE, NOTE, NOTE),
        _outcome("B02", "agreement", WARNING),
        _outcome("B03", "data", WARNING),
        _outcome("B04", "data", WARNING, WARNING),
        _outcome("B05", "text", WARNING),
        _outcome("B06", "agreement", ERROR),
        _outcome("B07", "text"),
    )

    order = [remedy.card.id for remedy in order_remedies(outcomes)]

    assert ["B06", "B05", "B04", "B03", "B02", "B01"] == order


def test_the_gravest_finding_leads_and_ranks_the_remedy():
    """A check with one error among notes ranks as an error and shows it first."""
    (remedy,) = order_remedies([_outcome("R02", "agreement", NOTE, ERROR, WARNING, NOTE)])

    assert ERROR is remedy.severity
    assert [ERROR, WARNING, NOTE, NOTE] == [finding.severity for finding in remedy.findings]
    assert ["1", "2", "0", "3"] == [finding.place.number for finding in remedy.findings]


def test_dismissed_findings_are_left_out():
    """A check all of whose findings were set aside asks for nothing."""
    dismissal = {"check": "N01", "reason": "Yra tvarkoje", "by": "konsultantas", "date": "2026"}
    evaluation = evaluate_plan(a_case(a_plan(), dismissals=[dismissal]))

    assert "found" == outcome("N01", a_plan()).status
    assert "N01" not in {remedy.card.id for remedy in evaluation.remedies}


def test_checks_that_could_not_be_computed_ask_for_nothing():
    """What is not computed is not a thing to mend in the plan."""
    missing = replace(_outcome("C02", "data"), status="not_computed")

    assert () == order_remedies([missing])


def test_vilnius_starts_with_the_missing_monitoring_clause():
    """In Vilnius the first thing that must be mended and can be written at once is N01."""
    remedies = evaluate_plan(a_case(vilnius_plan())).remedies
    errors = [remedy.card.id for remedy in remedies if remedy.severity is ERROR]

    assert "N01" in errors
    assert [r.severity for r in remedies] == sorted((r.severity for r in remedies), key="EWI".index)
