from __future__ import annotations

from needs_builders import options_item, rated_item, severity_item, survey

from workbench.analysis.needs.answers import (
    asked_areas,
    grouping_items,
    latest,
    paired_items,
    priority_counts,
)
from workbench.model.codebook import ItemKind, ItemUse

PRIORITIES = options_item("first", ("LNG", "HOU"), kind=ItemKind.MULTIPLE, use=ItemUse.PRIORITIES)


def test_a_persons_severity_in_an_area_is_the_highest_named():
    """Two questions on one area: 2 and 4 are a 4, nothing and 2 a 2, nothing at all unknown."""
    second = severity_item("LNG", code="severity_lng_2")
    given = survey((severity_item("LNG"), [2, -1, -1]), (second, [4, 2, -1]))
    found = asked_areas(given)

    assert ["LNG"] == [area.area for area in found]
    assert [4, 2, -1] == list(found[0].severity)
    assert [1, 0, -1] == list(found[0].gaps)


def test_areas_can_be_asked_by_dimension():
    """Only the questions about a dimension speak for it."""
    access = severity_item("LNG", dimension="access")
    given = survey((access, [3, 1]), (severity_item("HOU"), [5, 5]))

    assert ["LNG"] == [area.area for area in asked_areas(given, "access")]
    assert () == asked_areas(given, "quality")


def test_a_subject_needs_both_questions():
    """An importance without its performance pairs with nothing."""
    pairs = paired_items(
        survey(
            (rated_item(ItemUse.IMPORTANCE, "courses"), [5]),
            (rated_item(ItemUse.PERFORMANCE, "courses"), [2]),
            (rated_item(ItemUse.IMPORTANCE, "alone"), [5]),
        ),
        ItemUse.IMPORTANCE,
        ItemUse.PERFORMANCE,
    )

    assert ["courses"] == [pair.subject for pair in pairs]
    assert "importance_courses" == pairs[0].importance.code


def test_priorities_count_those_who_answered():
    """Whoever was not asked or said nothing is not among those who named nothing."""
    given = survey((PRIORITIES, [[1, 0], [1, 1], [0, 0], [-1, -1]]))

    assert ({"LNG": 2, "HOU": 1}, 3) == priority_counts(given)
    assert ({}, 0) == priority_counts(survey((severity_item("LNG"), [1])))


def test_surveys_come_by_population_with_the_latest_first():
    """Staff are not migrants, and last year is not this year."""
    item = (severity_item("LNG"), [1])
    old, new = survey(item, end="2024-10", start="2024-09"), survey(item)
    staff = survey(item, population="staff")

    assert (new, old) == latest([old, staff, new], "migrants")
    assert (staff,) == latest([old, staff, new], "staff")


def test_questions_that_tell_groups_apart_come_in_their_order():
    """The first of them is compared where nothing else is set."""
    sex, age = options_item("sex", ("woman", "man")), options_item("age", ("young", "old"))

    assert ["sex", "age"] == [i.code for i in grouping_items(survey((sex, [0]), (age, [1])))]
