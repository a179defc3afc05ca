"""The evidence on needs, and the needs concluded from it with the confidence in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.releasing import may_quote, people_behind
from workbench.model.evidence import EVERYBODY
from workbench.presentation.display import absent
from workbench.presentation.facts_in_words import source_names
from workbench.presentation.formats import format_date
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.presentation.needs.labels import VOICE_WORDS, count_sign, hidden_note
from workbench.presentation.needs.parts import (
    by_area,
    component_reason,
    dimension_name,
    evidence_label,
    evidence_links,
    group_name,
    own_file,
)
from workbench.presentation.needs.words import COMPONENTS, CONCERNS, FRESHNESS, KINDS, LEVELS
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.concluded import ConcludedNeed
    from workbench.analysis.needs.register import Finding
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["tab_concluded", "tab_evidence"]

_ABOUT_SERVICES = text("about services")


def tab_evidence(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the evidence register: what was found, who says so, how strongly, when and where.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        Quotes only where they may leave.
    """
    findings = by_area(needs)
    if not findings:
        nothing = text(
            "No evidence is entered yet. Three interviews, or what institutions have written down, "
            "are a beginning."
        )
        return absent(nothing, language)
    return Table(
        caption=translate(text("The evidence on needs and services"), language),
        columns=headers(
            language,
            (text("Evidence and area"), "row"),
            (text("What was found"), "text"),
            (text("Who says so, and how it was found out"), "text"),
            (text("Strength"), "text"),
            (text("Source and date"), "text"),
        ),
        rows=tuple(_evidence(needs, f, i, language) for i, f in enumerate(findings, 1)),
        source=translate(text("named in each row"), language),
        notes=_notes(needs, language),
        name="tab-evidence",
        anchors=tuple(f"evidence-{number}" for number, _ in enumerate(findings, 1)),
    ).shown(language)


