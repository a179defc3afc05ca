"""The documented form of the selection."""

import pytest

from workbench.presentation.selection import results


@pytest.mark.parametrize("name", results.__all__)
def test_every_part_says_what_it_is(name):
    """A reader of the data finds each of its parts described."""
    assert getattr(results, name).__doc__.strip()
