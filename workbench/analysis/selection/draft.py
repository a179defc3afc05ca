"""A draft plan made of the recommendations a municipality took; what it has to say stays empty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.analysis.selection.costs import cost_candidates, selection_years
from workbench.model.drafting import DraftSection
from workbench.model.evidence import EVERYBODY
from workbench.model.plan import (
    Act,
    ActKind,
    Amount,
    Criterion,
    Funding,
    Goal,
    Implementer,
    Measure,
    Objective,
    Period,
    Plan,
    PlanTotal,
    ResolvedBy,
    TextStatus,
)
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.selection.analysis import SelectionAnalysis
    from workbench.analysis.selection.candidates import Candidates
    from workbench.analysis.selection.costs import Costing
    from workbench.analysis.selection.decided import Decided
    from workbench.model.base import Language, Words
    from workbench.model.case import Case
    from workbench.model.catalogue import Area
    from workbench.model.drafting import DraftWords
    from workbench.model.recommendations import Recommendation

__all__ = ["Draft", "draft_of", "draft_plan"]

_CENTS = 100
_GOAL = "1"
_FIELD = re.compile(r"\{(\w+)\}")
_UNIT_END = re.compile(r";\s*|,\s+(?=[A-ZĄČĘĖĮŠŲŪŽ„])")
"""Where a list of units goes on with the next one; small letters after a comma only describe."""


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
    costings = {one.code: one for one in cost_candidates(case, candidates.listed)}
    writer = _Writer(case, language, selection_years(case), costings)
    return writer.draft(taken)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the parts of a draft in a language."""

    case: Case
    language: Language
    years: tuple[int, ...]
    costings: dict[str, Costing]

    @property
    def words(self) -> DraftWords:
        """Return the fixed words."""
        return self.case.catalogue.draft

    @property
    def span(self) -> str:
        """Return the years as a plan writes them."""
        first, last = self.years[0], self.years[-1]
        return str(first) if first == last else f"{first}–{last}"

    def say(self, words: Words, **fields: str) -> str:
        """Return a wording on one line, its fields filled in; other braces stay as they are."""
        wording = words.of(self.language)
        filled = _FIELD.sub(lambda match: fields.get(match[1], match[0]), wording)
        return " ".join(filled.split())

    def draft(self, taken: Sequence[Decided]) -> Draft:
        """Return the whole draft."""
        sections = self._sections(taken)
        municipality = self.case.municipality
        name = municipality.genitive if self.language == "lt" else municipality.name
        goal = self.case.file.selection.goal or self.words.goal
        objectives = tuple(self._objectives(taken))
        amounts = [a.eur for o in objectives for m in o.measures for a in m.amounts]
        status = TextStatus.INVENTED if municipality.synthetic else TextStatus.VERBATIM
        plan = Plan(
            title=self.say(self.words.title, municipality=self.say(name), years=self.span),
            text_status=status,
            period=Period(start=self.years[0], end=self.years[-1]),
            act=Act(kind=ActKind.DRAFT),
            paragraphs=tuple(p for section in sections for p in section.paragraphs),
            goals=(Goal(number=_GOAL, title=self.say(goal), objectives=objectives),),
            total=PlanTotal(stated=sum(amounts, Decimal(0)) if amounts else None),
        )
        return Draft(plan, sections)

    def _sections(self, taken: Sequence[Decided]) -> tuple[DraftSection, ...]:
        """Return the sections with what is known of groups and years."""
        groups = dict.fromkeys(name for one in taken for name in self._groups(one.recommendation))
        fields = {
            "date": self.case.as_of.isoformat(),
            "years": self.span,
            "groups": ", ".join(groups),
        }
        return tuple(
            DraftSection(
                heading=self.say(card.heading, **fields),
                above=card.place == "above",
                paragraphs=tuple(self.say(words, **fields) for words in card.paragraphs),
            )
            for card in self.words.sections
        )

    def _objectives(self, taken: Sequence[Decided]) -> Iterator[Objective]:
        """Yield an objective for each area with something taken, in the order of the areas."""
        place = 0
        for area in self.case.catalogue.areas:
            own = [one for one in taken if one.recommendation.area == area.code]
            if own:
                place += 1
                yield self._objective(f"{_GOAL}.{place}", area, own)

    def _objective(self, number: str, area: Area, own: Sequence[Decided]) -> Objective:
        return Objective(
            number=number,
            title=self.say(self.words.objective, area=self.say(area.name)),
            measures=tuple(
                self._measure(f"{number}.{place}", one) for place, one in enumerate(own, 1)
            ),
        )

    def _measure(self, number: str, one: Decided) -> Measure:
        """Return a recommendation as a measure."""
        item = one.recommendation
        costing = self.costings[item.code]
        amounts = tuple(self._amounts(costing))
        return Measure(
            number=number,
            title=self.say(item.title),
            period_text=self.say(self.words.period, years=self.span),
            target_groups=tuple(self._groups(item)),
            funding=_funding(costing),
            amounts=amounts,
            criteria=tuple(self._criteria(item)),
            implementers=tuple(
                Implementer(name=name) for name in _units(self.say(item.implementer))
            ),
            recommendation=item.code,
            needs=one.needs,
            note="\n".join(self._notes(one, costing)) or None,
        )

    def _groups(self, item: Recommendation) -> Iterator[str]:
        """Yield the names of the groups a recommendation is for."""
        cards = self.case.catalogue.needs.groups
        for code in sorted(item.groups, key=lambda group: group != EVERYBODY):
            yield from (self.say(card.name) for card in cards if card.code == code)

    def _amounts(self, costing: Costing) -> Iterator[Amount]:
        """Yield what it costs in each year, and who pays."""
        for year, fund, cents in sorted(costing.money, key=lambda entry: entry[0]):
            yield Amount(
                eur=Decimal(cents) / _CENTS,
                year=year,
                source=self._fund(fund),
                resolved_by=ResolvedBy.YEAR_LABEL,
            )

    def _fund(self, code: str) -> str:
        cards = self.case.catalogue.selection.funds
        return next(self.say(card.name) for card in cards if card.code == code)

    def _criteria(self, item: Recommendation) -> Iterator[Criterion]:
        """Yield its indicators, each with the empty place of its target."""
        alone = len(item.indicators) == 1
        for indicator in item.indicators:
            name, unit = self.say(indicator.name), self.say(indicator.unit)
            yield Criterion(
                text=self.say(self.words.criterion, indicator=name, unit=unit),
                split_by="single" if alone else "bullet",
            )

    def _notes(self, one: Decided, costing: Costing) -> Iterator[str]:
        """Yield what has to be known of a measure: its adaption, and where its money is unsure."""
        item, words = one.recommendation, self.words
        if one.decision.change is not None:
            yield self.say(words.adapted, change=self.say(one.decision.change))
        if costing.money_basis == "assumption" and costing.money:
            yield self.say(words.assumption)
            if item.funding[1:]:
                others = ", ".join(self._fund(fund) for fund in item.funding[1:])
                yield self.say(words.other_funds, funds=others)
        if not costing.known and item.cost_unknown is not None:
            yield self.say(words.unknown_cost, why=self.say(item.cost_unknown))


def _funding(costing: Costing) -> Funding:
    """Return what is said of the money: unknown is missing, nothing is not needed."""
    if not costing.known:
        return Funding.MISSING
    return Funding.STATED if costing.money else Funding.NOT_NEEDED


def _units(names: str) -> Iterable[str]:
    """Return the units a wording names, one after the other, each once."""
    units = (name.strip() for name in _UNIT_END.split(names))
    return dict.fromkeys(name[:1].upper() + name[1:] for name in units if name)
