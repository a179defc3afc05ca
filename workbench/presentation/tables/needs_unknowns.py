"""What is not known of needs, and how it could be found out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.display import absent
from workbench.presentation.language import translate
from workbench.presentation.markup import joined
from workbench.presentation.needs.parts import area_names, own_file
from workbench.presentation.table import Table, headers
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.unknowns import Unknown
    from workbench.model.base import Language
    from workbench.presentation.display import Shown

__all__ = ["tab_unknowns"]


def tab_unknowns(needs: NeedsAnalysis, language: Language) -> Shown:
    """Return what is not known, of which areas, and how it could be found out.

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
    if not needs.unknowns:
        return absent(text("Of every area needs and services are known."), language)
    return Table(
        caption=translate(text("What is not known of the needs"), language),
        columns=headers(
            language,
            (text("Not known"), "row"),
            (text("Areas"), "text"),
            (text("How it could be found out"), "text"),
        ),
        rows=tuple(_unknown(needs, item, language) for item in needs.unknowns),
        source=own_file(language),
        name="tab-unknowns",
    ).shown(language)


def _unknown(needs: NeedsAnalysis, item: Unknown, language: Language) -> tuple[str, ...]:
    """Write one gap in what is known."""
    codes = {area.code for area in item.areas}
    others = [area.area.code for area in needs.areas if area.area.code not in codes]
    if not codes or not others:
        where = joined(translate(text("all areas"), language))
    elif len(codes) > len(others):
        label = translate(text("all but"), language)
        where = joined(label, " ", area_names(needs, others, language))
    else:
        where = area_names(needs, (area.code for area in item.areas), language)
    return translate(item.what, language), where, translate(item.how, language)
