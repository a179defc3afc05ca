"""What could be known at a date."""

from datetime import date

import pytest
from folders import MINIMAL

from workbench.model.catalogue import Catalogue
from workbench.model.facts import Fact, Status
from workbench.model.municipality import Consultations, MunicipalityFile, Resource
from workbench.model.project import Project
from workbench.store.as_of import catalogue_as_of, file_as_of
from workbench.store.yaml_reading import parse_yaml

DAY = date(2022, 6, 15)


def a_fact(when):
    """Return a fact of a date."""
    return Fact(value=1, unit="persons", source="a", date=when)


def a_file(**changes):
    """Return a small parameter file with changes."""
    data = parse_yaml(MINIMAL.encode(), "f.yaml").data
    return MunicipalityFile.model_validate({**data, **changes})


@pytest.mark.parametrize(
    ("when", "kept"),
    [
        (None, True),
        ("2022-06-15", True),
        ("2022-06-16", False),
        ("2022-06", True),
        ("2022-07", False),
        ("2022", True),
        ("2023", False),
        ("2001", True),
    ],
)
def test_facts_of_later_dates_are_left_out(when, kept):
    """A month or a year is later only if it begins after the day."""
    fact = a_fact(when)
    file = file_as_of(a_file(facts={"population": (fact,)}), DAY)

    assert ((fact,) if kept else ()) == file.facts.population


def test_later_resources_are_left_out():
    """A resource known only later is not there yet."""
    old, new = (Resource(name={"lt": "x"}, fact=a_fact(when)) for when in ("2021", "2023"))

    assert (old,) == file_as_of(a_file(resources=(old, new)), DAY).resources


def test_a_later_count_of_consultations_is_unknown():
    """A count that must be there becomes unknown, not zero, with the reason."""
    both = Consultations(
        date_from="2021", date_to="2022", planned=a_fact("2021"), held=a_fact("2022-12-31")
    )
    found = file_as_of(a_file(consultations=both), DAY).consultations

    assert (Status.PRINTED, 1) == (found.planned.status, found.planned.value)
    assert (Status.UNKNOWN, None) == (found.held.status, found.held.value)
    assert "Known only for a later date than the report is made for." == found.held.reason.en


def test_without_consultations_there_are_none():
    """Nothing is made up."""
    assert file_as_of(a_file(), DAY).consultations is None


def test_figures_of_the_project_hold_for_the_date_too():
    """The project's own count is unknown before its date, and the same after."""
    total = Consultations(
        date_from="2021", date_to="2022", planned=a_fact("2022"), held=a_fact("2022-12")
    )
    catalogue = Catalogue.model_construct(project=Project(consultations_total=total))

    before = catalogue_as_of(catalogue, DAY).project.consultations_total
    assert (1, None) == (before.planned.value, before.held.value)
    assert catalogue is catalogue_as_of(catalogue, date(2023, 1, 1))
