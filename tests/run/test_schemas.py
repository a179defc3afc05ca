"""The committed schemas and the command that renews them."""

from checkout import ROOT

from workbench.run.schemas import RESULTS_SCHEMA, stale_schemas, write_schemas


def test_the_committed_schemas_are_current():
    """`workbench schema` was run after the last change of a model."""
    assert () == stale_schemas(ROOT)


def test_missing_schemas_are_written_once(tmp_path):
    """All are written where there are none, and none where all are current."""
    written = write_schemas(tmp_path)

    assert RESULTS_SCHEMA in written
    assert () == write_schemas(tmp_path)
    assert (ROOT / RESULTS_SCHEMA).read_bytes() == (tmp_path / RESULTS_SCHEMA).read_bytes()


def test_a_changed_schema_is_stale(tmp_path):
    """An edit by hand does not last."""
    write_schemas(tmp_path)
    (tmp_path / RESULTS_SCHEMA).write_text("{}", encoding="utf-8")

    assert (RESULTS_SCHEMA,) == stale_schemas(tmp_path)
