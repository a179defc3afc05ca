"""The message of a needs analysis, and how it came to be known what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.confidence import Level
from workbench.analysis.needs.modes import Mode
from workbench.presentation.display import paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, wording
from workbench.presentation.needs.labels import by_chance, chance_words, interval_note
from workbench.presentation.needs.numbers import part, percent_interval
from workbench.presentation.needs.parts import area_names, quoted_area, reasons
from workbench.presentation.needs.words import LEVELS, MODES
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.concluded import ConcludedNeed
    from workbench.analysis.needs.matrix import AreaNeeds
    from workbench.analysis.needs.order import Order
    from workbench.analysis.needs.survey_results import SurveyResults
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["say_mode", "say_needs"]

_MOST_NEEDS = 3
_MOST_NAMES = 6
_TRUSTED = {Level.HIGH, Level.MODERATE}


def say_needs(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the message: what it rests on, what comes first and how sure, what is unknown.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        Three to five sentences.
    """
    rests = joined(translate(_rests_on(needs, language), language))
    said = [rests, *_first(needs, language)]
    if needs.needs:
        said.append(joined(translate(_trust(needs), language)))
    said += [_gap(needs, language), _silent(needs, language)]
    return paragraphs(said, kind="message")


def say_mode(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return in which way needs can be told, why so, and what the figures hold for.

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
    why = text("Why so: {why}.", why=reasons(needs, language))
    how = text("The needs are told {mode}.", mode=MODES[needs.mode.mode])
    said = [how, why]
    if needs.mode.mode is Mode.DESCRIPTIVE:
        said.append(text("All shares are of those who answered, not of all foreigners."))
    warning = interval_note(needs, language) if needs.mode.counted else ()
    return paragraphs(map(joined, (*(translate(item, language) for item in said), *warning)))


def _rests_on(needs: NeedsAnalysis, language: Language) -> Text:
    """Say what the analysis rests on."""
    findings = needs.register.findings
    evidence = plural_text(
        "on {count} piece of evidence on needs and services",
        "on {count} pieces of evidence on needs and services",
        len(findings),
    )
    if needs.survey is not None:
        return _rests_on_survey(needs, needs.survey, evidence)
    if findings:
        sources = {finding.evidence.source for finding in findings}
        return text(
            "What is said here rests {evidence} {sources}; no percentages are given: {why}.",
            evidence=evidence,
            sources=plural_text("from {count} source", "from {count} sources", len(sources)),
            why=reasons(needs, language),
        )
    if needs.mode.survey is not None:
        return text(
            "Nothing is known of the needs yet: there is no evidence, and too few answered the "
            "survey."
        )
    return text("Nothing is known of the needs yet: there is neither evidence nor a survey.")


def _rests_on_survey(needs: NeedsAnalysis, results: SurveyResults, evidence: Text) -> Text:
    """Say which survey the analysis rests on, and for whom its shares hold."""
    answers = text("their number is held back")
    if results.respondents is not None:
        answers = plural_text("{count} answer", "{count} answers", results.respondents)
    beside = text("and {evidence}", evidence=evidence)
    if not needs.register.findings:
        beside = text("and on nothing else")
    holds = text("its shares are of those who answered, not of all foreigners")
    if needs.mode.mode is Mode.REPRESENTATIVE:
        holds = text("its shares may be taken for all foreigners")
        if not by_chance(results.survey):
            holds = text(
                "its shares may be taken for all foreigners as far as those who answered are like "
                "those who did not"
            )
    return text(
        "What is said here rests on the survey of {year} ({answers}) {beside}; {holds}.",
        year=results.survey.year,
        answers=answers,
        beside=beside,
        holds=holds,
    )


def _first(needs: NeedsAnalysis, language: Language) -> Iterator[Html]:
    """Yield what comes first and how sure that is."""
    if needs.order is not None and needs.survey is not None:
        yield _first_area(needs, needs.order, needs.survey, language)
    elif needs.needs:
        best, label = _best_founded(needs)
        named = (_need(concluded, language) for concluded in best)
        yield joined(translate(label, language), " ", joined(*named, by="; "), ".")
    elif needs.register.findings:
        yield joined(translate(text("No need has been concluded from it yet."), language))


def _best_founded(needs: NeedsAnalysis) -> tuple[list[ConcludedNeed], Text]:
    """Return the needs to be named first, and what to call them: a weak one is not the best."""
    ordered = sorted(needs.needs, key=_how_founded)
    best = [need for need in ordered if need.confidence.level in _TRUSTED][:_MOST_NEEDS]
    if best:
        return best, plural_text("The best founded need:", "The best founded needs:", len(best))
    best = ordered[:_MOST_NEEDS]
    label = plural_text(
        "The need stated so far, only weakly founded yet:",
        "The needs stated so far, only weakly founded yet:",
        len(best),
    )
    return best, label


def _first_area(
    needs: NeedsAnalysis, order: Order, results: SurveyResults, language: Language
) -> Html:
    """Say which area comes first, or that none does."""
    if not order.orderable:
        return joined(translate(order.reason, language))
    top = [area for area in order.areas if area.rank.tie_group == order.areas[0].rank.tie_group]
    named = []
    for area in top:
        share = results.measured[area.area][None].share
        ends = percent_interval(share.low, share.high, language)
        shown = f"{part(share.value or 0.0, language)} {ends}".strip()
        named.append(joined(quoted_area(needs, area.area, language), " – ", shown))
    label = plural_text(
        "In the first place by the share in need:",
        "In the first place by the share in need, and not to be told apart:",
        len(top),
    )
    said = joined(translate(label, language), " ", joined(*named, by="; "), ".")
    if all(results.measured[area.area][None].share.low is not None for area in top):
        ends = translate(text("In brackets the 95% interval."), language)
        said = joined(said, " ", ends)
    likely = top[0].rank.top_three
    if len(top) > 1 or likely is None:
        return said
    sure = text("It is among the first three with a probability of {chance}.",
                chance=chance_words(likely, language))  # fmt: skip
    return joined(said, " ", translate(sure, language))


def _how_founded(concluded: ConcludedNeed) -> tuple[int, int]:
    """Order needs: the most trusted first, then the one spoken of most strongly."""
    return tuple(Level).index(concluded.confidence.level), -(concluded.strongest or 0)


def _need(concluded: ConcludedNeed, language: Language) -> Html:
    """Name a need with its code and confidence."""
    statement = concluded.need.statement
    shortened = statement.model_copy(
        update={"lt": statement.lt.rstrip("."), "en": (statement.en or "").rstrip(".") or None}
    )
    level = text("confidence {level}", level=LEVELS[concluded.confidence.level])
    return joined(
        wording(shortened, language), f" ({concluded.need.code}, {translate(level, language)})"
    )


def _trust(needs: NeedsAnalysis) -> Text:
    """Say how far the needs can be trusted, and who says so."""
    trusted = sum(need.confidence.level in _TRUSTED for need in needs.needs)
    counts = text(
        "Needs concluded: {all}; with high or moderate confidence {trusted}, with low or very low "
        "{doubted}.",
        all=len(needs.needs),
        trusted=trusted,
        doubted=len(needs.needs) - trusted,
    )
    return text("{counts} {raters}", counts=counts, raters=_raters(needs))


def _raters(needs: NeedsAnalysis) -> Text:
    """Say whose judgement the confidence is: people's, the program's, or some of both."""
    rated = sum(not need.confidence.proposed for need in needs.needs)
    if not rated:
        return text("The confidence is proposed by rule; nobody has rated it yet.")
    if rated == len(needs.needs):
        return text("The confidence was rated by people.")
    return text("Rated by people: {rated}; the others are proposed by rule.", rated=rated)


def _gap(needs: NeedsAnalysis, language: Language) -> Html:
    """Say where the gap between need and supply is widest, as far as supply was rated."""
    known = _comparable([area for area in needs.areas if area.gap.value is not None])
    rated = [area for area in needs.areas if area.supply.level is not None]
    if not known:
        unknown = text("How far services answer the needs is not known: nobody has rated them.")
        if rated:
            unknown = text("Services were rated only where nothing is known of the need.")
        return joined(translate(unknown, language))
    widest = max(known, key=lambda area: area.gap.value or 0.0)
    counted = widest.basis == "survey"
    label = text(
        "Services are rated in {rated} of {areas} areas; where the need is known as well, the gap "
        "between need and supply is widest in:",
        rated=len(rated),
        areas=len(needs.areas),
    )
    if counted:
        label = text(
            "Services are rated in {rated} of {areas} areas; where the survey counted the need as "
            "well, the gap between need and supply is widest in:",
            rated=len(rated),
            areas=len(needs.areas),
        )
    named = quoted_area(needs, widest.area.code, language)
    return joined(translate(label, language), " ", named, ".")


def _comparable(areas: list[AreaNeeds]) -> list[AreaNeeds]:
    """Return the counted needs where there are any: single findings are no shares beside them."""
    counted = [area for area in areas if area.basis == "survey"]
    return counted or areas


def _silent(needs: NeedsAnalysis, language: Language) -> Html:
    """Say of how many areas nothing is known, and which where they are few."""
    silent = [area.area.code for area in needs.areas if area.need is None and not area.hidden]
    if not silent:
        return joined(translate(text("Of every area something is known of the need."), language))
    said = text(
        "Areas of whose needs nothing is known: {silent} of {areas}",
        silent=len(silent),
        areas=len(needs.areas),
    )
    if len(silent) > _MOST_NAMES:
        return joined(translate(said, language), ".")
    return joined(translate(said, language), " (", area_names(needs, silent, language), ").")
