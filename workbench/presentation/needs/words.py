"""Names of what the tables and sentences on needs tell apart; those of figures are labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.analysis.needs.confidence import Level
from workbench.analysis.needs.modes import Mode
from workbench.analysis.statistics.proportions import Base
from workbench.model.evidence import Concern, EvidenceKind
from workbench.presentation.needs.labels import QUADRANT_WORDS
from workbench.text import text

if TYPE_CHECKING:
    from workbench.analysis.needs.confidence import ComponentName
    from workbench.analysis.needs.groups import Verdict
    from workbench.analysis.needs.register import Freshness
    from workbench.analysis.needs.survey_tables import TableKind
    from workbench.analysis.needs.years import Change
    from workbench.analysis.statistics.importance import Crosshair
    from workbench.model.municipality import SettingName
    from workbench.model.survey import Selection
    from workbench.text import Text

__all__ = [
    "BASES",
    "CHANGES",
    "COMPONENTS",
    "CONCERNS",
    "CROSSHAIRS",
    "FRESHNESS",
    "KINDS",
    "LEVELS",
    "MODES",
    "QUADRANTS",
    "SELECTIONS",
    "SETTING_NAMES",
    "TABLE_KINDS",
    "VERDICTS",
]

KINDS: dict[EvidenceKind, Text] = {
    EvidenceKind.INTERVIEW: text("interview"),
    EvidenceKind.FOCUS_GROUP: text("focus group"),
    EvidenceKind.SURVEY: text("survey"),
    EvidenceKind.REGISTRY: text("register data"),
    EvidenceKind.DOCUMENT: text("document"),
    EvidenceKind.EXPERT: text("expert judgement"),
}
CONCERNS: dict[Concern, Text] = {
    Concern.NONE: text("no concerns"),
    Concern.MINOR: text("minor concerns"),
    Concern.MODERATE: text("moderate concerns"),
    Concern.SERIOUS: text("serious concerns"),
}
LEVELS: dict[Level, Text] = {
    Level.HIGH: text("high"),
    Level.MODERATE: text("moderate"),
    Level.LOW: text("low"),
    Level.VERY_LOW: text("very low"),
}
COMPONENTS: dict[ComponentName, Text] = {
    "methodological_limitations": text("Methods"),
    "coherence": text("Coherence"),
    "adequacy": text("Adequacy of the material"),
    "relevance": text("Relevance"),
}
FRESHNESS: dict[Freshness, Text] = {
    "fresh": text("at most a year old"),
    "old": text("older than a year"),
    "undated": text("undated"),
}
MODES: dict[Mode, Text] = {
    Mode.QUALITATIVE: text("by what was said: who said what, without percentages"),
    Mode.DESCRIPTIVE: text("by a survey that speaks of those who answered only"),
    Mode.REPRESENTATIVE: text("by a survey that may speak for all foreigners"),
}
SELECTIONS: dict[Selection, Text] = {
    "census": text("everybody was asked"),
    "probability": text("chosen by chance"),
    "quota": text("chosen by quota"),
    "convenience": text("those who could be reached"),
    "snowball": text("one led to the next"),
    "self_selected": text("answered of their own accord"),
}
QUADRANTS: dict[str, Text] = {**QUADRANT_WORDS, "too_few": text("too few answers")}
CROSSHAIRS: dict[Crosshair, Text] = {
    "midpoint": text("at the middle of the scale"),
    "means": text("at the means of all services"),
}
VERDICTS: dict[Verdict, Text] = {
    "higher": text("higher"),
    "lower": text("lower"),
    "undecided": text("no proven difference"),
    "too_few": text("too few answers"),
    "hidden": text("not shown"),
}
CHANGES: dict[Change, Text] = {
    "risen": text("risen"),
    "fallen": text("fallen"),
    "undecided": text("no proven change"),
    "unknown": text("cannot be told"),
}
BASES: dict[Base, Text] = {
    Base.NONE: text("too few answers for a share"),
    Base.INDICATIVE: text("indicative"),
    Base.NORMAL: text("sufficient"),
}
TABLE_KINDS: dict[TableKind, Text] = {
    "composition": text("who answered"),
    "area": text("need by area"),
    "group": text("need by area and group"),
    "overlap": text("in how many areas at once"),
    "sets": text("in which areas together"),
    "priority": text("what people put first"),
}
SETTING_NAMES: dict[SettingName, Text] = {
    "disclosure": text("disclosure control"),
    "weighting": text("weights"),
    "crosshair": text("the lines of importance and performance"),
    "group": text("the groups compared"),
}
