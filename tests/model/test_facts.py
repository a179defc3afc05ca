"""Facts: unknown is a state of its own."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from workbench.model.facts import Fact, Status


def test_an_unknown_fact_needs_a_reason():
    """Nobody may leave a figure out without saying why."""
    with pytest.raises(ValidationError, match="needs a reason"):
        Fact.model_validate({"status": "unknown"})


def test_an_unknown_fact_has_no_value():
    """Zero is not a way to say unknown."""
    with pytest.raises(ValidationError, match="has no value"):
        Fact.model_validate({"status": "unknown", "value": 0, "reason": {"lt": "nerasta"}})


def test_a_known_fact_needs_a_value_and_a_source():
    """A figure without a source is not a fact."""
    with pytest.raises(ValidationError, match="a value is missing"):
        Fact.model_validate({"source": "s000"})
    with pytest.raises(ValidationError, match="a source is missing"):
        Fact.model_validate({"value": 6})


def test_zero_is_a_known_value():
    """Zero and unknown are different states."""
    fact = Fact.model_validate({"value": 0, "unit": "persons", "source": "s000"})

    assert fact.known
    assert fact.status is Status.PRINTED


def test_a_whole_number_stays_whole():
    """41 595 persons are not 41 595.0 persons."""
    fact = Fact.model_validate({"value": 41595, "source": "s"})

    assert str(fact.value) == "41595"


def test_what_is_counted_is_a_number():
    """„Daug“ is no number of persons; a share may be given in words."""
    with pytest.raises(ValidationError, match="a number is expected where a unit is given"):
        Fact.model_validate({"value": "daug", "unit": "persons", "source": "s"})

    assert Fact.model_validate({"value": "1 in 10", "unit": "share", "source": "s"}).known
