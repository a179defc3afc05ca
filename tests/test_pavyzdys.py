"""The invented municipality shows every check at work, its mended plan every check at rest.

It shows every feature of the analysis of needs, too: each kind of evidence, areas of which nothing
is known, surveys that may be weighted and one of everybody, groups so small that cells are hidden.
"""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.analysis.evaluation import evaluate_plan
from workbench.model.codebook import Codebook, ItemUse
from workbench.model.evidence import DIMENSIONS, EvidenceKind, Voice
from workbench.store.parameters import load_case, load_plan
from workbench.store.surveys import load_surveys
from workbench.store.yaml_reading import read_yaml

if TYPE_CHECKING:
    from workbench.model.case import Case

ROOT = Path(__file__).resolve().parents[1]
NEEDS_LATER_STEPS = {"C02", "C07"}
"""They need the needs analysis and the choices, which the files do not hold yet."""


@pytest.fixture(scope="module")
def case() -> Case:
    """Return the invented municipality with the plan that is bad on purpose."""
    return load_case("pavyzdys", as_of=date(2026, 1, 20), root=ROOT)


@pytest.fixture(scope="module")
def mended(case: Case) -> Case:
    """Return the invented municipality with the plan after mending."""
    path = ROOT / "parameters" / "pavyzdys" / "plan_mended.yaml"
    return case.model_copy(update={"plan": load_plan(path, path.name)})


def by_status(case: Case) -> dict[str, set[str]]:
    """Return the identifiers of the checks by what they said."""
    found: dict[str, set[str]] = {}
    for outcome in evaluate_plan(case).outcomes:
        found.setdefault(outcome.status, set()).add(outcome.card.id)
    return found


def test_every_check_strikes_in_the_bad_plan(case):
    """What cannot be computed is exactly what later steps will bring; all the rest strikes."""
    assert {"not_computed", "found"} == by_status(case).keys()
    assert by_status(case)["not_computed"] == NEEDS_LATER_STEPS


def test_every_check_passes_in_the_mended_plan(mended):
    """A plan can be written that no check objects to."""
    assert {"not_computed", "clear"} == by_status(mended).keys()
    assert by_status(mended)["not_computed"] == NEEDS_LATER_STEPS


def test_the_bad_plan_shows_each_severity_and_a_dismissal(case):
    """Readers of the example see errors, warnings, notes and a finding set aside."""
    findings = [f for o in evaluate_plan(case).outcomes for f in o.findings]

    assert {finding.severity.value for finding in findings} == {"E", "W", "I"}
    assert any(finding.dismissed for finding in findings)


def test_the_mended_plan_earns_every_mark(mended):
    """The seven rows of the mended plan are all suggested as included."""
    rows = evaluate_plan(mended).rubric.rows

    assert [row.suggested for row in rows] == [2, 2, 2, 2, 2, 2, 2]


FEWEST_FOR_WEIGHTS = 100
FEWEST_IN_A_CATEGORY = 10
THRESHOLD = 5


def answers_of(key: str) -> tuple[Codebook, list[dict[str, str]]]:
    """Return the codebook and the rows of a survey."""
    path = ROOT / "parameters" / "pavyzdys" / f"survey_{key}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return Codebook.model_validate(read_yaml(path.with_suffix(".yaml"), key).data), rows


def counted(key: str, question: str) -> Counter[str]:
    """Return how many respondents gave each answer; those who gave none are left out."""
    return Counter(row[question] for row in answers_of(key)[1] if row[question])


def test_every_kind_of_evidence_and_every_voice_is_there(case):
    """Six kinds, seven voices, about needs and about supply, of each strength."""
    evidence = case.file.evidence

    assert set(EvidenceKind) == {piece.kind for piece in evidence}
    assert set(Voice) == {piece.voice for piece in evidence}
    assert {"need", "supply"} == {piece.about for piece in evidence}
    assert {0, 1, 2, 3, None} == {piece.strength for piece in evidence}
    assert len(evidence) == len({piece.key for piece in evidence})


def test_evidence_is_old_contradicting_wider_and_quoted(case):
    """Some older than a year, an area with strengths 0 and 3, another territory, quotes."""
    evidence = case.file.evidence
    by_area: dict[str, set[int | None]] = {}
    for piece in evidence:
        by_area.setdefault(piece.area, set()).add(piece.strength)

    assert 3 <= sum((piece.date + "-12-31")[:10] < "2025-01-20" for piece in evidence)
    assert any({0, 3} <= strengths for strengths in by_area.values())
    assert any(piece.territory for piece in evidence)
    quoted = [piece.people for piece in evidence if piece.quote]
    assert (True, True) == (max(quoted) >= THRESHOLD, min(quoted) < THRESHOLD)


def test_needs_rest_on_evidence_and_two_are_rated(case):
    """Each leads to evidence of its own area that is listed; two have all four components."""
    areas = {piece.key: piece.area for piece in case.file.evidence}
    rated = [need for need in case.file.needs if need.confidence]

    assert 8 <= len(case.file.needs)
    for need in case.file.needs:
        assert {need.area} == {areas[key] for key in need.evidence}
    assert 2 == len(rated)
    concerns = {
        getattr(need.confidence, part).concern.value
        for need in rated
        for part in ("methodological_limitations", "coherence", "adequacy", "relevance")
    }
    assert {"none", "minor", "moderate", "serious"} == concerns


