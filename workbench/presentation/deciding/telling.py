"""What stands beside the forms: what differs from the file, a recommendation, what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.selection.decided import read_decisions
from workbench.model.recommendations import CRITERIA
from workbench.presentation.deciding.changes import exact
from workbench.presentation.deciding.trial import (
    COMMON,
    filed_limits,
    filed_mode,
    filed_points,
)
from workbench.presentation.deciding.words import (
    MODE_NAMES,
    criterion_label,
    limit_name,
    view_name,
)
from workbench.presentation.display import absent
from workbench.presentation.formats import format_date
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.needs.parts import own_file
from workbench.presentation.selection.words import (
    CHOICES,
    gate_name,
    hours,
    money,
    phrase,
    recommendation_name,
    whole,
    whole_range,
)
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.decided import Decided
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.presentation.deciding.trial import Limits, Trial
    from workbench.presentation.deciding.trying import Placed
    from workbench.presentation.display import Shown

__all__ = ["about_shown", "decisions_shown", "differences"]


def differences(trial: Trial, case: Case, analysis: SelectionAnalysis, language: Language) -> Html:
    """Return what is tried otherwise than the parameter file has it.

    Parameters
    ----------
    trial : Trial
        What is tried.
    case : Case
        What the file says.
    analysis : SelectionAnalysis
        With the names.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    lines = [
        *_points(trial, case, analysis, language),
        *_limits(trial, case, analysis, "money", language),
        *_limits(trial, case, analysis, "hours", language),
        *_modes(trial, case, analysis, language),
    ]
    if not lines:
        same = translate(text("Everything is as in the parameter file."), language)
        return tag("div", tag("p", same), class_="wb-explorer")
    lead = tag("p", translate(text("Otherwise than in the parameter file:"), language))
    listed = tag("ul", *(tag("li", line) for line in lines))
    return tag("div", lead, listed, class_="wb-explorer")


def about_shown(
    code: str, placed: Placed | None, case: Case, analysis: SelectionAnalysis, language: Language
) -> Html:
    """Return what there is to know of a recommendation before it is decided on.

    Parameters
    ----------
    code : str
        Which.
    placed : Placed or None
        Its place in the order; None where it may not be taken.
    case : Case
        What the file says now.
    analysis : SelectionAnalysis
        With its costs.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    candidate = analysis.candidates.get(code)
    parts = (
        [] if candidate is None else [tag("p", wording(candidate.recommendation.what, language))]
    )
    if placed is not None:
        parts.append(tag("p", *_figures(placed, language)))
    elif candidate is not None:
        aspects = joined(*(gate_name(analysis, a, language) for a in candidate.stopped_by), by=", ")
        stopped = text("The gate keeps it out: {aspects}.")
        parts.append(tag("p", phrase(stopped, language, aspects=aspects)))
    parts.append(tag("p", _standing(code, case, language)))
    return tag("div", *parts, class_="wb-explorer")


def decisions_shown(case: Case, analysis: SelectionAnalysis, language: Language) -> Shown:
    """Return the decisions taken, as a plain table.

    Parameters
    ----------
    case : Case
        What the file says.
    analysis : SelectionAnalysis
        With the candidates they are about.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        A message where there are none.
    """
    decided = read_decisions(case, analysis.candidates)
    if not decided:
        nothing = text("No recommendation has been decided on yet.")
        return absent(nothing, language, lacking="decisions")
    return Table(
        caption=translate(text("Decisions taken so far"), language),
        columns=headers(
            language,
            (text("Recommendation"), "row"),
            (text("Decision"), "text"),
            (text("Reason"), "text"),
            (text("By whom and when"), "text"),
        ),
        rows=tuple(_decision(one, analysis, language) for one in decided),
        source=own_file(language),
    ).shown(language)


def _points(
    trial: Trial, case: Case, analysis: SelectionAnalysis, language: Language
) -> Iterator[str]:
    for view, points in trial.points.items():
        filed = filed_points(case.file.selection, view)
        changed = ", ".join(
            f"{criterion_label(analysis, code, language)} {now} ({before})"
            for code, now, before in zip(CRITERIA, points, filed, strict=True)
            if now != before
        )
        named = view_name(analysis, view, language)
        said = text("points, {view}: {changed}; those of the file in brackets",
                    view=named, changed=changed)  # fmt: skip
        yield translate(said, language)
        if view == COMMON:
            alone = text("points of all groups together are tried only and cannot be saved")
            yield translate(alone, language)


def _limits(
    trial: Trial, case: Case, analysis: SelectionAnalysis, kind: Limits, language: Language
) -> Iterator[str]:
    selection = case.file.selection
    filed = filed_limits(selection, kind)
    tried = exact(trial, selection)
    write = money if kind == "money" else hours
    none = translate(text("no limit"), language)
    for spot, number in (tried.money if kind == "money" else tried.hours).items():
        said = text(
            "{name}: {chosen} (in the file: {filed})",
            name=limit_name(analysis, kind, spot, language),
            chosen=none if number is None else write(number, language),
            filed=write(filed[spot], language) if spot in filed else none,
        )
        yield translate(said, language)


def _modes(
    trial: Trial, case: Case, analysis: SelectionAnalysis, language: Language
) -> Iterator[str]:
    for code, mode in trial.modes.items():
        filed = filed_mode(case.file.selection, analysis.candidates.open, code)
        said = text(
            "{name}: {chosen} (in the file: {filed})",
            name=code,
            chosen=MODE_NAMES[mode],
            filed=MODE_NAMES[filed],
        )
        yield translate(said, language)


def _figures(placed: Placed, language: Language) -> Iterator[str]:
    """Say what a candidate is worth and takes."""
    value, costing = placed.value, placed.valued.costing
    cost = sum(cents for _, _, cents in costing.money) if costing.known else None
    said = text(
        "Place {place}; value {value} points, it could be {span}; working hours in all: {hours}; "
        "money in all: {amount}.",
        place=placed.rank,
        value=whole(value.value, language),
        span=whole_range(value.low, value.high, language),
        amount=money(cost, language),
        hours=hours(sum(number for _, _, number in costing.hours), language),
    )
    yield translate(said, language)


def _standing(code: str, case: Case, language: Language) -> Html:
    """Say what was decided on a recommendation."""
    decisions = case.file.selection.decisions
    decision = next((one for one in decisions if one.recommendation == code), None)
    if decision is None:
        return joined(translate(text("Nothing has been decided on it yet."), language))
    said = text(
        "Decided: {choice} ({by}, {date}). Reason: {reason}",
        choice=CHOICES[decision.choice],
        date=decision.date,
    )
    return phrase(
        said,
        language,
        by=lithuanian(decision.by, language),
        reason=lithuanian(decision.reason, language),
    )


def _decision(one: Decided, analysis: SelectionAnalysis, language: Language) -> tuple[str, ...]:
    decision = one.decision
    chosen = [tag("strong", capital(translate(CHOICES[decision.choice], language)))]
    if decision.change is not None:
        label = translate(text("Change:"), language)
        chosen.append(tag("p", label, " ", wording(decision.change, language)))
    return (
        recommendation_name(analysis, one.recommendation.code, language),
        joined(*chosen),
        lithuanian(decision.reason, language),
        joined(lithuanian(decision.by, language), f", {format_date(str(decision.date), language)}"),
    )
