"""In which order the areas stand by need, and how sure that order is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.charts.drawing import draw_twice
from workbench.presentation.charts.rank_bars import RankBars, RankRow
from workbench.presentation.display import absent
from workbench.presentation.figure import Figure
from workbench.presentation.language import translate
from workbench.presentation.markup import wording
from workbench.presentation.needs.labels import chance_words, interval_note, survey_source
from workbench.presentation.sentences.needs_survey_figures import say_rank_intervals
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.order import Order, RankedArea
    from workbench.analysis.statistics.ranks import AreaRank
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["fig_order"]

_NO_SURVEY = text(
    "Areas have no order: no survey of at least 30 people counts needs. Single findings can be "
    "heard, but not ranked."
)
_NOTHING_SHOWN = text(
    "Areas have no order: in none of them may the share of people in need be shown. More answers "
    "would change that."
)
_HOW_TO_READ = text(
    "Dot – rank; bar – its 90% interval. Areas of one group cannot be told apart from the first "
    "of it. Chance – how likely the area is to be among the first three, from 0 to 1."
)


def fig_order(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the rank of every area with its interval, or that there is no order.

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
    order = needs.order
    if order is None:
        lacking = "survey" if needs.survey is None else ""
        return absent(_NOTHING_SHOWN if needs.survey else _NO_SURVEY, language, lacking=lacking)
    if not order.orderable:
        return absent(_no_order(order), language)
    rows = tuple(
        RankRow(needs.area(item.area).name.of(language), item.rank) for item in order.areas
    )
    drawing = RankBars(rows, language)
    wide, narrow = draw_twice(drawing.draw, drawing.height)
    source = survey_source(needs, language)
    return Figure(
        caption=translate(text("Areas by need, with the intervals of their ranks"), language),
        description=say_rank_intervals(needs, order, language),
        source=source,
        wide=wide,
        narrow=narrow,
        data=_data(needs, order.areas, source, language),
        notes=(translate(_HOW_TO_READ, language), *interval_note(needs, language)),
        name="fig-order",
    ).shown(language)


def _no_order(order: Order) -> Text:
    """Say that there is no order, why, and what could bring one."""
    if order.reason is None:
        return text("No order of the areas can be told; more answers could tell them apart.")
    return text("{reason} More answers could tell the areas apart.", reason=order.reason)


def _data(
    needs: NeedsAnalysis, areas: Sequence[RankedArea], source: str, language: Language
) -> Table:
    """Return ranks, intervals, groups and chances as a table."""
    return Table(
        caption=translate(text("Data: ranks of areas by need"), language),
        columns=headers(
            language,
            (text("Area"), "row"),
            (text("Rank"), "number"),
            (text("90% interval"), "number"),
            (text("Group"), "number"),
            (text("Chance of the first three"), "number"),
        ),
        rows=tuple(
            (wording(needs.area(item.area).name, language), *_cells(item.rank, language))
            for item in areas
        ),
        source=source,
    )


def _cells(rank: AreaRank, language: Language) -> tuple[str, ...]:
    """Write one rank; what is not known says so."""
    missing = translate(None, language)
    if rank.rank is None or rank.low is None or rank.high is None:
        return (missing,) * 4
    chance = None if rank.top_three is None else chance_words(rank.top_three, language)
    group = None if rank.tie_group is None else str(rank.tie_group)
    return str(rank.rank), f"{rank.low}–{rank.high}", group or missing, chance or missing
