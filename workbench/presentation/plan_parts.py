"""What several tables say of a plan: where it is from, whose words it has, and its absence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.plan import TextStatus
from workbench.presentation.display import note
from workbench.presentation.facts_in_words import source_names
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, joined, lithuanian, tag
from workbench.text import text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.presentation.display import Shown
    from workbench.text import Text

__all__ = ["ask_instead", "numbers", "plan_source"]


def plan_source(case: Case, language: Language) -> Html:
    """Return where the figures of the plan come from, and whose words its texts are.

    Parameters
    ----------
    case : Case
        With a plan.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    if case.plan is None:
        return joined(translate(text("no text of the plan at hand"), language))
    document = case.plan.document
    if document.source:
        name = source_names(case.file.sources, (document.source,), language)
    else:
        name = lithuanian(document.title or case.plan.title, language)
    if case.plan.text_status is TextStatus.SUMMARY:
        return joined(name, " (", translate(text("wordings are summaries"), language), ")")
    return joined(name)


def ask_instead(question: Text, language: Language) -> Shown:
    """Return what stands in the place of a part that cannot be made without a plan.

    Parameters
    ----------
    question : Text
        What the consultant would ask the administration for.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    lacks = translate(text("Not evaluated: there is no text of the plan."), language)
    label = translate(text("We would ask:"), language)
    asked = tag("p", label, " ", translate(question, language))
    return note(tag("p", tag("strong", lacks)), asked, kind="absent")


def numbers(items: tuple[str, ...], language: Language) -> str:
    """Return numbers of measures as a list; a measure without a number is named as such.

    Parameters
    ----------
    items : tuple of str
        Numbers as typed.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    unnumbered = translate(text("without a number"), language)
    return ", ".join(item or unnumbered for item in items) or "–"
