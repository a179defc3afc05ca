from __future__ import annotations

import numpy as np
from needs_builders import options_item, severity_item, survey

from workbench.analysis.disclosure.policy import WORKING
from workbench.analysis.needs.answers import asked_areas
from workbench.analysis.needs.survey_tables import (
    IN_NEED,
    NOT_IN_NEED,
    OTHER_SETS,
    OVERLAP,
    SETS,
    area_table,
    count_survey,
)

SEX = options_item("sex", ("woman", "man"))
LNG, HOU = severity_item("LNG"), severity_item("HOU")


def tables(given, compared=SEX):
    """Return the tables of a survey by name."""
    return {
        linked.table.name: linked.table for linked in count_survey(given, compared, WORKING).tables
    }


def test_need_begins_at_severity_three():
    """By hand: severities 1, 2, 3, 5 and one unknown give two in need and two not."""
    given = survey((LNG, [1, 2, 3, 5, -1]))
    table = area_table(asked_areas(given)[0], None).table

    assert (IN_NEED, NOT_IN_NEED) == table.columns
    assert ((2, 2),) == table.counts


def test_groups_add_up_to_those_whose_group_is_known():
    """Whoever did not say the group is in the area's own table and in no row of the other."""
    answers = [3] * 8 + [1] * 9 + [4]
    given = survey((SEX, [0] * 8 + [1] * 9 + [-1]), (LNG, answers))
    found = tables(given)

    assert ((9, 9),) == found["area LNG"].counts
    assert ((8, 0), (0, 9)) == found["area LNG by sex"].counts
    assert ((8,), (9,)) == found["composition sex"].counts


def test_without_groups_there_is_the_area_alone():
    """An earlier year is compared as a whole."""
    found = tables(survey((SEX, [0, 1]), (LNG, [3, 1])), compared=None)

    assert ["area LNG"] == [name for name in found if name.startswith(("area ", "composition"))][:1]
    assert "composition sex" not in found


def test_number_and_sets_of_areas_count_those_known_everywhere():
    """By hand: seven in need of both, eight of one, one of none; who is unknown in one is out."""
    lng = [3] * 7 + [3] * 8 + [1, -1]
    hou = [3] * 7 + [1] * 8 + [1, 3]
    found = tables(survey((LNG, lng), (HOU, hou)), compared=None)

    assert dict(zip(found[OVERLAP].rows, [1, 8, 7], strict=True)) == {
        row: counts[0]
        for row, counts in zip(found[OVERLAP].rows, found[OVERLAP].counts, strict=True)
    }
    assert ("LNG", "LNG+HOU", OTHER_SETS) == found[SETS].rows
    assert ((8,), (7,), (1,)) == found[SETS].counts


def test_sets_too_small_to_show_are_counted_together():
    """Five people with a set of their own are not told apart."""
    given = survey((LNG, [3] * 20 + [1] * 5), (HOU, [1] * 20 + [3] * 5))

    assert (("LNG",),) == count_survey(given, None, WORKING).sets.sets


def test_an_empty_survey_gives_empty_tables():
    """Nobody answered: zeros, and no sets."""
    given = survey((LNG, np.empty(0, dtype=np.int16).tolist()))
    found = tables(given, compared=None)

    assert ((0, 0),) == found["area LNG"].counts
    assert SETS not in found
