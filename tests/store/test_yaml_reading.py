"""YAML files with their lines."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from checkout import ROOT
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from workbench.errors import InputError
from workbench.store import yaml_reading
from workbench.store.yaml_reading import parse_yaml, read_yaml

FILES = sorted((ROOT / "parameters").rglob("*.yaml"))


def the_fault(content):
    """Return the one fault of a file."""
    raw = content.encode() if isinstance(content, str) else content
    with pytest.raises(InputError, match=r"f.yaml") as caught:
        parse_yaml(raw, "f.yaml")
    (fault,) = caught.value.faults
    return fault


def test_every_value_has_its_line():
    """Keys and entries know their lines, in blocks and in brackets."""
    file = parse_yaml(b"a:\n  - b: 1\n    c:\n      d: x\n  - {e: 1,\n     f: 2}\n", "f.yaml")

    expected = {
        ("a",): 1,
        ("a", 0): 2,
        ("a", 0, "b"): 2,
        ("a", 0, "c"): 3,
        ("a", 0, "c", "d"): 4,
        ("a", 1): 5,
        ("a", 1, "e"): 5,
        ("a", 1, "f"): 6,
    }
    assert expected == file.lines


def test_a_missing_key_has_the_line_around_it():
    """What is not there is looked for where it should be."""
    file = parse_yaml(b"a: 1\nb:\n  c: 2\n", "f.yaml")

    assert 2 == file.line(("b", "missing", 0))
    assert 1 == file.line(("missing",))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_real_files_are_read_as_by_other_readers(path):
    """Structure and texts are those PyYAML sees; numbers are exact."""
    expected = yaml.safe_load(path.read_text(encoding="utf-8"))

    assert expected == read_yaml(path, path.name).data


def test_numbers_in_quotation_marks_stay_text():
    """A number of a measure is no number."""
    assert {"a": "1.10", "b": "no"} == parse_yaml(b"a: \"1.10\"\nb: 'no'\n", "f.yaml").data


def test_keys_are_always_text():
    """The language code `no` and a year can be keys."""
    assert {"no": 1, "2024": 2} == parse_yaml(b"no: 1\n2024: 2\n", "f.yaml").data


def test_references_are_followed():
    """A value marked once can be used again."""
    assert {"a": [1, 2], "b": [1, 2]} == parse_yaml(b"a: &x [1, 2]\nb: *x\n", "f.yaml").data


def test_a_mark_at_the_beginning_is_no_content():
    """Windows editors put a byte order mark before the text."""
    assert {"a": 1} == parse_yaml(b"\xef\xbb\xbfa: 1\r\n", "f.yaml").data


@pytest.mark.parametrize(
    ("content", "line", "found"),
    [
        ("", None, "an empty file"),
        ("# only a comment\n", None, "an empty file"),
        ("a:\n\tb: 1\n", 2, "a tab at the beginning of a line"),
        ("a: 1\nb: 2\na: 3\n", 3, "a key that stands in line 1 already"),
        ('a: 1\nb: "never closed\nc: 2\n', 2, "quotation marks that are never closed"),
        ("a: 1\nb: {c: 1,\nd: 2\n", 2, "a bracket that is not closed, or a comma that is missing"),
        ("a: 1\nmunicip", 2, "a key without a colon; the file may be cut off here"),
        ("a: x: y\n", 1, "a colon where no key can stand, or a line that is indented too far"),
        ("a:\n - 1\n b: 2\n", 3, "a line that is indented differently from the list it belongs to"),
        ("a: @x\n", 1, "a character that no value can begin with"),
        ('a: "\\q"\n', 1, "a backslash inside double quotation marks"),
        ("a: 1\n---\nb: 2\n", 3, "a second document after a line “---”"),
        ("a: *x\n", 1, "a reference *x to nothing"),
        ("a: &a [*a]\n", 1, "a reference *a to nothing"),
        ("? [a]\n: 1\n", 1, "a list or a group in the place of a key"),
        ("a: 1\nb: \x00\n", 2, "a character that no text contains"),
        ("a: !!python/name:os.system x\n", 1, "the type tag:yaml.org,2002:python/name:os.system"),
        ("a: !!python/object:os.x {}\n", 1, "the type tag:yaml.org,2002:python/object:os.x"),
        (b"a: 1\nb: \xfe\xe0\n", 2, "bytes that are no UTF-8 text; perhaps Windows-1257"),
        ("a: ąžė\n".encode("utf-16"), None, "bytes that are no UTF-8 text; perhaps UTF-16"),
        ("[" * 100_000, 1, "values nested more than 40 deep"),
        (
            "\n".join(" " * depth + "a:" for depth in range(3000)),
            41,
            "values nested more than 40 deep",
        ),
    ],
)
def test_what_is_no_sound_file_is_told_with_its_line(content, line, found):
    """A file that cannot be read says what is wrong and where, and never crashes."""
    fault = the_fault(content)

    assert (line, found) == (fault.line, str(fault.found))


def test_all_doubled_keys_are_told_together():
    """Faults that do not stop the reading come in one message."""
    with pytest.raises(InputError, match="line 1 already") as caught:
        parse_yaml(b"a: 1\na: 2\nb: *x\na: 3\n", "f.yaml")

    assert [2, 3, 4] == [fault.line for fault in caught.value.faults]


def test_references_cannot_blow_a_file_up():
    """Nine levels of nine references would be hundreds of millions of values."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for before, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]")

    assert "more values than anybody writes by hand" == str(the_fault("\n".join(lines)).found)


def test_a_huge_file_is_refused_unread():
    """Nobody writes nine megabytes by hand."""
    assert "more values than anybody writes by hand" == str(
        the_fault("a: " + "x" * 9_000_000).found
    )


def test_a_missing_file_is_told(tmp_path: Path):
    """A file that is not there is a fault, not a traceback."""
    with pytest.raises(InputError, match="no such file"):
        read_yaml(tmp_path / "nera.yaml", "nera.yaml")


def test_a_folder_is_no_file(tmp_path: Path):
    """What cannot be opened is told with the system's reason."""
    with pytest.raises(InputError, match="cannot be opened: Is a directory"):
        read_yaml(tmp_path, "aplankas")


@pytest.mark.parametrize("content", ["a: [1, {b: 'x'}]\nc: >-\n  d\n  e\n", "a: 1\na: 2\n"])
def test_the_reader_in_python_agrees(content, monkeypatch):
    """Where libyaml is absent the slow reader gives the same values, lines and faults."""

    def outcome():
        try:
            file = parse_yaml(content.encode(), "f.yaml")
        except InputError as error:
            return error.faults
        return file.data, file.lines

    expected = outcome()
    monkeypatch.setattr(yaml_reading, "_LOADER", yaml.SafeLoader)

    assert expected == outcome()


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(content):
    """Whatever a file holds, the answer is a value or a message."""
    try:
        name = parse_yaml(content.encode("utf-8", "surrogatepass"), "f.yaml").name
    except InputError as error:
        name = error.faults[0].file

    assert "f.yaml" == name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_yaml_libraries_read_the_same(path):
    """What we read quickly is what the library that writes our files reads."""
    slowly = YAML(typ="safe").load(path.read_text("utf-8"))

    assert _plain(slowly) == _plain(read_yaml(path, path.name).data)


def _plain(value):
    """Return a value with exact decimals as floats, as the other library has them."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value
