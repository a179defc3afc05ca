"""The evaluation table of seven rows and the remarks to Jonava, asked of this plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.facts_in_words import source_names
from workbench.presentation.formats import NO_BREAK, format_date
from workbench.presentation.labels import REMARK_STATUS, capital, mark_badge
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.plan_parts import ask_instead, plan_source
from workbench.presentation.table import Table, headers
from workbench.presentation.wording import say_text, short_quote
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.remarks import RemarkAnswer
    from workbench.analysis.rubric import Evidence, RubricRowResult
    from workbench.model.base import Language, Words
    from workbench.model.case import Case
    from workbench.model.municipality import Rating
    from workbench.presentation.display import Shown

__all__ = ["rubric_source", "tab_remarks", "tab_rubric"]

_REMARK_SOURCE = text("remarks made to Jonava district by the project’s consultants")


def tab_rubric(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the seven rows: suggestion with its grounds, the raters, the earlier report.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation; without a plan the earlier marks and the raters' are shown.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    rows = evaluation.rubric.rows
    same = _one_reason(rows)
    label = translate(text("Earlier report:"), language)
    notes = (joined(label, " ", wording(same, language)),) if same else ()
    return Table(
        caption=translate(text("The evaluation table"), language),
        columns=headers(
            language,
            (text("Row"), "row"),
            (text("Suggested"), "text"),
            (text("Why"), "text"),
            (text("Raters"), "text"),
            (text("Earlier report"), "text"),
        ),
        rows=tuple(_row(row, language, silent=same is not None) for row in rows),
        source=rubric_source(evaluation.case, language),
        notes=notes,
        name="tab-rubric",
    ).shown(language)


def tab_remarks(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the remarks once made to Jonava, put as questions and answered for this plan.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    if not evaluation.remarks:
        asked = text("Who will follow the implementation of the plan, when and in which form?")
        return ask_instead(asked, language)
    return Table(
        caption=translate(text("The remarks to Jonava, asked of this plan"), language),
        columns=headers(
            language,
            (text("Question"), "row"),
            (text("Answer"), "text"),
            (text("Because of"), "text"),
        ),
        rows=tuple(_remark(answer, language) for answer in evaluation.remarks),
        source=translate(_REMARK_SOURCE, language),
    ).shown(language)


def rubric_source(case: Case, language: Language) -> Html:
    """Return where the marks come from: plan, earlier report.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    sources = [plan_source(case, language)]
    imported = case.file.imported_rubric
    if imported:
        name = source_names(case.file.sources, (imported.source,), language)
        label = translate(text("earlier report:"), language)
        when = format_date(imported.as_of, language)
        sources.append(joined(label, " ", name, f", {when}"))
    return joined(*sources, by="; ")


def _one_reason(rows: Sequence[RubricRowResult]) -> Words | None:
    """Return the reason all marks of the earlier report share, if they share one."""
    reasons = {row.imported.reason if row.imported else None for row in rows}
    return reasons.pop() if len(reasons) == 1 else None


def _row(row: RubricRowResult, language: Language, *, silent: bool) -> tuple[str, ...]:
    """Write one row; the earlier report's reason only where it is not the same everywhere."""
    name = joined(f"{row.card.row}.{NO_BREAK}", wording(row.card.name, language))
    suggested = mark_badge(row.suggested, language)  # type: ignore[arg-type] # 0, 1 or 2
    if row.suggested is not None:
        anchor = tag("p", wording(row.card.anchors[row.suggested], language), class_="aside")
        suggested = joined(suggested, anchor)
    evidence = tag("ul", *(_evidence(item, language) for item in row.evidence))
    why = tag("p", say_text(row.why, language))
    raters = [_rating(item, language) for item in (row.first, row.second) if item]
    nobody = translate(text("not rated yet"), language)
    return (
        name,
        suggested,
        joined(why, evidence) if row.evidence else why,
        joined(*raters) if raters else nobody,
        _imported(row, language, silent=silent),
    )


def _evidence(item: Evidence, language: Language) -> Html:
    """Write a quoted passage with its place."""
    place = f"{item.place}: " if item.place else ""
    return tag("li", place, short_quote(item.quote, language, 120))


def _rating(rating: Rating, language: Language) -> Html:
    """Write one rater's mark with its reason."""
    who = f" ({rating.by}, {format_date(rating.date, language)})"
    reason = lithuanian(rating.reason + who, language)
    badge = mark_badge(rating.mark, language)
    return tag("div", badge, tag("p", reason, class_="aside"), class_="rating")


def _imported(row: RubricRowResult, language: Language, *, silent: bool) -> Html:
    """Write the mark of the earlier report; what was printed is shown, not interpreted."""
    if row.imported is None:
        return joined(translate(text("no earlier report"), language))
    badge = mark_badge(row.imported.mark, language)
    printed = text("printed: {sign}", sign=row.imported.printed or "–")
    parts = [tag("p", translate(printed, language), class_="aside")]
    if row.imported.reason and not silent:
        parts.append(tag("p", wording(row.imported.reason, language), class_="aside"))
    return joined(badge, *parts)


def _remark(answer: RemarkAnswer, language: Language) -> tuple[str, ...]:
    """Write one question with its answer."""
    question = joined(
        wording(answer.card.question, language), " ", tag("span", answer.card.code, class_="id")
    )
    checks = dict.fromkeys(finding.check for finding in answer.findings)
    counts = {check: sum(f.check == check for f in answer.findings) for check in checks}
    because = ", ".join(f"{check}{NO_BREAK}({count})" for check, count in counts.items())
    status = capital(translate(REMARK_STATUS[answer.status], language))
    return question, tag("strong", status), because or "–"
