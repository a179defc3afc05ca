"""What is not known, and how it could be found out: as useful to a plan as what is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.model.evidence import DIMENSIONS
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.needs.matrix import AreaNeeds
    from workbench.analysis.needs.modes import ModeChoice
    from workbench.analysis.needs.register import Register
    from workbench.model.catalogue import Area
    from workbench.text import Text

__all__ = ["Unknown", "find_unknowns"]

Kind = Literal["survey", "no_evidence", "old_evidence", "elsewhere", "supply", "one_voice"]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that is not known.

    Parameters
    ----------
    kind : str
        What sort of gap it is.
    areas : tuple of Area
        The areas it is about; empty where it is about all.
    what : Text
        What is not known.
    how : Text
        How it could be found out.
    """

    kind: Kind
    areas: tuple[Area, ...]
    what: Text
    how: Text


def find_unknowns(
    areas: Sequence[AreaNeeds], register: Register, mode: ModeChoice
) -> tuple[Unknown, ...]:
    """Return what is not known about the needs of a municipality.

    Parameters
    ----------
    areas : sequence of AreaNeeds
        All areas.
    register : Register
        The evidence.
    mode : ModeChoice
        What the material allows.

    Returns
    -------
    tuple of Unknown
        The widest gaps first.
    """
    return (*_survey(mode), *_evidence(areas, register), *_supply(areas))


def _survey(mode: ModeChoice) -> Iterator[Unknown]:
    if mode.survey is None:
        yield Unknown(
            "survey",
            (),
            text("How many people have each need: no survey of migrants is at hand."),
            text("Ask with the standard questionnaire; from 30 answers on shares can be shown."),
        )
    elif not mode.counted:
        yield Unknown(
            "survey",
            (),
            text("How many people have each need: too few answered the survey."),
            text("Ask more people, through several institutions and languages."),
        )


def _evidence(areas: Sequence[AreaNeeds], register: Register) -> Iterator[Unknown]:
    """Yield what the register lacks."""
    silent = tuple(area.area for area in areas if area.need is None and not area.hidden)
    if silent:
        yield Unknown(
            "no_evidence",
            silent,
            text("Whether people have needs here at all: nothing was found out."),
            text("Ask people and institutions: three interviews are a beginning."),
        )
    told = {area.area.code: register.in_area(area.area.code) for area in areas}
    spoken = [
        area for area in areas if any(f.evidence.about == "need" for f in told[area.area.code])
    ]
    aged = tuple(a.area for a in spoken if all(f.flagged for f in told[a.area.code]))
    if aged:
        yield Unknown(
            "old_evidence",
            aged,
            text("Whether it is still so: all evidence is older than a year or undated."),
            text("Look at it again; the coordinator’s duties ask for that once a year."),
        )
    foreign = tuple(a.area for a in spoken if not any(f.local for f in told[a.area.code]))
    if foreign:
        yield Unknown(
            "elsewhere",
            foreign,
            text("Whether it is so here: all evidence is about a wider territory."),
            text("Check it with an institution of the municipality or with people who live here."),
        )
    alone = tuple(a.area for a in spoken if len({f.evidence.voice for f in told[a.area.code]}) == 1)
    if alone:
        yield Unknown(
            "one_voice",
            alone,
            text("How others see it: one voice only was heard."),
            text(
                "Hear the other side: people themselves, institutions, employers or organisations."
            ),
        )


def _supply(areas: Sequence[AreaNeeds]) -> Iterator[Unknown]:
    """Yield what is not known about services."""
    unrated = tuple(area.area for area in areas if area.supply.level is None)
    if unrated:
        yield Unknown(
            "supply",
            unrated,
            text("How far services answer the need: nobody has rated them."),
            text("Rate the five dimensions by their anchors together with the institutions."),
        )
    partly = [a for a in areas if 0 < len(a.supply.ratings) < len(DIMENSIONS)]
    if partly:
        lacking = sum(len(DIMENSIONS) - len(area.supply.ratings) for area in partly)
        yield Unknown(
            "supply",
            tuple(area.area for area in partly),
            plural_text(
                "How far services answer the need: {count} dimension is not rated.",
                "How far services answer the need: {count} dimensions are not rated.",
                lacking,
            ),
            text("Rate the remaining dimensions."),
        )
