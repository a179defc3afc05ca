"""YAML for people."""

from datetime import date
from decimal import Decimal

import pytest
from checkout import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import InputError
from workbench.store.yaml_reading import parse_yaml
from workbench.store.yaml_writing import dumped, load_for_editing, merged_into, readable, text_of

FILES = sorted({*(ROOT / "parameters").glob("*.yaml"), *(ROOT / "parameters").glob("*/plan*.yaml")})
KEYS = st.from_regex(r"[a-z][a-z_0-9]{0,8}", fullmatch=True)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40).filter(
    lambda word: not any(not c.isprintable() and c not in "\n\t" for c in word)
)
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.decimals(-1000, 1000, places=2),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    WORDS,
    st.sampled_from(["no", "1.10", "2022-11-08", "- a", "a: b", "# x", "0o17", "1_000", "~", ""]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_what_is_written_is_read_back(data):
    """Whatever the values, reading gives what was written."""
    assert data == parse_yaml(dumped(data).encode(), "f.yaml").data


def test_new_files_are_readable():
    """Short groups in one line, long texts in blocks, numbers of measures in quotation marks."""
    data = {
        "number": "1.1",
        "period": {"start": 2022, "end": 2024},
        "items": [{"eur": Decimal(3000)}, {"eur": Decimal("10.50")}],
        "raw": "pirma\nantra",
        "date": date(2022, 11, 8),
        "areas": [],
    }

    expected = """\
# heading
number: "1.1"
period: {start: 2022, end: 2024}
items:
  - {eur: 3000}
  - {eur: 10.50}
raw: |-
  pirma
  antra
date: 2022-11-08
areas: []
"""
    assert expected == dumped(data, "# heading\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_that_is_not_changed_stays_as_it_is(path):
    """Comments, order, quotation marks and blank lines survive; only broken lines are joined."""
    before = path.read_text(encoding="utf-8")
    after = text_of(load_for_editing(before, path.name))

    assert parse_yaml(before.encode(), "f").data == parse_yaml(after.encode(), "f").data
    assert {line for line in before.split("\n") if "#" in line} <= set(after.split("\n"))
    gone = [line for line in before.split("\n") if line not in after.split("\n")]
    assert len(gone) <= 2 * (before.count("\n") - after.count("\n"))


def test_only_what_changed_is_changed():
    """Entries are matched by their number; comments stay with what they are about."""
    before = """\
# the plan
title: Planas  # as printed
measures:
  # the first
  - number: "1"
    eur: 5  # in euros
  - number: "2"
    eur: 6
"""
    old = load_for_editing(before, "f.yaml")
    new = {
        "title": "Planas",
        "measures": [
            {"number": "1", "eur": 7},
            {"number": "3", "eur": 8},
            {"number": "2", "eur": 6},
        ],
        "added": "x",
    }
    after = text_of(merged_into(old, new))

    assert new == parse_yaml(after.encode(), "f.yaml").data
    for comment in (
        "# the plan",
        "title: Planas  # as printed",
        "# the first",
        "eur: 7  # in euros",
    ):
        assert comment in after


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=3), st.dictionaries(KEYS, VALUES, max_size=3))
def test_merging_gives_the_new_content(old, new):
    """However different the old content is, the new one is what stands there after."""
    content = load_for_editing(dumped(old), "f.yaml")

    assert new == parse_yaml(text_of(merged_into(content, new)).encode(), "f.yaml").data


def test_true_is_not_one():
    """A truth value in the place of a number is a change."""
    content = load_for_editing("a: 1\n", "f.yaml")

    assert "a: true\n" == text_of(merged_into(content, {"a": True}))


def test_what_cannot_be_kept_is_refused():
    """YAML the writer cannot read is a fault with its remedy."""
    with pytest.raises(InputError, match="cannot be written back"):
        load_for_editing("a: [", "f.yaml")


def test_readable_keeps_values():
    """Styles change how a value looks, not what it is."""
    assert {"a": ["x", {"b": 1}]} == readable({"a": ["x", {"b": 1}]})
