"""What the surveys say: what comes first, for whom, what staff need, what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.releasing import shown_count
from workbench.presentation.display import absent, paragraphs
from workbench.presentation.language import translate
from workbench.presentation.markup import joined, wording
from workbench.presentation.needs.numbers import part
from workbench.presentation.needs.parts import quoted_area
from workbench.presentation.needs.words import VERDICTS
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.groups import GroupNeed, GroupShares
    from workbench.analysis.needs.order import Order, StatedOrder
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = ["say_competences", "say_groups", "say_order", "say_years"]

_MOST_NAMED = 3
_MOST_DIFFERENCES = 4
_TWO = 2


def say_order(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return how sure the order of the areas is, and where people see it otherwise.

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
    if needs.order is None:
        instead = text(
            "Without a survey nobody can tell which need most people have; the confidence in each "
            "need tells how firmly it stands."
        )
        return absent(instead, language, lacking="survey")
    said = [*_order(needs, needs.order, language)]
    if needs.stated is not None:
        said += _stated(needs, needs.stated, language)
    return paragraphs(said)


def say_groups(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return whose needs differ for certain, and how much could not be compared.

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
    compared = needs.survey.groups if needs.survey else None
    if compared is None:
        instead = text(
            "Whose needs differ can be told only by what was said of single groups in the evidence."
        )
        return absent(instead, language, lacking="" if needs.survey else "survey")
    telling = compared.telling
    if len(compared.groups) == _TWO:
        # Of two groups each is all the others of the other: one of them tells both.
        telling = tuple(pair for pair in telling if pair[1].verdict == "higher")
    told = [_difference(needs, *pair, language) for pair in telling[:_MOST_DIFFERENCES]]
    if told:
        if len(telling) > len(told):
            told.append(joined(translate(text("and others, as the table shows"), language)))
        label = translate(text("For certain differs from all others the need of:"), language)
        said = [joined(label, " ", joined(*told, by="; "), ".")]
    else:
        none = text(
            "Of no group it is certain that its need differs from that of the others; that does "
            "not mean that all need the same."
        )
        said = [joined(translate(none, language))]
    every = sum(len(group.needs) for group in compared.groups)
    if compared.comparisons < every:
        lost = text(
            "Comparisons that could not be made, because too few answered or numbers are held "
            "back: {lost} of {all}.",
            lost=every - compared.comparisons,
            all=every,
        )
        said.append(joined(translate(lost, language)))
    return paragraphs(said)


def say_competences(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return what staff most need to learn, as far as it is certain.

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
    if needs.competences is None:
        instead = text("Of the competences of staff nothing is known until they are asked.")
        return absent(instead, language, lacking="staff")
    known = [(item, item.discrepancy) for item in needs.competences.competences]
    rated = [(item, found) for item, found in known if found is not None]
    sure = [item for item, found in rated if found.low is not None and found.low > 0]
    answered = shown_count(needs.competences.survey.respondents, needs.policy)
    said = []
    if answered is not None:
        who = plural_text(
            "{count} member of staff answered.", "{count} of the staff answered.", answered
        )
        said.append(joined(translate(who, language)))
    if not rated:
        none = text("Too few answered for any competence to be shown.")
        said.append(joined(translate(none, language)))
    elif sure:
        label = translate(text("What staff most need to learn:"), language)
        names = (wording(item.pair.name, language) for item in sure[:_MOST_NAMED])
        said.append(joined(label, " ", joined(*names, by="; "), "."))
    else:
        none = text("Of no competence it is certain that staff need to learn it.")
        said.append(joined(translate(none, language)))
    return paragraphs(said)


def say_years(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return in which areas the need has risen or fallen for certain.

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
    compared = needs.years
    if compared is None or not compared.areas:
        instead = text("Whether needs grow or shrink takes two surveys that ask the same.")
        return absent(instead, language, lacking="years" if needs.survey else "survey")
    undecided = sum(area.change in {"undecided", "unknown"} for area in compared.areas)
    first = text(
        "From {earlier_year} to {later_year} no certain change in {undecided} of {areas} areas.",
        earlier_year=compared.earlier,
        later_year=compared.later,
        undecided=undecided,
        areas=len(compared.areas),
    )
    said = [joined(translate(first, language))]
    labels = {"risen": text("The need has risen:"), "fallen": text("The need has fallen:")}
    for change, label in labels.items():
        named = [area.area for area in compared.areas if area.change == change]
        if named:
            said.append(_named(needs, label, named, language))
    return paragraphs(said)


def _order(needs: NeedsAnalysis, order: Order, language: Language) -> Iterator[Html]:
    """Yield which areas come first, or that there is no order."""
    if not order.orderable:
        yield joined(translate(order.reason, language))
        yield joined(translate(text("So places must not be read as an order."), language))
        return
    group = order.areas[0].rank.tie_group
    top = [area.area for area in order.areas if area.rank.tie_group == group]
    groups = {area.rank.tie_group for area in order.areas} - {None}
    ranked = text(
        "Areas in order: {areas}; groups that can be told apart: {groups}.",
        areas=len(order.areas),
        groups=len(groups),
    )
    yield joined(translate(ranked, language))
    label = plural_text("First:", "First, and not to be told apart:", len(top))
    yield _named(needs, label, top, language)


def _stated(needs: NeedsAnalysis, stated: StatedOrder, language: Language) -> Iterator[Html]:
    """Yield the areas that people place otherwise than they were measured."""
    apart = [(code, c.difference or 0) for code, _, c in stated.areas if c.differs]
    higher = [code for code, difference in apart if difference < 0]
    lower = [code for code, difference in apart if difference > 0]
    if higher:
        label = text("People themselves put higher than it was measured:")
        yield _named(needs, label, higher, language)
    if lower:
        yield _named(
            needs, text("People themselves put lower than it was measured:"), lower, language
        )


def _named(needs: NeedsAnalysis, label: Text, codes: list[str], language: Language) -> Html:
    """Return a label and the areas it is about."""
    names = joined(*(quoted_area(needs, code, language) for code in codes), by=", ")
    return joined(translate(label, language), " ", names, ".")


def _difference(
    needs: NeedsAnalysis, group: GroupShares, need: GroupNeed, language: Language
) -> Html:
    """Say how the need of one group differs."""
    how = text(
        "{verdict}, {own} against {others}",
        verdict=VERDICTS[need.verdict],
        own=part(need.share.value or 0.0, language),
        others=part(need.others.value or 0.0, language),
    )
    area = quoted_area(needs, need.area, language)
    return joined(wording(group.name, language), ", ", area, f" ({translate(how, language)})")
