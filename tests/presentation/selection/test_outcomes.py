"""What the parts on the choice of recommendations share."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from workbench.presentation.language import translate
from workbench.presentation.markup import Html
from workbench.presentation.selection.outcomes import (
    by_points,
    draws_of,
    first_names,
    in_points,
    listing,
    missing_words,
    no_candidates,
    opened,
    share_of_draws,
    widest_error,
)

NB = "\u00a0"
NAMELESS = SimpleNamespace(candidates=SimpleNamespace(get=lambda _: None, uncalled=()))


@pytest.mark.parametrize(
    ("thousandths", "value", "difference"),
    [
        (0, "0 taškų", "0 taškų"),
        (400, "mažiau nei 1 taškas", "mažiau nei 1 tašku"),
        (500, "1 taškas", "1 tašku"),
        (2499, "2 taškai", "2 taškais"),
        (1_646_116, f"1{NB}646 taškai", f"1{NB}646 taškais"),
        (12_000, "12 taškų", "12 taškų"),
    ],
)
def test_values_are_whole_points_in_their_case(thousandths, value, difference):
    """Half a point rounds up, something is never told as nothing, and the noun agrees."""
    assert translate(in_points(thousandths), "lt") == value
    assert translate(by_points(thousandths), "lt") == difference


@pytest.mark.parametrize(
    ("rule", "missing", "said"),
    [
        (Budget(2027, "amif", 5), 130_000, f"1{NB}300{NB}Eur"),
        (MoneyShare("m", ("A",), ceiling=500), 50, f"0,50{NB}Eur"),
        (Staff(2027, "administration", 5), 1250, "12,5 val."),
        (AtLeast("a", ("A", "B"), 2), 2, "2 rekomendacijos"),
        (Must("A"), 1, "1 rekomendacija"),
        (Blocked("A"), 1, "1 rekomendacija"),
        (Requires("A", "B"), 1, "1 rekomendacija"),
        (Variants(("A", "B")), 11, "11 rekomendacijų"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_missing_is_told_as_the_rule_counts(rule, missing, said):
    """Cents become money, hundredths hours, numbers recommendations."""
    assert missing_words(rule, missing, "lt").replace(f"{NB}val", " val") == said


@pytest.mark.parametrize(("draws", "error"), [(100, 9.8), (10_000, 0.98), (1, 98.0)])
def test_the_error_of_a_share_follows_from_the_number_of_draws(draws, error):
    """A hundred draws tell a share within ten percentage points, 19 times of 20."""
    assert widest_error(draws) == pytest.approx(error)


@given(st.integers(1, 10_000), st.data())
def test_some_draws_are_never_told_as_none_or_all(draws, data):
    """Only what is in no draw has 0 %, and only what is in every one 100 %."""
    count = data.draw(st.integers(0, draws))
    shown = share_of_draws(count / draws, "en")

    assert (shown == "0%") == (count == 0)
    assert (shown == "100%") == (count == draws)


def test_draws_are_counted_by_portfolio():
    """Every draw has one best portfolio."""
    cores = SimpleNamespace(portfolios=(SimpleNamespace(count=4), SimpleNamespace(count=2)))

    assert draws_of(cores) == 6


def test_long_lists_are_cut_where_that_spares_more_than_one():
    """The first few are named and the rest is counted; a single rest is named too."""
    codes = [f"GOV-R{number:02}" for number in range(1, 9)]

    assert first_names(NAMELESS, codes[:6], "lt") == "; ".join(codes[:6])
    assert first_names(NAMELESS, codes, "lt") == "; ".join(codes[:5]) + "; ir dar 3"


def test_one_thing_is_no_list():
    """A list of one would be noise to who listens."""
    assert listing([Html("a")]) == "a"
    assert listing([Html("a"), Html("b")]) == "<ul><li>a</li><li>b</li></ul>"


def test_a_capital_leaves_markup_as_it_is():
    """What is escaped is not escaped again, and tags stay tags."""
    assert opened(Html("a &amp; b")) == "A &amp; b"
    assert opened(Html("<b>a</b>")) == "<b>a</b>"


@pytest.mark.parametrize(
    ("language", "said"), [("lt", "Rinktis nėra iš ko"), ("en", "There is nothing to choose from")]
)
def test_without_candidates_it_is_said_where_they_come_from(language, said):
    """An empty part tells what would fill it."""
    assert said in no_candidates(language).plain
