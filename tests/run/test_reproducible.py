"""Two prints of one page are the same file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.run.reproducible import reproducible

DAY = date(2026, 1, 20)
PRINT = (
    b"%%PDF-1.4\n1 0 obj\n<</Title (Date)\n/Creator (Mozilla/5.0 \\(X11; System\\) Chrome/156.0)\n"
    b"/CreationDate (D:%(moment)s)\n"
    b"/ModDate (D:%(moment)s)>>\n"
    b"endobj\n2 0 obj\n<</ID (node%(one)08d)>>\nendobj\n3 0 obj\n<</ID (node%(two)08d)\n"
    b"/Headers [(node%(one)08d)]>>\nendobj\n4 0 obj\n(CreationDate \\(D:%(moment)s\\))\nendobj\n"
    b"trailer\n<</Size 5\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n9\n%%%%EOF\n"
)
NOON = b"20261127120000+02'00'"
NUMBERS = st.integers(min_value=0, max_value=10**8 - 2)


@given(NUMBERS, st.data())
def test_what_the_browser_counts_leaves_no_trace(one, data):
    """However far it has counted: the elements are one and two, and nothing moves."""
    two = data.draw(st.integers(min_value=one + 1, max_value=10**8 - 1))
    content = PRINT % {b"moment": NOON, b"one": one, b"two": two}

    found = reproducible(content, DAY)

    assert len(content) == len(found)
    assert [b"(node00000001)", b"(node00000002)", b"(node00000001)"] == [
        found[at : at + 14] for at in range(len(found)) if found.startswith(b"(node", at)
    ]


def test_the_moment_becomes_the_day_in_the_notes_alone():
    """A date the page itself speaks of stays as it is."""
    found = reproducible(PRINT % {b"moment": NOON, b"one": 1, b"two": 2}, DAY)

    assert 2 == found.count(b"Date (D:20260120000000+00'00')")
    assert 1 == found.count(NOON)


def test_the_system_of_the_computer_is_not_told():
    """The browser's long name makes place for ours, at the same length; a short one stays."""
    content = PRINT % {b"moment": NOON, b"one": 1, b"two": 2}
    short = content.replace(b"Mozilla/5.0 \\(X11; System\\) Chrome/156.0", b"Skia")

    found = reproducible(content, DAY)

    assert b"/Creator (integration-workbench)     " in found
    assert b"X11" not in found
    assert len(content) == len(found)
    assert b"/Creator (Skia)\n" in reproducible(short, DAY)


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.4\ntrailer\n<</Root 1 0 R>>", b"trailer <</Info 9 0 R>>", b"\n9 0 obj\n<<>>"],
)
def test_a_file_of_another_build_stays_as_it_is(content):
    """Nothing is put where it is not expected."""
    assert content == reproducible(content, DAY)
