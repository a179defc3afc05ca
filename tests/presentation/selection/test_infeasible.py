"""Why no portfolio keeps all rules, in sentences."""

from types import SimpleNamespace

import pytest
from presentation.cases import case_of

from workbench.analysis.portfolio.infeasibility import Infeasible, Shortfall
from workbench.analysis.portfolio.programme import AtLeast, Budget, MoneyShare, Must, Staff
from workbench.presentation.markup import as_plain
from workbench.presentation.selection.infeasible import why_infeasible

NB = "\u00a0"
MONEY = Budget(2026, "municipal", 10_000)
CLASH = (MONEY, Must("GOV-R01"))


def said(*shortfalls, language="lt"):
    """Return the sentences on a clash, with recommendations by their codes."""
    selection = SimpleNamespace(
        case=case_of("pavyzdys"), candidates=SimpleNamespace(get=lambda _: None, uncalled=())
    )
    short = tuple(Shortfall(rule, missing) for rule, missing in shortfalls)
    sentences = why_infeasible(selection, Infeasible(short, CLASH, ()), language)
    return as_plain(" ".join(sentences)).replace(NB, " ")


def test_the_rules_that_clash_are_numbered():
    """Rules hold semicolons of their own, so numbers tell them apart."""
    assert (
        "1) 2026 m. savivaldybės biudžetas: ne daugiau kaip 100 Eur; 2) GOV-R01 įtraukiama"
    ) in said((MONEY, 1_470_000))


@pytest.mark.parametrize(
    ("rule", "missing", "lt", "en"),
    [
        (
            MONEY,
            1_470_000,
            "pridėti 14 700 Eur (iš viso būtų 14 800 Eur) prie ribos",
            "EUR 14,700 more (EUR 14,800 in all)",
        ),
        (
            Staff(2027, "administration", 10_000),
            2_550,
            "pridėti 25,5 val. (iš viso būtų 125,5 val.) prie ribos",
            "25.5 h more (125.5 h in all)",
        ),
        (
            AtLeast("x", ("GOV-R01", "GOV-R02"), 2),
            1,
            "reikalauti 1, o ne 2, pagal taisyklę",
            "1 in place of 2",
        ),
        (
            MoneyShare("x", ("GOV-R01",), ceiling=600),
            5_000,
            "leisti 50 Eur nukrypti nuo šios taisyklės",
            "let this rule be missed by EUR 50",
        ),
        (Must("GOV-R01"), 1, "atsisakyti taisyklės: GOV-R01", "give up this rule: GOV-R01"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_would_be_enough_is_told_from_and_to(rule, missing, lt, en):
    """A reader learns by how much to loosen the rule, and what it would then say."""
    assert lt in said((rule, missing))
    assert en in said((rule, missing), language="en")
