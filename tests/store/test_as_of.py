"""What could be known at a date."""

from datetime import date

import pytest
from folders import MINIMAL

from workbench.model.catalogue import Catalogue
from workbench.model.evidence import Evidence
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


def a_finding(key, when):
    """Return a finding of a date."""
    values = {"key": key, "kind": "document", "voice": "ngo", "area": "LNG", "source": "a"}
    return Evidence.model_validate({**values, "finding": {"lt": "x"}, "strength": 1, "date": when})


def a_need(code, evidence, when="2022", **changes):
    """Return a need that rests on this evidence."""
    values = {"code": code, "statement": {"lt": "x"}, "evidence": evidence, "by": "k"}
    return {**values, "date": when, **changes}


OLD_AND_NEW = (a_finding("sena", "2021"), a_finding("nauja", "2023"), a_finding("be_datos", None))


def test_evidence_of_later_dates_is_left_out():
    """What was found out later was not known; what has no date stays."""
    file = file_as_of(a_file(evidence=OLD_AND_NEW), DAY)

    assert ["sena", "be_datos"] == [item.key for item in file.evidence]


def test_needs_keep_the_evidence_there_was():
    """A need without evidence by then, or concluded later, is gone."""
    needs = [
        a_need("LNG-1", ["sena", "nauja"]),
        a_need("LNG-2", ["nauja"]),
        a_need("LNG-3", ["sena"], when="2022-07"),
    ]
    file = file_as_of(a_file(evidence=OLD_AND_NEW, needs=needs), DAY)

    assert [("LNG-1", ("sena",))] == [(need.code, need.evidence) for need in file.needs]


@pytest.mark.parametrize(("when", "rated"), [("2022-06-15", True), ("2022-06-16", False)])
def test_a_later_rating_of_confidence_is_not_there_yet(when, rated):
    """The need stays, without the rating."""
    parts = ("methodological_limitations", "coherence", "adequacy", "relevance")
    component = {"concern": "none", "reason": "x"}
    confidence = {**dict.fromkeys(parts, component), "by": "k", "date": when}
    needs = [a_need("LNG-1", ["sena"], confidence=confidence)]
    [need] = file_as_of(a_file(evidence=OLD_AND_NEW, needs=needs), DAY).needs

    assert rated == (need.confidence is not None)


def test_supply_is_rated_by_what_was_known():
    """A later score is gone; an earlier one names only the evidence there was."""
    common = {"area": "LNG", "score": 1, "reason": "x", "by": "k", "evidence": ["nauja", "sena"]}
    ratings = [
        {**common, "dimension": "coverage", "date": "2022"},
        {**common, "dimension": "fit", "date": "2022-12"},
    ]
    file = file_as_of(a_file(evidence=OLD_AND_NEW, supply=ratings), DAY)

    assert [("coverage", ("sena",))] == [(r.dimension, r.evidence) for r in file.supply]


def test_a_survey_counts_from_the_end_of_asking():
    """A survey still under way is not there; later figures of everybody are not either."""
    common = {"source": "a", "selection": "census", "start": "2022-01"}
    margins = [
        {"item": "lytis", "shares": {"m": 1, "v": 1}, "source": "a", "date": when}
        for when in ("2021", "2023", None)
    ]
    later = {"value": 9, "source": "a", "date": "2023"}
    surveys = [
        {**common, "key": "baigta", "end": "2022-06-15", "margins": margins, "population": later},
        {**common, "key": "vyksta", "end": "2022-06-16"},
    ]
    [card] = file_as_of(a_file(surveys=surveys), DAY).surveys

    assert ("baigta", None) == (card.key, card.population)
    assert ["2021", None] == [margin.date for margin in card.margins]


def test_a_survey_keeps_the_population_there_was():
    """A count of an earlier date stays."""
    card = {"key": "a", "source": "a", "selection": "census", "start": "2022", "end": "2022"}
    counted = {"value": 9, "source": "a", "date": "2021"}
    [kept] = file_as_of(a_file(surveys=[{**card, "population": counted}]), DAY).surveys

    assert 9 == kept.population.value


def test_settings_and_ages_of_later_dates_are_left_out():
    """A choice made later does not change an earlier report; later ages do not show in it."""
    setting = {"reason": "x", "by": "k"}
    ages = {"source": "a", "groups": [{"low": 0, "high": 9, "count": 1}, {"low": 10, "count": 1}]}
    file = file_as_of(
        a_file(
            settings=[
                {**setting, "name": "disclosure", "value": "public", "date": "2022-06-15"},
                {**setting, "name": "weighting", "value": "raked", "date": "2022-06-16"},
            ],
            facts={"age_structure": [{**ages, "date": when} for when in ("2022", "2023")]},
        ),
        DAY,
    )

    assert ["disclosure"] == [item.name for item in file.settings]
    assert ["2022"] == [structure.date for structure in file.facts.age_structure]


@pytest.mark.parametrize(
    ("published", "kept"), [(None, True), ("2022-06-01", True), ("2023", False)]
)
def test_a_finding_without_a_date_is_not_known_before_its_source_came_out(published, kept):
    """A page of next year cannot have been read yet."""
    finding = Evidence.model_validate(
        {
            "key": "a",
            "kind": "document",
            "voice": "ngo",
            "area": "LNG",
            "finding": {"lt": "x"},
            "strength": 1,
            "source": "page",
        }
    )
    source = {"title": {"lt": "x"}, "date": published}
    file = file_as_of(a_file(evidence=(finding,), sources={"page": source}), DAY)

    assert kept == bool(file.evidence)
