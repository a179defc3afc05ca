"""The documented fields of the survey parts of the data of the needs analysis."""

import pytest
from pydantic import ValidationError

from workbench.presentation.needs import survey_results as results

MODELS = [getattr(results, name) for name in results.__all__]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_described(model):
    """Whoever reads the schema finds the meaning of each field there."""
    silent = [name for name, field in model.model_fields.items() if not field.description]

    assert [] == silent


def test_a_share_is_a_part_of_one():
    """A percentage put there by mistake is refused."""
    with pytest.raises(ValidationError, match="less than or equal to 1"):
        results.ShareData(
            count=1, answered=2, hidden=False, share=50, low=None, high=None, base="normal"
        )
