from __future__ import annotations

import pytest
from needs_builders import rated_item, severity_item, survey

from workbench.analysis.disclosure.policy import WORKING
from workbench.analysis.needs.services import rate_competences, rate_services
from workbench.model.codebook import ItemUse

SERVICE = (ItemUse.IMPORTANCE, ItemUse.PERFORMANCE)
COMPETENCE = (ItemUse.COMPETENCE_IMPORTANCE, ItemUse.COMPETENCE_ABILITY)


def asked(uses, population="migrants", **subjects):
    """Return a survey of subjects, each with its two lists of answers."""
    items = [
        (rated_item(use, subject), given)
        for subject, pair in subjects.items()
        for use, given in zip(uses, pair, strict=True)
    ]
    return survey(*items, population=population)


def spread(mean, n=40):
    """Return n answers around a mean, half above and half below it by one."""
    return [mean - 1, mean + 1] * (n // 2)


def test_what_matters_and_is_done_poorly_comes_to_the_front():
    """Importance around 4, performance around 2: concentrate here."""
    found = rate_services(asked(SERVICE, courses=(spread(4), spread(2))), WORKING, "midpoint", None)

    assert "concentrate" == found.services[0].placed.quadrant
    assert (3.0, 3.0, 1, 5) == (found.importance, found.performance, found.low, found.high)


@pytest.mark.parametrize(
    "answers", [(spread(4, n=4), spread(2, n=4)), ([4] * 40, spread(2)), (spread(4), [-1] * 40)]
)
def test_means_of_few_or_of_equal_answers_are_held_back(answers):
    """A mean of four people, of answers all alike, or of nobody does not leave."""
    found = rate_services(asked(SERVICE, courses=answers), WORKING, "midpoint", None)

    assert found.services[0].placed is None


def test_what_is_held_back_does_not_move_the_others():
    """A service with few answers changes nothing for the rest."""
    few = (spread(4, n=4) + [-1] * 36, spread(2, n=4) + [-1] * 36)
    alone = rate_services(asked(SERVICE, a=(spread(4), spread(2))), WORKING, "means", None)
    both = rate_services(asked(SERVICE, a=(spread(4), spread(2)), b=few), WORKING, "means", None)

    assert alone.services[0] == both.services[0]
    assert both.services[1].placed is None


def test_without_questions_there_are_no_services_and_no_competences():
    """Absence of the question is no empty result."""
    nothing = survey((severity_item("LNG"), [1, 2]))

    assert rate_services(nothing, WORKING, "midpoint", None) is None
    assert rate_competences(nothing, WORKING) is None


def test_competences_come_by_the_greatest_need_to_learn():
    """By hand (Borich): mean(4 - 2) * 4 = 8 before mean(4 - 3) * 4 = 4; held back ones last."""
    found = rate_competences(
        asked(
            COMPETENCE,
            "staff",
            held=([4] * 40, spread(2)),
            less=(spread(4), spread(3)),
            more=(spread(4), spread(2)),
        ),
        WORKING,
    )

    assert ["more", "less", "held"] == [item.pair.subject for item in found.competences]
    assert [8.0, 4.0] == [item.discrepancy.mwds for item in found.competences[:2]]
    assert found.competences[2].discrepancy is None


def test_a_ranked_score_that_counts_a_few_is_held_back():
    """Of 40 two find themselves able enough: -95 would tell it, the mean score may stand."""
    few = asked(COMPETENCE, "staff", rights=([5, 4] * 20, [2, 3] * 19 + [5, 4]))
    several = asked(COMPETENCE, "staff", rights=([5, 4] * 20, [2, 3] * 16 + [5, 4] * 4))
    held, shown = (rate_competences(given, WORKING).competences[0] for given in (few, several))

    assert (None, None) == (held.discrepancy.rds, held.discrepancy.equal)
    assert held.discrepancy.mwds > 0
    assert -80 == shown.discrepancy.rds
