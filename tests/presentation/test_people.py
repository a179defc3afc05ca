from decimal import Decimal

import pytest
from presentation.cases import case_of

from workbench.model.facts import Fact
from workbench.presentation.people import known_people

NB = "\u00a0"


def _case(ages=(), **groups):
    """Return the invented municipality with these figures only."""
    case = case_of("pavyzdys")
    known = {"source": "register", "unit": "persons"}
    facts = {
        name: tuple(Fact.model_validate({**known, **fact}) for fact in given)
        for name, given in groups.items()
    }
    emptied = dict.fromkeys(type(case.file.facts).model_fields, ())
    changed = case.file.facts.model_copy(update={**emptied, "age_structure": ages, **facts})
    return case.model_copy(update={"file": case.file.model_copy(update={"facts": changed})})


def _at(date, value=10, series="a", **changes):
    """Return a figure of a series."""
    return {"date": date, "value": value, "series": series, **changes}


def test_figures_of_one_series_stand_in_the_order_of_their_dates():
    """Whatever their order in the file."""
    case = _case(population=[_at("2021", 30), _at("2001", 10), _at("2011-04-05", 20)])
    (part,) = known_people(case, "lt")
    assert [(bar.name, bar.number) for bar in part.bars] == [
        (f"2001{NB}m.", 10),
        (f"2011{NB}m.", 20),
        (f"2021{NB}m.", 30),
    ]


@pytest.mark.parametrize(
    "second",
    [
        _at("2022", series="b"),
        _at("2021"),
        {"date": "2022", "value": 11},
        _at("2022", unit="permits"),
        _at("2022", territory={"lt": "apskritis", "en": "county"}),
        _at("2022", label={"lt": "Kiti", "en": "Others"}),
        _at("2022", value="1 in 10", unit="share"),
        {"value": 11, "series": "a"},
        {"status": "unknown", "reason": {"lt": "nerasta", "en": "not found"}, "series": "a"},
    ],
    ids=["series", "date", "none", "unit", "territory", "label", "words", "undated", "unknown"],
)
def test_what_cannot_be_compared_is_not_set_side_by_side(second):
    """Another series, place, unit or meaning, or no date, leaves one figure alone: no bars."""
    assert known_people(_case(population=[_at("2021"), second]), "lt") == ()


def test_foreigners_stand_before_all_residents():
    """The analysis is about them."""
    both = [_at("2021"), _at("2022")]
    case = _case(population=both, foreign_residents=both)
    assert [part.title for part in known_people(case, "en")] == ["Foreign residents", "Residents"]


def test_two_figures_of_one_year_are_told_apart_by_their_day():
    """A year alone would name two bars alike."""
    case = _case(foreign_residents=[_at("2022-03"), _at("2022-11")])
    (part,) = known_people(case, "en")
    assert [bar.name for bar in part.bars] == ["March 2022", "November 2022"]


def test_a_figure_is_as_exact_as_it_is_known_and_says_when_it_is_not_verified():
    """About ten is not ten."""
    facts = [_at("2021", precision="approximate"), _at("2022", Decimal(12), status="unverified")]
    (part,) = known_people(_case(population=facts), "lt")
    assert [bar.words for bar in part.bars] == ["apie 10", "12"]
    assert part.title == "Gyventojai (nepatikrinta)"


def test_ages_without_a_year_say_so():
    """The six real ones come from a file without a year; a dated one says its date."""
    structure = case_of("kaunas").file.facts.age_structure[0]
    (undated,) = known_people(_case(ages=(structure,)), "lt")
    assert undated.title == "Visi gyventojai pagal amžių, metai nenurodyti (nepatikrinta)"
    assert [bar.name for bar in undated.bars][::8] == ["0–9", "80 ir daugiau"]
    assert sum(bar.number for bar in undated.bars) == structure.total
    (dated,) = known_people(_case(ages=(structure.model_copy(update={"date": "2024"}),)), "lt")
    assert dated.title == f"Visi gyventojai pagal amžių, 2024{NB}m. (nepatikrinta)"
    assert undated.sources == ("age_file",)
    assert len(undated.notes) == 1
