"""Which of the three modes of evidence a municipality's material allows, and why.

A: what people said, counted by voice; B: a survey of those who happened to answer, described as
just that; C: a survey that may speak for everybody, by its selection or by credible margins.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.analysis.disclosure.policy import preset
from workbench.analysis.disclosure.rounding import round_count
from workbench.analysis.needs.answers import latest
from workbench.analysis.needs.weighting import FEWEST_WEIGHTED, weigh
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.needs.settings import NeedsSettings
    from workbench.analysis.needs.weighting import Weighting
    from workbench.model.survey import Survey
    from workbench.text import Text

__all__ = ["FEWEST_COUNTED", "Mode", "ModeChoice", "choose_mode"]

FEWEST_COUNTED = 30
"""Respondents from which on shares are counted at all."""
_FOR_EVERYBODY = {"census", "probability"}


class Mode(StrEnum):
    """What the material allows to say."""

    QUALITATIVE = "A"
    """Who said what; no percentages."""
    DESCRIPTIVE = "B"
    """Shares of those who answered, and of nobody else."""
    REPRESENTATIVE = "C"
    """Shares of everybody, with intervals."""


@dataclass(frozen=True, slots=True)
class ModeChoice:
    """The mode with its reason.

    Parameters
    ----------
    mode : Mode
        Chosen by rule.
    reasons : tuple of Text
        Why this one, and what keeps it from the next.
    survey : Survey or None
        The survey of migrants it rests on; the latest one, however small.
    weighting : Weighting or None
        Weights, or why there are none; None without a survey.
    """

    mode: Mode
    reasons: tuple[Text, ...]
    survey: Survey | None
    weighting: Weighting | None

    @property
    def counted(self) -> bool:
        """Tell whether shares of a survey may be shown."""
        return self.mode is not Mode.QUALITATIVE


def choose_mode(surveys: Sequence[Survey], settings: NeedsSettings) -> ModeChoice:
    """Return the mode that the surveys of a municipality allow.

    Parameters
    ----------
    surveys : sequence of Survey
        All its surveys.
    settings : NeedsSettings
        Whether weights are wanted.

    Returns
    -------
    ModeChoice
    """
    survey = next(iter(latest(surveys, "migrants")), None)
    if survey is None:
        why = text("there is no survey of migrants; what is known comes from single sources")
        return ModeChoice(Mode.QUALITATIVE, (why,), None, None)
    weighting = weigh(survey, settings)
    if survey.respondents < FEWEST_COUNTED:
        few = text(
            "fewer than {least} people answered, which is too few for shares", least=FEWEST_COUNTED
        )
        return ModeChoice(Mode.QUALITATIVE, (few,), survey, weighting)
    return _counted(survey, weighting, round_count(survey.respondents, preset(settings.disclosure)))


def _counted(survey: Survey, weighting: Weighting, respondents: int) -> ModeChoice:
    """Choose between a survey of those who answered and one that speaks for everybody."""
    answered = plural_text("{count} person answered", "{count} people answered", respondents)
    if survey.respondents < FEWEST_WEIGHTED:
        short = text("fewer than {least}: no claims about everybody", least=FEWEST_WEIGHTED)
        return ModeChoice(Mode.DESCRIPTIVE, (answered, short), survey, weighting)
    if survey.card.selection in _FOR_EVERYBODY:
        chance = text("chosen so that everybody had a known chance")
        return ModeChoice(Mode.REPRESENTATIVE, (answered, chance), survey, weighting)
    chosen = text("those who answered were not chosen by chance")
    if weighting.refusal is not None:
        reasons = (answered, chosen, weighting.refusal)
        return ModeChoice(Mode.DESCRIPTIVE, reasons, survey, weighting)
    margins = text("weighted to what is known of everybody")
    return ModeChoice(Mode.REPRESENTATIVE, (answered, chosen, margins), survey, weighting)
