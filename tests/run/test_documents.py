"""Which results each report delivers as data."""

import json
from datetime import date

import jsonschema
import pytest
from checkout import ROOT

from workbench.presentation.data import evaluation_schema
from workbench.presentation.needs.data import needs_schema
from workbench.presentation.selection.data import selection_schema
from workbench.run.documents import DOCUMENTS, document_bytes
from workbench.run.notebooks import KINDS
from workbench.store.parameters import load_case

SCHEMAS = {
    "plan_evaluation": evaluation_schema,
    "needs_analysis": needs_schema,
    "recommendation_selection": selection_schema,
}


@pytest.mark.parametrize("report", DOCUMENTS)
def test_each_document_says_which_report_it_is_and_follows_its_schema(report):
    """The file is named after the report, and its content says the same."""
    case = load_case("jonava", as_of=date(2026, 1, 20), root=ROOT)
    written = document_bytes(report, case, "lt", ROOT)
    document = json.loads(written)

    assert (report, "jonava", 1) == tuple(
        document[name] for name in ("report", "municipality", "schema_version")
    )
    jsonschema.validate(document, SCHEMAS[report]())
    assert written.endswith(b"}\n")


def test_every_report_on_one_municipality_has_its_document():
    """Only a report about all of them delivers a page alone."""
    assert {kind.name for kind in KINDS if kind.scope == "municipality"} <= set(DOCUMENTS)
