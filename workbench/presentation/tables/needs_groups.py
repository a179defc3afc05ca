"""Whose needs differ, and how they changed from one survey to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.statistics.proportions import Base
from workbench.presentation.display import absent
from workbench.presentation.facts_in_words import source_names
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, tag, wording
from workbench.presentation.needs.labels import count_sign, hidden_note
from workbench.presentation.needs.numbers import part, points, share_cell
from workbench.presentation.needs.parts import lacks_survey, survey_source
from workbench.presentation.needs.words import BASES, CHANGES, VERDICTS
from workbench.presentation.table import Column, Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.groups import GroupNeed, GroupShares
    from workbench.analysis.needs.years import AreaChange
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["tab_groups", "tab_years"]

_TOLD = {"higher", "lower"}


def tab_groups(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the share in need of every group in every area, and where it differs for certain.

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
    if compared is None or needs.survey is None:
        return lacks_survey(needs, text("The needs of groups are not compared."), language)
    first = Column(translate(text("Area"), language), "row")
    columns = (first, *(_group(needs, group, language) for group in compared.groups))
    rows = tuple(
        (
            wording(needs.area(code).name, language),
            *(_cell(needs, group.needs[place], language) for group in compared.groups),
        )
        for place, code in enumerate(need.area for need in compared.groups[0].needs)
    )
    about = text("Share in need by group: {question}", question=compared.item.name)
    how = text(
        "Each group is compared with all others; “higher” and “lower” stand where the difference "
        "holds for all {comparisons} comparisons together, with a confidence of 95%. Shares of "
        "groups are not weighted.",
        comparisons=compared.comparisons,
    )
    return Table(
        caption=translate(about, language),
        columns=columns,
        rows=rows,
        source=survey_source(needs, needs.survey.survey, language),
        notes=(translate(how, language), *_legend(needs, compared.groups, language)),
        name="tab-groups",
    ).shown(language)


def tab_years(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return the share in need in two years, and whether it changed for certain.

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
    if needs.survey is None:
        return lacks_survey(needs, text("Years are not compared."), language)
    compared = needs.years
    if compared is None or not compared.areas:
        lacking = text(
            "Years are not compared: only one survey asked about these areas. Ask the same "
            "questions again in a year."
        )
        return absent(lacking, language, lacking="years")
    hidden = any(share.hidden for area in compared.areas for share in (area.earlier, area.later))
    how = text(
        "In brackets, beside a share its 95% interval, beside a change the interval of the change; "
        "the latter all hold together with a confidence of 95%."
    )
    return Table(
        caption=translate(text("Share in need in two surveys"), language),
        columns=(
            Column(translate(text("Area"), language), "row"),
            Column(str(compared.earlier), "number"),
            Column(str(compared.later), "number"),
            *headers(language, (text("Change, percentage points"), "text")),
        ),
        rows=tuple(_year(needs, area, language) for area in compared.areas),
        source=source_names(needs.case.file.sources, compared.sources, language),
        notes=(
            translate(how, language),
            *((hidden_note(needs.policy, language),) if hidden else ()),
        ),
        name="tab-years",
    ).shown(language)


def _group(needs: NeedsAnalysis, group: GroupShares, language: Language) -> Column:
    """Write the header of a group with its size."""
    size = text("(answered: {count})", count=count_sign(group.size, needs.policy, language))
    small = tag("small", translate(size, language))
    return Column(joined(wording(group.name, language), " ", small), "number")


def _cell(needs: NeedsAnalysis, need: GroupNeed, language: Language) -> Html:
    """Write the share of a group, with a word where it differs for certain."""
    share = need.share
    if share.hidden or share.value is None:
        return share_cell(share, needs.policy, language)
    words = [VERDICTS[need.verdict]] if need.verdict in _TOLD else []
    words += [BASES[share.base]] if share.base is Base.INDICATIVE else []
    told = ", ".join(translate(word, language) for word in words)
    shown = part(share.value, language)
    return joined(shown, tag("p", told, class_="aside")) if told else joined(shown)


def _legend(
    needs: NeedsAnalysis, groups: tuple[GroupShares, ...], language: Language
) -> tuple[str, ...]:
    """Explain the sign of hidden numbers where there is one."""
    hidden = any(g.size is None or any(n.share.hidden for n in g.needs) for g in groups)
    return (hidden_note(needs.policy, language),) if hidden else ()


def _year(needs: NeedsAnalysis, area: AreaChange, language: Language) -> tuple[str, ...]:
    """Write one area in two years."""
    ends = points(area.low, area.high, language)
    return (
        wording(needs.area(area.area).name, language),
        share_cell(area.earlier, needs.policy, language),
        share_cell(area.later, needs.policy, language),
        capital(translate(CHANGES[area.change], language)) + (f" {ends}" if ends else ""),
    )
