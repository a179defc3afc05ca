from __future__ import annotations

import numpy as np
import pytest
from disclosure_attacks import Respondents

from workbench.analysis.disclosure.linked import build_system
from workbench.analysis.disclosure.policy import WORKING, Policy
from workbench.analysis.disclosure.tables import CountTable
from workbench.analysis.disclosure.world import LinkedTable

PEOPLE = Respondents(
    {
        "group": np.repeat([0, 1], [30, 40]),
        "gap": np.tile([0, 1], 35),
        "sex": np.repeat([0, 1, 0, 1], [27, 3, 20, 20]),
    }
)


def test_equal_numbers_of_different_tables_are_one():
    """The size of a group is one number, in its own table and as a margin of another."""
    tables = [PEOPLE.count("group"), PEOPLE.count("group", "gap"), PEOPLE.count("group", "sex")]
    system = build_system(tables, 70, WORKING)

    assert 1 == len({tuple(places.rows) for places in system.tables})
    assert 1 == len({places.total for places in system.tables} | {system.respondents})


def test_a_difference_of_few_is_a_secret_number():
    """All of the group are 30, the men 27: the 3 women are a number nobody printed."""
    men = PEOPLE.count("group", only=[("sex", 0)])
    system = build_system([PEOPLE.count("group"), men], 70, WORKING)

    assert [3] == system.values[system.secret].tolist()
    line = next(line for line in system.lines if any(system.secret[list(line)]))
    assert [27, 3, 30] == system.values[list(line)].tolist()


def test_a_difference_of_many_is_none():
    """Where the filter takes many away, their number is no secret."""
    women = PEOPLE.count("group", only=[("sex", 1)])
    system = build_system([PEOPLE.count("group"), women], 70, WORKING)

    assert not system.secret.any()


def test_two_filters_together_leave_few():
    """All less men less women leave the 2 whose sex is neither."""
    sex = np.repeat([0, 1, 2], [34, 34, 2])
    people = Respondents({"group": np.repeat([0, 1], 35)[np.argsort(sex)], "sex": sex})
    tables = [people.count("group", only=[("sex", n)]) for n in (0, 1)]
    system = build_system([people.count("group"), *tables], 70, WORKING)

    assert 2 in system.values[system.secret]


def test_those_who_did_not_answer_are_secret_only_if_the_policy_says_so():
    """Two of a group gave no answer: that is no attribute of theirs, unless one thinks so."""
    gap = PEOPLE.answers["gap"].copy()
    gap[:2] = -1
    people = Respondents({**PEOPLE.answers, "gap": gap})
    tables = [people.count("group"), people.count("group", "gap")]
    strict = Policy(threshold=5, nonresponse_disclosive=True)

    assert not build_system(tables, 70, WORKING, ["gap"]).secret.any()
    # In the first group, and of all: two; in the second: none, which says as much.
    secret = build_system(tables, 70, strict, ["gap"])
    assert [0, 2, 2] == sorted(secret.values[secret.secret])


@pytest.mark.parametrize(
    ("counts", "respondents", "reason"),
    [
        ([[40, 40]], 70, "counts 80 of 70"),
        ([[30, 30]], 70, "must be named as unanswered"),
        ([[30, 40]], 70, "contradicts another table"),
    ],
)
def test_tables_that_cannot_be_of_the_same_people_are_refused(counts, respondents, reason):
    """Numbers that contradict each other stop before anything leaves."""
    other = LinkedTable(CountTable("kita", ("",), ("0", "1"), counts), "", "gap")
    tables = [PEOPLE.count("gap"), other]

    with pytest.raises(ValueError, match=reason):
        build_system(tables, respondents, WORKING)


def test_a_part_larger_than_the_whole_is_refused():
    """More men in a group than members is a slip of whoever counted."""
    men = LinkedTable(
        CountTable("vyrai", ("0", "1"), ("",), [[31], [20]]), "group", "", (("sex", "0"),)
    )

    with pytest.raises(ValueError, match="more than the whole"):
        build_system([PEOPLE.count("group"), men], 70, WORKING)


def test_each_side_needs_its_own_variable():
    """A side with several labels has a name, and no variable stands twice."""
    table = CountTable("t", ("0", "1"), ("0", "1"), [[20, 10], [20, 20]])

    for sides in (("group", ""), ("group", "group")):
        with pytest.raises(ValueError, match="different variable for each"):
            build_system([LinkedTable(table, *sides)], 70, WORKING)
