"""What fits money and hours, what limits it most, or which rules cannot hold together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import value_of
from workbench.analysis.portfolio.infeasibility import PRICES, Infeasible
from workbench.analysis.portfolio.programme import Staff
from workbench.presentation.display import note, paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.needs.numbers import part
from workbench.presentation.selection.infeasible import why_infeasible
from workbench.presentation.selection.numbers import hours, money, years_of
from workbench.presentation.selection.outcomes import (
    by_points,
    first_names,
    in_points,
    no_candidates,
    opened,
)
from workbench.presentation.selection.rules import say_rule
from workbench.presentation.selection.words import (
    fund_name,
    phrase,
    recommendation_name,
    unit_name,
)
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["say_choice"]

_DEAREST = 3
_HUNDREDTHS = 100


def say_choice(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return what fits money, hours and rules, and what limits it; or why nothing does.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    choice = selection.choice
    if choice is None:
        return no_candidates(language)
    if isinstance(choice.outcome, Infeasible):
        return paragraphs(_impossible(selection, choice.outcome, language), kind="message")
    return note(*_possible(selection, choice, choice.outcome, language), kind="findings")


def _impossible(
    selection: SelectionAnalysis, outcome: Infeasible, language: Language
) -> Iterator[Html]:
    """Yield that no portfolio keeps all rules, why, and what to loosen."""
    yield joined(
        translate(
            text("No set of candidates keeps all rules at once, so none is proposed."), language
        )
    )
    yield from why_infeasible(selection, outcome, language)
    yield phrase(
        text(
            "Closest to the rules would be ({count} in all): {names}.", count=len(outcome.nearest)
        ),
        language,
        names=first_names(selection, outcome.nearest, language),
    )
    compared = text(
        "Money is loosened before hours, and hours before rules: a missing hour counts as much as "
        "{hour_eur}, a recommendation as much as {one_eur} (assumption). Which rule gives way is "
        "for the municipality to decide: without any one of the rules named first this clash is "
        "gone, though another may show then.",
        hour_eur=PRICES.hundredth,
        one_eur=PRICES.number // 100,
    )
    yield joined(translate(compared, language))


def _possible(
    selection: SelectionAnalysis, choice: Choice, portfolio: Portfolio, language: Language
) -> Iterator[Html]:
    """Yield what fits, what it takes, what limits it, and what is as good."""
    yield tag("p", _fits(choice, portfolio, language))
    if not choice.limited:
        yield tag("p", _everything(selection, portfolio, language))
    yield tag("p", _takes(selection, portfolio, language))
    if portfolio.unpriced:
        yield from _unpriced(selection, portfolio, language)
    yield from _limits(selection, choice, language)
    if choice.limited:
        yield from (tag("p", said) for said in _unlimited(selection, choice, portfolio, language))
    yield tag("p", _equals(selection, choice, portfolio, language))


def _fits(choice: Choice, portfolio: Portfolio, language: Language) -> Html:
    """Say how many are taken, and what part of all value that is."""
    options = choice.programme.options
    everything = value_of(choice.programme, [option.code for option in options])
    label = text(
        "Candidates: {all}; in the best portfolio (proposed): {taken}.",
        all=len(options),
        taken=len(portfolio.codes),
    )
    worth = text(
        "Its value is the sum of the points of what it holds: {value}; that is {part} of the value "
        "of all candidates together.",
        value=in_points(portfolio.value),
        part=part(portfolio.value / everything if everything else 0.0, language),
    )
    return joined(translate(label, language), " ", translate(worth, language))


def _everything(selection: SelectionAnalysis, portfolio: Portfolio, language: Language) -> Html:
    """Say that nothing but variants keeps candidates out where no limits are known."""
    told = text(
        "Nobody said how much money or how many hours there are. So everything fits that the other "
        "rules allow, and this portfolio chooses nothing: what counts for now is the order of "
        "value. With the money and hours of each year entered, the choice begins to help."
    )
    out = [one.code for one in selection.valued if one.code not in portfolio.codes]
    if not out:
        return joined(translate(told, language))
    left = phrase(
        text("Left out because of other rules: {names}."),
        language,
        names=first_names(selection, out, language),
    )
    return joined(translate(told, language), " ", left)


def _takes(selection: SelectionAnalysis, portfolio: Portfolio, language: Language) -> Html:
    """Say what it takes in money and hours."""
    worked = sum(number for _, _, number in portfolio.hours)
    whole = round(worked / _HUNDREDTHS) * _HUNDREDTHS
    return phrase(
        text(
            "In {years} it takes {amount} and {hours} of work of the municipality’s own staff, by "
            "the estimates of the municipality and, where there are none, by assumptions of the "
            "catalogue.",
            years=years_of(selection),
        ),
        language,
        amount=money(portfolio.money, language),
        hours=hours(whole, language),
    )


def _unpriced(
    selection: SelectionAnalysis, portfolio: Portfolio, language: Language
) -> Iterator[Html]:
    """Yield which costs nobody knows, and that they make the portfolio look cheaper than it is."""
    message = plural_text(
        "The cost of {count} of its recommendations is not known, so no sum holds it and no limit "
        "of money keeps it out. The true cost of the portfolio is higher; find it out before "
        "deciding:",
        "The costs of {count} of its recommendations are not known, so no sum holds them and no "
        "limit of money keeps them out. The true cost of the portfolio is higher; find them out "
        "before deciding:",
        len(portfolio.unpriced),
    )
    yield tag("p", translate(message, language))
    names = (recommendation_name(selection, code, language) for code in portfolio.unpriced)
    yield tag("ul", *(tag("li", name) for name in names))


def _limits(selection: SelectionAnalysis, choice: Choice, language: Language) -> Iterator[Html]:
    """Yield which rules cost most."""
    dear = sorted((p for p in choice.prices if p.value > 0), key=lambda price: -price.value)
    if not dear:
        told = text("No rule makes the portfolio worth less.")
        yield tag("p", translate(told, language))
        return
    label = plural_text("What limits it:", "What limits it most:", len(dear))
    yield tag("p", translate(label, language))
    named = (
        phrase(
            text("{rule} (without it the portfolio would be worth more {by}, or {part})"),
            language,
            rule=say_rule(selection, price.rule, language),
            by=translate(by_points(price.value), language),
            part=_small(price.share or 0.0, language),
        )
        for price in dear[:_DEAREST]
    )
    yield tag("ul", *(tag("li", opened(name)) for name in named))


def _unlimited(
    selection: SelectionAnalysis, choice: Choice, portfolio: Portfolio, language: Language
) -> Iterator[Html]:
    """Yield of which money and hours nobody said how much there is."""
    if choice.unlimited:
        named = (
            phrase(
                text("{year}, {name}", year=year),
                language,
                name=fund_name(selection, fund, language),
            )
            for year, fund in choice.unlimited
        )
        label = text("Nobody said how much there is of this money, so nothing limits it: {funds}.")
        yield phrase(label, language, funds=joined(*named, by="; "))
    told = {(r.year, r.unit) for r in choice.programme.rules if isinstance(r, Staff)}
    free = [(year, unit) for year, unit, _ in portfolio.hours if (year, unit) not in told]
    if free:
        named = (
            phrase(text("{year}, {name}", year=year), language, name=unit_name(unit, language))
            for year, unit in free
        )
        label = text("Nobody said how many hours there are, so nothing limits them: {units}.")
        yield phrase(label, language, units=joined(*named, by="; "))


def _equals(
    selection: SelectionAnalysis, choice: Choice, portfolio: Portfolio, language: Language
) -> Html:
    """Say whether another portfolio is exactly as good, and what it holds instead."""
    others = choice.equals.others if choice.equals else ()
    if not others:
        proved = text("No other portfolio that keeps the rules is worth as much; this is proved.")
        if not portfolio.settled or (choice.equals and choice.equals.more):
            proved = text(
                "A better portfolio was not found, but it is not proved that there is none."
            )
        return joined(translate(proved, language))
    more = choice.equals.more if choice.equals else False
    first = others[0]
    told = plural_text(
        "{count} other portfolio is worth exactly as much.",
        "{count} other portfolios are worth exactly as much.",
        len(others),
    )
    parts = [translate(told, language)]
    if more:
        parts.append(translate(text("There may be more."), language))
    parts.append(_instead(selection, portfolio, first, language))
    why = text("Of equals the one with the fewest unknown costs comes first, then the cheapest.")
    return joined(*parts, translate(why, language), by=" ")


def _instead(
    selection: SelectionAnalysis, portfolio: Portfolio, other: Portfolio, language: Language
) -> Html:
    """Say in what an equal portfolio differs."""
    has = [code for code in other.codes if code not in portfolio.codes]
    lacks = [code for code in portfolio.codes if code not in other.codes]
    if has and lacks:
        message = text("The next of them holds {has} in place of {lacks}.")
    elif has:
        message = text("The next of them holds {has} in addition.")
    else:
        message = text("The next of them does without {lacks}.")
    names = {"has": first_names(selection, has, language)} if has else {}
    if lacks:
        names["lacks"] = first_names(selection, lacks, language)
    return phrase(message, language, **names)


def _small(share: float, language: Language) -> str:
    """Write a share that is not nothing as a whole percentage, or as less than one."""
    if 0 < share < 0.005:  # noqa: PLR2004 - what rounds to 0 %
        return translate(text("less than {one}", one=part(0.01, language)), language)
    return part(share, language)
