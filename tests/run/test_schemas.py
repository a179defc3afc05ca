"""The committed schemas and the command that renews them."""

import pytest
from checkout import ROOT

from workbench.run.schemas import RESULTS_SCHEMAS, stale_schemas, write_schemas


def test_the_committed_schemas_are_current():
    """`workbench schema` was run after the last change of a model."""
    assert () == stale_schemas(ROOT)


def test_missing_schemas_are_written_once(tmp_path):
    """All are written where there are none, and none where all are current."""
    written = write_schemas(tmp_path)

    assert set(RESULTS_SCHEMAS) <= set(written)
    assert () == write_schemas(tmp_path)
    same = [(ROOT / n).read_bytes() == (tmp_path / n).read_bytes() for n in RESULTS_SCHEMAS]
    assert all(same)


@pytest.mark.parametrize("name", RESULTS_SCHEMAS)
def test_a_changed_schema_is_stale(tmp_path, name):
    """An edit by hand does not last."""
    write_schemas(tmp_path)
    (tmp_path / name).write_text("{}", encoding="utf-8")

    assert (name,) == stale_schemas(tmp_path)
