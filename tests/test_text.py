"""Sentences that wait for their language."""

from __future__ import annotations

import pytest

from workbench.text import Text, plural_text, text


def test_a_text_reads_in_english_by_itself():
    """A text is readable in logs without any catalogue."""
    assert str(text("{found} of {all}", found=24, all=48)) == "24 of 48"


@pytest.mark.parametrize(("count", "expected"), [(1, "1 row"), (0, "0 rows"), (21, "21 rows")])
def test_the_english_form_follows_the_number(count, expected):
    """Only one takes the singular in English, whatever Lithuanian would do."""
    assert str(plural_text("{count} row", "{count} rows", count)) == expected


def test_texts_with_the_same_content_are_equal():
    """The order in which values are given does not matter."""
    assert text("{a}{b}", a=1, b=2) == text("{a}{b}", b=2, a=1)


def test_a_text_cannot_be_changed():
    """Texts are frozen like every value."""
    with pytest.raises(AttributeError, match="message"):
        text("a").message = "b"  # type: ignore[misc]


def test_several_values_are_listed():
    """Names are told one after the other, as a person would."""
    assert str(text("one of: {names}", names=("lt", "en"))) == "one of: lt, en"


def test_a_text_may_hold_texts():
    """An inner text is written out within the outer one."""
    assert str(text("because {why}", why=Text("of rain"))) == "because of rain"
