"""The recommendations a municipality has reason to look at, by area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import absent
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.needs.parts import group_name
from workbench.presentation.selection.numbers import hours, hours_range, money, money_range
from workbench.presentation.selection.words import (
    BASES,
    CALLS,
    fund_name,
    phrase,
    recommendation_name,
    sources,
    unit_name,
    years_of,
)
from workbench.presentation.table import Table, headers
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.analysis.selection.costs import Costing
    from workbench.model.base import Language
    from workbench.model.recommendations import Recommendation
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_candidates"]

_HUNDREDTHS = 100
_BINDING: dict[str, Text] = {
    "duty": text("Duty by law:"),
    "guidance": text("Guidance:"),
    "framework": text("Frameworks nobody is bound to:"),
}


def tab_candidates(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the candidates that may be taken: why, what, for whom, money, hours and effect.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        One table, its rows under the names of their areas.
    """
    if not selection.valued:
        nothing = text(
            "There is no candidate: no need is concluded, no gap is known and no duty asks for a "
            "recommendation that may be taken. Evidence on needs would change that."
        )
        return absent(nothing, language)
    return Table(
        caption=translate(text("Candidates by area"), language),
        columns=headers(
            language,
            (text("Candidate"), "row"),
            (text("Why it is looked at, and what is done"), "text"),
            (text("For whom"), "text"),
            (text("Money, {years}", years=years_of(selection)), "text"),
            (text("Working time, {years}", years=years_of(selection)), "text"),
            (text("Effect shows after"), "number"),
        ),
        rows=tuple(_candidate(selection, one, language) for one in selection.valued),
        source=sources(selection, language),
        notes=tuple(translate(note, language) for note in _notes(selection)),
        name="tab-candidates",
        anchors=tuple(one.code for one in selection.valued),
        groups=tuple(
            wording(selection.needs.area(one.candidate.recommendation.area).name, language)
            for one in selection.valued
        ),
    ).shown(language)


def _notes(selection: SelectionAnalysis) -> Iterator[Text]:
    """Yield how to read money and hours."""
    yield text(
        "Money and hours are for all the years together. An assumption is the catalogue’s and has "
        "its sum below it; an estimate of the municipality replaces it."
    )
    yield text("What is done and on what grounds unfolds on the screen and is not printed.")
    unknown = sum(not one.costing.known for one in selection.valued)
    if unknown:
        yield plural_text(
            "The cost of {count} candidate is unknown; it is not taken for nothing.",
            "The cost of {count} candidates is unknown; it is not taken for nothing.",
            unknown,
        )


def _candidate(selection: SelectionAnalysis, one: Valued, language: Language) -> tuple[str, ...]:
    """Write one candidate."""
    item = one.candidate.recommendation
    name = recommendation_name(selection, item.code, language)
    if one.candidate.own:
        own = translate(text("the municipality’s own"), language)
        name = joined(tag("p", name), tag("p", own, class_="aside"))
    groups = (group_name(selection.needs, group, language) for group in item.groups)
    return (
        name,
        _why(selection, one, language),
        joined(*groups, by="; "),
        _money(selection, one.costing, language),
        _hours(selection, one, language),
        _months(item, language),
    )


def _why(selection: SelectionAnalysis, one: Valued, language: Language) -> Html:
    """Write why a candidate is looked at; what is done and what speaks for it unfold."""
    said = capital(translate(CALLS[one.candidate.call], language))
    links = (tag("a", code, href=f"#need-{code}", class_="code") for code in one.candidate.needs)
    why = joined(said, ": ", joined(*links, by=", ")) if one.candidate.needs else joined(said)
    item = one.candidate.recommendation
    summary = tag("summary", translate(text("What is done and on what grounds"), language))
    parts = [tag("p", wording(item.what, language)), *_grounds(selection, item, language)]
    if item.preconditions:
        label = translate(text("What has to be there first:"), language)
        parts.append(tag("p", label, " ", wording(item.preconditions, language)))
    basis = item.cost.basis if item.cost else item.cost_unknown
    if basis:
        label = translate(text("On the cost:"), language)
        parts.append(tag("p", label, " ", wording(basis, language)))
    label = translate(text("On the hours:"), language)
    parts.append(tag("p", label, " ", wording(item.hours.basis, language)))
    return joined(tag("p", why), tag("details", summary, *parts, class_="screen"))


def _grounds(
    selection: SelectionAnalysis, item: Recommendation, language: Language
) -> Iterator[Html]:
    """Yield the duties, the guidance and the frameworks that speak for a recommendation."""
    cards = [
        card
        for card in selection.case.catalogue.selection.references
        if card.code in item.references
    ]
    for binding, label in _BINDING.items():
        names = [wording(card.name, language) for card in cards if card.binding == binding]
        if names:
            listed = joined(*names, by="; ")
            stop = "" if listed.endswith(".") else "."
            yield tag("p", translate(label, language), " ", listed, stop)


def _money(selection: SelectionAnalysis, costing: Costing, language: Language) -> Html:
    """Write what a candidate costs over all years, on what basis, and who pays."""
    if not costing.known:
        return tag("span", translate(text("unknown"), language), class_="missing")
    amount = money(costing.cents, language)
    if costing.low is not None and costing.high is not None:
        amount = money_range(costing.low, costing.high, language)
    funds = dict.fromkeys(fund for _, fund, _ in costing.money)
    names = (fund_name(selection, fund, language) for fund in funds)
    basis = translate(BASES[costing.money_basis], language)
    return joined(tag("p", amount), tag("p", joined(basis, *names, by="; "), class_="aside"))


def _hours(selection: SelectionAnalysis, one: Valued, language: Language) -> Html:
    """Write how many hours a candidate takes over all years, on what basis, and whose."""
    costing, item = one.costing, one.candidate.recommendation
    basis = translate(BASES[costing.hours_basis], language)
    if costing.hours_basis == "assumption":
        times = 1 if item.hours.per == "once" else len(selection.years)
        low, high = (end * times * _HUNDREDTHS for end in (item.hours.low, item.hours.high))
        return joined(tag("p", hours_range(low, high, language)), tag("p", basis, class_="aside"))
    units = dict.fromkeys(unit for _, unit, _ in costing.hours)
    whose = (unit_name(unit, language) for unit in units)
    about = tag("p", joined(basis, *whose, by="; "), class_="aside")
    return joined(tag("p", hours(costing.hundredths, language)), about)


def _months(item: Recommendation, language: Language) -> Html:
    """Write after how many months an effect shows."""
    low, high = item.months
    span = str(low) if low == high else f"{low}–{high}"
    return phrase(text("{span}\u00a0months"), language, span=span)
