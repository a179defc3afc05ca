"""Family S: whether the document is complete, in order and what it says it is."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from workbench.analysis.areas import classify
from workbench.analysis.checks.framework import Hit, Place, check
from workbench.analysis.checks.places import WHOLE_PLAN, at_measure
from workbench.analysis.duplicates import near_duplicates
from workbench.analysis.numbering import in_order, siblings
from workbench.analysis.rubric import suggest_rubric
from workbench.analysis.words import lowered
from workbench.model.catalogue import Severity
from workbench.model.plan import ActKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.reading import MeasureReading, Reading
    from workbench.model.catalogue import Area

__all__ = [
    "act_with_blanks",
    "import_issues",
    "incomplete_rubric_row",
    "label_missing",
    "near_duplicate_measures",
    "not_a_council_decision",
    "numbering_broken",
    "numbering_style_mixed",
    "objective_with_too_few_measures",
    "under_wrong_objective",
]

_APPROVAL_ROW = 7
_MOST_NUMBERS = 12
_REPORTED_ELSEWHERE = frozenset(
    {
        *("number_gap", "number_duplicate", "number_elsewhere", "number_missing"),  # S02
        *("number_style", "label_missing"),  # S03 and S04
        *("number_format", "total_differs", "total_missing", "total_is_text"),  # B10 and B01
    }
)
_DAY_BLANK = re.compile(r"[^\d\s]\s+d\.")
_NUMBER_BLANK = re.compile(r"\bnr\.(?!\s*[\w-]*\d)")


@check("S01")
def incomplete_rubric_row(reading: Reading) -> Iterator[Hit]:
    """Report the rows of the evaluation table that the plan misses or fills partly."""
    for row in suggest_rubric(reading):
        if row.suggested not in {0, 1}:
            continue
        grave = row.suggested == 0 and row.card.row != _APPROVAL_ROW
        place = Place("act") if row.card.row == _APPROVAL_ROW else WHOLE_PLAN
        values = {"row": row.card.row, "name": row.card.name, "why": row.why}
        yield Hit(
            place,
            row.evidence[0].quote if row.evidence else "",
            "partly" if row.suggested else "missing",
            values,
            Severity.ERROR if grave else Severity.WARNING,
        )


@check("S02")
def numbering_broken(reading: Reading) -> Iterator[Hit]:
    """Report gaps, repeated, misplaced and missing numbers; nothing is renumbered."""
    counted = Counter(measure.number for measure in reading.measures if measure.number)
    for number, count in counted.items():
        if count > 1:
            place = Place("measure", number)
            yield Hit(place, number, "duplicate", {"number": number, "count": count})
    for family in siblings(reading.plan):
        if family.gaps:
            there = ", ".join(in_order(family.numbers))
            yield Hit(family.place, there, "gap", {"numbers": family.gaps})
        if family.out_of_order:
            yield Hit(family.place, ", ".join(family.numbers), "order", {})
        for number in family.foreign:
            values = {"number": number, "parent": family.place.number}
            yield Hit(Place(family.kind, number), number, "foreign", values)
        if family.unnumbered:
            yield Hit(family.place, "", "unnumbered", {"count": family.unnumbered})


@check("S03")
def numbering_style_mixed(reading: Reading) -> Iterator[Hit]:
    """Report numbers of measures typed in different ways, as 1.1.1 and 1.1.2."""
    typed = [
        measure.measure.raw.number.strip()
        if measure.measure.raw and measure.measure.raw.number.strip()
        else measure.number
        for measure in reading.measures
    ]
    styles: dict[str, list[str]] = {}
    for number in filter(None, typed):
        styles.setdefault(re.sub(r"\d+", "1", number), []).append(number)
    noted = [issue for issue in reading.plan.issues if issue.code == "number_style"]
    if len(styles) > 1:
        rarest = min(styles.values(), key=lambda numbers: (len(numbers), in_order(numbers)))
        examples = in_order(in_order(numbers)[0] for numbers in styles.values())
        odd = in_order(rarest)[:_MOST_NUMBERS]
        yield Hit(WHOLE_PLAN, ", ".join(odd), values={"examples": examples, "numbers": odd})
    elif noted:
        places = tuple(issue.place for issue in noted if issue.place)[:_MOST_NUMBERS]
        yield Hit(WHOLE_PLAN, noted[0].raw, "noted", {"numbers": places})


@check("S04")
def label_missing(reading: Reading) -> Iterator[Hit]:
    """Report rows without the word „Priemonė“ in a plan whose other rows have it."""
    labelled = sum(measure.measure.label_present for measure in reading.measures)
    if not labelled:
        return
    for measure in reading.measures:
        if not measure.measure.label_present:
            yield Hit(at_measure(measure), measure.measure.title, values={"labelled": labelled})


@check("S05")
def act_with_blanks(reading: Reading) -> Iterator[Hit]:
    """Report a day or number left blank in the text of the act, or not known at all."""
    act = reading.plan.act
    if act.kind is ActKind.DRAFT:
        return
    printed = act.date_as_printed or ""
    day = bool(_DAY_BLANK.search(lowered(printed)))
    number = bool(_NUMBER_BLANK.search(lowered(printed)))
    if day or number:
        variant = "both" if day and number else "day" if day else "number"
        yield Hit(Place("act"), " ".join(printed.split()), variant, {})
    elif not act.date or not act.number:
        yield Hit(Place("act"), printed, "unknown", {})


@check("S06")
def not_a_council_decision(reading: Reading) -> Iterator[Hit]:
    """Report approval by anyone but the council; the law allows it, the table asks for it."""
    act = reading.plan.act
    if act.kind is ActKind.COUNCIL_DECISION:
        return
    quote = ", ".join(filter(None, (act.issuer, act.date, act.number)))
    yield Hit(Place("act"), quote, act.kind.value, {})


@check("S07")
def objective_with_too_few_measures(reading: Reading) -> Iterator[Hit]:
    """Report objectives without a measure, and those with a single one."""
    for objective in reading.plan.objectives:
        place = Place("objective", objective.number)
        if not objective.measures:
            yield Hit(place, objective.title, "empty", {}, Severity.ERROR)
        elif len(objective.measures) == 1:
            only = {"measure": objective.measures[0].number}
            yield Hit(place, objective.title, "single", only, Severity.NOTE)


@check("S08")
def near_duplicate_measures(reading: Reading) -> Iterator[Hit]:
    """Report groups of measures with nearly the same title."""
    for group in near_duplicates(reading.measures):
        first, *others = group.measures
        values = {
            "numbers": tuple(measure.number for measure in group.measures)[:_MOST_NUMBERS],
            "count": len(group.measures),
            "score": group.score,
        }
        quote = f"{first.measure.title} / {others[0].measure.title}"
        yield Hit(at_measure(first), quote, values=values)


@check("S09")
def under_wrong_objective(reading: Reading) -> Iterator[Hit]:
    """Report measures none of whose areas is, or is near to, an area of their objective."""
    catalogue = reading.catalogue.areas
    areas = {area.code: area for area in catalogue}
    found = {
        objective.title: classify(objective.title, (), catalogue)
        for objective in reading.plan.objectives
    }
    for measure in reading.measures:
        objective = [areas[match.code] for match in found[measure.objective.title]]
        own = [areas[match.code] for match in measure.areas if match.code in areas]
        if not objective or not own or any(_near(a, b) for a in own for b in objective):
            continue
        values = {
            "areas": tuple(area.name for area in own),
            "objective_areas": tuple(area.name for area in objective),
            "objective": measure.objective.number,
            "words": _words(measure),
        }
        yield Hit(at_measure(measure), measure.measure.title, values=values)


def _near(one: Area, other: Area) -> bool:
    """Tell whether two areas are the same or answer the same point of the OECD checklist."""
    return one.code == other.code or bool(set(one.oecd) & set(other.oecd))


def _words(measure: MeasureReading) -> tuple[str, ...]:
    """Return the words that put a measure into its main area."""
    return measure.areas[0].words[:3]


@check("S10")
def import_issues(reading: Reading) -> Iterator[Hit]:
    """Report what the import noticed or could not decide, unless another check reports it."""
    numbers = {measure.number for measure in reading.measures}
    wordings = reading.catalogue.check("S10").messages
    for issue in reading.plan.issues:
        if issue.code in _REPORTED_ELSEWHERE:
            continue
        place = Place("measure", issue.place) if issue.place in numbers else WHOLE_PLAN
        usual = "open" if issue.severity == "ask" else "default"
        values = {"place": issue.place or "–", "choices": " / ".join(issue.candidates)}
        yield Hit(
            place,
            issue.raw,
            issue.code if issue.code in wordings else usual,
            values,
            Severity.NOTE if issue.severity == "note" else Severity.WARNING,
        )
