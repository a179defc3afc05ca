from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from needs_builders import evidence, need
from readings import a_case, the_catalogue

from workbench.analysis.needs import concluded
from workbench.analysis.needs.concluded import conclude
from workbench.analysis.needs.confidence import Level
from workbench.analysis.needs.matrix import NOT_MEASURED, Measured, gap_of, judge_area
from workbench.analysis.needs.register import read_register
from workbench.analysis.needs.shares import share
from workbench.analysis.needs.supply import supply_of
from workbench.model.evidence import DIMENSIONS, SupplyRating

LNG = next(area for area in the_catalogue().areas if area.code == "LNG")
SILENT = concluded.Testimony(0, None, None, None)
PART = st.floats(0, 1)


def rating(dimension, score):
    """Return a supply rating of the area of language."""
    return SupplyRating(
        area="LNG", dimension=dimension, score=score, reason="taip", by="x", date="2026-01"
    )


def judged(*, heard=SILENT, measured=NOT_MEASURED, ratings=(), needs=()):
    """Judge the area of language."""
    testimonies = dict.fromkeys((None, *DIMENSIONS), SILENT) | {None: heard, "access": heard}
    return judge_area(LNG, needs, testimonies, {None: measured}, supply_of("LNG", ratings))


def test_the_gap_is_need_times_what_supply_leaves_open():
    """By hand: a need of 0.6 with a supply of 0.25 leaves 0.6 * 0.75 = 0.45."""
    found = gap_of(0.6, 0.4, 0.8, 0.25, (0.25, 0.25))

    assert 0.45 == pytest.approx(found.value)
    assert (0.3, 0.6) == pytest.approx((found.low, found.high))


def test_an_unknown_supply_leaves_the_gap_unknown_but_bounded():
    """Nothing rated: the gap lies between nothing and the whole need, and is not said to be one."""
    found = gap_of(0.6, None, None, None)

    assert found.value is None
    assert (0.0, 0.6) == pytest.approx((found.low, found.high))


def test_an_unknown_need_leaves_nothing_to_say():
    """However well an area is served, without a need there is no gap to speak of."""
    found = gap_of(None, None, None, 0.5)

    assert (None, None, None) == (found.value, found.low, found.high)


@given(PART, PART, PART)
def test_more_supply_never_widens_a_gap(need_, one, two):
    """The gap falls as supply rises."""
    less, more = sorted((one, two))

    assert gap_of(need_, None, None, more).value <= gap_of(need_, None, None, less).value


def test_a_counted_need_goes_before_what_single_findings_say():
    """A survey's share is the need; findings stand beside it."""
    counted = Measured(share(30, 60), 4)
    found = judged(heard=concluded.Testimony(2, 1.0, 1.0, 1.0), measured=counted)

    assert (0.5, "survey") == (found.need, found.basis)
    assert 2 == found.testimony.findings


def test_a_hidden_need_is_not_replaced_by_a_guess():
    """Where disclosure control holds the share back, the need is neither zero nor the findings'."""
    found = judged(
        heard=concluded.Testimony(2, 1.0, 1.0, 1.0), measured=Measured(share(None, 60), None)
    )

    assert found.hidden
    assert (None, None, None) == (found.need, found.basis, found.gap.value)


def test_too_few_answers_leave_the_word_to_the_findings():
    """Below ten answers there is no share; what was heard is not thrown away for that."""
    found = judged(
        heard=concluded.Testimony(1, 2 / 3, 2 / 3, 2 / 3), measured=Measured(share(7, 8), None)
    )

    assert (2 / 3, "evidence") == (found.need, found.basis)


def test_each_dimension_has_its_own_supply():
    """A dimension without a score is unknown, though the area as a whole has a level."""
    heard = concluded.Testimony(1, 1.0, 1.0, 1.0)
    found = judged(heard=heard, ratings=[rating("access", 1)])
    cells = {cell.dimension: cell for cell in found.cells}

    assert (0.25, 0.75) == (cells["access"].supply, cells["access"].gap.value)
    assert cells["quality"].supply is None
    assert list(DIMENSIONS) == [cell.dimension for cell in found.cells]


def test_an_area_has_the_confidence_of_its_most_trusted_need():
    """One well founded need is not dragged down by another that is not."""
    rated = {
        name: {"concern": "none", "reason": "taip"}
        for name in ("methodological_limitations", "coherence", "adequacy", "relevance")
    }
    case = a_case(
        evidence=(evidence("a"), evidence("b")),
        needs=(
            need("LNG-1", "a"),
            need("LNG-2", "b", confidence={**rated, "by": "x", "date": "2026-01"}),
            need("HOU-1", "a"),
        ),
    )
    needs = conclude(case, read_register(case))

    assert Level.HIGH is judged(needs=needs).confidence
    assert judged().confidence is None