def tab_concluded(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the needs with the confidence in them, its four components and the evidence.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    if not needs.needs:
        nothing = text(
            "No need is concluded yet. An analyst concludes needs from the evidence and names the "
            "pieces each rests on."
        )
        return absent(nothing, language)
    label = translate(text("Concluded by:"), language)
    who = dict.fromkeys(f"{n.need.by}, {format_date(n.need.date, language)}" for n in needs.needs)
    concluded = joined(label, " ", joined(*(lithuanian(n, language) for n in who), by="; "))
    proposed = any(need.confidence.proposed for need in needs.needs)
    proposal = text("What is proposed follows from the evidence by fixed rules; nobody rated it.")
    return Table(
        caption=translate(text("Needs and the confidence in them"), language),
        columns=headers(
            language,
            (text("Need"), "row"),
            (text("Confidence"), "text"),
            (text("Why so"), "text"),
            (text("Evidence"), "text"),
        ),
        rows=tuple(_need(needs, need, language) for need in needs.needs),
        source=own_file(language),
        notes=(concluded, *((translate(proposal, language),) if proposed else ())),
        name="tab-concluded",
    ).shown(language)


def _notes(needs: NeedsAnalysis, language: Language) -> tuple[str, ...]:
    """Explain strengths, and the sign of hidden numbers where there is one."""
    steps = needs.case.catalogue.needs.strength
    meant = "; ".join(f"{step} – {word.of(language)}" for step, word in enumerate(steps))
    label = translate(text("Strength:"), language)
    notes = [joined(label, " ", meant, ".")]
    if any(finding.evidence.strength is None for finding in needs.register.findings):
        services = text(
            "“{services}” – the finding tells what there is, not what is needed, and has no "
            "strength.",
            services=_ABOUT_SERVICES,
        )
        notes.append(joined(translate(services, language)))
    dates = text("In brackets when the source was published, below it when the finding was made.")
    notes.append(joined(translate(dates, language)))
    told = [f.evidence for f in needs.register.findings if f.evidence.people]
    if any(people_behind(evidence, needs.policy) is None for evidence in told):
        notes.append(joined(hidden_note(needs.policy, language)))
    return tuple(notes)


def _evidence(
    needs: NeedsAnalysis, finding: Finding, number: int, language: Language
) -> tuple[str, ...]:
    """Write one piece of evidence."""
    evidence = finding.evidence
    area = wording(needs.area(evidence.area).name, language)
    strength = translate(_ABOUT_SERVICES, language)
    if evidence.strength is not None:
        strength = str(evidence.strength)
    return (
        joined(f"{evidence_label(number, language)}. ", area),
        _found(needs, finding, language),
        _voice(needs, finding, language),
        strength,
        _source(needs, finding, language),
    )


def _found(needs: NeedsAnalysis, finding: Finding, language: Language) -> Html:
    """Write what was found, with the words of a person where they may be shown."""
    evidence = finding.evidence
    parts = [tag("p", wording(evidence.finding, language))]
    if evidence.quote and may_quote(evidence, needs.policy):
        quote = evidence.quote.of(language)
        marked = f"„{quote}“" if language == "lt" or not evidence.quote.en else f"“{quote}”"
        same = language == "lt" or evidence.quote.en
        parts.append(tag("p", tag("q", marked, lang=None if same else "lt")))
    if evidence.note:
        parts.append(tag("p", wording(evidence.note, language), class_="aside"))
    return joined(*parts)


def _voice(needs: NeedsAnalysis, finding: Finding, language: Language) -> Html:
    """Write who speaks, how it was found out, about whom, and how many people stand behind it."""
    evidence = finding.evidence
    voice = capital(translate(VOICE_WORDS[evidence.voice], language))
    parts = [tag("p", f"{voice}; {translate(KINDS[evidence.kind], language)}")]
    if evidence.people is not None:
        people = count_sign(people_behind(evidence, needs.policy), needs.policy, language)
        label = translate(text("People behind it:"), language)
        parts.append(tag("p", label, " ", people, class_="aside"))
    about = []
    if evidence.group != EVERYBODY:
        about.append(group_name(needs, evidence.group, language))
    if evidence.dimension:
        about.append(dimension_name(needs, evidence.dimension, language))
    if about:
        label = translate(text("About:"), language)
        parts.append(tag("p", label, " ", joined(*about, by="; "), class_="aside"))
    return joined(*parts)


def _source(needs: NeedsAnalysis, finding: Finding, language: Language) -> Html:
    """Write where a finding comes from, its date and whether its age asks for a new look."""
    evidence = finding.evidence
    parts = [tag("p", source_names(needs.case.file.sources, (evidence.source,), language))]
    when = format_date(evidence.date, language) if evidence.date else ""
    age = translate(FRESHNESS[finding.freshness], language) if finding.flagged else ""
    dated = "; ".join(part for part in (when, age) if part)
    parts.append(tag("p", dated, class_="aside"))
    if evidence.territory:
        label = translate(text("Territory:"), language)
        parts.append(tag("p", label, " ", wording(evidence.territory, language), class_="aside"))
    return joined(*parts)


def _need(needs: NeedsAnalysis, concluded: ConcludedNeed, language: Language) -> tuple[str, ...]:
    """Write one need."""
    need, confidence = concluded.need, concluded.confidence
    about = [wording(needs.area(need.area).name, language)]
    if need.dimension:
        about.append(dimension_name(needs, need.dimension, language))
    if need.group != EVERYBODY:
        about.append(group_name(needs, need.group, language))
    name = joined(
        tag("p", wording(need.statement, language), " ", tag("span", need.code, class_="id")),
        tag("p", joined(*about, by="; "), class_="aside"),
    )
    level = tag("strong", capital(translate(LEVELS[confidence.level], language)))
    if confidence.by is None or confidence.date is None:
        who = joined(translate(text("proposed by the program"), language))
    else:
        when = f", {format_date(confidence.date, language)}"
        who = joined(lithuanian(confidence.by, language), when)
    why = (
        tag(
            "li",
            f"{translate(COMPONENTS[part.name], language)}: ",
            f"{translate(CONCERNS[part.concern], language)} – ",
            component_reason(part, language),
        )
        for part in confidence.components
    )
    rests = evidence_links(needs, need.evidence, language)
    return name, joined(level, tag("p", who, class_="aside")), tag("ul", *why), rests
