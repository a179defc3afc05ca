"""Tables that arrived for a municipality, row by row."""

import zipfile

import pytest

from workbench.errors import InputError
from workbench.store.survey_rows import read_tables

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = f"""<worksheet xmlns="{MAIN}"><sheetData>
<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>šalis</t></is></c></row>
<row><c><v>34</v></c><c t="s"><v>1</v></c><c/></row>
<row><c t="str"><v>a</v></c></row>
</sheetData></worksheet>"""
STRINGS = (
    f'<sst xmlns="{MAIN}"><si><t>amžius</t></si><si><r><t>Ukr</t></r><r><t>aina</t></r></si></sst>'
)


@pytest.fixture
def folder(tmp_path):
    """Make the folder of a municipality."""
    made = tmp_path / "parameters" / "bandymas"
    made.mkdir(parents=True)
    return made


def rows(folder):
    """Return the rows of the only table."""
    (table,) = read_tables(folder.parents[1], "bandymas")
    return table.rows


def put_workbook(path, sheet=SHEET):
    """Write a workbook as spreadsheet programs do."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", STRINGS)
        if sheet:
            archive.writestr("xl/worksheets/sheet1.xml", sheet)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1257"])
def test_any_usual_table_is_read(folder, delimiter, encoding):
    """Delimiters and encodings that spreadsheet programs write; the first row names columns."""
    lines = ["amžius|šalis", '34|"Ukraina\nKyjivas"', "|Gruzija"]
    content = "\r\n".join(lines).replace("|", delimiter)
    (folder / "Apklausa.CSV").write_bytes(content.encode(encoding))

    assert (("34", "Ukraina\nKyjivas"), ("", "Gruzija")) == rows(folder)


def test_a_workbook_is_read(folder):
    """Shared, inline, formatted and computed words, numbers and blanks."""
    put_workbook(folder / "apklausa.xlsx")

    assert (("34", "Ukraina", ""), ("a",)) == rows(folder)


def test_tables_are_named_and_found_in_folders_below(folder):
    """In the order of their names; what is no table is left alone, and so are other folders."""
    (folder / "b.csv").write_text("x\n1\n", encoding="utf-8")
    (folder / "a").mkdir()
    (folder / "a" / "c.csv").write_text("", encoding="utf-8")
    (folder / "plan.yaml").write_text("x: 1\n", encoding="utf-8")
    (folder.parent / "kita.csv").write_text("x\n1\n", encoding="utf-8")
    tables = read_tables(folder.parents[1], "bandymas")

    assert ["parameters/bandymas/a/c.csv", "parameters/bandymas/b.csv"] == [t.file for t in tables]
    assert [(), (("1",),)] == [table.rows for table in tables]
    assert () == read_tables(folder.parents[1], "nera")


def test_a_changed_table_is_read_again(folder):
    """What was read before is not believed when the file has changed."""
    path = folder / "a.csv"
    path.write_text("x\n1\n", encoding="utf-8")
    before = rows(folder)
    path.write_text("x\n1\n22\n", encoding="utf-8")

    assert ((("1",),), (("1",), ("22",))) == (before, rows(folder))


def test_tables_that_cannot_be_read_are_all_told(folder):
    """No table is passed over in silence, because nobody could tell whether it shows."""
    (folder / "a.xlsx").write_bytes(b"no workbook")
    put_workbook(folder / "b.xlsx", sheet="")
    put_workbook(folder / "c.xlsx", sheet=SHEET.replace("<v>1</v>", "<v>9</v>"))
    (folder / "d.csv").write_bytes(b"\xff\xfea")
    with pytest.raises(InputError, match="a table that cannot be read") as raised:
        read_tables(folder.parents[1], "bandymas")

    names = [f"parameters/bandymas/{name}" for name in ("a.xlsx", "b.xlsx", "c.xlsx", "d.csv")]
    assert names == [fault.file for fault in raised.value.faults]
