"""What the checks found, what they were, and what to mend first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.catalogue import Severity
from workbench.presentation.display import Shown, note, together
from workbench.presentation.labels import MEND, capital, severity_badge
from workbench.presentation.language import translate
from workbench.presentation.markup import as_plain, joined, tag, wording
from workbench.presentation.plan_parts import ask_instead, plan_source
from workbench.presentation.table import Table, headers, source_line
from workbench.presentation.tables.indicators import measure_link
from workbench.presentation.wording import say_dismissal, say_finding, say_place, short_quote
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.checks.framework import Finding, Outcome
    from workbench.analysis.evaluation import PlanEvaluation
    from workbench.analysis.remedies import Remedy
    from workbench.model.base import Language
    from workbench.presentation.markup import Html

__all__ = ["tab_checks", "tab_findings", "tab_remedies"]

_FINDINGS = "findings"
_FIRST = 10
_LONGEST_QUOTE = 100
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
    found = _as_tasks(evaluation)
    groups = [_group(severity, found, evaluation, language) for severity in _ORDER]
    dismissed = [outcome for outcome in found if _gravity(outcome) is None]
    if dismissed:
        heading = tag("h3", translate(text("Dismissed by the consultant"), language))
        groups.append(_under(heading, dismissed, evaluation, language))
    shown = [group for group in groups if group.html]
    if not shown:
        return note(tag("p", translate(text("No check found anything to remark."), language)))
    whole = together(*shown)
    return Shown(tag("div", whole.html, id=_FINDINGS), whole.plain)


def tab_checks(evaluation: PlanEvaluation, language: Language) -> Shown:
    """Return the checks without findings: those with nothing to remark, and those not computed.

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
    silent = [outcome for outcome in evaluation.outcomes if not outcome.findings]
    if not silent:
        return note(tag("p", translate(text("Every check found something."), language)))
    return Table(
        caption=translate(text("Checks that found nothing or could not be computed"), language),
        columns=headers(
            language,
            (text("Check"), "row"),
            (text("What it looks for"), "text"),
            (text("Outcome"), "text"),
        ),
        rows=tuple(
            (outcome.card.id, wording(outcome.card.title, language), _outcome(outcome, language))
            for outcome in silent
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
        further = plural_text(
            "{count} further task stands with the findings, in the same order.",
            "{count} further tasks stand with the findings, in the same order.",
            len(items) - cut,
        )
        link = tag("a", translate(further, language), href=f"#{_FINDINGS}")
        parts.append(tag("p", link))
    html = joined(*parts, source_line(plan_source(evaluation.case, language), language))
    return Shown(html, as_plain(html))


def _as_tasks(evaluation: PlanEvaluation) -> list[Outcome]:
    """Return the outcomes with findings in the order in which they are to be mended."""
    order = {remedy.card.id: i for i, remedy in enumerate(evaluation.remedies)}
    found = [outcome for outcome in evaluation.outcomes if outcome.findings]
    return sorted(found, key=lambda outcome: order.get(outcome.card.id, len(order)))


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
    number = translate(plural_text("{count} finding", "{count} findings", count), language)
    badge = severity_badge(severity, language, first=True)
    heading = tag("h3", badge, f": {number}")
    return _under(heading, outcomes, evaluation, language)


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
    places = plural_text("{count} place", "{count} places", len(outcome.findings))
    takes = MEND[card.mend]
    where = translate(text("{places} · {takes}", places=places, takes=takes), language)
    title = tag("h4", tag("small", card.id), " ", wording(card.title, language))
    summary = tag("summary", title, " ", tag("small", where))
    about = (
        (text("Rule:"), wording(card.rule, language)),
        (text("What to do:"), wording(card.suggestion, language)),
        (text("Grounds:"), wording(card.source, language)),
    )
    lines = (tag("p", tag("b", translate(name, language)), " ", said) for name, said in about)
    opened = gravity is Severity.ERROR
    listed = tag("ul", *_hits(outcome, language))
    return tag("details", summary, *lines, listed, class_="check", id=card.id, open=opened)


def _hits(outcome: Outcome, language: Language) -> Iterator[Html]:
    """Yield the findings; what is said of several places is said once."""
    mixed = len({finding.severity for finding in outcome.findings}) > 1
    alike: dict[Html, list[Html]] = {}
    for finding in sorted(outcome.findings, key=lambda found: _ORDER.index(found.severity)):
        said = _message(finding, outcome, language, mixed=mixed)
        alike.setdefault(said, []).append(_place(finding, language))
    for said, places in alike.items():
        yield tag("li", said, *places)


def _message(finding: Finding, outcome: Outcome, language: Language, *, mixed: bool) -> Html:
    """Write what was found; its gravity only where the check's findings differ in it."""
    grave = joined(severity_badge(finding.severity, language), " · ") if mixed else ""
    message = tag("p", grave, say_finding(finding, outcome.card, language))
    return joined(message, say_dismissal(finding, language))


def _place(finding: Finding, language: Language) -> Html:
    """Write where it was found, with the words of the plan; the whole plan is no place."""
    quote = short_quote(finding.quote, language, _LONGEST_QUOTE)
    if finding.place.kind == "plan":
        return tag("p", quote) if quote else quote
    place = tag("b", capital(say_place(finding.place, language)))
    return tag("p", place, " ", quote) if quote else tag("p", place)


def _outcome(outcome: Outcome, language: Language) -> Html:
    """Write what came of a check."""
    if outcome.status == "not_computed":
        reason = translate(outcome.reason, language)
        label = translate(text("Not computed:"), language)
        return joined(tag("strong", label), " ", reason)
    return joined(translate(text("nothing to remark"), language))


def _remedy(remedy: Remedy, language: Language) -> Html:
    """Write one thing to do: what, what it takes, where and how grave, and for which check."""
    what = tag("strong", wording(remedy.card.suggestion, language))
    takes = capital(translate(MEND[remedy.card.mend], language))
    title = joined(remedy.card.id, " ", wording(remedy.card.title, language))
    check = tag("a", title, href=f"#{remedy.card.id}")
    where = joined(*_by_gravity(remedy, language), by=" · ")
    about = tag("p", where, tag("br"), takes, " · ", check, class_="aside")
    return tag("li", what, about)


def _by_gravity(remedy: Remedy, language: Language) -> Iterator[Html]:
    """Yield the places of each gravity after its sign and word; the gravest first."""
    for severity in _ORDER:
        found = (finding for finding in remedy.findings if finding.severity is severity)
        places = dict.fromkeys(_short_place(finding, language) for finding in found)
        if places:
            badge = severity_badge(severity, language)
            yield joined(badge, ": ", joined(*map(measure_link, places), by=", "))


def _short_place(finding: Finding, language: Language) -> str:
    """Return the number of what is to be mended, or its name; an area goes by its name."""
    if finding.place.kind == "plan" and "area" in finding.values:
        return translate(finding.values["area"], language)
    return finding.place.number or say_place(finding.place, language)
