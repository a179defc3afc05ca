"""How surveys were made and what they count, as data."""

from presentation.needs_cases import bare, barely_asked, representative, rich

from workbench.analysis.needs.shares import UNASKED, share
from workbench.presentation.needs import survey_data as data


def test_hidden_and_unasked_shares_differ():
    """Both have no number; only the one held back says so."""
    hidden, unasked = data.share_data(share(None, None)), data.share_data(UNASKED)

    assert (True, None, None) == (hidden.hidden, hidden.count, hidden.share)
    assert (False, None, None) == (unasked.hidden, unasked.count, unasked.share)


def test_a_share_below_ten_answers_is_counts_alone():
    """The data do not say what the page does not."""
    few = data.share_data(share(7, 8))

    assert (7, 8, None, "none") == (few.count, few.answered, few.share, few.base)


def test_weights_come_with_what_they_cost():
    """Effective answers and the design effect, or the reason why there are none."""
    weighted = data.survey_data(representative(), representative().mode.survey, "lt")
    plain = data.survey_data(rich(), rich().mode.survey, "lt")

    assert ("Kilmės šalis",) == weighted.weights.margins
    assert weighted.weights.n_eff < 240
    assert 1 < weighted.weights.deff < 2
    assert (None, 900, 10000) == (
        weighted.weights.refusal, weighted.invited, weighted.population
    )  # fmt: skip
    assert (None, None) == (plain.weights.n_eff, plain.weights.deff)
    assert plain.weights.refusal.startswith("apie visus nežinoma nieko")


def test_too_few_respondents_are_no_number():
    """Four answered: that is hidden, and nothing is told of who they were."""
    survey = data.survey_data(barely_asked(), barely_asked().mode.survey, "lt")

    assert (None, True, ()) == (survey.n, survey.hidden, survey.composition)


def test_places_stand_with_their_intervals():
    """An area that was not asked about has no place."""
    first = data.rank_data(rich().order, "LNG")

    assert (1, 1, 1, 1) == (first.rank, first.low, first.high, first.tie_group)
    assert data.rank_data(rich().order, "MON") is None
    assert data.order_data(rich().order, "lt").draws == 200


def test_disclosure_control_is_told_by_sort_of_table():
    """How many numbers are held back may be known; which and why may not."""
    released = {part.kind: part for part in data.released_data(rich().survey.log)}

    assert (1, 3, 0) == (
        released["composition"].tables,
        released["composition"].cells,
        released["composition"].held_back,
    )
    assert released["group"].held_back > 0
    assert () == data.released_data(None)


def test_without_a_survey_there_is_no_order():
    """Null and no empty shell."""
    needs = bare()

    assert data.order_data(needs.order, "lt") is None
    assert data.rank_data(needs.order, "LNG") is None
