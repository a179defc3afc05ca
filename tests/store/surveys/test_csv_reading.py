"""Exports as text, of any usual encoding and sign."""

import pytest

from workbench.errors import InputError
from workbench.store.surveys.reading import read_export

LINES = ["amžius|šalis|pastaba", '34|"Ukraina\nKyjivas"|ž', '|Gruzija|"a ""b"" | c"', "7|Ukraina|"]


def rows(path):
    """Return headers and rows of an export."""
    table = read_export(path)
    words = [[c.values[code] if code >= 0 else "" for code in c.codes] for c in table.columns]
    return list(table.headers), [list(row) for row in zip(*words, strict=True)]


def put(tmp_path, content, encoding="utf-8", name="a.csv"):
    """Write an export."""
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def fault(path):
    """Return where an export is faulty, and how."""
    with pytest.raises(InputError, match="found:") as caught:
        read_export(path)
    (found,) = caught.value.faults
    return found.line, str(found.found)


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1257"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_usual_export_is_read(tmp_path, sign, encoding, end):
    """Signs, encodings and line ends that programs write, and quoted line breaks."""
    content = end.join(LINES).replace("|", sign) + end
    headers, found = rows(put(tmp_path, content, encoding))

    assert ["amžius", "šalis", "pastaba"] == headers
    assert [["34", "Ukraina\nKyjivas", "ž"], ["", "Gruzija", f'a "b" {sign} c']] == found[:2]
    assert ["7", "Ukraina", ""] == found[2]


def test_cyrillic_of_windows_is_told_from_lithuanian(tmp_path):
    """Whole words of high bytes are Cyrillic, single letters Lithuanian."""
    content = "Гражданство,Пол\nУкраина,женщина\nБеларусь,мужчина\n"

    assert ["Гражданство", "Пол"] == rows(put(tmp_path, content, "cp1251"))[0]


def test_mixed_encodings_are_one_fault_with_its_line(tmp_path):
    """Parts of two files pasted together would give wrong letters in silence."""
    utf8, windows = "a,šalis\n1,Žemė\n".encode(), "2,Žemė\n3,Žemė\n".encode("cp1257")
    told = "letters of another encoding than in the lines before"

    assert (4, told) == fault(put(tmp_path, utf8 + b"0,x\n" + windows))
    assert (3, told) == fault(put(tmp_path, windows + utf8))
    both = b"a,b\n" + "š,".encode() + "š\n".encode("cp1257")
    assert (2, told) == fault(put(tmp_path, both))


@pytest.mark.parametrize(
    "content", [b"a,b\n1,\x00\n", b"a,b\n\n\x81\x8d,1\n", b"\xff\xfea\x00\xd8"]
)
def test_bytes_that_are_no_text_are_told(tmp_path, content):
    """The message says what can be read."""
    assert (
        "bytes that are no text in any of the usual encodings" == fault(put(tmp_path, content))[1]
    )


def test_the_sign_named_by_a_spreadsheet_is_taken(tmp_path):
    """The line sep= is no header."""
    assert (["a,b", "c"], [["1", "2"]]) == rows(put(tmp_path, "sep=;\r\na,b;c\r\n1;2\r\n"))


def test_one_column_is_a_table_too(tmp_path):
    """Where no sign parts the cells, there is one column."""
    assert (["a"], [["1 x"], ["2"]]) == rows(put(tmp_path, "a\n1 x\n2\n"))


def test_a_sign_within_answers_is_not_taken_for_the_sign_between_them(tmp_path):
    """The header decides with the rows of equal length."""
    content = 'a;b\n"x, y, z";1\n"x, y";2\n'

    assert (["a", "b"], [["x, y, z", "1"], ["x, y", "2"]]) == rows(put(tmp_path, content))


def test_longer_rows_are_told_with_their_lines(tmp_path):
    """A decimal comma without quotation marks moves all cells after it."""
    assert (4, "a row of 3 cells") == fault(put(tmp_path, 'a,b\n"x\ny",1\n2,3,0\n'))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a,b,c\n1,2,3\n4,5", (3, "a last line of 2 cells")),
        ('a,b\n1,2\n3,"4', (3, "a quotation mark that is never closed")),
    ],
)
def test_a_file_cut_off_is_told(tmp_path, content, told):
    """Half a download is not half a survey."""
    assert told == fault(put(tmp_path, content))


def test_a_whole_last_line_needs_no_line_end(tmp_path):
    """Some programs leave it out."""
    assert [["1", "2"]] == rows(put(tmp_path, "a,b\n1,2"))[1]


def test_empty_columns_without_header_are_left_out_and_filled_ones_told(tmp_path):
    """A sign at the end of each line is harmless; answers without a question are not."""
    assert (["a"], [["1"]]) == rows(put(tmp_path, "a,\n1,\n"))
    assert (1, "answers in columns without a header: B, C") == fault(put(tmp_path, "a,,\n1,2,3\n"))


def test_lines_are_those_of_the_file(tmp_path):
    """Rows with line breaks in them, and blank lines, do not move the count."""
    table = read_export(put(tmp_path, 'a,b\n"x\ny",1\n\n2,3\n'))

    assert (2, 5) == table.lines.of([0, 1])
    assert () == table.lines.of([])


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7", "a PDF file"),
        (b"<html>", "a web page or another file of markup (HTML, XML)"),
        (b'{"a": 1}', "data in JSON"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a workbook of the old format (.xls)"),
    ],
)
def test_other_formats_are_told(tmp_path, content, told):
    """What a file is is told from its content, whatever its name."""
    assert fault(put(tmp_path, content))[1].startswith(told)


def test_a_file_that_is_not_there_is_told(tmp_path):
    """A folder is none either."""
    assert "there is no such file" == fault(tmp_path / "nera.csv")[1]
    assert "a folder" == fault(tmp_path)[1]


def test_a_file_too_large_is_told(tmp_path, monkeypatch):
    """A survey fills no gigabyte."""
    monkeypatch.setattr("workbench.store.surveys.csv_reading.MAX_BYTES", 5)

    assert "a file of more than 5 bytes" == fault(put(tmp_path, "a,b\n1,2\n"))[1]


def test_the_tool_s_own_columns_keep_their_words(tmp_path):
    """They tell submissions apart, and are read in another way."""
    path = put(tmp_path, "_id,_uuid,a\n1,x,1\n,x,2\n3,y,\n")

    assert [["1", "x", "1"], ["", "x", "2"], ["3", "y", ""]] == rows(path)[1]
