from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import a_measure, a_plan, an_objective
from hypothesis import given
from hypothesis import strategies as st
from readings import read, vilnius_plan

from workbench.analysis.money import count_money, funding_of
from workbench.model.plan import Funding, Plan

if TYPE_CHECKING:
    import random

SOURCES = Path(__file__).parents[3] / "shared" / "reference" / "data"

euros = st.lists(st.lists(st.integers(0, 10**9), max_size=3), min_size=1, max_size=6)


def _money(plan: Plan):
    return count_money(plan, read(plan))


def _plan(cents: list[list[int]], factor: int = 1) -> Plan:
    measures = [
        a_measure(
            f"1.1.{index}",
            funding="stated" if row else "none_planned",
            amounts=[{"eur": Decimal(cent * factor) / 100} for cent in row],
        )
        for index, row in enumerate(cents, start=1)
    ]
    return a_plan([an_objective(measures=measures)])


def test_vilnius_in_all():
    """Vilnius has 17 sums in 12 measures, 8 with a dash; 1 167 032 Eur stated and computed."""
    money = _money(vilnius_plan())

    assert (17, 12, 8, 0, 0) == (
        money.amounts,
        len(money.funded),
        len(money.none_planned),
        len(money.not_needed),
        len(money.missing),
    )
    assert (1_167_032, 1_167_032, 0) == (
        money.stated_total,
        money.computed_total,
        money.difference,
    )


def test_vilnius_by_objective():
    """60 000 + 26 000; 156 000; nothing; 30 000 + 100 000 + 6 000 + 6 000 + 5 000; the rest."""
    shares = _money(vilnius_plan()).by_objective

    assert [86_000, 156_000, 0, 147_000, 778_032] == [share.eur for share in shares]
    assert [2, 1, 0, 5, 4] == [share.funded_measures for share in shares]
    assert [3, 1, 3, 6, 7] == [share.measures for share in shares]


def test_vilnius_without_a_numeric_target():
    """26 000 + 5 000 + 393 032 + 350 000 + 5 000 + 30 000 Eur have nothing to count."""
    share = _money(vilnius_plan()).without_numeric_target

    assert (809_032, 6) == (share.eur, share.funded_measures)
    assert "0.693" == f"{share.share:.3f}"


def test_vilnius_by_year():
    """2 000 Eur are for 2022, 4 000 + 2 000 for 2023, 4 000 for 2024, the rest for no year."""
    shares = _money(vilnius_plan()).by_year

    assert [("2022", 2_000), ("2023", 6_000), ("2024", 4_000), ("", 1_155_032)] == [
        (share.key, share.eur) for share in shares
    ]


def test_vilnius_largest():
    """1.5.1 with 393 032 and 1.5.2 with 350 000 Eur hold 63.7 % of the money."""
    money = _money(vilnius_plan())

    assert [("1.5.1", 393_032), ("1.5.2", 350_000)] == [
        (share.key, share.eur) for share in money.largest[:2]
    ]
    assert "0.637" == f"{money.top_two_share:.3f}"


def test_vilnius_by_implementer_overlaps():
    """International House Vilnius takes part in five funded measures: 26, 156, 5, 393 and 30."""
    shares = {share.key: share for share in _money(vilnius_plan()).by_implementer}

    assert 26_000 + 156_000 + 5_000 + 393_032 + 30_000 == shares["International House Vilnius"].eur
    assert sum(share.eur for share in shares.values()) > 1_167_032


@pytest.mark.skipif(not SOURCES.exists(), reason="the project's papers are not beside the checkout")
def test_vilnius_agrees_with_the_lines_counted_from_the_document():
    """Every sum of the committed plan stands in the list made from the document, and back."""
    with (SOURCES / "plan_budget_lines_vilnius.csv").open(encoding="utf-8") as file:
        lines = [(row["measure_code"], Decimal(row["eur"])) for row in csv.DictReader(file)]

    plan = [(m.number, amount.eur) for m in vilnius_plan().measures for amount in m.amounts]

    assert sorted(lines) == sorted(plan)


def test_a_dash_a_statement_and_an_empty_cell_are_three_states():
    """None planned, not needed and missing are told apart, and zero is an amount."""
    measures = [
        a_measure("1", funding="none_planned", amounts=[]),
        a_measure("2", funding="not_needed", amounts=[]),
        a_measure("3", funding="missing", amounts=[]),
        a_measure("4", amounts=[{"eur": 0}]),
    ]

    money = _money(a_plan([an_objective(measures=measures)]))

    assert (("1",), ("2",), ("3",), ("4",)) == (
        money.none_planned,
        money.not_needed,
        money.missing,
        money.funded,
    )
    assert money.largest[0].share is None


def test_money_that_is_stated_but_not_there_is_missing():
    """A measure marked as funded without any sum counts as one whose money is not known."""
    plan = a_plan([an_objective(measures=[a_measure(funding="stated", amounts=[])])])

    assert Funding.MISSING is funding_of(plan.measures[0])


def test_the_source_of_the_whole_plan_holds_where_a_sum_names_none():
    """A sum's own source goes first; what neither names comes last under an empty key."""
    amounts = [{"eur": 10, "source": "PMIF"}, {"eur": 5}]
    plan = a_plan([an_objective(measures=[a_measure(amounts=amounts)])])

    bare = [(share.key, share.eur) for share in _money(plan).by_source]
    named = plan.model_copy(update={"funding_source": "savivaldybės biudžetas"})

    assert [("PMIF", 10), ("", 5)] == bare
    assert [("PMIF", 10), ("savivaldybės biudžetas", 5)] == [
        (share.key, share.eur) for share in _money(named).by_source
    ]


@given(euros, st.integers(1, 1000))
def test_scaling_the_amounts_scales_the_totals_and_no_share(cents, factor):
    """With all sums a thousand times as large all totals are, and every share stays."""
    small, large = _money(_plan(cents)), _money(_plan(cents, factor))

    assert large.computed_total == factor * small.computed_total
    assert [s.share for s in large.largest] == pytest.approx([s.share for s in small.largest])
    assert large.top_two_share == pytest.approx(small.top_two_share)
    assert large.without_numeric_target.eur == factor * small.without_numeric_target.eur


@given(euros)
def test_the_parts_of_the_money_add_up(cents):
    """By year, by source and by objective the money adds up to the total, to the cent."""
    money = _money(_plan(cents))

    parts = [money.by_year, money.by_source, money.by_objective, money.largest]

    assert [money.computed_total] * 4 == [sum(s.eur for s in part) for part in parts]


@given(euros, st.randoms(use_true_random=False))
def test_the_order_of_measures_changes_no_sum(cents, shuffle: random.Random):
    """Money is counted, not read in order."""
    mixed = shuffle.sample(cents, len(cents))

    one, other = _money(_plan(cents)), _money(_plan(mixed))

    assert (one.computed_total, one.by_year, one.top_two_share) == (
        other.computed_total,
        other.by_year,
        other.top_two_share,
    )
