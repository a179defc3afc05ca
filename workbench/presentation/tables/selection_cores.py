"""Which candidates are in every good portfolio, in some or in none, and what to look into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import absent, note
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag
from workbench.presentation.selection.numbers import whole_range
from workbench.presentation.selection.outcomes import (
    calculated,
    draws_of,
    no_candidates,
    share_of_draws,
    widest_error,
)
from workbench.presentation.selection.words import (
    CHOICES,
    ORIGINS,
    criterion_name,
    phrase,
    recommendation_name,
)
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.robustness.cores import CoreIndex
    from workbench.analysis.selection.analysis import SelectionAnalysis, Valued
    from workbench.analysis.selection.robust import Robustness
    from workbench.analysis.selection.scoring import ScoreCell
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.presentation.table import Column
    from workbench.text import Text

__all__ = ["KINDS", "tab_cores"]

KINDS: dict[str, Text] = {
    "core": text("core"),
    "borderline": text("borderline"),
    "exterior": text("exterior"),
}


def tab_cores(selection: SelectionAnalysis, language: Language) -> Shown:
    """Return how often each candidate is in the best portfolio, and what to look into.

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
    if selection.choice is None:
        return no_candidates(language)
    robustness = selection.choice.robustness
    if robustness is None:
        nothing = text(
            "Core, borderline and exterior candidates cannot be told: the rules cannot hold "
            "together."
        )
        return absent(nothing, language, lacking="portfolio")
    taken = set(selection.taken)
    ordered = sorted(robustness.sampled.options, key=lambda core: -core.index)
    shown = [core for core in ordered if core.kind != "exterior" or core.option in taken]
    rest = [core.option for core in ordered if core not in shown]
    table = _table(selection, robustness, shown, language).shown(language)
    return table + _rest(selection, rest, language) if rest else table


def _table(
    selection: SelectionAnalysis,
    robustness: Robustness,
    shown: Sequence[CoreIndex],
    language: Language,
) -> Table:
    """Return those that some best portfolio holds or the municipality took."""
    return Table(
        caption=translate(text("Core, borderline and exterior candidates"), language),
        columns=_columns(robustness, language),
        rows=tuple(_row(selection, robustness, core, language) for core in shown),
        source=calculated(selection, language),
        notes=tuple(_notes(robustness, language)),
        name="tab-cores",
    )


def _rest(selection: SelectionAnalysis, codes: Sequence[str], language: Language) -> Shown:
    """Return a list to unfold of those nothing speaks for but their being candidates."""
    label = text("Exterior and not taken by the municipality: {count}", count=len(codes))
    names = (tag("li", recommendation_name(selection, code, language)) for code in codes)
    return note(
        tag("details", tag("summary", translate(label, language)), tag("ul", *names)),
        kind="findings",
    )


def _columns(robustness: Robustness, language: Language) -> tuple[Column, ...]:
    """Return the columns; the exact variant where there is one."""
    first = headers(
        language,
        (text("Recommendation"), "row"),
        (text("Share of draws (sampled)"), "number"),
        (text("Kind"), "text"),
    )
    exact = headers(language, (text("Share of unbeaten portfolios (exact)"), "number"))
    last = headers(
        language,
        (text("The municipality’s decision"), "text"),
        (text("What to look into"), "text"),
    )
    return (*first, *(exact if robustness.exact else ()), *last)


def _notes(robustness: Robustness, language: Language) -> Iterator[Html]:
    """Yield what the three kinds mean, how exact shares are, and what to look into."""
    draws = draws_of(robustness.sampled)
    meaning = text(
        "Core – in the best portfolio of every draw; borderline – of some; exterior – of none. "
        "Draws: {draws}; a share is off by {error} percentage points at most, 19 times of 20.",
        draws=draws,
        error=round(widest_error(draws)),
    )
    yield joined(translate(meaning, language))
    if robustness.exact is None:
        why = text(
            "There is no exact variant: it takes a list of all portfolios, which there are too "
            "many of, or pairs that are worth more together stand in its way."
        )
        yield joined(translate(why, language))
    check = text(
        "What to look into is the criterion whose points could move the value of the candidate "
        "most: its weight times the width of its interval."
    )
    yield joined(translate(check, language))


def _row(
    selection: SelectionAnalysis, robustness: Robustness, core: CoreIndex, language: Language
) -> tuple[str, ...]:
    """Write one candidate."""
    exact: tuple[str, ...] = ()
    if robustness.exact is not None:
        found = next(one for one in robustness.exact.options if one.option == core.option)
        exact = (share_of_draws(found.index, language),)
    return (
        recommendation_name(selection, core.option, language),
        share_of_draws(core.index, language),
        capital(translate(KINDS[core.kind], language)),
        *exact,
        _decision(selection, core.option, language),
        _look_into(selection, core, language),
    )


def _decision(selection: SelectionAnalysis, code: str, language: Language) -> str:
    """Write what the municipality decided on a candidate."""
    for one in selection.decided:
        if one.recommendation.code == code:
            return translate(CHOICES[one.decision.choice], language)
    return translate(text("not decided yet"), language)


def _look_into(selection: SelectionAnalysis, core: CoreIndex, language: Language) -> Html:
    """Write what would make a borderline candidate clearer, or why another is worth a look."""
    one = selection.get(core.option)
    if core.kind == "exterior":
        return joined(translate(text("taken though in no best portfolio: why?"), language))
    parts = []
    if one is not None and core.kind == "borderline":
        parts.append(_widest(selection, one, language))
    if one is not None and not one.costing.known:
        parts.append(joined(translate(text("the cost, which is not known"), language)))
    if not parts:
        return joined(translate(text("nothing needed"), language))
    return joined(*(tag("p", item) for item in parts))


def _widest(selection: SelectionAnalysis, one: Valued, language: Language) -> Html:
    """Name the criterion whose points could move the value most, with its interval and origin."""
    weights = selection.views.weights

    def width(pair: tuple[float, ScoreCell]) -> float:
        weight, cell = pair
        return weight * (cell.high - cell.low)

    _, cell = max(zip(weights, one.cells, strict=True), key=width)
    return phrase(
        text("{criterion}: {ends} points ({origin})"),
        language,
        criterion=criterion_name(selection, cell.criterion, language),
        ends=whole_range(cell.low, cell.high, language),
        origin=translate(ORIGINS[cell.origin], language),
    )
