"""Each row's suggestion by itself: the words it quotes and the counts it gives."""

from __future__ import annotations

import pytest
from builders import a_measure, a_plan, an_objective
from readings import read

from workbench.analysis.rubric_rows import (
    SUGGESTIONS,
    suggest_goal,
    suggest_groups,
    suggest_implementers,
    suggest_indicators,
)


def test_there_is_a_suggestion_for_each_of_the_seven_rows():
    """The table of 2022 has seven rows, numbered from 1."""
    assert sorted(SUGGESTIONS) == [1, 2, 3, 4, 5, 6, 7]


def test_the_first_row_quotes_the_goal_before_its_objectives():
    """A reader sees the goal itself first."""
    evidence = suggest_goal(read(a_plan())).evidence

    assert [item.place for item in evidence] == ["1", "1.1"]


@pytest.mark.parametrize(
    ("title", "objectives", "mark"),
    [
        ("Padėti įsikurti", [an_objective()], 2),
        ("Padėti įsikurti", [], 1),
        ("Tikslas: ___", [an_objective()], 1),
        ("Tikslas: ___", [], 0),
    ],
)
def test_a_goal_still_to_be_worded_is_none(title, objectives, mark):
    """The full mark is for a goal in words with objectives."""
    goal = {"number": "1", "title": title, "objectives": objectives}

    assert mark == suggest_goal(read(a_plan(goals=[goal], total={}))).mark


def test_a_passage_that_defines_the_groups_is_quoted_whole():
    """What earns the full mark is shown."""
    passage = "Tikslinės grupės: 500 trečiųjų šalių piliečių, iš jų 200 vaikų."
    suggestion = suggest_groups(read(a_plan(paragraphs=[passage])))

    assert suggestion.mark == 2
    assert [item.quote for item in suggestion.evidence] == [passage]


@pytest.mark.parametrize(("vague", "mark"), [(1, 2), (2, 1), (7, 1), (8, 0)])
def test_the_row_of_indicators_turns_at_nine_and_three_tenths(vague, mark):
    """Of ten measures one may be vague for a 2, and three must be checkable for a 1."""
    measures = [a_measure(f"1.1.{n}") for n in range(1, 11)]
    for measure in measures[:vague]:
        measure["criteria"] = [{"text": "Skatinti bendravimą"}]
    plan = a_plan([an_objective(measures=measures)])

    assert suggest_indicators(read(plan)).mark == mark


def test_what_is_wanting_is_quoted_before_what_is_there():
    """The measures that cost the mark come first among the quotes."""
    measures = [a_measure("1.1.1"), a_measure("1.1.2", implementers=[{"name": "NVO"}])]
    plan = a_plan([an_objective(measures=measures)])

    assert suggest_implementers(read(plan)).evidence[0].place == "1.1.2"
