"""Every rule of a choice as a short sentence."""

import pytest
from selection_cases import selection_of

from workbench.analysis.portfolio.programme import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Requires,
    Staff,
    Variants,
)
from workbench.presentation.selection.rules import say_rule

NB = "\u00a0"
COURSES = "LNG-R01 „Lietuvių kalbos kursai suaugusiesiems“"
SITE = "INF-R01 „Savivaldybės svetainės skiltis užsieniečiams keliomis kalbomis“"
AREA = "„Lietuvių kalba ir pilietinis orientavimas“"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            Budget(2026, "municipal", 2_500_000),
            f"2026{NB}m. savivaldybės biudžetas: ne daugiau kaip 25{NB}000{NB}Eur",
        ),
        (
            Staff(2027, "administration", 240_000),
            f"2027{NB}m. darbo laikas (administracija): ne daugiau kaip 2{NB}400{NB}val.",
        ),
        (Must("LNG-R01"), f"{COURSES} įtraukiama bet kuriuo atveju"),
        (Blocked("LNG-R01"), f"{COURSES} neįtraukiama jokiu atveju"),
        (Requires("LNG-R01", "INF-R01"), f"{COURSES} – tik kartu su {SITE}"),
        (
            Variants(("LNG-R01", "INF-R01")),
            f"ne daugiau kaip vienas iš variantų: {COURSES}; {SITE}",
        ),
        (AtLeast("language", ("LNG-R01",), 2), f"bent 2 iš srities {AREA}"),
        (AtLeast("other", ("LNG-R01", "INF-R01"), 1), f"bent 1 iš šių: {COURSES}; {SITE}"),
        (
            MoneyShare("language_money", ("LNG-R01",), None, 600),
            f"ne daugiau kaip 60{NB}% rinkinio lėšų tenka sričiai {AREA}",
        ),
        (
            MoneyShare("other", ("LNG-R01",), 250, None),
            f"ne mažiau kaip 25{NB}% rinkinio lėšų tenka šioms: {COURSES}",
        ),
        (
            MoneyShare("other", ("LNG-R01",), 250, 600),
            f"nuo 25{NB}% iki 60{NB}% rinkinio lėšų tenka šioms: {COURSES}",
        ),
    ],
)
def test_each_kind_of_rule_is_a_sentence(rule, said):
    """Areas by name, recommendations by code and title, numbers with their units."""
    assert say_rule(selection_of(), rule, "lt") == said


def test_rules_speak_english_too():
    """The same in the other language, its numbers its own way."""
    budget = say_rule(selection_of(), Budget(2026, "amif", 4_000_000), "en")
    assert budget == f"2026, AMIF: at most EUR{NB}40,000"


def test_every_rule_of_the_example_is_said():
    """No rule falls through, and no two sound the same."""
    selection = selection_of()
    said = [say_rule(selection, rule, "lt") for rule in selection.choice.programme.rules]
    assert all(said)
    assert len(set(said)) == len(said)
