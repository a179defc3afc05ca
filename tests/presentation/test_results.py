"""The documented fields of the data."""

import re

import pytest
from checkout import ROOT

from workbench.presentation import results
from workbench.presentation.data import evaluation_schema

MODELS = [getattr(results, name) for name in results.__all__]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_described(model):
    """Whoever reads the schema finds the meaning of each field there."""
    silent = [name for name, field in model.model_fields.items() if not field.description]

    assert [] == silent


def test_the_promised_fields_are_there():
    """These fields were promised to those who read the data; they may grow, not go."""
    promised = {
        "PlanEvaluationDocument": "municipality as_of plan objectives rubric findings areas "
        "money_without_numeric_target schema_version",
        "PlanCounts": "goals objectives measures criteria funded_measures amounts "
        "numeric_criteria stated_total_eur computed_total_eur",
        "ObjectiveMoney": "number eur share",
        "RubricRowData": "row suggested rated evidence",
        "FindingData": "check severity measure quote message dismissed",
        "AreaData": "code measures funded",
        "PartOfMoney": "eur share",
    }
    missing = {
        model: set(fields.split()) - set(getattr(results, model).model_fields)
        for model, fields in promised.items()
    }

    assert set() == set().union(*missing.values())


def test_every_field_stands_in_the_documentation():
    """`docs/results.md` lists every field of the schema."""
    written = set(re.findall(r"`([a-z_]+)`", (ROOT / "docs" / "results.md").read_text("utf-8")))
    schema = evaluation_schema()
    fields = set().union(*(part["properties"] for part in [schema, *schema["$defs"].values()]))

    assert set() == fields - written


def test_money_is_a_number_and_may_be_unknown():
    """A total that the document does not state is null in the data, never zero."""
    stated = evaluation_schema()["$defs"]["PlanCounts"]["properties"]["stated_total_eur"]

    assert [{"minimum": 0, "type": "number"}, {"type": "null"}] == stated["anyOf"]
