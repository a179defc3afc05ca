"""Every check has a card, a plan it strikes, a plan it passes, and wordings that can be filled."""

from __future__ import annotations

import string
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from analysis.checks import (
    examples_budget,
    examples_coverage,
    examples_criteria,
    examples_goals,
    examples_implementers,
    examples_language,
    examples_measures,
    examples_monitoring,
    examples_structure,
    examples_timing,
)
from readings import outcome, the_catalogue, vilnius_plan

from workbench.analysis.checks.framework import CHECKS

if TYPE_CHECKING:
    from workbench.model.catalogue import CheckCard

FAMILIES = (
    examples_structure,
    examples_goals,
    examples_measures,
    examples_criteria,
    examples_implementers,
    examples_timing,
    examples_budget,
    examples_coverage,
    examples_monitoring,
    examples_language,
)
EXAMPLES = dict(chain.from_iterable(family.EXAMPLES.items() for family in FAMILIES))
VARIANTS = dict(chain.from_iterable(family.VARIANTS.items() for family in FAMILIES))
METHOD = {"S": 10, "G": 6, "M": 5, "K": 14, "R": 5, "T": 5, "B": 10, "C": 7, "N": 3, "L": 2}
CARDS = the_catalogue().checks
COMPUTED = [card for card in CARDS if card.id not in examples_coverage.NOT_COMPUTED]


def _fields(wording: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(wording) if name}


def _words_of(card: CheckCard):
    return (card.title, card.rule, card.suggestion, card.source, *card.messages.values())


def test_every_check_of_the_method_has_a_function_and_a_card():
    """The 67 identifiers of the method are there; functions and cards, own ones too, agree."""
    method = {f"{family}{n:02}" for family, last in METHOD.items() for n in range(1, last + 1)}

    assert set() == method - set(CHECKS)
    assert set(CHECKS) == {card.id for card in CARDS}


def test_every_check_has_a_pair_of_examples():
    """No check that can be computed goes without a plan it strikes and one it passes."""
    assert {card.id for card in COMPUTED} == set(EXAMPLES)


@pytest.mark.parametrize("card", COMPUTED, ids=lambda card: card.id)
def test_a_check_strikes_its_example_and_passes_the_other(card: CheckCard):
    """The check finds something in the first plan of its pair and nothing in the second."""
    bad, good = EXAMPLES[card.id]

    assert ("found", "clear") == (outcome(card.id, bad).status, outcome(card.id, good).status)


@pytest.mark.parametrize(
    ("card", "variant"),
    [(card, variant) for card in COMPUTED for variant in card.messages],
    ids=lambda item: item if isinstance(item, str) else item.id,
)
def test_every_wording_comes_up_and_is_filled(card: CheckCard, variant: str):
    """Each wording is used by some example, in both languages with the same, known fields."""
    plan = VARIANTS.get((card.id, variant)) or EXAMPLES[card.id][0]
    findings = [found for found in outcome(card.id, plan).findings if found.variant == variant]

    words = card.messages[variant]

    assert findings
    assert _fields(words.lt) == _fields(words.en or "") <= set(findings[0].values)


@pytest.mark.parametrize("card", COMPUTED, ids=lambda card: card.id)
def test_findings_keep_to_what_the_card_announces(card: CheckCard):
    """No finding has a severity or a wording its card does not know."""
    plans = [vilnius_plan(), *EXAMPLES[card.id]]
    plans += [plan for (check, _), plan in VARIANTS.items() if check == card.id]

    findings = [found for plan in plans for found in outcome(card.id, plan).findings]

    assert {found.severity for found in findings} <= set(card.severities or (card.severity,))
    assert {found.variant for found in findings} <= set(card.messages)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_every_card_speaks_both_languages(card: CheckCard):
    """Title, rule, suggestion, source and messages of a check exist in English too."""
    assert all(words.en for words in _words_of(card))


def test_dismissible_severities_match_the_law():
    """Money without an amount and approval by an order are never errors."""
    assert "E" not in {
        *the_catalogue().check("B02").severities,
        the_catalogue().check("B02").severity,
    }
    assert "E" not in {
        *the_catalogue().check("S06").severities,
        the_catalogue().check("S06").severity,
    }


def test_remarks_and_cards_name_each_other():
    """A card refers to a remark exactly where the remark lists the check."""
    by_card = {(code[:2], card.id) for card in CARDS for code in card.remark}
    by_remark = {
        (remark.code, check) for remark in the_catalogue().remarks for check in remark.checks
    }

    assert by_remark == by_card
