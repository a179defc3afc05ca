"""What comes first: areas ranked by need, and what people put first themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.formats import format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.needs.labels import chance_words, hidden_note
from workbench.presentation.needs.numbers import score, share_cell
from workbench.presentation.needs.parts import area_names, lacks_survey, survey_source
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.order import Order, RankedArea, StatedOrder
    from workbench.analysis.needs.shares import Share
    from workbench.analysis.needs.survey_results import SurveyResults
    from workbench.analysis.statistics.priorities import ComparedArea
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["tab_order", "tab_stated"]


def tab_order(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the areas by need, each with its rank's interval and chance to be among the first.

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
    if needs.order is None or needs.survey is None:
        return lacks_survey(needs, text("The areas are not put in order."), language)
    order, results = needs.order, needs.survey
    notes = [translate(note, language) for note in _order_notes(order)]
    ranked = {area.area for area in order.areas}
    left_out = [code for code in results.measured if code not in ranked]
    if left_out:
        label = translate(text("Without a place, because their shares are not shown:"), language)
        notes.append(joined(label, " ", area_names(needs, left_out, language), "."))
    return Table(
        caption=translate(text("The areas in the order of need"), language),
        columns=headers(
            language,
            (text("Area"), "row"),
            (text("Share in need"), "number"),
            (text("Place"), "number"),
            (text("Among the first three"), "number"),
            (text("Group of equals"), "number"),
        ),
        rows=tuple(_ranked(needs, results, area, language) for area in order.areas),
        source=survey_source(needs, results.survey, language),
        notes=tuple(notes),
        name="tab-order",
    ).shown(language)


def tab_stated(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return what people put first themselves, beside what was measured.

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
    if needs.stated is None or needs.survey is None:
        lacking = text("What people put first themselves is not known.")
        return lacks_survey(needs, lacking, language)
    stated, results = needs.stated, needs.survey
    hidden = any(share.hidden for _, share, _ in stated.areas)
    legend = [hidden_note(needs.policy, language)] if hidden else []
    notes = [translate(note, language) for note in _stated_notes(stated, language)]
    return Table(
        caption=translate(
            text("What people put first themselves, and what was measured"), language
        ),
        columns=headers(
            language,
            (text("Area"), "row"),
            (text("Named it among the first"), "number"),
            (text("Share in need"), "number"),
            (text("Place as named"), "number"),
            (text("Place as measured"), "number"),
        ),
        rows=tuple(_stated(needs, results, *row, language) for row in stated.areas),
        source=survey_source(needs, results.survey, language),
        notes=(*notes, *legend),
        name="tab-stated",
    ).shown(language)


def _order_notes(order: Order) -> Iterator[Text]:
    """Yield whether there is an order at all, and how the figures came about."""
    if order.reason is not None:
        yield order.reason
    yield text(
        "In brackets the 90% interval of the place. Areas of one group cannot be told apart from "
        "the first of it. Respondents were drawn anew {draws} times (seed {seed}).",
        draws=order.draws,
        seed=str(order.seed),
    )


def _ranked(
    needs: NeedsAnalysis, results: SurveyResults, area: RankedArea, language: Language
) -> tuple[str, ...]:
    """Write one area of the order."""
    rank = area.rank
    ends = ""
    if rank.low is not None and rank.high is not None:
        ends = f" ({rank.low}–{rank.high})" if rank.low < rank.high else f" ({rank.low})"
    return (
        wording(needs.area(area.area).name, language),
        share_cell(results.measured[area.area][None].share, needs.policy, language),
        f"{rank.rank}{ends}" if rank.rank is not None else "–",
        chance_words(rank.top_three, language) if rank.top_three is not None else "–",
        str(rank.tie_group) if rank.tie_group is not None else "–",
    )


def _stated_notes(stated: StatedOrder, language: Language) -> Iterator[Text]:
    """Yield how far both orders agree, and why they need not."""
    if stated.tau is not None:
        yield text(
            "Agreement of both orders, Kendall’s tau-b: {tau} (1 – the same order, 0 – none in "
            "common, {opposite} – the opposite).",
            tau=score(stated.tau, language),
            opposite=format_number(-1, language),
        )
    yield text(
        "People name what hurts now; a questionnaire finds only what it asks for. So neither order "
        "corrects the other."
    )


def _stated(
    needs: NeedsAnalysis,
    results: SurveyResults,
    code: str,
    share: Share,
    compared: ComparedArea,
    language: Language,
) -> tuple[str, ...]:
    """Write one area that could be named."""
    measured = results.measured.get(code)
    need: Html = joined(translate(text("not asked"), language))
    if measured is not None:
        need = share_cell(measured[None].share, needs.policy, language)
    as_named = _place(compared.stated_rank, language)
    if compared.differs:
        mark = translate(text("far apart"), language)
        as_named = joined(as_named, tag("p", mark, class_="aside"))
    return (
        wording(needs.area(code).name, language),
        share_cell(share, needs.policy, language),
        need,
        as_named,
        _place(compared.measured_rank, language),
    )


def _place(rank: float | None, language: Language) -> str:
    """Write a rank; ties share a half one."""
    return "–" if rank is None else format_number(rank, language)
