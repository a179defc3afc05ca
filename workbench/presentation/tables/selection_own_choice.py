"""What the municipality took, as a set, beside the best portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.portfolio.exact import account
from workbench.presentation.display import absent, paragraphs, together
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian
from workbench.presentation.needs.numbers import part
from workbench.presentation.selection.numbers import hours, money
from workbench.presentation.selection.outcomes import (
    by_points,
    calculated,
    draws_of,
    in_points,
    missing_words,
    no_candidates,
    opened,
    share_of_draws,
)
from workbench.presentation.selection.rules import say_rule
from workbench.presentation.selection.words import phrase, recommendation_name, recommendation_names
from workbench.presentation.table import Table, headers
from workbench.presentation.tables.selection_rules import broken_by_own, rule_origin
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.portfolio.exact import Portfolio
    from workbench.analysis.robustness.regret import Difference, Regret
    from workbench.analysis.selection.analysis import Choice, SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["tab_own_choice"]

_THOUSAND = 1000
_MOST_DIFFERENCES = 8
_RARELY = 0.01


def tab_own_choice(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return the municipality's own choice beside the best portfolio, and what it loses.

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
    if not selection.taken:
        nothing = text(
            "The municipality has taken no recommendation yet, so there is nothing to set beside "
            "the best portfolio. It takes decisions with their reasons."
        )
        return absent(nothing, language, lacking="decisions")
    there = {option.code for option in choice.programme.options}
    own = account(choice.programme, [code for code in selection.taken if code in there])
    parts = [
        paragraphs(_told(selection, choice, own, language)),
        _beside(selection, choice, own, language).shown(language),
        *(table.shown(language) for table in _broken(selection, choice, language)),
        *(table.shown(language) for table in _differences(selection, choice, language)),
    ]
    return together(*parts)


def _told(
    selection: SelectionAnalysis, choice: Choice, own: Portfolio, language: Language
) -> Iterator[Html]:
    """Yield how far the decisions have come, what is lost, and what is not counted."""
    there = {option.code for option in choice.programme.options}
    decided = sum(one.recommendation.code in there for one in selection.decided)
    open_ones = len(there) - decided
    if open_ones:
        yield joined(
            translate(
                text(
                    "Of {all} candidates that may be taken {decided} are decided on. Those not "
                    "decided yet ({open}) count as not taken, so what is compared here shows "
                    "what the decisions still to come could add as well.",
                    all=len(there),
                    decided=decided,
                    open=open_ones,
                ),
                language,
            )
        )
    if choice.robustness is not None and choice.robustness.own is not None:
        yield joined(*_loss(choice.robustness.own.regret, language), by=" ")
    stopped = [code for code in selection.taken if code not in own.codes]
    if stopped:
        label = text("Taken though the gate keeps them out, and so not counted here: {names}.")
        yield phrase(label, language, names=recommendation_names(selection, stopped, language))


def _loss(regret: Regret, language: Language) -> Iterator[str]:
    """Yield the greatest and the mean loss over draws in words."""
    if regret.largest <= 0:
        yield translate(text("In no draw any portfolio is worth more."), language)
        return
    greatest, mean = (round(max(0.0, loss) * _THOUSAND) for loss in (regret.largest, regret.mean))
    loss = text(
        "At the worst the municipality’s own choice is worth less than the best portfolio {most} "
        "(up to {most_part}), on average {mean} ({mean_part}).",
        most=by_points(greatest),
        most_part=part(regret.largest_share, language),
        mean=by_points(mean),
        mean_part=part(max(0.0, regret.mean_share), language),
    )
    yield translate(loss, language)
    never = text("In no draw it is the best.")
    if regret.best:
        never = text(
            "In {part} of the draws nothing is lost.", part=share_of_draws(regret.best, language)
        )
    yield translate(never, language)


def _beside(
    selection: SelectionAnalysis, choice: Choice, own: Portfolio, language: Language
) -> Table:
    """Return both sets side by side."""
    best = choice.portfolio
    columns = [(text("What is compared"), "row"), (text("The municipality’s own choice"), "text")]
    if best is not None:
        columns.append((text("The best portfolio (proposed)"), "text"))
    sets = [own] if best is None else [own, best]
    rows = [
        (text("Recommendations"), [str(len(one.codes)) for one in sets]),
        (text("Value"), [translate(in_points(one.value), language) for one in sets]),
        (text("Known money over all years"), [money(one.money, language) for one in sets]),
        (text("Recommendations of unknown cost"), [str(len(one.unpriced)) for one in sets]),
        (
            text("Working hours over all years"),
            [hours(sum(number for _, _, number in one.hours), language) for one in sets],
        ),
    ]
    caption = text("The municipality’s own choice beside the best portfolio")
    if best is None:
        caption = text("What is said of the municipality’s own choice")
    notes = []
    if choice.robustness is not None:
        draws = draws_of(choice.robustness.sampled)
        notes.append(
            translate(
                text("Losses are over {draws} draws of weights and points.", draws=draws), language
            )
        )
    return Table(
        caption=translate(caption, language),
        columns=headers(language, *columns),  # type: ignore[arg-type] # the kinds are literals
        rows=tuple((translate(name, language), *cells) for name, cells in rows),
        source=calculated(selection, language),
        notes=tuple(notes),
        name="tab-own-choice",
    )


def _broken(selection: SelectionAnalysis, choice: Choice, language: Language) -> Iterator[Table]:
    """Yield the rules that the municipality's own choice does not keep."""
    missed = broken_by_own(selection) or {}
    rules = [rule for rule in choice.programme.rules if rule.key in missed]
    if not rules:
        return
    yield Table(
        caption=translate(text("Rules the municipality’s own choice does not keep"), language),
        columns=headers(
            language,
            (text("Rule"), "row"),
            (text("By how much"), "number"),
            (text("Who set it, and why"), "text"),
        ),
        rows=tuple(
            (
                opened(say_rule(selection, rule, language)),
                missing_words(rule, missed[rule.key], language),
                rule_origin(selection, rule, language),
            )
            for rule in rules
        ),
        source=calculated(selection, language),
        name="tab-own-broken",
    )


