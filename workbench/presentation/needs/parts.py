"""What several parts of the analysis of needs share: numbers of evidence, sources, absence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.analysis.needs.modes import FEWEST_COUNTED
from workbench.presentation.display import note
from workbench.presentation.facts_in_words import source_names
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag, wording
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.analysis.needs.confidence import Component
    from workbench.analysis.needs.register import Finding
    from workbench.model.base import Language
    from workbench.model.survey import Survey
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = [
    "area_names",
    "by_area",
    "component_reason",
    "dimension_name",
    "evidence_label",
    "evidence_links",
    "group_name",
    "lacks_survey",
    "listed",
    "own_file",
    "quoted_area",
    "reasons",
    "survey_source",
]


def own_file(language: Language) -> str:
    """Return the source of what was entered for the report itself.

    Parameters
    ----------
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return translate(text("data on the municipality entered for this report"), language)


def by_area(needs: NeedsAnalysis) -> tuple[Finding, ...]:
    """Return all evidence in the order of the areas; its numbers follow this order.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.

    Returns
    -------
    tuple of Finding
    """
    order = {area.area.code: place for place, area in enumerate(needs.areas)}
    return tuple(sorted(needs.register.findings, key=lambda f: order[f.evidence.area]))


def evidence_label(number: int, language: Language) -> str:
    """Return what a piece of evidence is called in references.

    Parameters
    ----------
    number : int
        From 1.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        ``Į3`` for įrodymas, ``E3`` for evidence.
    """
    return f"{'Į' if language == 'lt' else 'E'}{number}"


def evidence_links(needs: NeedsAnalysis, keys: Iterable[str], language: Language) -> Html:
    """Return references to pieces of evidence, leading to their rows.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    keys : iterable of str
        Keys of evidence.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
        A dash for none.
    """
    wanted = set(keys)
    numbered = enumerate(by_area(needs), 1)
    links = [
        tag("a", evidence_label(number, language), href=f"#evidence-{number}")
        for number, finding in numbered
        if finding.evidence.key in wanted
    ]
    return joined(*links, by=", ") if links else Html("–")


def area_names(needs: NeedsAnalysis, codes: Iterable[str], language: Language) -> Html:
    """Return the names of areas as a list.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    codes : iterable of str
        Their codes.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    return joined(*(wording(needs.area(code).name, language) for code in codes), by="; ")


def quoted_area(needs: NeedsAnalysis, code: str, language: Language) -> Html:
    """Return the name of an area in quotation marks, for the middle of a sentence.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    code : str
        Its code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    first, last = ("„", "“") if language == "lt" else ("“", "”")
    return joined(first, wording(needs.area(code).name, language), last)


def dimension_name(needs: NeedsAnalysis, code: str, language: Language) -> Html:
    """Return the name of a dimension.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    code : str
        Its code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    cards = needs.case.catalogue.needs.dimensions
    return wording(next(card.name for card in cards if card.code == code), language)


def group_name(needs: NeedsAnalysis, code: str, language: Language) -> Html:
    """Return the name of a group of the catalogue.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    code : str
        Its code.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
        The code itself where the catalogue does not know it.
    """
    cards = needs.case.catalogue.needs.groups
    found = next((card.name for card in cards if card.code == code), None)
    return joined(code) if found is None else wording(found, language)


def component_reason(component: Component, language: Language) -> Html:
    """Return why a component was rated so: a rule's sentence, or a person's words.

    Parameters
    ----------
    component : Component
        The component.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    if isinstance(component.reason, str):
        return lithuanian(component.reason, language)
    return joined(translate(component.reason, language))


def survey_source(needs: NeedsAnalysis, survey: Survey, language: Language) -> Html:
    """Return where the answers of a survey come from.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    survey : Survey
        The survey.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    return source_names(needs.case.file.sources, (survey.card.source,), language)


def listed(parts: Sequence[Text | str], language: Language) -> str:
    """Return several sayings one after the other, with semicolons.

    Parameters
    ----------
    parts : sequence of Text or str
        The sayings; none ends with a full stop.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return "; ".join(translate(item, language).rstrip(".") for item in parts)


def reasons(needs: NeedsAnalysis, language: Language) -> str:
    """Return why the mode is as it is, in one saying.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return listed(needs.mode.reasons, language)


def lacks_survey(needs: NeedsAnalysis, lacking: Text, language: Language) -> Shown:
    """Return what stands in the place of a part that takes a survey: why, and what would fill it.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    lacking : Text
        What there is not, in a sentence.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    if needs.survey is None:
        why = f"{capital(reasons(needs, language))}."
        takes = text(
            "It takes a survey of foreigners with at least {least} answers.", least=FEWEST_COUNTED
        )
    else:
        why = translate(text("The survey did not ask for it."), language)
        takes = text("The standard questionnaire has questions on it.")
    first = tag("p", tag("strong", translate(lacking, language)))
    box = note(first, tag("p", why, " ", translate(takes, language)), kind="absent")
    return replace(box, lacking="" if needs.survey else "survey")
