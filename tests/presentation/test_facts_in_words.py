from decimal import Decimal

import pytest

from workbench.model.base import Words
from workbench.model.facts import Fact, Precision, Source, Status
from workbench.model.plan import Act, ActKind, Period
from workbench.presentation.facts_in_words import (
    act_cell,
    fact_value,
    how_known,
    source_names,
    unit_of,
    years,
)

NB = "\u00a0"


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({"value": 24310, "unit": "persons"}, f"24{NB}310"),
        ({"value": 3430000, "unit": "EUR"}, f"3{NB}430{NB}000{NB}Eur"),
        ({"value": Decimal("0.693"), "unit": "share"}, f"69,3{NB}%"),
        ({"value": 0, "unit": "persons"}, "0"),
        ({"value": 240, "precision": Precision.LOWER_BOUND}, "ne mažiau kaip 240"),
        ({"value": 25000, "precision": Precision.APPROXIMATE}, f"apie 25{NB}000"),
        ({"value": "<taip>"}, "&lt;taip&gt;"),
    ],
)
def test_a_figure_is_shown_as_exact_as_it_is(known, shown):
    """Unit and precision stand with the number; zero is a number."""
    assert shown == fact_value(Fact(source="s", **known), "lt")


@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.UNREADABLE])
def test_a_missing_figure_says_that_there_is_none_and_why(status):
    """Unknown and unreadable are told apart, and neither is zero."""
    fact = Fact(status=status, reason=Words(lt="Nerasta."), would_be_filled_by=Words(lt="Agentūra"))
    assert fact_value(fact, "lt") == "<span class=missing>duomenų nėra</span>"
    how = how_known(fact, "lt")
    assert "<p>Nerasta.</p><p>Galimas šaltinis: Agentūra</p>" in how
    assert ("neįskaitoma" in how) is (status is Status.UNREADABLE)


def test_an_act_says_what_it_lacks():
    """A missing date or number is not passed over."""
    bare = Act(kind=ActKind.DIRECTOR_ORDER)
    full = Act(kind=ActKind.COUNCIL_DECISION, date="2022-02-10", number="T-1")
    assert act_cell(bare, "lt") == (
        "Administracijos direktoriaus įsakymas, data nenurodyta, numeris nenurodytas"
    )
    assert act_cell(full, "lt") == f"Tarybos sprendimas, 2022{NB}m. vasario 10{NB}d., Nr.{NB}T-1"


def test_units_and_years_are_words_and_ranges():
    """A unit nobody translated is shown as it stands in the file."""
    assert unit_of(Fact(value=10, unit="children", source="s"), "lt") == "vaikų"
    assert unit_of(Fact(value=1, unit="children", source="s"), "lt") == "vaikas"
    assert unit_of(Fact(value=1, unit="vietos", source="s"), "lt") == "vietos"
    assert unit_of(Fact(value=1, unit="EUR", source="s"), "lt") == ""
    assert years(Period(start=2022, end=2024)) == "2022–2024"
    assert years(Period(start=2022, end=2022)) == "2022"


def test_sources_are_named_once_with_their_date_unless_the_title_has_it():
    """A date is not said twice."""
    sources = {
        "a": Source(title=Words(lt="Įsakymas 2022-11-08"), date="2022-11-08"),
        "b": Source(title=Words(lt="Registras"), date="2025-07"),
    }
    named = source_names(sources, ("a", "b", "a"), "lt")
    assert named == "Įsakymas 2022-11-08; Registras (2025\u00a0m. liepa)"
