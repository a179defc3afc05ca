"""What the explorer says: names of settings and their values, shares, notes under a view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.analysis.disclosure.policy import preset
from workbench.analysis.needs.modes import Mode
from workbench.analysis.statistics.proportions import Base
from workbench.presentation.formats import NO_BREAK, format_percent
from workbench.presentation.language import translate
from workbench.presentation.needs.labels import hidden_note
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.needs.area_view import AreaView
    from workbench.analysis.needs.modes import ModeChoice
    from workbench.analysis.needs.shares import Share
    from workbench.model.base import Language
    from workbench.model.municipality import SettingName
    from workbench.presentation.explorer.choices import Choice, Offer
    from workbench.text import Text

__all__ = [
    "HELP",
    "NAMES",
    "describe",
    "notes_of",
    "percent",
    "share_words",
    "value_words",
]

NAMES: dict[SettingName | str, Text] = {
    "area": text("Area"),
    "group": text("Groups by"),
    "disclosure": text("Disclosure control"),
    "weighting": text("Weights"),
    "crosshair": text("Lines between services"),
}
HELP: dict[SettingName | str, Text] = {
    "area": text("The area whose need is shown; it is no setting and is not saved."),
    "group": text("The question whose answers make the groups that are compared."),
    "disclosure": text(
        "Which numbers of few people are held back, and whether others are rounded."
    ),
    "weighting": text("Whether those who answered are weighted to what is known of everybody."),
    "crosshair": text("Where importance and performance begin to count as high."),
}
_VALUES: dict[str, Text] = {
    "raked": text("with weights, where they can be had"),
    "none": text("without weights"),
    "midpoint": text("at the middle of the scale"),
    "means": text("at the means of all services"),
}
_FOR_WHOM: dict[str, Text] = {
    "working": text("for work: up to {threshold} people held back"),
    "public": text("for everybody: up to {threshold} held back, others rounded to {base}"),
}
_BY_CHANCE = {"census", "probability"}


def value_words(name: str, value: str, offer: Offer, language: Language) -> str:
    """Return a value as a reader sees it.

    Parameters
    ----------
    name : str
        ``area`` or a setting.
    value : str
        Its value.
    offer : Offer
        With the names of areas and questions.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if name == "area":
        return offer.area(value).name.of(language)
    if name == "group":
        question = offer.question(value)
        return question.name.of(language) if question else value
    if name == "disclosure":
        policy = preset(value)
        numbers = (("base", policy.rounding), ("threshold", policy.threshold))
        return translate(replace(_FOR_WHOM[value], values=numbers), language)
    return translate(_VALUES[value], language)


def percent(value: float, language: Language) -> str:
    """Return a share as whole per cent; samples do not know it better.

    Parameters
    ----------
    value : float
        0 to 1.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    return format_percent(value, language, digits=0)


def share_words(share: Share, language: Language) -> str:
    """Return a share with its interval, or why there is none.

    Parameters
    ----------
    share : Share
        The share.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    if share.hidden:
        return translate(text("not shown"), language)
    if share.value is None:
        return translate(text("too few answers for a share"), language)
    shown = percent(share.value, language)
    if share.low is not None and share.high is not None:
        low = percent(share.low, language).rstrip(f"%{NO_BREAK}")
        shown = f"{shown} ({low}–{percent(share.high, language)})"
    if share.base is Base.INDICATIVE:
        shown = f"{shown}, {translate(text('indicative'), language)}"
    return shown


def describe(view: AreaView, everybody: str, language: Language) -> str:
    """Return what is to be seen in the figure, for those who cannot see it.

    Parameters
    ----------
    view : AreaView
        What it shows.
    everybody : str
        What the first bar is called.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    str
    """
    parts = [f"{everybody}: {share_words(view.overall, language)}"]
    parts += [
        f"{part.name.of(language)}: {share_words(part.share, language)}" for part in view.groups
    ]
    lead = translate(text("Bars of the share in need, with their intervals."), language)
    return f"{lead} {'; '.join(parts)}."


def notes_of(view: AreaView, choice: Choice, mode: ModeChoice, language: Language) -> list[str]:
    """Return what must be known when looking at a view.

    Parameters
    ----------
    view : AreaView
        What is shown.
    choice : Choice
        What was chosen.
    mode : ModeChoice
        What the survey allows to say.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    list of str
        One sentence each.
    """
    shares = [view.overall, *(part.share for part in view.groups)]
    hidden = any(share.count is None or share.answered is None for share in shares)
    legend = [hidden_note(preset(choice.disclosure), language)] if hidden else []
    return legend + [translate(said, language) for said in _notes(view, choice, mode)]


def _notes(view: AreaView, choice: Choice, mode: ModeChoice) -> Iterator[Text]:
    if view.overall.known and view.groups:
        yield text("The mark across each bar is the share of all who answered.")
    if view.withheld:
        yield text(
            "The groups of this area are held back as a whole, so that no view gives away what "
            "another one holds back."
        )
    elif not view.groups:
        yield text("No groups are large enough to be compared.")
    if mode.mode is Mode.DESCRIPTIVE:
        yield text("All shares are of those who answered, not of all foreigners.")
    yield from _weights(view, choice, mode)
    if mode.survey is not None and mode.survey.card.selection not in _BY_CHANCE:
        yield text(
            "The intervals are model-based: those who answered were not chosen by chance, so they "
            "hold only as far as those who answered are like those who did not."
        )


def _weights(view: AreaView, choice: Choice, mode: ModeChoice) -> Iterator[Text]:
    """Say what became of the weights."""
    refusal = mode.weighting.refusal if mode.weighting else None
    if view.overall.effective is not None:
        yield plural_text(
            "The share of all is weighted and worth {count} unweighted answer; groups are not "
            "weighted.",
            "The share of all is weighted and worth {count} unweighted answers; groups are not "
            "weighted.",
            round(view.overall.effective),
        )
    elif choice.weighting == "raked" and refusal is not None:
        yield text("There are no weights: {reason}.", reason=refusal)
