"""What the checks found, what they were, and what to mend first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.catalogue import Severity
from workbench.presentation.display import Shown, note, together
from workbench.presentation.labels import MEND, SEVERITY_WORDS, capital, severity_badge
from workbench.presentation.language import translate
from workbench.presentation.markup import as_plain, joined, tag, wording
from workbench.presentation.plan_parts import ask_instead, plan_source
from workbench.presentation.table import Table, headers, source_line
from workbench.presentation.wording import say_dismissal, say_finding, say_place, short_quote
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from workbench.analysis.checks.framework import Finding, Outcome
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.remedies import Remedy
    from workbench.model.base import Language
    from workbench.presentation.markup import Html

__all__ = ["tab_checks", "tab_findings", "tab_remedies"]

_FIRST = 10
_FEW_MORE = 5
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


def tab_findings(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return every finding, grouped by gravity and by check.

    Parameters
    ----------
    evaluation : PlanEvaluation
        The evaluation.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        A heading for each gravity, under it one foldable part for each check, the gravest open.
    """
    if not evaluation.outcomes:
        asked = text("Could we have the text of the plan, even a draft, in an editable format?")
        return ask_instead(asked, language)
    found = [outcome for outcome in evaluation.outcomes if outcome.findings]
    groups = [_group(severity, found, evaluation, language) for severity in _ORDER]
    dismissed = [outcome for outcome in found if _gravity(outcome) is None]
    if dismissed:
        heading = tag("h3", translate(text("Dismissed by the consultant"), language))
        groups.append(_under(heading, dismissed, evaluation, language))
    shown = [group for group in groups if group.html]
    if not shown:
        return note(tag("p", translate(text("No check found anything to remark."), language)))
    return together(*shown)


