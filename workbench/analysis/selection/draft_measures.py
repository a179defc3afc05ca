"""A recommendation as a measure of the draft plan."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.model.plan import (
    Amount,
    Criterion,
    Funding,
    Implementer,
    Measure,
    ResolvedBy,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.analysis.selection.costs import Costing
    from workbench.analysis.selection.decided import Decided
    from workbench.analysis.selection.draft_voice import DraftVoice
    from workbench.model.recommendations import Recommendation

__all__ = ["draft_measure"]

_CENTS = 100
_UNIT_END = re.compile(r";\s*|,\s+(?=[A-ZĄČĘĖĮŠŲŪŽ„])")
"""Where a list of units goes on with the next one; small letters after a comma only describe."""


def draft_measure(voice: DraftVoice, number: str, one: Decided, costing: Costing) -> Measure:
    """Return a recommendation that was taken as a measure.

    Parameters
    ----------
    voice : DraftVoice
        Words it.
    number : str
        Its number in the plan.
    one : Decided
        The recommendation with the decision.
    costing : Costing
        What it takes.

    Returns
    -------
    Measure
        Its targets are empty places, and an unknown cost is missing, not zero.
    """
    item = one.recommendation
    return Measure(
        number=number,
        title=voice.say(item.title),
        period_text=voice.say(voice.words.period, years=voice.span),
        target_groups=tuple(voice.groups(item)),
        funding=_funding(costing),
        amounts=tuple(_amounts(voice, costing)),
        criteria=tuple(_criteria(voice, item)),
        implementers=tuple(Implementer(name=name) for name in _units(voice.say(item.implementer))),
        recommendation=item.code,
        needs=one.needs,
        note="\n".join(_notes(voice, one, costing)) or None,
    )


def _funding(costing: Costing) -> Funding:
    """Return what is said of the money: unknown is missing, nothing is not needed."""
    if not costing.known:
        return Funding.MISSING
    return Funding.STATED if costing.money else Funding.NOT_NEEDED


def _amounts(voice: DraftVoice, costing: Costing) -> Iterator[Amount]:
    """Yield what it costs in each year, and who pays."""
    for year, fund, cents in sorted(costing.money, key=lambda entry: entry[0]):
        yield Amount(
            eur=Decimal(cents) / _CENTS,
            year=year,
            source=voice.fund(fund),
            resolved_by=ResolvedBy.YEAR_LABEL,
        )


def _criteria(voice: DraftVoice, item: Recommendation) -> Iterator[Criterion]:
    """Yield its indicators, each with the empty place of its target."""
    alone = len(item.indicators) == 1
    for indicator in item.indicators:
        name, unit = voice.say(indicator.name), voice.say(indicator.unit)
        yield Criterion(
            text=voice.say(voice.words.criterion, indicator=name, unit=unit),
            split_by="single" if alone else "bullet",
        )


def _notes(voice: DraftVoice, one: Decided, costing: Costing) -> Iterator[str]:
    """Yield what has to be known of a measure: its adaption, and where its money is unsure."""
    item, words = one.recommendation, voice.words
    if one.decision.change is not None:
        yield voice.say(words.adapted, change=voice.say(one.decision.change))
    if costing.money_basis == "assumption" and costing.money:
        yield voice.say(words.assumption)
        if item.funding[1:]:
            others = ", ".join(voice.fund(fund) for fund in item.funding[1:])
            yield voice.say(words.other_funds, funds=others)
    if not costing.known and item.cost_unknown is not None:
        yield voice.say(words.unknown_cost, why=voice.say(item.cost_unknown))


def _units(names: str) -> Iterable[str]:
    """Return the units a wording names, one after the other, each once."""
    units = (name.strip() for name in _UNIT_END.split(names))
    return dict.fromkeys(name[:1].upper() + name[1:] for name in units if name)
