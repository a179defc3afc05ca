"""Family N: whether anybody will look at how the plan goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.checks.framework import Hit, Place, check
from workbench.analysis.words import first_match
from workbench.model.catalogue import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import Reading
    from workbench.model.catalogue import Pattern

__all__ = ["no_annual_report", "no_monitoring", "no_yearly_review"]

_DUTY_SINCE = "2024-06-20"  # order A1-418 approved the procedure with its point 13


@check("N01")
def no_monitoring(reading: Reading) -> Iterator[Hit]:
    """Look for a clause on monitoring that says who does it, when and in what form."""
    lexicon = reading.lexicon
    clauses = _clauses(reading)
    if not clauses:
        yield Hit(Place("plan"))
        return
    everything = "\n".join(clauses)
    parts = (
        ("who", (*lexicon.coordinator, *lexicon.municipal_units)),
        ("when", lexicon.monitoring_when),
        ("form", lexicon.monitoring_form),
    )
    for variant, patterns in parts:
        if not first_match(patterns, everything):
            yield Hit(Place("plan"), clauses[0], f"no_{variant}", {}, Severity.WARNING)


@check("N02")
def no_yearly_review(reading: Reading) -> Iterator[Hit]:
    """Look for a yearly review of measures and budget."""
    if not _is_told(reading, reading.lexicon.yearly_review):
        yield Hit(Place("plan"))


@check("N03")
def no_annual_report(reading: Reading) -> Iterator[Hit]:
    """Look for a link to the annual report due on 20 January.

    A note only for plans approved before the duty to report arose.
    """
    if _is_told(reading, reading.lexicon.annual_report):
        return
    date = reading.plan.act.date
    if date is not None and date < _DUTY_SINCE:
        yield Hit(Place("act"), "", "earlier", {"date": date}, Severity.NOTE)
    else:
        yield Hit(Place("plan"))


def _clauses(reading: Reading) -> list[str]:
    """Return what the plan says on monitoring: passages, titles, and whole measures for it.

    A criterion alone does not count: the report of a study is not the monitoring of the plan.
    """
    plan, patterns = reading.plan, reading.lexicon.monitoring
    titles = [goal.title for goal in plan.goals] + [item.title for item in plan.objectives]
    measures = [
        "\n".join(
            (
                item.text,
                item.measure.period_text or "",
                *(implementer.name for implementer in item.measure.implementers),
            )
        )
        for item in reading.measures
        if first_match(patterns, item.measure.title)
    ]
    return [p for p in (*plan.paragraphs, *titles) if first_match(patterns, p)] + measures


def _is_told(reading: Reading, patterns: tuple[Pattern, ...]) -> bool:
    """Tell whether any passage of the plan holds any of the words."""
    return any(first_match(patterns, passage) for _, passage in reading.passages)
