"""Coded tables as the scan of reports reads them."""

import math

import pytest
from folders import a_folder, put_file
from survey_exports import PARAMETERS, TABLE, a_codebook, put_codebook

from workbench.store.survey_rows import read_tables
from workbench.store.surveys.coded_rows import coded_tables, is_coded


@pytest.fixture
def root(tmp_path):
    """Make a folder with a codebook."""
    a_folder(tmp_path)
    put_file(tmp_path, PARAMETERS)
    put_codebook(tmp_path)
    return tmp_path


def put(root, content=TABLE, name="survey_migrants.csv"):
    """Write a table."""
    path = root / "parameters/bandymas" / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_coded_table_is_not_looked_at_as_an_export(root):
    """Its rows are compared as runs of codes."""
    put(root)
    (table,) = coded_tables(root, "bandymas")

    assert () == read_tables(root, "bandymas")
    assert "parameters/bandymas/survey_migrants.csv" == table.file
    assert {"citizenship", "needs", "sev_lng"} == table.columns
    assert {"by", "other", "ua", "hou", "cul", "5", "3"} == table.words
    assert [" by 5 ", " other ", " ua hou cul 3 ", " "] == table.rows.split("\n")
    assert math.log2(3 * 3 * 10_000) == table.needed


def test_the_more_rows_the_longer_a_run_must_be(root):
    """Among a million respondents short runs are alike by chance."""
    put(root, "citizenship,needs,sev_lng\n" + "ua,hou,3\n" * 1_000_000)

    assert math.log2(1_000_000 * 3 * 10_000) == coded_tables(root, "bandymas")[0].needed


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (TABLE, "survey_nera.csv"),
        (TABLE, "apklausa.csv"),
        (TABLE.replace("ua,", "Vardenis,"), "survey_migrants.csv"),
        (TABLE + "ua,a@x.lt,3\n", "survey_migrants.csv"),
        (TABLE.replace("citizenship", "pilietybe"), "survey_migrants.csv"),
    ],
)
def test_what_only_looks_like_a_coded_table_is_looked_at_as_an_export(root, content, name):
    """No answers slip out because a file has the right name."""
    path = put(root, content, name)

    assert not is_coded(path, root)
    assert [f"parameters/bandymas/{name}"] == [t.file for t in read_tables(root, "bandymas")]


def test_an_earlier_table_is_a_coded_one_whatever_the_codebook_says_now(root):
    """It was written by an import."""
    put_codebook(root, a_codebook().replace("{code: ua", "{code: ukr"))
    put(root, TABLE, "survey_migrants.0123abcd.bak.csv")

    assert () == read_tables(root, "bandymas")
    assert 1 == len(coded_tables(root, "bandymas"))


def test_a_changed_table_is_read_again(root):
    """What was read before is not believed when the file, or its codebook, has changed."""
    path = put(root)
    assert is_coded(path, root)
    put(root, TABLE + "ua,jura,3\n")
    assert not is_coded(path, root)
    put_codebook(
        root, a_codebook().replace("{code: hou", "{code: jura, name: {lt: J}}\n      - {code: hou")
    )
    assert is_coded(path, root)
