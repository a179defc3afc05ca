"""Every criterion of a plan under its measure: what other parts of a page lead to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.presentation.formats import NO_BREAK, format_number
from workbench.presentation.labels import CRITERION_KIND
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag
from workbench.presentation.plan_parts import ask_instead, numbers, plan_source
from workbench.presentation.table import Kind, Table, headers
from workbench.presentation.wording import say_text, short_quote
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.indicators import IndicatorRow
    from workbench.model.base import Language
    from workbench.model.plan import Target
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["measure_link", "tab_indicators"]

_PLAIN_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_LONGEST_TITLE = 80
_YES_NO = {True: text("yes"), False: text("no")}
_PER = {
    "year": text("per year"),
    "month": text("per month"),
    "quarter": text("per quarter"),
}
_OPERATORS = {">=": f"≥{NO_BREAK}", "<=": f"≤{NO_BREAK}", "=": "", "range": ""}
_CONSTANT = {
    ("has_baseline", False): text("No criterion has a starting value."),
    ("has_baseline", True): text("Every criterion has a starting value."),
    ("has_data_source", False): text("No criterion says where its value will be read."),
    ("has_data_source", True): text("Every criterion says where its value will be read."),
}
"""What is the same in every row is said once."""
_ALL_BY_PERSON = text(
    "The numbers to reach were taken from the text by a person, not by the program."
)


def tab_indicators(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return every criterion under its measure, with its kind, its target and what else it says.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        The first row of a measure names it and can be led to by :func:`measure_link`.
    """
    if evaluation.indicators is None:
        asked = text("By which criteria, from which starting value, will each measure be judged?")
        return ask_instead(asked, language)
    found = evaluation.indicators.rows
    varied = [name for name in ("has_baseline", "has_data_source") if _varies(found, name)]
    titles = {"has_baseline": text("Starting value"), "has_data_source": text("Data source")}
    further: list[tuple[Text, Kind]] = [(titles[name], "text") for name in varied]
    first = _first_rows(found)
    return Table(
        caption=translate(text("Every criterion of the plan"), language),
        columns=headers(
            language,
            (text("Measure"), "row"),
            (text("Criterion"), "text"),
            (text("Kind, and why"), "text"),
            (text("Target"), "text"),
            *further,
        ),
        rows=tuple(
            (
                _whose(row, i in first, evaluation, language),
                *_criterion(row, varied, language, same_reason=_all_by_person(found)),
            )
            for i, row in enumerate(found)
        ),
        source=plan_source(evaluation.case, language),
        notes=tuple(_notes(found, varied, language)),
        name="tab-indicators",
        anchors=tuple(_anchor(row.measure) if i in first else "" for i, row in enumerate(found)),
    ).shown(language)


def measure_link(number: str) -> Html:
    """Return the number of a measure as a link to its first criterion.

    Parameters
    ----------
    number : str
        As typed in the plan; one that is no number is shown as it is.

    Returns
    -------
    Html
        Where the page has no table of criteria the number stays and is no link.
    """
    anchor = _anchor(number)
    return tag("a", number, href=f"#{anchor}") if anchor else joined(number)


def _anchor(number: str) -> str:
    """Return what a link to a measure leads to; nothing for a number that is none."""
    return f"m{number}" if _PLAIN_NUMBER.fullmatch(number) else ""


def _first_rows(rows: tuple[IndicatorRow, ...]) -> set[int]:
    """Return where each measure begins; a number typed twice counts where it stands first."""
    first: dict[str, int] = {}
    for place, row in enumerate(rows):
        first.setdefault(row.measure, place)
    return set(first.values())


def _varies(rows: tuple[IndicatorRow, ...], name: str) -> bool:
    """Tell whether a column would say different things."""
    return len({getattr(row, name) for row in rows}) > 1


def _notes(rows: tuple[IndicatorRow, ...], varied: list[str], language: Language) -> Iterator[str]:
    """Yield what holds for every row and needs no column."""
    for name in ("has_baseline", "has_data_source"):
        if rows and name not in varied:
            yield translate(_CONSTANT[name, getattr(rows[0], name)], language)
    if _all_by_person(rows):
        yield translate(_ALL_BY_PERSON, language)


def _all_by_person(rows: tuple[IndicatorRow, ...]) -> bool:
    """Tell whether a person read every number to reach, so that no row need say so."""
    numeric = [row.reading for row in rows if row.reading.kind == "numeric"]
    return bool(numeric) and all(reading.criterion.targets for reading in numeric)


def _whose(
    row: IndicatorRow,
    first: bool,  # noqa: FBT001 - private
    evaluation: PlanEvaluation,
    language: Language,
) -> Html:
    """Name the measure of a criterion: with its title once, then by number and criterion."""
    number = numbers((row.measure,), language)
    if not first:
        which = text("criterion {index}", index=row.index)
        return joined(number, tag("small", ", ", translate(which, language)))
    plan = evaluation.case.plan
    titles = [m.title for m in plan.measures if m.number == row.measure] if plan else []
    title = short_quote(titles[0], language, _LONGEST_TITLE) if titles else ""
    return joined(number, " ", tag("small", title))


def _criterion(
    row: IndicatorRow, varied: list[str], language: Language, *, same_reason: bool
) -> tuple[str, ...]:
    """Write one criterion; why it has a number to reach only where that differs."""
    reading = row.reading
    kind = tag("b", translate(CRITERION_KIND[reading.kind], language))
    silent = same_reason and reading.kind == "numeric"
    why = "" if silent else tag("p", say_text(reading.reason, language))
    targets = (tag("p", _target(target, language)) for target in reading.targets)
    return (
        short_quote(reading.text, language),
        joined(kind, why),
        joined(*targets) or "–",
        *(translate(_YES_NO[getattr(row, name)], language) for name in varied),
    )


def _target(target: Target, language: Language) -> Html:
    """Write a target: number, over which time, until when, and what is counted.

    The unit stands in brackets, for its form is the plan's and need not agree with the number.
    """
    number = _OPERATORS[target.operator.value] + format_number(target.value, language)
    if target.upper is not None:
        number = f"{number}–{format_number(target.upper, language)}"
    parts = [joined(number)]
    parts += [joined(translate(_PER[target.per.value], language))] if target.per != "total" else []
    if target.unit:
        parts.append(joined("(", lithuanian(target.unit, language), ")"))
    said = joined(*parts, by=" ")
    if not target.year:
        return said
    return joined(said, ", ", translate(text("in {year}", year=target.year), language))
