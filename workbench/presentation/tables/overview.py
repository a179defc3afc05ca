"""Marks and plans of the municipalities side by side; nothing here ranks anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.facts_in_words import years
from workbench.presentation.formats import format_money, format_number
from workbench.presentation.labels import TEXT_STATUS, mark_badge
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.overview import Overview, OverviewRow
    from workbench.analysis.rubric import RubricRowResult
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = [
    "municipality_cell",
    "overview_rubric",
    "overview_source",
    "tab_overview_plans",
    "tab_overview_rubric",
]


_FILES = text(
    "data on the municipalities entered for this overview; their sources are named in the reports"
)
_LABELS: tuple[tuple[str, Text], ...] = (
    ("rated", text("raters")),
    ("suggested", text("suggested")),
    ("imported", text("earlier report")),
)


def tab_overview_rubric(overview: Overview, language: Language) -> Shown:
    """Return the seven rows of every municipality, each mark with where it comes from.

    Parameters
    ----------
    overview : Overview
        The municipalities.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    return overview_rubric(overview, language).shown(language)


def overview_rubric(overview: Overview, language: Language) -> Table:
    """Return the table of the seven rows, also the data behind the figure.

    Parameters
    ----------
    overview : Overview
        The municipalities.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Table
    """
    cards = [result.card for result in overview.rows[0].rubric] if overview.rows else []
    columns = headers(
        language, (text("Municipality"), "row"), *((card.short, "text") for card in cards)
    )
    return Table(
        caption=translate(text("The seven rows of the evaluation table"), language),
        columns=columns,
        rows=tuple(
            (municipality_cell(row, language), *(_marks(result, language) for result in row.rubric))
            for row in overview.rows
        ),
        source=overview_source(language),
    )


def tab_overview_plans(overview: Overview, language: Language) -> Shown:
    """Return the plans at hand with their few figures, or why there is none.

    Parameters
    ----------
    overview : Overview
        The municipalities.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    return Table(
        caption=translate(text("Plans at hand"), language),
        columns=headers(
            language,
            (text("Municipality"), "row"),
            (text("Plan"), "text"),
            (text("Years"), "text"),
            (text("Objectives"), "number"),
            (text("Measures"), "number"),
            (text("With money"), "number"),
            (text("Total of all amounts"), "number"),
        ),
        rows=tuple(_plan(row, language) for row in overview.rows),
        source=overview_source(language),
    ).shown(language)


def overview_source(language: Language) -> str:
    """Return where the content of all these tables comes from.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return translate(_FILES, language)


def municipality_cell(row: OverviewRow, language: Language) -> Html:
    """Return the name of a municipality, an invented one marked.

    Parameters
    ----------
    row : OverviewRow
        The municipality.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    name = wording(row.municipality.name, language)
    if not row.municipality.synthetic:
        return name
    return joined(name, tag("p", translate(text("invented"), language), class_="aside"))


def _marks(result: RubricRowResult, language: Language) -> Html:
    """Write every mark there is of a row, each with where it comes from."""
    marks = {
        "rated": result.rated,
        "suggested": result.suggested,
        "imported": result.imported.mark if result.imported else None,
    }
    lines = (
        tag("p", mark_badge(marks[key], language), " ", tag("small", translate(label, language)))  # type: ignore[arg-type] # 0, 1, 2 or unknown
        for key, label in _LABELS
        if marks[key] is not None
    )
    return joined(*lines) or mark_badge(None, language)


def _plan(row: OverviewRow, language: Language) -> tuple[str, ...]:
    """Write the figures of a plan; without one the figures are missing, not zero."""
    if row.plan is None:
        lacks = translate(text("no text at hand"), language)
        why = row.missing_plan
        parts = [tag("em", lacks)]
        parts += [tag("p", wording(why, language), class_="aside")] if why else []
        return (municipality_cell(row, language), joined(*parts), *("–",) * 5)
    plan = row.plan
    counts = (plan.objectives, plan.measures, plan.funded)
    whose = tag("p", translate(TEXT_STATUS[plan.text_status], language), class_="aside")
    return (
        municipality_cell(row, language),
        joined(lithuanian(plan.title, language), whose),
        years(plan.period) if plan.period else translate(text("not stated"), language),
        *(format_number(count, language) for count in counts),
        format_money(plan.computed_total, language),
    )
