"""The municipalities side by side: what is known of each, and what is not.

Nothing here ranks anybody.  A remark the project's papers make without a name stays with the
project; it is not laid at any municipality's door.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.agreement import SEED
from workbench.analysis.money import count_money
from workbench.analysis.reading import read_plan
from workbench.analysis.rubric import rate
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from decimal import Decimal

    from workbench.analysis.reading import Reading
    from workbench.analysis.rubric import RubricRowResult
    from workbench.model.base import Words
    from workbench.model.case import Case
    from workbench.model.facts import Fact
    from workbench.model.municipality import Consultations, Municipality, StrategicDocument
    from workbench.model.plan import Period, TextStatus
    from workbench.model.project import Project
    from workbench.text import Text

__all__ = ["Overview", "OverviewRow", "PlanFigures", "compare"]


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """The few figures of a plan that stand side by side.

    Parameters
    ----------
    title : str
        Title of the plan.
    text_status : TextStatus
        Whose words its texts are.
    period : Period or None
        Years it is for.
    objectives, measures, funded : int
        How many, and how many measures have an amount.
    stated_total, computed_total : Decimal or None, Decimal
        Euros as stated, and as the amounts add up.
    """

    title: str
    text_status: TextStatus
    period: Period | None
    objectives: int
    measures: int
    funded: int
    stated_total: Decimal | None
    computed_total: Decimal


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One municipality.

    Parameters
    ----------
    municipality : Municipality
        Which; an invented one says so itself.
    rubric : tuple of RubricRowResult
        The seven rows: mark of the earlier report, suggestion where there is a plan, raters' marks.
    documents : tuple of StrategicDocument
        Planning documents known.
    plan : PlanFigures or None
        Figures of the plan at hand.
    missing_plan : Words or None
        Why there is none.
    consultations : Consultations or None
        Planned and held, each known or unknown; None where nothing is on file.
    population : Fact or None
        Latest known figure of all residents, whatever its series; not for comparison.
    compared_population : Fact or None
        Latest known figure in the series of :attr:`Overview.series`.
    unknown : tuple of Text
        What is not known, one sentence each.
    """

    municipality: Municipality
    rubric: tuple[RubricRowResult, ...]
    documents: tuple[StrategicDocument, ...]
    plan: PlanFigures | None
    missing_plan: Words | None
    consultations: Consultations | None
    population: Fact | None
    compared_population: Fact | None
    unknown: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All municipalities side by side.

    Parameters
    ----------
    rows : tuple of OverviewRow
        In the order given.
    series : str or None
        The one series of population figures that most of them have; figures of different series
        are never set side by side.
    project : Project or None
        What is known of the project as a whole only.
    as_of : date or None
        The latest date the cases are looked at; None without cases.
    """

    rows: tuple[OverviewRow, ...]
    series: str | None
    project: Project | None
    as_of: date | None

    @property
    def real(self) -> tuple[OverviewRow, ...]:
        """Return the rows of real municipalities, the only ones that may be counted."""
        return tuple(row for row in self.rows if not row.municipality.synthetic)


def compare(cases: tuple[Case, ...], *, seed: int = SEED) -> Overview:
    """Return the municipalities side by side.

    Parameters
    ----------
    cases : tuple of Case
        One for each municipality, in the order to show them.
    seed : int
        Seed of the intervals of agreement.

    Returns
    -------
    Overview
    """
    series = _common_series(cases)
    return Overview(
        rows=tuple(_row(case, series, seed) for case in cases),
        series=series,
        project=next((case.catalogue.project for case in cases), None),
        as_of=max((case.as_of for case in cases), default=None),
    )


def _row(case: Case, series: str | None, seed: int) -> OverviewRow:
    """Return what is known of one municipality."""
    file, plan = case.file, case.plan
    reading = read_plan(plan, case.catalogue, case.as_of) if plan else None
    population = _own_figures(case)
    return OverviewRow(
        municipality=file.municipality,
        rubric=rate(case, reading, seed=seed).rows,
        documents=file.documents,
        plan=_figures(reading) if reading else None,
        missing_plan=file.missing_plan if plan is None else None,
        consultations=file.consultations,
        population=_latest(population),
        compared_population=_latest(fact for fact in population if fact.series == series),
        unknown=tuple(_unknown(case)),
    )


def _figures(reading: Reading) -> PlanFigures:
    """Return the figures of a plan that stand side by side."""
    plan, money = reading.plan, count_money(reading.plan, reading)
    return PlanFigures(
        title=plan.title,
        text_status=plan.text_status,
        period=plan.period,
        objectives=len(plan.objectives),
        measures=len(plan.measures),
        funded=len(money.funded),
        stated_total=money.stated_total,
        computed_total=money.computed_total,
    )


def _own_figures(case: Case) -> tuple[Fact, ...]:
    """Return the known numbers of residents of the municipality itself.

    A fact with a label of its own is something else than the number of residents, such as a change.
    """
    facts = case.file.facts.population
    return tuple(f for f in facts if f.known and f.territory is None and f.label is None)


def _latest(facts: Iterable[Fact]) -> Fact | None:
    """Return the fact of the latest date; of equal dates the first; undated ones are oldest."""
    return max(facts, key=lambda fact: fact.date or "", default=None)


def _common_series(cases: tuple[Case, ...]) -> str | None:
    """Return the series most real municipalities have a figure in; of equals the first by name."""
    counts = Counter(
        series
        for case in cases
        if not case.municipality.synthetic
        for series in {fact.series for fact in _own_figures(case) if fact.series}
    )
    return min(counts, key=lambda series: (-counts[series], series), default=None)


def _unknown(case: Case) -> Iterator[Text]:
    """Yield what is not known of a municipality, one sentence each."""
    yield from _unknown_documents(case)
    marks = case.file.imported_rubric.marks if case.file.imported_rubric else ()
    unknown_marks = sum(mark.mark == "unknown" for mark in marks)
    if not marks:
        yield text("No earlier evaluation table is on file.")
    elif unknown_marks:
        yield text(
            "Marks of the earlier evaluation table that cannot be told: {count} of {total}.",
            count=unknown_marks,
            total=len(marks),
        )
    consultations = case.file.consultations
    if consultations is None or not consultations.planned.known:
        yield text("How many consultations were planned is not known.")
    if consultations is None or not consultations.held.known:
        yield text("How many consultations were held is not known.")
    if not _own_figures(case):
        yield text("No figure of residents is known.")
    if not any(fact.known for fact in case.file.facts.foreign_residents):
        yield text("No figure of foreign residents is known.")


def _unknown_documents(case: Case) -> Iterator[Text]:
    """Yield what is not known of a municipality's documents and plan."""
    documents = case.file.documents
    unseen = sum(document.content_seen != "full" for document in documents)
    if not documents:
        yield text("No planning document is known.")
    elif unseen:
        yield text(
            "Planning documents whose full text was not at hand: {count} of {total}.",
            count=unseen,
            total=len(documents),
        )
    if case.plan is None:
        yield text("There is no plan at hand to evaluate.")
