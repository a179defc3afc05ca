from __future__ import annotations

from functools import cache

import pytest
from presentation.deciding.sessions import the_file
from selection_cases import selection_of

from workbench.analysis.portfolio.infeasibility import Infeasible
from workbench.analysis.portfolio.programme import Variants
from workbench.analysis.portfolio.solving import choose
from workbench.errors import InputError
from workbench.presentation.deciding.changes import Signature, applied, changes_of
from workbench.presentation.deciding.trial import COMMON, Trial
from workbench.presentation.deciding.trying import Trying

NEED_ONLY = (100, 0, 0, 0, 0, 0)


@cache
def _trying():
    """Return the candidates made ready for trials."""
    return Trying(selection_of())


def test_nothing_tried_is_the_analysis():
    """Order, value and portfolio of the report, and nothing entered or left."""
    order = _trying().order(Trial(), the_file())
    assert [(one.rank, one.value) for one in order] == sorted(
        ((one.rank, one.value) for one in selection_of().valued), key=lambda each: each[0]
    )
    assert [one.before for one in order] == [one.rank for one in order]
    tried = _trying().portfolio(Trial(), the_file())
    assert tried.portfolio.codes == selection_of().choice.portfolio.codes
    assert (tried.entered, tried.left) == ((), ())


@pytest.mark.parametrize("view", [COMMON, "ngo"])
def test_one_criterion_alone_is_the_value(view):
    """With all points on the need, each candidate is worth its points of it."""
    trial = Trial(view=view, points={view: NEED_ONLY})
    order = _trying().order(trial, the_file())
    assert [one.value.value for one in order] == [one.valued.cells[0].points for one in order]
    assert order[0].rank == 1
    assert [one.rank for one in order] == sorted(one.rank for one in order)


def test_a_group_has_its_own_view_and_its_part_in_the_common_one():
    """Points tried for a group move the common weights towards them."""
    trial = Trial(points={"ngo": NEED_ONLY})
    assert _trying().weights(Trial(view="ngo", points={"ngo": NEED_ONLY}), the_file())[0] == 1
    assert _trying().weights(trial, the_file())[0] > _trying().weights(Trial(), the_file())[0]
    assert _trying().weights(Trial(view="administration"), the_file())[0] == pytest.approx(
        100 / 420
    )


@pytest.mark.parametrize(
    "trial",
    [
        Trial(points={COMMON: NEED_ONLY}),
        Trial(view="migrants", money_percent=40),
        Trial(hours_percent=50, modes={"HOU-S01": "must", "GOV-R01": "free"}),
    ],
)
def test_the_portfolio_is_worth_what_the_exact_choice_is(trial):
    """The quick way leaves out only which of several equals comes first."""
    tried = _trying().portfolio(trial, the_file())
    exact = choose(tried.programme)
    assert tried.portfolio.value == exact.value
    assert tried.portfolio.proved
    assert set(tried.entered) == set(tried.portfolio.codes) - set(tried.basis.codes)
    assert set(tried.left) == set(tried.basis.codes) - set(tried.portfolio.codes)


def test_rules_that_cannot_hold_together_are_explained():
    """Without hours there is no portfolio; which rule lacks how much is said."""
    tried = _trying().portfolio(Trial(hours_percent=0), the_file())
    assert isinstance(tried.outcome, Infeasible)
    assert tried.outcome.shortfalls
    assert (tried.portfolio, tried.entered, tried.left) == (None, (), ())


def test_rules_that_contradict_each_other_are_told():
    """Two ways to the same cannot both be taken in any case."""
    rules = selection_of().choice.programme.rules
    first, second = next(rule for rule in rules if isinstance(rule, Variants)).codes[:2]
    tried = _trying().portfolio(Trial(modes={first: "must", second: "must"}), the_file())
    (fault,) = tried.outcome
    assert "exclude each other" in str(fault.found)
    assert tried.programme is None


@pytest.mark.parametrize("work", ["order", "portfolio"])
def test_points_of_nought_make_no_weights(work):
    """Somebody has to find something important."""
    with pytest.raises(InputError, match="no criterion with points above 0"):
        getattr(_trying(), work)(Trial(points={COMMON: (0,) * 6}), the_file())


def test_the_file_as_saved_is_the_basis():
    """After half the money was saved the portfolio of half the money is what others differ from."""
    half = Trial(money_percent=30)
    signed = Signature("x", "y", "2026-01-20")
    saved = applied(the_file(), changes_of(half, the_file(), _trying().candidates, signed))
    before = _trying().portfolio(half, the_file())
    after = _trying().portfolio(Trial(), saved)
    assert before.left
    assert after.portfolio.value == before.portfolio.value
    assert (after.entered, after.left) == ((), ())
    assert _trying().portfolio(Trial(money_percent=50), saved).basis == after.basis
