import re

import pytest
from checkout import ROOT
from presentation.lint_pages import SOUND

from workbench.presentation.lint import RULES, Breach, Rule
from workbench.presentation.lint.framework import broken, rule
from workbench.presentation.lint.reading import read_page
from workbench.text import text


def test_no_two_rules_have_the_same_identifier():
    """A rule that replaced another in silence would be gone."""
    with pytest.raises(ValueError, match="rule F01 is registered twice"):
        rule("F01", "", "")(lambda _page: iter(()))


def test_a_breach_says_where():
    """The caption over the cell tells a reader of the message where to look."""
    page = read_page(SOUND, "lt")
    found = text("a header is empty")
    one = Rule("T99", "", "", grave=True, function=lambda page: iter([(page.all("td")[0], found)]))

    assert (Breach("T99", found, "Lėšos"),) == broken(page, [one])


def test_rules_say_what_holds_and_why():
    """Each has an identifier of its family, a sentence, and a reason."""
    for identifier, one in RULES.items():
        assert re.fullmatch(r"[A-Z]\d\d", identifier)
        assert one.sentence.endswith(".")
        assert one.why.endswith(".")


def test_the_list_of_rules_is_that_of_the_program():
    """docs/page_rules.md has one line for each rule, in their order, with what the rule says."""
    document = (ROOT / "docs" / "page_rules.md").read_text(encoding="utf-8")
    listed = [line for line in document.splitlines() if re.match(r"\| [A-Z]\d\d ", line)]
    kept = {True: "kept back", False: "delivered"}
    expected = [
        f"| {one.id} | {one.sentence} | {one.why} | {kept[one.grave]} |"
        for _, one in sorted(RULES.items())
    ]

    assert expected == listed
