"""Words and signs that the figures of needs share, so that one thing has one name in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.releasing import shown_count
from workbench.model.evidence import Voice
from workbench.presentation.facts_in_words import source_names
from workbench.presentation.formats import NO_BREAK, format_number
from workbench.presentation.language import translate
from workbench.presentation.markup import joined
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.needs.analysis import NeedsAnalysis
    from workbench.model.base import Language
    from workbench.model.evidence import Dimension
    from workbench.model.survey import Survey
    from workbench.presentation.markup import Html
    from workbench.text import Text

__all__ = [
    "DIMENSION_WORDS",
    "IN_NONE_OF_THEM",
    "NOBODY_NEEDS",
    "OTHER_SETS_TOGETHER",
    "QUADRANT_WORDS",
    "VOICE_WORDS",
    "WHOLE_AREA",
    "by_chance",
    "chance_words",
    "count_sign",
    "evidence_source",
    "hidden_note",
    "hidden_sign",
    "interval_note",
    "survey_source",
]

VOICE_WORDS: dict[Voice, Text] = {
    Voice.MIGRANT: text("foreigners"),
    Voice.NGO: text("NGOs"),
    Voice.INSTITUTION: text("institutions"),
    Voice.EMPLOYER: text("employers"),
    Voice.REGISTER: text("registers"),
    Voice.RESIDENT: text("residents"),
    Voice.RESEARCH: text("research"),
}
DIMENSION_WORDS: dict[Dimension, Text] = {
    "coverage": text("coverage"),
    "fit": text("fit"),
    "access": text("access"),
    "quality": text("quality"),
    "inclusion": text("inclusion"),
}
WHOLE_AREA = text("area as a whole")
QUADRANT_WORDS: dict[str, Text] = {
    "concentrate": text("concentrate here"),
    "keep_up": text("keep up"),
    "low_priority": text("low priority"),
    "possible_overkill": text("possibly too much"),
    "undecided": text("quadrant undecided"),
}
NOBODY_NEEDS = text("in no area")
IN_NONE_OF_THEM = text("in none of these areas")
OTHER_SETS_TOGETHER = text("all other combinations")
_BY_CHANCE = {"census", "probability"}
_FEW_SOURCES = 3
_CHANCES = (0.01, 0.99)
"""Beyond these some thousand draws tell nothing more."""


def hidden_sign(policy: Policy, language: Language) -> str:
    """Return what stands in the place of a number held back.

    Parameters
    ----------
    policy : Policy
        With the threshold.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        „≤ T“, never a nought.
    """
    return f"≤{NO_BREAK}{format_number(policy.threshold, language)}"


def count_sign(count: int | None, policy: Policy, language: Language) -> str:
    """Return a count of people, or the sign that it is held back.

    Parameters
    ----------
    count : int or None
        How many; None where hidden.
    policy : Policy
        With the threshold.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return hidden_sign(policy, language) if count is None else format_number(count, language)


def by_chance(survey: Survey) -> bool:
    """Tell whether those who were asked were chosen by chance, or everybody was asked.

    Parameters
    ----------
    survey : Survey
        The survey.

    Returns
    -------
    bool
    """
    return survey.card.selection in _BY_CHANCE


def chance_words(chance: float, language: Language) -> str:
    """Return how likely something is, 0 to 1; what draws cannot tell from nought says so.

    Parameters
    ----------
    chance : float
        Part of the draws.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        Two decimals, „< 0,01“ and „> 0,99“ at the ends.
    """
    least, most = _CHANCES
    if chance < least:
        return f"<{NO_BREAK}{format_number(least, language)}"
    if chance > most:
        return f">{NO_BREAK}{format_number(most, language)}"
    return format_number(chance, language, digits=2)


def hidden_note(policy: Policy, language: Language) -> str:
    """Return what the sign of a number held back means.

    Parameters
    ----------
    policy : Policy
        With the threshold.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
        One sentence.
    """
    said = text(
        "{sign} – the number is at most {threshold}, or is held back so that another one cannot "
        "be worked out.",
        sign=hidden_sign(policy, language),
        threshold=policy.threshold,
    )
    return translate(said, language)


def interval_note(needs: NeedsAnalysis, language: Language) -> tuple[str, ...]:
    """Return the warning that intervals rest on a model where nobody was chosen by chance.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    tuple of str
        One sentence, or none.
    """
    survey = needs.mode.survey
    if survey is None or by_chance(survey):
        return ()
    said = text(
        "The intervals are model-based: those who answered were not chosen by chance, so they hold "
        "only as far as those who answered are like those who did not."
    )
    return (translate(said, language),)


def survey_source(needs: NeedsAnalysis, language: Language) -> Html:
    """Return the survey of migrants as the source of a figure, with how many answered.

    Parameters
    ----------
    needs : NeedsAnalysis
        With a survey.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
        Empty without a survey; the number only where it may be shown.
    """
    survey = needs.mode.survey
    if survey is None:
        return joined()
    name = source_names(needs.case.file.sources, (survey.card.source,), language)
    respondents = shown_count(survey.respondents, needs.policy)
    if respondents is None:
        return name
    answered = plural_text("{count} person answered", "{count} people answered", respondents)
    return joined(name, ", ", translate(answered, language))


def evidence_source(needs: NeedsAnalysis, keys: Iterable[str], language: Language) -> Html:
    """Return the sources of evidence, by name where they are few.

    Parameters
    ----------
    needs : NeedsAnalysis
        The analysis.
    keys : iterable of str
        Keys of the sources.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Html
    """
    used = tuple(dict.fromkeys(keys))
    if len(used) <= _FEW_SOURCES:
        return source_names(needs.case.file.sources, used, language)
    counted = plural_text(
        "evidence on needs in the municipality’s register, {count} source",
        "evidence on needs in the municipality’s register, {count} sources",
        len(used),
    )
    return joined(translate(counted, language))
