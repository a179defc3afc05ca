"""The catalogue as a value."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from workbench.model.catalogue import Area, Severity


def test_a_pattern_that_does_not_compile_is_refused():
    """A slip in the lexicon is found when it is read, not when a plan happens to meet it."""
    with pytest.raises(ValidationError, match="not a valid pattern"):
        Area.model_validate({"code": "GOV", "name": {"lt": "x"}, "patterns": ["koordin(av"]})


def test_severities_have_the_letters_of_the_method():
    """E, W and I."""
    assert [severity.value for severity in Severity] == ["E", "W", "I"]
