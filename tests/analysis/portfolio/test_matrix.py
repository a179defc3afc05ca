from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from portfolio_programmes import programmes

from workbench.analysis.portfolio.exact import missing, value_of
from workbench.analysis.portfolio.matrix import Line, arrays, build, excluding, reduced


@settings(max_examples=30)
@given(programmes(most=6))
def test_lines_say_what_rules_say(programme):
    """Every choice keeps the lines of a rule exactly when it keeps the rule."""
    model = build(programme)
    for bits in product((0, 1), repeat=len(model.codes)):
        codes = model.taken(bits)
        for rule, lines in zip(programme.rules, model.rules, strict=True):
            assert all(line.holds(bits) for line in lines) == (not missing(programme, rule, codes))


@settings(max_examples=20)
@given(programmes(most=5))
def test_pairs_count_exactly_when_both_are_taken(programme):
    """The links leave a pair no choice, and the columns add up to the value."""
    model = build(programme)
    pairs = len(model.value) - len(model.codes)
    for bits in product((0, 1), repeat=len(model.codes)):
        codes = model.taken(bits)
        both = tuple(int({s.first, s.second} <= set(codes)) for s in programme.synergies)
        fitting = [
            end
            for end in product((0, 1), repeat=min(pairs, 4))
            if all(line.holds((*bits, *end, *both[4:])) for line in model.links)
        ]

        assert [both[:4]] == fitting
        total = sum(v * bit for v, bit in zip(model.value, (*bits, *both), strict=True))
        assert value_of(programme, codes) == total


def test_round_money_becomes_small_numbers():
    """Sums of multiples of 100 exceed 250 exactly when they exceed 200."""
    assert Line(((0, 3), (1, -1)), 2) == reduced(Line(((0, 300), (1, -100)), 250))
    assert Line(((0, -1),), -3) == reduced(Line(((0, -100),), -250))
    assert Line((), 5) == reduced(Line((), 5))


@given(st.lists(st.integers(0, 1), min_size=1, max_size=6))
def test_one_choice_is_left_out(bits):
    """And no other."""
    line = excluding(bits)

    assert [tuple(bits)] == [
        other for other in product((0, 1), repeat=len(bits)) if not line.holds(other)
    ]


def test_lines_as_arrays():
    """Each row has its coefficients in their columns."""
    matrix, limits = arrays((Line(((2, 4), (0, -6)), 9), Line(((1, 1),), 0)), 3)

    assert [[-3, 0, 2], [0, 1, 0]] == matrix.toarray().tolist()
    assert [4, 0] == limits.tolist()
