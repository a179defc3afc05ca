"""One entry put into a file, every other line left as it is."""

import pytest

from workbench.errors import InputError
from workbench.store.entry_splicing import with_entry, without_entry
from workbench.store.yaml_reading import parse_yaml

TWO = """\
# top
list:
  # about a
  - name: a  # the first
    note: |
      one
      # no comment
    # end of a

  # about b
  - name: b

# about more
more: 1
"""


def file(content):
    """Return a file."""
    return parse_yaml(content.encode(), "f.yaml")


def test_an_entry_is_added_after_the_last():
    """Comments on the next section stay with it."""
    expected = TWO.replace("  - name: b\n", "  - name: b\n  - name: c\n")

    assert expected == with_entry(file(TWO), ("list",), None, {"name": "c"})


def test_an_entry_is_replaced_with_its_comments_kept():
    """Only the lines of the entry change."""
    expected = TWO.replace("name: a  # the first", "name: x  # the first")

    entry = {"name": "x", "note": "one\n# no comment\n"}
    assert expected == with_entry(file(TWO), ("list",), 0, entry)


def test_an_entry_is_taken_out():
    """The other entry, its comment and the rest stay."""
    assert TWO.replace("  - name: b\n", "") == without_entry(file(TWO), ("list",), 1)


def test_the_last_entry_takes_the_key_along():
    """An empty list is not left behind; comments are."""
    assert "# top\nmore: 1\n" == without_entry(
        file("# top\nlist:\n- name: a\nmore: 1\n"), ("list",), 0
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\n", "a: 1\n\nlist:\n  - name: c\n"),
        ("a: 1", "a: 1\n\nlist:\n  - name: c\n"),
        ("a: 1\nlist: []  # none yet\nb: 2\n", "a: 1\nlist:  # none yet\n  - name: c\nb: 2\n"),
        ("list:\nb: 2\n", "list:\n  - name: c\nb: 2\n"),
        ("list:\n- name: a\nb: 2\n", "list:\n- name: a\n- name: c\nb: 2\n"),
        ("list:\n    - name: a\n", "list:\n    - name: a\n    - name: c\n"),
        ("a: 1\r\nlist:\r\n  - name: a\r\n", "a: 1\r\nlist:\r\n  - name: a\r\n  - name: c\r\n"),
        ("\ufefflist:\n  - name: a\n", "\ufefflist:\n  - name: a\n  - name: c\n"),
    ],
)
def test_every_way_of_writing_a_list_is_kept(before, after):
    """Missing, empty, indented or not, with the line ends of Windows."""
    assert after == with_entry(file(before), ("list",), None, {"name": "c"})


@pytest.mark.parametrize("content", ["list: [{name: a}]\n", "list:\n  -\n    name: a\n"])
def test_what_cannot_be_kept_is_left_to_a_person(content):
    """A list in brackets or with lonely dashes is not touched."""
    with pytest.raises(InputError, match="make the change in an editor"):
        with_entry(file(content), ("list",), None, {"name": "c"})
    with pytest.raises(InputError, match="make the change in an editor"):
        without_entry(file(content), ("list",), 0)


def test_an_odd_empty_list_is_left_to_a_person():
    """An empty list over two lines is not touched."""
    with pytest.raises(InputError, match="make the change in an editor"):
        with_entry(file("list: [\n]\n"), ("list",), None, {"name": "c"})


NESTED = """\
whole:
  years: {first: 1}

  # about a
  list:
    - name: a
      note: n
    # after a

  other:
    - name: o
# about more
more: 1
"""


def test_an_entry_is_added_to_a_list_within_a_group():
    """It stands as far in as the others, and what follows stays."""
    got = with_entry(file(NESTED), ("whole", "list"), None, {"name": "c"})
    assert got.replace("    - name: c\n", "") == NESTED
    assert parse_yaml(got.encode(), "f").data["whole"]["list"] == [
        {"name": "a", "note": "n"},
        {"name": "c"},
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (NESTED, NESTED.replace("    - name: o\n", "    - name: o\n  new:\n    - name: c\n")),
        ("more: 1\n", "more: 1\n\nwhole:\n  new:\n    - name: c\n"),
        ("whole:\nmore: 1\n", "whole:\n  new:\n    - name: c\nmore: 1\n"),
        ("whole: {}\nmore: 1\n", "whole:\n  new:\n    - name: c\nmore: 1\n"),
        ("whole:\n    new: []\n", "whole:\n    new:\n      - name: c\n"),
        ("whole:\n    a: 1\n", "whole:\n    a: 1\n    new:\n      - name: c\n"),
    ],
)
def test_a_list_within_a_group_is_begun_wherever_it_is_lacking(before, after):
    """The group is begun too where it is lacking."""
    assert after == with_entry(file(before), ("whole", "new"), None, {"name": "c"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("whole:\n  list:\n    - name: a\nmore: 1\n", "more: 1\n"),
        ("whole:\n  b: 1\n  list:\n    - name: a\nmore: 1\n", "whole:\n  b: 1\nmore: 1\n"),
    ],
)
def test_the_last_entry_takes_along_the_keys_that_led_to_it_only(before, after):
    """A group that holds something else stays."""
    assert after == without_entry(file(before), ("whole", "list"), 0)


def test_a_group_written_in_one_line_is_left_to_a_person():
    """Its other parts would have to be written anew."""
    with pytest.raises(InputError, match=r"f\.yaml"):
        with_entry(file("whole: {a: 1}\n"), ("whole", "new"), None, {"name": "c"})
