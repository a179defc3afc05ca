from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from workbench.store.documents.normal_text import folded, normal, starts_new_line


def test_blanks_of_all_widths_are_one():
    """No-break, narrow and thin blanks are blanks; invisible signs are nothing."""
    assert normal("1\u00a0167\u202f032\u2009 Eur\u00ad\u200b \ufeff") == "1 167 032 Eur"


def test_letters_are_composed_and_bullets_known():
    """Letters in two parts become one; private bullets of Word become bullets."""
    assert normal(unicodedata.normalize("NFD", "ėšį")) == "ėšį"
    assert normal("\uf0b7 a") == "• a"


@given(st.text())
def test_normal_text_stays(raw):
    """Putting a normal text in order again changes nothing."""
    assert normal(normal(raw)) == normal(raw)


def test_folding_is_for_comparing():
    """Case, marks and blanks do not tell texts apart."""
    assert folded("  IŠ  VISO:") == "is viso:"


def test_what_opens_a_line():
    """Capitals, digits and bullets open a line; small letters and brackets go on with one."""
    assert [starts_new_line(x) for x in ("Šauk", "2 asm.", "- Bus", "„Namai“", "ir", "(kt.)")] == [
        True, True, True, True, False, False,
    ]  # fmt: skip
