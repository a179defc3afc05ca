from __future__ import annotations

import pytest
from builders import a_measure, a_plan, an_objective
from readings import a_case, read, vilnius_plan

from workbench.analysis.rubric import rate, suggest_rubric

UNPAID = {"funding": "none_planned", "amounts": []}
FREE = {"funding": "not_needed", "amounts": []}
VAGUE = {"criteria": [{"text": "Skatinti bendravimą"}]}
NOBODY = {"implementers": [{"name": "NVO"}]}
_UNTIMED = a_plan(
    [an_objective(measures=[a_measure(period_text=None)])], period=None, title="Planas"
)


def _marks(plan):
    return [row.suggested for row in suggest_rubric(read(plan))]


def _measures(**changes):
    """Return a plan of ten measures, all but the first so changed."""
    measures = [a_measure("1.1.1"), *(a_measure(f"1.1.{n}", **changes) for n in range(2, 11))]
    return a_plan([an_objective(measures=measures)])


def test_a_sound_plan_has_twos_but_for_its_groups():
    """The sound plan has all but a passage that defines the groups."""
    assert [2, 1, 2, 2, 2, 2, 2] == _marks(a_plan())


def test_vilnius():
    """Vilnius has a goal with objectives, and each other row in part."""
    assert [2, 1, 1, 1, 1, 1, 1] == _marks(vilnius_plan())


def test_vilnius_shows_its_counts():
    """The reasons give counts: 17 of 20 measures can be verified, 16 of 20 have a specific lead."""
    reasons = [str(row.why) for row in suggest_rubric(read(vilnius_plan()))]

    assert "17 of 20" in reasons[2]
    assert "16 of 20" in reasons[3]
    assert "0 of 20" in reasons[4]
    assert "12 of 20" in reasons[5]


@pytest.mark.parametrize("plan", [a_plan(), vilnius_plan()], ids=["sound", "vilnius"])
def test_every_row_quotes_one_to_four_passages(plan):
    """Each suggestion stands on one to four passages of the plan."""
    assert all(1 <= len(row.evidence) <= 4 for row in suggest_rubric(read(plan)))


@pytest.mark.parametrize(
    ("row", "mark", "plan"),
    [
        (1, 1, a_plan([])),
        (2, 2, a_plan(paragraphs=["Tikslinės grupės: 500 trečiųjų šalių piliečių."])),
        (2, 2, _measures(target_groups=["suaugę užsieniečiai"])),
        (3, 0, _measures(**VAGUE)),
        (4, 0, _measures(**NOBODY)),
        (5, 1, _measures(period_text=None)),
        (5, 0, _UNTIMED),
        (6, 2, _measures(**FREE)),
        (6, 1, _measures(**UNPAID)),
        (6, 0, a_plan([an_objective(measures=[a_measure(**UNPAID)])])),
        (7, 1, a_plan(act={"kind": "director_order"})),
        (7, 0, a_plan(act={"kind": "draft"})),
        (7, None, a_plan(act={"kind": "other"})),
    ],
)
def test_marks_follow_the_anchors(row, mark, plan):
    """Each row is marked as its anchors say."""
    assert mark == _marks(plan)[row - 1]


def test_the_thresholds_are_nine_and_three_tenths():
    """Nine of ten measures give 2, eight of ten 1, three of ten 1, two of ten 0."""
    marks = []
    for good in (9, 8, 3, 2):
        sound = [a_measure(f"1.1.{n}") for n in range(1, good + 1)]
        vague = [a_measure(f"1.1.{n}", **VAGUE) for n in range(good + 1, 11)]
        marks.append(_marks(a_plan([an_objective(measures=sound + vague)]))[2])

    assert [2, 1, 1, 0] == marks


def test_without_a_plan_nothing_is_suggested():
    """Without a plan each row says that there is none, and suggests nothing."""
    rubric = rate(a_case(), None)

    assert [None] * 7 == [row.suggested for row in rubric.rows]
    assert {"There is no text of the plan to look at."} == {str(row.why) for row in rubric.rows}


def test_raters_and_an_earlier_report_stand_beside_the_suggestion():
    """Marks of both raters and of an earlier report are kept apart from the suggestion."""
    rating = {"reason": "Taip atrodo", "by": "konsultantas", "date": "2026-01-12"}
    case = a_case(
        vilnius_plan(),
        ratings=[
            {"row": 1, "rater": "first", "mark": 2, **rating},
            {"row": 1, "rater": "second", "mark": 2, **rating},
            {"row": 2, "rater": "first", "mark": 1, **rating},
            {"row": 2, "rater": "second", "mark": 0, **rating},
            {"row": 3, "rater": "first", "mark": "unknown", **rating},
            {"row": 3, "rater": "second", "mark": 1, **rating},
        ],
        imported_rubric={
            "as_of": "2022-02",
            "source": "interim",
            "marks": [{"row": n, "mark": "unknown", "printed": "+"} for n in range(1, 8)],
        },
    )

    rubric = rate(case, read(vilnius_plan()))

    assert [2, None, None] == [row.rated for row in rubric.rows[:3]]
    assert ["+"] * 7 == [row.imported.printed for row in rubric.rows]
    assert (2, 1) == (rubric.agreement.units, rubric.agreement.equal)
