"""The answers to the other questions as data."""

from presentation.needs_cases import bare, barely_asked, public, rich

from workbench.presentation.needs import answers_data as data


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


def test_without_a_survey_there_are_no_parts():
    """Null and no empty shell."""
    needs = bare()
    parts = (
        data.groups_data(None, "lt"),
        data.overlap_data(None),
        data.stated_data(needs.stated),
        data.services_data(needs.services, needs.policy, "lt"),
        data.competences_data(needs, needs.competences, "lt"),
        data.years_data(needs.years),
    )

    assert {None} == set(parts)
