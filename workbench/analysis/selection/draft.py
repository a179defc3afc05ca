"""A draft plan made of the recommendations a municipality took; what it has to say stays empty."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.analysis.selection.costs import cost_candidates, selection_years
from workbench.analysis.selection.draft_measures import draft_measure
from workbench.analysis.selection.draft_voice import DraftVoice
from workbench.model.drafting import DraftSection
from workbench.model.plan import Act, ActKind, Goal, Objective, Period, Plan, PlanTotal, TextStatus
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.candidates import Candidates
    from workbench.analysis.selection.costs import Costing
    from workbench.analysis.selection.decided import Decided
    from workbench.model.base import Language
    from workbench.model.case import Case

__all__ = ["Draft", "draft_of", "draft_plan"]

_GOAL = "1"


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft plan with the sections of its document.

    Parameters
    ----------
    plan : Plan
        The plan; its paragraphs are those of the sections, in their order.
    sections : tuple of DraftSection
        What stands around the table.
    """

    plan: Plan
    sections: tuple[DraftSection, ...]


def draft_plan(selection: SelectionAnalysis, language: Language = "lt") -> Plan:
    """Return the draft of a plan: what was adopted or adapted, as goals, objectives and measures.

    Parameters
    ----------
    selection : SelectionAnalysis
        The selection, with its decisions.
    language : str
        ``lt``, as plans are; ``en`` for a preview.

    Returns
    -------
    Plan
        Targets, starting values and the goal nobody worded are empty places, never made up.

    Raises
    ------
    ValueError
        If nothing was adopted or adapted.
    """
    return draft_of(selection.case, selection.candidates, selection.decided, language).plan


def draft_of(
    case: Case, candidates: Candidates, decided: Sequence[Decided], language: Language = "lt"
) -> Draft:
    """Return the draft of a plan with its sections; the choice itself need not be worked out.

    Parameters
    ----------
    case : Case
        The municipality.
    candidates : Candidates
        What there is to choose from.
    decided : sequence of Decided
        What was decided, in the order of the catalogue.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Draft

    Raises
    ------
    ValueError
        If nothing was adopted or adapted.
    """
    taken = [one for one in decided if one.taken]
    if not taken:
        msg = text("a draft plan needs at least one recommendation that was adopted or adapted")
        raise ValueError(msg)
    voice = DraftVoice(case, language, selection_years(case))
    costings = {one.code: one for one in cost_candidates(case, candidates.listed)}
    sections = _sections(voice, taken)
    paragraphs = tuple(words for section in sections for words in section.paragraphs)
    return Draft(_plan(voice, tuple(_objectives(voice, taken, costings)), paragraphs), sections)


def _plan(
    voice: DraftVoice, objectives: tuple[Objective, ...], paragraphs: tuple[str, ...]
) -> Plan:
    """Return the plan around its objectives."""
    municipality = voice.case.municipality
    name = municipality.genitive if voice.language == "lt" else municipality.name
    goal = voice.case.file.selection.goal or voice.words.goal
    sums = [amount.eur for o in objectives for m in o.measures for amount in m.amounts]
    return Plan(
        title=voice.say(voice.words.title, municipality=voice.say(name), years=voice.span),
        text_status=TextStatus.INVENTED if municipality.synthetic else TextStatus.VERBATIM,
        period=Period(start=voice.years[0], end=voice.years[-1]),
        act=Act(kind=ActKind.DRAFT),
        paragraphs=paragraphs,
        goals=(Goal(number=_GOAL, title=voice.say(goal), objectives=objectives),),
        total=PlanTotal(stated=sum(sums, Decimal(0)) if sums else None),
    )


def _sections(voice: DraftVoice, taken: Sequence[Decided]) -> tuple[DraftSection, ...]:
    """Return the sections with what is known of groups and years."""
    groups = dict.fromkeys(name for one in taken for name in voice.groups(one.recommendation))
    fields = {
        "date": voice.case.as_of.isoformat(),
        "years": voice.span,
        "groups": ", ".join(groups),
    }
    return tuple(
        DraftSection(
            heading=voice.say(card.heading, **fields),
            above=card.place == "above",
            paragraphs=tuple(voice.say(words, **fields) for words in card.paragraphs),
        )
        for card in voice.words.sections
    )


def _objectives(
    voice: DraftVoice, taken: Sequence[Decided], costings: Mapping[str, Costing]
) -> Iterator[Objective]:
    """Yield an objective for each area with something taken, in the order of the areas."""
    place = 0
    for area in voice.case.catalogue.areas:
        own = [one for one in taken if one.recommendation.area == area.code]
        if own:
            place += 1
            number = f"{_GOAL}.{place}"
            yield Objective(
                number=number,
                title=voice.say(voice.words.objective, area=voice.say(area.name)),
                measures=tuple(
                    draft_measure(voice, f"{number}.{i}", one, costings[one.recommendation.code])
                    for i, one in enumerate(own, 1)
                ),
            )
