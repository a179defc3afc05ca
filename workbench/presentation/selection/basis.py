"""Where the numbers of a selection come from, and why there may be none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workbench.presentation.display import absent
from workbench.presentation.language import translate
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.model.base import Language
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["NO_CANDIDATES", "cost_basis", "no_portfolio", "points_source"]

NO_CANDIDATES = text(
    "There are no candidates: neither a need, a gap, a duty nor a person calls for any "
    "recommendation yet. Needs, ratings of services or a recommendation of the municipality’s own "
    "in its file would bring some."
)


def points_source(selection: SelectionAnalysis, language: Language) -> str:
    """Return where points and weights come from: people, the analysis, proposals, nowhere.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    counted = Counter(cell.origin for one in selection.valued for cell in one.cells)
    said = text(
        "points: given by people – {person}, from the analysis of needs – {analysis}, proposed by "
        "rules of the catalogue – {proposal}, unknown – {unknown}; weights: {weights}",
        person=counted["person"],
        analysis=counted["analysis"],
        proposal=counted["proposal"],
        unknown=counted["unknown"],
        weights=_weights(selection),
    )
    return translate(said, language)


def _weights(selection: SelectionAnalysis) -> Text:
    """Say whose weights count."""
    if not selection.views.asked:
        return text("all alike, an assumption, for nobody was asked")
    return plural_text(
        "of {count} group of stakeholders",
        "of {count} groups of stakeholders",
        len(selection.views.groups),
    )


def cost_basis(selection: SelectionAnalysis, codes: Iterable[str], language: Language) -> str:
    """Return who says what recommendations cost: the municipality, an assumption, nobody.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection.
    codes : iterable of str
        Which recommendations.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        One sentence.
    """
    there = {one.code: one.costing.money_basis for one in selection.valued}
    counted = Counter(there[code] for code in codes if code in there)
    said = text(
        "Costs of recommendations: estimates of the municipality – {person}, assumptions of the "
        "catalogue (the middle of their range) – {assumption}, unknown and so in no sum – "
        "{unknown}.",
        person=counted["person"],
        assumption=counted["assumption"],
        unknown=counted["unknown"],
    )
    return translate(said, language)


def no_portfolio(language: Language) -> Shown:
    """Return that no set of recommendations keeps all rules, so that nothing can be judged.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    said = text(
        "No portfolio keeps all the rules and limits, so there is nothing to judge here. More "
        "money or hours, or a rule given up, would make one possible."
    )
    return absent(said, language, lacking="portfolio")
