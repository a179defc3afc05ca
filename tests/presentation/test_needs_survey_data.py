"""The survey parts of the data."""

from presentation.needs_cases import bare, barely_asked, public, representative, rich

from workbench.analysis.needs.shares import UNASKED, share
from workbench.presentation import needs_survey_data as data


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


def test_competences_carry_the_survey_of_staff():
    """Its number is rounded with the policy, as are the answers to each competence."""
    working, everybody = (
        data.competences_data(made, made.competences, "lt") for made in (rich(), public())
    )

    assert (24, 25) == (working.survey.n, everybody.survey.n)
    assert working.survey.weights is None
    assert "Bendravimas" == working.competences[0].name
    assert working.competences[0].mwds > working.competences[0].mwds_low > 0
    assert {0} == {item.n % 5 for item in everybody.competences}


def test_means_of_few_are_held_back():
    """Three of staff answered: every competence is there, none has a score."""
    found = data.competences_data(barely_asked(), barely_asked().competences, "lt").competences

    assert 2 == len(found)
    assert {(True, None, None, None)} == {(c.hidden, c.n, c.mwds, c.rds) for c in found}


def test_services_keep_their_quadrants():
    """Courses matter and are done badly; a doctor is in the middle."""
    found = data.services_data(rich().services, rich().policy, "lt")

    assert ["concentrate", "undecided"] == [service.quadrant for service in found.services]
    assert (1, 5, 3, 3) == (
        found.scale_low, found.scale_high, found.importance, found.performance
    )  # fmt: skip


def test_places_stand_with_their_intervals():
    """An area that was not asked about has no place."""
    first = data.rank_data(rich().order, "LNG")

    assert (1, 1, 1, 1) == (first.rank, first.low, first.high, first.tie_group)
    assert data.rank_data(rich().order, "MON") is None
    assert data.order_data(rich().order, "lt").draws == 200


def test_groups_overlap_priorities_and_years_are_told():
    """What the survey says besides shares, in the order of the page."""
    groups = data.groups_data(rich().survey.groups, "lt")
    verdicts = {need.area: need.verdict for need in groups.groups[0].needs}
    overlap = data.overlap_data(rich().survey.overlap)
    stated, years = data.stated_data(rich().stated), data.years_data(rich().years)

    assert ("higher", "hidden") == (verdicts["HOU"], verdicts["LNG"])
    assert 80 == overlap.answered == sum(number.count for number in overlap.numbers)
    assert 5 == stated.compared == len(stated.areas)
    assert (2024, 2025, 5) == (years.earlier, years.later, len(years.areas))


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


def test_without_a_survey_there_are_no_parts():
    """Null and no empty shell."""
    needs = bare()
    parts = (
        data.order_data(needs.order, "lt"),
        data.rank_data(needs.order, "LNG"),
        data.groups_data(None, "lt"),
        data.overlap_data(None),
        data.stated_data(needs.stated),
        data.services_data(needs.services, needs.policy, "lt"),
        data.competences_data(needs, needs.competences, "lt"),
        data.years_data(needs.years),
    )

    assert {None} == set(parts)
