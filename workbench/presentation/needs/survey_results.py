"""The documented content of the survey parts of ``needs_analysis.json``.

Every count of respondents is one that may be shown: rounded where the policy says so, and null with
``hidden: true`` where disclosure control holds it back.  Shares are parts of one.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbench.model.base import Value, Year
from workbench.model.survey import Selection
from workbench.presentation.results import KnownDate

__all__ = [
    "ChangeData",
    "CompetenceData",
    "CompetencesData",
    "CompositionData",
    "GroupCount",
    "GroupData",
    "GroupNeedData",
    "GroupsData",
    "MeanData",
    "OrderData",
    "OverlapData",
    "OverlapNumber",
    "OverlapSet",
    "RankData",
    "ReleasedData",
    "ServiceData",
    "ServicesData",
    "ShareData",
    "StatedArea",
    "StatedData",
    "SurveyData",
    "WeightsData",
    "YearsData",
]

Part = Annotated[float, Field(ge=0, le=1)]
Difference = Annotated[float, Field(ge=-1, le=1)]
Count = Annotated[int, Field(ge=0)]


class ShareData(Value):
    """How many of how many respondents."""

    count: Count | None
    """How many, never weighted; null where hidden."""
    answered: Count | None
    """Of how many who answered; null where hidden."""
    hidden: bool
    """Whether disclosure control holds the share back."""
    share: Part | None
    """The share, weighted where there are weights; null where hidden or fewer than 10 answered."""
    low: Part | None
    """Lower end of its 95% interval; null without one."""
    high: Part | None
    """Upper end."""
    base: Literal["none", "indicative", "normal"]
    """What so many answers allow: no share below 10, a rough one from 10 to 29, one from 30 on."""


class GroupCount(Value):
    """Respondents of one group."""

    name: str
    """What the group is called."""
    count: Count | None
    """How many; null where hidden."""
    hidden: bool
    """Whether disclosure control holds it back."""


class CompositionData(Value):
    """Who answered, by one question."""

    question: str
    """The question."""
    groups: tuple[GroupCount, ...]
    """Its answers, some of them put together."""


class WeightsData(Value):
    """Weights of a survey, or why there are none."""

    margins: tuple[str, ...]
    """Questions they rest on."""
    n_eff: Count | None
    """Answers of equal weight that are worth as much; null without weights."""
    deff: float | None
    """By how much the weights enlarge a variance."""
    together: tuple[tuple[str, ...], ...]
    """Answers that were put together because too few gave them."""
    refusal: str | None
    """Why there are no weights; null where there are."""


class SurveyData(Value):
    """How a survey was made."""

    key: str
    """Short name in the parameter file."""
    title: str
    """What it is called."""
    year: Year
    """Year in which asking ended."""
    start: KnownDate
    """When asking began."""
    end: KnownDate
    """When it ended."""
    selection: Selection
    """How respondents were found; only ``census`` and ``probability`` are by chance."""
    invited: Count | None
    """How many people were invited; null where that is not known."""
    n: Count | None
    """How many answered; null where hidden."""
    hidden: bool
    """Whether their number is held back."""
    population: Count | None
    """How many people it is about in all; null where that is not known."""
    source: str
    """Key of its source."""
    weights: WeightsData | None
    """Null where the survey is not weighted at all, as that of staff."""
    composition: tuple[CompositionData, ...]
    """Who answered; empty where too few did."""


class RankData(Value):
    """The place of an area by need."""

    rank: Count | None
    """1 for the greatest need; null where it has none."""
    low: Count | None
    """Lower end of its 90% interval."""
    high: Count | None
    """Upper end."""
    top_three: Part | None
    """How likely the area is to be among the first three."""
    tie_group: Count | None
    """From 1; areas of one group cannot be told apart from its first."""


class OrderData(Value):
    """How the areas were ranked; the places stand with the areas."""

    orderable: bool
    """Whether any area stands above another for certain."""
    reason: str | None
    """Why they cannot be ordered."""
    draws: int
    """How often the respondents were drawn anew."""
    seed: int
    """From which seed."""


class GroupNeedData(Value):
    """The need of one group in one area."""

    area: str
    """Code of the area."""
    own: ShareData
    """Of the group, not weighted."""
    others: ShareData
    """Of everybody else."""
    low: Difference | None
    """Lower end of the simultaneous 95% interval of the difference."""
    high: Difference | None
    """Upper end."""
    verdict: Literal["higher", "lower", "undecided", "too_few", "hidden"]
    """Whether the group's need is higher or lower for certain, or what keeps from saying so."""


class GroupData(Value):
    """One group."""

    name: str
    """What it is called."""
    size: Count | None
    """How many respondents; null where hidden."""
    hidden: bool
    """Whether their number is held back."""
    needs: tuple[GroupNeedData, ...]
    """Areas asked about."""


class GroupsData(Value):
    """Groups compared."""

    question: str
    """The question that tells them apart."""
    comparisons: int
    """Over how many differences the error is divided."""
    groups: tuple[GroupData, ...]
    """The groups in the order of the answers."""


