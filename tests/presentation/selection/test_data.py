"""The selection as data."""

import jsonschema
import pytest
from selection_cases import selection_of

from workbench.model.recommendations import CRITERIA
from workbench.presentation.selection.data import selection_document, selection_schema


@pytest.mark.parametrize("code", ["pavyzdys", "vilnius", "akmene"])
def test_the_data_keep_their_schema(code):
    """What is delivered is what is documented."""
    document = selection_document(selection_of(code), "lt").model_dump(mode="json")

    jsonschema.validate(document, selection_schema())


def test_candidates_carry_points_values_and_decisions():
    """A candidate's value lies between its ends; one the gate stopped has none."""
    document = selection_document(selection_of(), "en")
    candidates = {one.code: one for one in document.candidates}
    stopped = candidates["HOU-R02"]

    assert not stopped.open
    assert stopped.value is stopped.rank is stopped.scores is None
    for one in document.candidates:
        if one.open:
            assert one.value.low <= one.value.points <= one.value.high
            assert CRITERIA == tuple(score.criterion for score in one.scores)
            assert sum(one.ranks.acceptability) == pytest.approx(1, abs=0.01)


def test_unknown_costs_are_no_zeros():
    """A cost nobody knows is told from one that is nothing."""
    candidates = {one.code: one for one in selection_document(selection_of(), "lt").candidates}

    assert (False, ()) == (candidates["GOV-R05"].cost_known, candidates["GOV-R05"].money)
    assert (True, ()) == (candidates["GOV-R01"].cost_known, candidates["GOV-R01"].money)


def test_needs_without_an_answer_are_listed():
    """The need nobody decided on is among them, the answered ones are not."""
    document = selection_document(selection_of(), "lt")

    assert ("COM-1",) == document.unanswered


def test_a_municipality_where_nobody_was_asked_says_so():
    """No group, no decision, no limit."""
    document = selection_document(selection_of("akmene"), "lt")

    assert not document.weights.asked
    assert () == document.decisions
    assert not document.choice.limited
    assert document.choice.own is None
