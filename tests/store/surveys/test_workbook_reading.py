"""Exports as workbooks."""

import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook

from workbench.errors import InputError
from workbench.store.surveys.reading import read_export


def put(tmp_path, rows, change=None, name="a.xlsx"):
    """Write a workbook as spreadsheet programs do."""
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    if change:
        change(workbook)
    path = tmp_path / name
    workbook.save(path)
    return path


def rows(path, **options):
    """Return headers and rows of a workbook."""
    table = read_export(path, **options)
    words = [[c.values[code] if code >= 0 else "" for code in c.codes] for c in table.columns]
    return list(table.headers), [list(row) for row in zip(*words, strict=True)]


def faults(path, **options):
    """Return where a workbook is faulty, and how."""
    with pytest.raises(InputError, match="found:") as caught:
        read_export(path, **options)
    return [(fault.line, str(fault.found)) for fault in caught.value.faults]


def test_values_are_read_as_text_exports_write_them(tmp_path):
    """Whole numbers without a point, truth values as words, days as such; blanks are none."""
    path = put(tmp_path, [["a", "b", "c"], [3, True, "  x "], [2.5, None, datetime(2025, 9, 1)]])  # noqa: DTZ001 - as workbooks hold it

    assert (["a", "b", "c"], [["3", "true", "x"], ["2.5", "", "2025-09-01"]]) == (
        rows(path)[0],
        [[cell.removesuffix(" 00:00:00") for cell in row] for row in rows(path)[1]],
    )


def test_blank_rows_above_and_below_are_no_rows(tmp_path):
    """Lines are those of the sheet."""
    path = put(tmp_path, [[None], ["a", "b"], ["1", "2"], [None, " "]])

    assert [["1", "2"]] == rows(path)[1]
    assert (3,) == read_export(path).lines.of([0])


def test_formulas_without_values_are_told(tmp_path):
    """A program wrote them and nobody computed them; a stored value is taken."""
    path = put(tmp_path, [["a", "b"], [1, "=A2+1"], [2, "=A3+1"]])
    assert [(2, "formulas without values: B2, B3")] == faults(path)

    computed = tmp_path / "computed.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(computed, "w") as new:
        for name in old.namelist():
            data = (
                old.read(name)
                .replace(b"</f><v></v>", b"</f><v>7</v>")
                .replace(b"</f><v />", b"</f><v>7</v>")
            )
            new.writestr(name, data)
    assert [["1", "7"], ["2", "7"]] == rows(computed)[1]


@pytest.mark.parametrize("cells", ["B1:C1", "A1:A2"])
def test_merged_headers_are_told(tmp_path, cells):
    """A header over several columns, or over two rows, names no column clearly."""
    path = put(
        tmp_path,
        [["a", "b", None], ["a", "x", "y"], [1, 2, 3]],
        lambda book: book.active.merge_cells(cells),
    )

    assert (1, f"merged cells {cells} in the header") in faults(path)


def test_cells_merged_among_answers_do_no_harm(tmp_path):
    """Only the header has to be clear."""
    path = put(tmp_path, [["a", "b"], [1, 2], [3, 4]], lambda b: b.active.merge_cells("A3:A4"))

    assert ["1", "2"] == rows(path)[1][0]


def test_a_title_above_the_header_is_told(tmp_path):
    """The columns under it have no header of their own."""
    path = put(tmp_path, [["Apklausa", None, None], ["a", "b", "c"], [1, 2, 3]])

    assert [(1, "answers in columns without a header: B, C")] == faults(path)


def test_several_sheets_are_asked_about(tmp_path):
    """One is named, or only one holds anything; hidden ones do not count unless named."""

    def add(book):
        book.create_sheet("Kita").append(["x"])
        book["Kita"].append(["1"])
        book.create_sheet("Tuščia")
        book.create_sheet("Slapta").append(["y"])
        book["Slapta"].append(["2"])
        book["Slapta"].sheet_state = "hidden"

    path = put(tmp_path, [["a"], ["1"]], add)

    assert [(None, "several sheets with content")] == faults(path)
    assert (["x"], [["1"]]) == rows(path, sheet="Kita")
    assert (["y"], [["2"]]) == rows(path, sheet="Slapta")
    assert [(None, "no sheet “Trečia”")] == faults(path, sheet="Trečia")


def test_an_empty_workbook_has_no_answers(tmp_path):
    """No sheet with content, or a header alone."""
    assert [(None, "no answers")] == faults(put(tmp_path, []))
    assert [(None, "no answers")] == faults(put(tmp_path, [["a", "b"]]))


def test_what_is_no_workbook_is_told(tmp_path):
    """Another container, a damaged one, and one of another kind."""
    other = tmp_path / "b.xlsx"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert [(None, "no Excel workbook")] == faults(other)
    whole = put(tmp_path, [["a"], ["1"]]).read_bytes()
    cut = tmp_path / "c.xlsx"
    cut.write_bytes(whole[: len(whole) // 2])
    assert [(None, "the file is cut off or damaged")] == faults(cut)


def test_a_workbook_too_large_or_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    """The remedy is CSV, not a word processor."""
    bomb = tmp_path / "d.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 20_000_000)
    with pytest.raises(InputError, match="export the answers again, as CSV"):
        read_export(bomb)
    monkeypatch.setattr("workbench.store.surveys.workbook_reading.MAX_BYTES", 10)
    assert [(None, "a workbook of more than 10 bytes")] == faults(put(tmp_path, [["a"], ["1"]]))