class OverlapNumber(Value):
    """People in need in so many areas."""

    areas: str
    """How many areas; the last is „so many or more“."""
    count: Count | None
    """How many people; null where hidden."""
    hidden: bool
    """Whether disclosure control holds it back."""


class OverlapSet(Value):
    """People in need in exactly these areas."""

    areas: tuple[str, ...] | None
    """Codes; none for people without a need there; null for all other sets together."""
    count: Count | None
    """How many people; null where hidden."""
    hidden: bool
    """Whether disclosure control holds it back."""


class OverlapData(Value):
    """Needs of the same people in several areas."""

    answered: Count | None
    """People known in all areas; null where hidden."""
    numbers: tuple[OverlapNumber, ...]
    """By the number of areas."""
    most_frequent: tuple[str, ...]
    """Codes of the areas most often in need, whose sets are looked at."""
    sets_answered: Count | None
    """People known in all of these; null where hidden."""
    sets: tuple[OverlapSet, ...]
    """By set of areas."""


class StatedArea(Value):
    """What people said of one area's priority."""

    area: str
    """Code of the area."""
    named: ShareData
    """How many put it among the first."""
    place_named: float | None
    """Its place as people named it; ties share the mean; null where one of the two is unknown."""
    place_measured: float | None
    """Its place as measured, among the same areas."""
    differs: bool | None
    """Whether the two are three or more apart."""


class StatedData(Value):
    """What people put first themselves."""

    areas: tuple[StatedArea, ...]
    """Those named most often first."""
    compared: int
    """Areas known both ways."""
    tau: Difference | None
    """Kendall's tau-b of the two orders; null for fewer than three areas."""


class MeanData(Value):
    """A mean of ratings."""

    value: float | None
    """The mean."""
    low: float | None
    """Lower end of its 95% interval; null without one."""
    high: float | None
    """Upper end."""
    n: Count | None
    """How many rated it."""


class ServiceData(Value):
    """One service as foreigners see it."""

    name: str
    """What it is called."""
    area: str | None
    """Code of the area it belongs to."""
    hidden: bool
    """Whether its means are held back, for too few answered or all the same."""
    importance: MeanData | None
    """How important it is; null where hidden."""
    performance: MeanData | None
    """How well it is done; null where hidden."""
    quadrant: (
        Literal[
            "concentrate", "keep_up", "low_priority", "possible_overkill", "undecided", "too_few"
        ]
        | None
    )
    """Where it lies; null where hidden."""


class ServicesData(Value):
    """Services by importance and performance."""

    crosshair: Literal["midpoint", "means"]
    """Where the lines stand: at the middle of the scale, or at the means of the services."""
    importance: float | None
    """The line of importance."""
    performance: float | None
    """The line of performance."""
    scale_low: int
    """Lowest step of the scale."""
    scale_high: int
    """Highest step."""
    services: tuple[ServiceData, ...]
    """In the order of the questions."""


class CompetenceData(Value):
    """One competence of staff."""

    name: str
    """What it is called."""
    area: str | None
    """Code of the area it belongs to."""
    hidden: bool
    """Whether its scores are held back, for too few answered or all the same."""
    n: Count | None
    """How many rated both its importance and their ability; null where hidden."""
    importance: float | None
    """Mean importance of those."""
    ability: float | None
    """Mean ability of those."""
    mwds: float | None
    """Borich's mean weighted discrepancy score; above 0 it is a need."""
    mwds_low: float | None
    """Lower end of its 95% interval."""
    mwds_high: float | None
    """Upper end."""
    mwds_rank: float | None
    """1 for the greatest need; ties share the mean."""
    rds: float | None
    """Ranked discrepancy score, -100 to 100; below 0 it is a need."""
    rds_rank: float | None
    """1 for the greatest need; ties share the mean."""
    differs: bool | None
    """Whether the two ranks are three or more apart."""


class CompetencesData(Value):
    """What staff need to learn."""

    survey: SurveyData
    """The survey of staff."""
    competences: tuple[CompetenceData, ...]
    """The greatest need first."""


class ChangeData(Value):
    """The need of one area in two years."""

    area: str
    """Code of the area."""
    earlier: ShareData
    """In the earlier survey."""
    later: ShareData
    """In the later one."""
    low: Difference | None
    """Lower end of the simultaneous 95% interval of the later less the earlier share."""
    high: Difference | None
    """Upper end."""
    change: Literal["risen", "fallen", "undecided", "unknown"]
    """Whether it has risen or fallen for certain."""


class YearsData(Value):
    """Two surveys of different years."""

    earlier: Year
    """Year of the earlier one."""
    later: Year
    """Year of the later one."""
    areas: tuple[ChangeData, ...]
    """Areas asked about in both."""


class ReleasedData(Value):
    """What disclosure control did with one sort of table."""

    kind: Literal["composition", "area", "group", "overlap", "sets", "priority"]
    """What is counted."""
    tables: int
    """How many tables."""
    cells: int
    """How many cells they have."""
    held_back: int
    """How many of their numbers are hidden, margins included."""