def test_groups_and_areas_are_those_of_the_catalogue(case):
    """Nothing refers to a group or an area nobody knows."""
    groups = {card.code for card in case.catalogue.needs.groups}
    areas = {area.code for area in case.catalogue.areas}

    named = (*case.file.evidence, *case.file.needs)
    assert {each.group for each in named} <= groups
    assert {each.area for each in (*named, *case.file.supply)} <= areas


def test_supply_is_known_wholly_in_part_and_not_at_all(case):
    """Every score is there; some areas have five scores, some fewer, three have none."""
    known = Counter(rating.area for rating in case.file.supply)
    keys = {piece.key for piece in case.file.evidence}

    assert {0, 1, 2, 3, 4} == {rating.score for rating in case.file.supply}
    assert set(DIMENSIONS) == {rating.dimension for rating in case.file.supply}
    assert {1, 2, 3, 4, 5} <= set(known.values())
    unknown = {area.code for area in case.catalogue.areas} - set(known)
    assert {"PAR", "WOM", "MON"} == unknown
    assert {key for rating in case.file.supply for key in rating.evidence} <= keys


def test_one_area_is_wholly_unknown(case):
    """Monitoring: no evidence, no need, no score, no question of a survey."""
    of_surveys = {item.area for card in case.file.surveys for item in answers_of(card.key)[0].items}
    told = {each.area for each in (*case.file.evidence, *case.file.needs, *case.file.supply)}

    assert {"MON"} == {area.code for area in case.catalogue.areas} - told - of_surveys


def test_there_is_a_survey_for_every_way_of_looking_at_it(case):
    """Two large enough for weights, a census of staff, and areas with interviews alone."""
    cards = {card.key: card for card in case.file.surveys}
    weighted = [key for key, card in cards.items() if card.margins]

    assert ["migrants_2024", "migrants_2025"] == weighted
    assert all(len(answers_of(key)[1]) >= FEWEST_FOR_WEIGHTS for key in weighted)
    staff = cards["staff_2025"]
    assert ("census", 40, 40, 35) == (
        staff.selection,
        staff.asked,
        staff.population.value,
        len(answers_of("staff_2025")[1]),
    )
    asked = {item.area for item in answers_of("migrants_2025")[0].used_for(ItemUse.SEVERITY)}
    assert {"GOV"} <= {piece.area for piece in case.file.evidence} - asked


def test_one_category_is_too_small_to_weigh_by_itself(case):
    """Citizens of Russia in 2025, with a neighbour to be put together with; all others are ten."""
    small = {
        (card.key, margin.item, code)
        for card in case.file.surveys
        for margin in card.margins
        for code in margin.shares
        if counted(card.key, margin.item)[code] < FEWEST_IN_A_CATEGORY
    }

    assert {("migrants_2025", "citizenship", "russia")} == small


def test_margins_are_of_the_people_the_survey_is_about(case):
    """Each lists every option and adds up to the population, under a source that is listed."""
    for card in case.file.surveys:
        options = {
            item.code: [option.code for option in item.options]
            for item in answers_of(card.key)[0].used_for(ItemUse.GROUP)
        }
        for margin in card.margins:
            assert options[margin.item] == list(margin.shares)
            assert card.population.value == sum(margin.shares.values())
            assert margin.source in case.file.sources


def test_one_citizenship_is_over_represented(case):
    """Citizens of Ukraine: far more of the respondents than of the people."""
    (card,) = (card for card in case.file.surveys if card.key == "migrants_2025")
    shares = card.margins[0].shares
    seen = counted("migrants_2025", "citizenship")

    true = shares["ukraine"] / sum(shares.values())
    assert seen["ukraine"] / seen.total() > true + 0.15


@pytest.mark.parametrize(
    ("key", "question", "answer"),
    [
        ("migrants_2025", "citizenship", "russia"),
        ("migrants_2025", "age", "60_plus"),
        ("staff_2025", "institution", "ngo"),
    ],
)
def test_there_are_groups_to_hide(key, question, answer):
    """Too few to be shown, but more than none."""
    assert 1 <= counted(key, question)[answer] < THRESHOLD


def test_surveys_have_the_usual_faults():
    """Skipped questions, somebody who named no priority, rows sent twice, answers all alike."""
    book, rows = answers_of("migrants_2025")
    scales = [item.code for item in book.items if item.scale]

    assert any(not cell for row in rows for cell in row.values())
    assert 1 <= counted("migrants_2025", "priorities")["-"]
    assert 3 == len(rows) - len({tuple(row.values()) for row in rows})
    alike = [row for row in rows if len({row[code] for code in scales if row[code]}) == 1]
    assert 1 <= len(alike) < len(rows) / 20


def test_a_choice_of_the_analysis_is_made_with_its_reason(case):
    """The groups compared are those of a question the survey has."""
    (setting,) = case.file.settings
    latest = load_surveys(case)[0]

    assert "group" == setting.name
    assert setting.value in {item.code for item in latest.codebook.items}


def test_a_person_draws_conclusions_from_the_needs(case):
    """In both languages, for the report on needs alone."""
    (said,) = (item for item in case.file.commentary if item.report == "needs_analysis")

    assert ("conclusions", "final") == (said.section, said.status)
    assert said.text.en


def test_everything_is_marked_as_invented(case):
    """Every source says so in both languages, and the codebooks do in their titles."""
    titles = [source.title for source in case.file.sources.values()]
    titles += [answers_of(card.key)[0].title for card in case.file.surveys]

    assert case.municipality.synthetic
    assert [] == [t.lt for t in titles if not t.lt.startswith("Išgalvot")]
    assert [] == [t.en for t in titles if not t.en.startswith("Invented")]
