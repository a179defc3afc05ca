"""What is true of the invented municipality."""

import pytest
from checkout import ROOT

from workbench.analysis.inventing.invented_truth import MIGRANTS_2024, MIGRANTS_2025, STAFF_2025
from workbench.model.codebook import ItemUse
from workbench.store.catalogue import load_questionnaires

BOOKS = load_questionnaires(ROOT)
YEARS = (MIGRANTS_2024, MIGRANTS_2025)


def options(book, code):
    """Return the codes of the options of a question."""
    (item,) = (item for item in book.items if item.code == code)
    return [option.code for option in item.options]


@pytest.mark.parametrize("truth", YEARS)
def test_shares_add_up(truth):
    """Every distribution is one: its shares make 1, and none of severity is zero."""
    for shares in truth.severity.values():
        assert (1, True) == (pytest.approx(sum(shares)), min(shares) > 0)
    for groups in truth.profiles.values():
        assert [1] * len(groups) == pytest.approx([sum(shares) for shares in groups.values()])
    assert [1] == pytest.approx([sum(shares) for shares in STAFF_2025.profiles.values()])


@pytest.mark.parametrize("truth", YEARS)
def test_the_truth_is_of_the_questions_of_the_questionnaire(truth):
    """Areas, services, groups and their options, each in the same order."""
    book = BOOKS["migrants"]
    groups = options(book, "citizenship")

    assert [item.area for item in book.used_for(ItemUse.SEVERITY)] == list(truth.severity)
    assert [item.subject for item in book.used_for(ItemUse.IMPORTANCE)] == list(truth.services)
    assert groups == list(truth.people)
    for question, shares in truth.profiles.items():
        assert {len(options(book, question))} == {len(each) for each in shares.values()}
        assert groups == list(shares)
    named = {*truth.shifts, *truth.voiced}
    assert named <= set(truth.severity)
    assert {group for shifts in truth.shifts.values() for group in shifts} <= set(groups)


def test_the_truth_of_staff_is_of_their_questionnaire():
    """Twelve competences and the institutions."""
    items = BOOKS["staff"].used_for(ItemUse.COMPETENCE_ABILITY)

    assert [item.subject for item in items] == list(STAFF_2025.competences)
    assert len(options(BOOKS["staff"], "institution")) == len(STAFF_2025.profiles["institution"])


def test_two_areas_changed_between_the_years():
    """Housing became worse, information better; elsewhere only the mix of groups moves a little."""
    change = {
        area: MIGRANTS_2025.share(area, 3) - MIGRANTS_2024.share(area, 3)
        for area in MIGRANTS_2025.severity
    }

    assert (0.19, -0.22) == pytest.approx((change.pop("HOU"), change.pop("INF")), abs=0.005)
    assert max(map(abs, change.values())) < 0.005


def test_what_is_said_and_what_is_measured_differ_in_one_area():
    """Relations with local people, where hardly anybody meets everyday difficulties."""
    by_share = sorted(MIGRANTS_2025.severity, key=lambda area: MIGRANTS_2025.share(area, 3))

    assert ["COM"] == list(MIGRANTS_2025.voiced)
    assert "COM" in by_share[:3]
