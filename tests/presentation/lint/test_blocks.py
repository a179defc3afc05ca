import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from presentation.lint_pages import with_

from workbench.presentation.lint.blocks import ELSEWHERE, Joined, names_in
from workbench.presentation.lint.reading import read_page


def _last(content, language="lt"):
    """Return the words of the block with the mark x in it."""
    page = read_page(with_(content, language), language)
    return next((block.text, block.own) for block in page.blocks if "x" in block.text)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<p>x<b>y</b> z</p>", "xy z"),
        ("<p>x<br>y</p>", "x y"),
        ("<p> x\n\u00a0y </p>", "x y"),
        ("<ul><li>x<p>y</p>z</li></ul>", "x z"),
    ],
)
def test_words_belong_to_the_nearest_block(content, words):
    """Inline elements join words, blocks part them."""
    assert (words, words) == _last(content)


@pytest.mark.parametrize(
    "foreign",
    [
        "<q>y</q>",
        "<code>y</code>",
        '<span lang="en">y</span>',
        '<span lang="en-GB"><b>y</b></span>',
        "<q><b>y</b></q>",
    ],
)
def test_what_is_not_ours_is_left_out_of_our_words(foreign):
    """Quotations, code and marked passages follow other rules."""
    assert ("x y z", f"x {ELSEWHERE} z") == _last(f"<p>x {foreign} z</p>")


def test_our_language_within_another_is_ours_again():
    """The innermost mark counts."""
    content = '<p lang="lt">a <span lang="en">x</span> b</p>'

    assert ("a x b", f"{ELSEWHERE}x{ELSEWHERE}") == _last(content, "en")


def test_addresses_are_nobodys_words():
    """The parts of an address belong to no language."""
    assert ("x http://e.lt/the-of z", f"x {ELSEWHERE} z") == _last("<p>x http://e.lt/the-of z</p>")


def test_styles_are_not_shown():
    """Nobody reads what stands in a style sheet, but what follows it."""
    page = read_page(with_("<style>x{}</style>"), "lt")

    assert not any("x{}" in block.text for block in page.blocks)


def test_labels_are_words_too():
    """What a screen reader says is checked like what is seen; its language is that around it."""
    content = '<div lang="en"><p aria-label="Label">a</p></div><p aria-label="Žymė">b</p>'
    page = read_page(with_(content), "lt")
    labels = {block.text: block.own for block in page.blocks if block.attribute == "aria-label"}

    assert (ELSEWHERE, "Žymė") == (labels["Label"], labels["Žymė"])


@given(st.lists(st.text("ab ", max_size=4)), st.sampled_from(["a", "b ", "ab"]))
def test_one_look_finds_what_a_look_at_each_part_finds(parts, words):
    """To search the whole is quicker, and finds the same."""
    pattern = re.compile(re.escape(words))
    found = [place for place, _ in Joined(tuple(parts)).find(pattern)]

    assert [i for i, part in enumerate(parts) if pattern.search(part)] == found


def test_names_are_listed_with_blanks():
    """Long lists of tags stay readable."""
    assert ("a", "b", "c") == names_in("a b  c")
