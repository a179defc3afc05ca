"""A survey that arrived."""

import numpy as np
import pytest
from pydantic import ValidationError

from workbench.model.codebook import Codebook
from workbench.model.survey import MISSING, Margin, Survey, SurveyCard


def a_card(**changes):
    """Return the card of a survey, with changes."""
    values = {"key": "tsp", "source": "a", "selection": "snowball", "start": "2025-11"}
    return SurveyCard.model_validate({**values, "end": "2026-01-15", **changes})


def test_a_survey_is_of_the_year_in_which_asking_ended():
    """Asking from November to January counts to the new year."""
    book = Codebook.model_validate(
        {
            "schema_version": 1,
            "title": {"lt": "x"},
            "population": "staff",
            "items": [
                {
                    "code": "q",
                    "name": {"lt": "x"},
                    "columns": ["Q"],
                    "kind": "scale",
                    "scale": {},
                }
            ],
        }
    )
    answers = np.array([3, MISSING], dtype=np.int16)
    survey = Survey(a_card(), book, 2, {"q": answers})

    assert 2026 == survey.year
    assert [3, -1] == survey.of(book.items[0]).tolist()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"selection": "random"}, "Input should be 'census'"),
        ({"asked": 0}, "greater than or equal to 1"),
        ({"file_sha256": "abc"}, "String should match pattern"),
        ({"key": "2026"}, "String should match pattern"),
        ({"end": None}, "a year, a month"),
    ],
)
def test_what_cannot_be_a_survey_is_refused(changes, message):
    """A card says how people were found and when asking ended."""
    with pytest.raises(ValidationError, match=message):
        a_card(**changes)


def test_a_margin_has_at_least_two_parts():
    """One answer of one hundred percent tells nothing."""
    with pytest.raises(ValidationError, match="at least 2 items"):
        Margin(item="lytis", shares={"m": 1.0}, source="a")
