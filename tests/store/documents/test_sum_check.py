from __future__ import annotations

from decimal import Decimal
from itertools import product
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from workbench.store.documents.sum_check import Outcome, settle

CELLS = st.lists(st.lists(st.integers(0, 60).map(Decimal), min_size=1, max_size=4), max_size=6)


def _brute_force(cells, total):
    return [
        choice
        for choice in product(*(range(len(cell)) for cell in cells))
        if sum((cells[i][c] for i, c in enumerate(choice)), Decimal(0)) == total
    ]


@given(CELLS, st.integers(0, 200).map(Decimal))
def test_agrees_with_trying_all_combinations(cells, total):
    """The search finds one, none or several combinations exactly as trying all of them does."""
    fitting = _brute_force(cells, total)
    settled = settle(cells, total)
    expected = (Outcome.NONE, Outcome.UNIQUE)[len(fitting)] if len(fitting) < 2 else Outcome.SEVERAL
    assert settled.outcome is expected
    assert settled.choice == (fitting[0] if len(fitting) == 1 else ())


def test_known_case():
    """23 000 and 133 000, not 23 billion, make 1 167 032 right."""
    settled = settle([[Decimal(23000133000), Decimal(156000)]], Decimal(156000))
    assert (settled.outcome, settled.choice) == (Outcome.UNIQUE, (1,))


def test_equal_sums_are_several_readings():
    """Two cuttings with the same sum leave the question open."""
    assert settle([[Decimal(5), Decimal(5)]], Decimal(5)).outcome is Outcome.SEVERAL


def test_cents_count():
    """Sums are compared to the cent."""
    assert settle([[Decimal("0.10"), Decimal("0.20")]], Decimal("0.20")).choice == (1,)


def test_a_thousand_cells_with_absurd_readings_are_fast():
    """Readings in the billions are dropped at once, however many cells there are."""
    cells = [[Decimal(23000133000 + i), Decimal(156000 + i)] for i in range(1000)]
    start = perf_counter()
    settled = settle(cells, sum((cell[1] for cell in cells), Decimal(0)))
    assert (settled.outcome, set(settled.choice)) == (Outcome.UNIQUE, {1})
    assert perf_counter() - start < 1


def test_a_thousand_open_cells_end_soon():
    """Where every reading is possible the search says so or gives up, instead of running on."""
    cells = [[Decimal(1000 + 7 * i), Decimal(3001 + 11 * i)] for i in range(1000)]
    start = perf_counter()
    assert settle(cells, Decimal(6_000_000)).outcome in {Outcome.SEVERAL, Outcome.TOO_MANY}
    assert perf_counter() - start < 60  # without its bounds it would run for days