def _differences(
    selection: SelectionAnalysis, choice: Choice, language: Language
) -> Iterator[Table]:
    """Yield what the best portfolios hold in addition, and what the own choice alone holds."""
    if choice.robustness is None or choice.robustness.own is None:
        return
    regret = choice.robustness.own.regret
    rows = [
        *_side(selection, regret.add, text("the best portfolios hold it"), language),
        *_side(selection, regret.drop, text("the municipality took it"), language),
    ]
    if not rows:
        return
    left = sum(max(0, len(side) - _MOST_DIFFERENCES) for side in (regret.add, regret.drop))
    rest = plural_text(
        "{count} further difference, in no more draws, is not shown.",
        "{count} further differences, in no more draws, are not shown.",
        left,
    )
    yield Table(
        caption=translate(text("In what the own choice and the best portfolios differ"), language),
        columns=headers(
            language,
            (text("Recommendation"), "row"),
            (text("Who holds it"), "text"),
            (text("In what share of draws"), "number"),
            (text("Why or why not"), "text"),
        ),
        rows=tuple(rows),
        source=calculated(selection, language),
        notes=(translate(rest, language),) if left else (),
        name="tab-own-differences",
    )


def _side(
    selection: SelectionAnalysis, side: tuple[Difference, ...], who: object, language: Language
) -> Iterator[tuple[str, ...]]:
    """Yield the most frequent differences of one side, those of the highest value first."""
    worth = {one.code: one.value.value for one in selection.valued}
    ordered = sorted(side, key=lambda d: (-round(d.share / _RARELY), -worth[d.option]))
    for one in ordered[:_MOST_DIFFERENCES]:
        decided = [d for d in selection.decided if d.recommendation.code == one.option]
        why = decided[0].decision.reason if decided else ""
        yield (
            recommendation_name(selection, one.option, language),
            translate(who, language),
            share_of_draws(one.share, language),
            _reason(why, language),
        )


def _reason(why: str, language: Language) -> Html:
    """Write the municipality's reason, or that it has not decided yet."""
    if why:
        return lithuanian(why, language)
    return joined(translate(text("not decided yet"), language))
