from __future__ import annotations

import pytest
from needs_builders import options_item, severity_item, survey

from workbench.analysis.needs.modes import choose_mode
from workbench.analysis.needs.settings import NeedsSettings
from workbench.model.survey import Margin

SEX = options_item("sex", ("woman", "man"))
LNG = severity_item("LNG")
HALVES = (Margin(item="sex", shares={"woman": 0.5, "man": 0.5}, source="page"),)


def asked(n, **card):
    """Return a survey of n people, half of them women."""
    answers = (SEX, [k % 2 for k in range(n)]), (LNG, [3] * n)
    return survey(*answers, **card)


def mode(*surveys, weighting="raked"):
    """Return the mode some surveys allow."""
    return choose_mode(surveys, NeedsSettings(weighting=weighting))


def test_without_a_survey_single_voices_are_all_there_is():
    """No survey of migrants: mode A, and nothing to weigh."""
    found = mode(asked(40, population="staff"))

    assert ("A", None, None) == (found.mode, found.survey, found.weighting)
    assert "no survey of migrants" in str(found.reasons[0])
    assert not found.counted


@pytest.mark.parametrize(
    ("n", "card", "expected"),
    [
        (29, {"selection": "probability"}, "A"),
        (30, {"selection": "snowball"}, "B"),
        (99, {"selection": "probability"}, "B"),
        (100, {"selection": "probability"}, "C"),
        (100, {"selection": "census"}, "C"),
        (100, {"selection": "snowball"}, "B"),
        (100, {"selection": "snowball", "margins": HALVES}, "C"),
        (99, {"selection": "snowball", "margins": HALVES}, "B"),
        (400, {"selection": "self_selected"}, "B"),
    ],
)
def test_the_mode_follows_from_number_selection_and_margins(n, card, expected):
    """Below 30 people no shares; for everybody only by chance or by margins, from 100 on."""
    assert expected == mode(asked(n, **card)).mode


def test_every_mode_says_why():
    """The reasons name how many answered, unless few did, and what keeps from the next mode."""
    few = mode(asked(7))
    described = mode(asked(100, selection="quota"))

    assert "fewer than 30 people answered" in str(few.reasons[0])
    assert ["100 people answered", "those who answered were not chosen by chance"] == list(
        map(str, described.reasons[:2])
    )
    assert "nothing is known of everybody" in str(described.reasons[2])


def test_weights_that_are_switched_off_leave_those_who_answered():
    """The setting keeps from speaking for everybody, and the reason says so."""
    found = mode(asked(100, margins=HALVES), weighting="none")

    assert "B" == found.mode
    assert "switched off" in str(found.reasons[-1])


def test_the_latest_survey_counts():
    """An older, larger survey does not speak for today."""
    older = asked(200, selection="probability", start="2024-01", end="2024-02")
    found = mode(older, asked(40, end="2025-10"))

    assert ("B", 40) == (found.mode, found.survey.respondents)