def tab_checks(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return every check with what came of it, those that could not be computed with the reason.

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
    if not evaluation.outcomes:
        asked = text("May we check a draft of the plan before it goes to the council?")
        return ask_instead(asked, language)
    return Table(
        caption=translate(text("All checks and what came of them"), language),
        columns=headers(
            language,
            (text("Check"), "row"),
            (text("What it looks for"), "text"),
            (text("Outcome"), "text"),
        ),
        rows=tuple(
            (outcome.card.id, wording(outcome.card.title, language), _outcome(outcome, language))
            for outcome in evaluation.outcomes
        ),
        source=plan_source(evaluation.case, language),
    ).shown(language)


def tab_remedies(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return what to mend, in an order in which one can start in the morning.

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
    if evaluation.case.plan is None:
        asked = text(
            "When will the plan be drafted or revised, and who in the administration does it?"
        )
        return ask_instead(asked, language)
    if not evaluation.remedies:
        return note(tag("p", translate(text("There is nothing to mend."), language)))
    items = [_remedy(remedy, language) for remedy in evaluation.remedies]
    cut = _FIRST if len(items) > _FIRST + _FEW_MORE else len(items)
    parts = [tag("ol", *items[:cut], class_="remedies")]
    if items[cut:]:
        count = plural_text("{count} further task", "{count} further tasks", len(items) - cut)
        rest = tag("ol", *items[cut:], class_="remedies", start=str(cut + 1))
        parts.append(tag("details", tag("summary", translate(count, language)), rest))
    html = joined(*parts, source_line(plan_source(evaluation.case, language), language))
    return Shown(html, as_plain(html))


def _gravity(outcome: Outcome) -> Severity | None:
    """Return the gravest severity among the findings that stand; None where none does."""
    standing = {finding.severity for finding in outcome.findings if finding.dismissed is None}
    return next((severity for severity in _ORDER if severity in standing), None)


def _group(
    severity: Severity, found: list[Outcome], evaluation: PlanEvaluation, language: Language
) -> Shown:
    """Return the checks of one gravity under their heading; nothing where there are none."""
    outcomes = [outcome for outcome in found if _gravity(outcome) is severity]
    count = sum(f.severity is severity and not f.dismissed for o in found for f in o.findings)
    if not outcomes:
        return Shown(joined(), "")
    word = capital(translate(SEVERITY_WORDS[severity], language))
    number = translate(plural_text("{count} finding", "{count} findings", count), language)
    return _under(tag("h3", f"{word}: {number}"), outcomes, evaluation, language)


def _under(
    heading: Html, outcomes: list[Outcome], evaluation: PlanEvaluation, language: Language
) -> Shown:
    """Return checks under a heading."""
    source = plan_source(evaluation.case, language)
    checks = (_check(outcome, language) for outcome in outcomes)
    html = joined(heading, *checks, source_line(source, language))
    return Shown(html, as_plain(html))


def _check(outcome: Outcome, language: Language) -> Html:
    """Write one check with its rule, its remedy and its findings."""
    card, gravity = outcome.card, _gravity(outcome)
    count = plural_text("{count} place", "{count} places", len(outcome.findings))
    badge = severity_badge(gravity, language) if gravity else ""
    title = joined(tag("span", card.id, class_="id"), " ", wording(card.title, language))
    number = tag("span", translate(count, language), class_="aside")
    summary = tag("summary", badge, " ", tag("strong", title), " ", number)
    about = (
        (text("Rule:"), wording(card.rule, language)),
        (text("What to do:"), wording(card.suggestion, language)),
        (text("Grounds:"), wording(card.source, language)),
    )
    lines = (tag("p", tag("b", translate(name, language)), " ", said) for name, said in about)
    mixed = len({finding.severity for finding in outcome.findings}) > 1
    hits = (_finding(finding, outcome, language, mixed=mixed) for finding in outcome.findings)
    opened = gravity is Severity.ERROR
    listed = tag("ul", *hits, class_="hits")
    return tag("details", summary, *lines, listed, class_="check", open=opened)


def _finding(finding: Finding, outcome: Outcome, language: Language, *, mixed: bool) -> Html:
    """Write one finding; its gravity only where the check's findings differ in it."""
    place = tag("b", capital(say_place(finding.place, language)))
    grave = tag("p", severity_badge(finding.severity, language)) if mixed else ""
    quote = short_quote(finding.quote, language)
    message = tag("p", say_finding(finding, outcome.card, language))
    said = tag("p", quote) if quote else ""
    inside = tag("div", grave, said, message, say_dismissal(finding, language))
    return tag("li", place, inside)


def _outcome(outcome: Outcome, language: Language) -> Html:
    """Write what came of a check."""
    if outcome.status == "not_computed":
        reason = translate(outcome.reason, language)
        label = translate(text("Not computed:"), language)
        return joined(tag("strong", label), " ", reason)
    if not outcome.findings:
        return joined(translate(text("nothing to remark"), language))
    dismissed = sum(finding.dismissed is not None for finding in outcome.findings)
    found = plural_text("{count} finding", "{count} findings", len(outcome.findings))
    said = translate(found, language)
    if dismissed:
        said += translate(text(", of which dismissed: {dismissed}", dismissed=dismissed), language)
    gravity = _gravity(outcome)
    return joined(severity_badge(gravity, language), " – ", said) if gravity else joined(said)


def _remedy(remedy: Remedy, language: Language) -> Html:
    """Write one thing to do: what, how grave, what it takes, where."""
    places = dict.fromkeys(_short_place(finding, language) for finding in remedy.findings)
    what = tag("strong", wording(remedy.card.suggestion, language))
    takes = translate(MEND[remedy.card.mend], language)
    where = translate(text("where: {places}", places=tuple(places)), language)
    grave = severity_badge(remedy.severity, language)
    about = tag("p", grave, f" · {takes} · {where}", class_="aside")
    return tag("li", what, " ", tag("span", remedy.card.id, class_="id"), about)


def _short_place(finding: Finding, language: Language) -> str:
    """Return the number of what is to be mended, or its name; an area goes by its name."""
    if finding.place.kind == "plan" and "area" in finding.values:
        return translate(finding.values["area"], language)
    return finding.place.number or say_place(finding.place, language)
