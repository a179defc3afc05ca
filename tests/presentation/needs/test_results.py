"""The documented fields of the data of the needs analysis."""

import re

import pytest
from checkout import ROOT

from workbench.presentation.needs import results
from workbench.presentation.needs.data import needs_schema

MODELS = [getattr(results, name) for name in results.__all__]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_described(model):
    """Whoever reads the schema finds the meaning of each field there."""
    silent = [name for name, field in model.model_fields.items() if not field.description]

    assert [] == silent


def test_every_field_stands_in_the_documentation():
    """`docs/results.md` lists every field of the schema in its part on the analysis of needs."""
    page = (ROOT / "docs" / "results.md").read_text("utf-8")
    part = page.partition("## The analysis of needs")[2].partition("\n## ")[0]
    written = set(re.findall(r"`([a-z_]+)`", part))
    schema = needs_schema()
    fields = set().union(*(part["properties"] for part in [schema, *schema["$defs"].values()]))

    assert set() == fields - written


def test_unknown_is_null_and_parts_end_at_one():
    """A need may be unknown, but never be more than all."""
    need = needs_schema()["$defs"]["AreaNeedsData"]["properties"]["need"]

    assert [{"maximum": 1, "minimum": 0, "type": "number"}, {"type": "null"}] == need["anyOf"]
