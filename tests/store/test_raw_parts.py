"""Parts of a file as read."""

import pytest

from workbench.store.raw_parts import entries_of, group_of, texts_of


@pytest.mark.parametrize("value", [None, "a", 1, ["a"], True])
def test_what_is_no_group_counts_as_an_empty_one(value):
    """Rules of agreement look on where a type is wrong; others tell that."""
    assert {} == group_of(value)


@pytest.mark.parametrize("value", [None, "a", {"a": {}}, 3])
def test_what_is_no_list_has_no_entries(value):
    """A text is not taken for a list of letters."""
    assert [] == entries_of(value)
    assert [] == texts_of(value)


def test_entries_keep_their_places():
    """Places count what else stands in the list."""
    value = ["a", {"k": 1}, 2, "b", {}]

    assert {"k": 1} == group_of({"k": 1})
    assert [(1, {"k": 1}), (4, {})] == entries_of(value)
    assert [(0, "a"), (3, "b")] == texts_of(value)
