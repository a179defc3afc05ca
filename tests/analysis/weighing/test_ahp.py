from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymcdm.weights.subjective import AHP

from workbench.analysis.weighing.ahp import RANDOM_INDICES, compare_pairs
from workbench.errors import InputError
from workbench.presentation.language import translate

SCALE = [*range(1, 10), *(1 / times for times in range(2, 10))]


def _random(size: int, seed: int):
    """Return criteria and comparisons by chance, with the whole table."""
    rng = np.random.default_rng(seed)
    names = [f"c{i}" for i in range(size)]
    table, given_pairs = np.eye(size), {}
    for a, b in combinations(range(size), 2):
        times = SCALE[rng.integers(len(SCALE))]
        table[a, b], table[b, a] = times, 1 / times
        given_pairs[names[a], names[b]] = times
    return names, given_pairs, table


def test_three_criteria_by_hand():
    """1:3, 1:5 and 1:3: the eigenvector is the row geometric mean, l = 1 + x + 1/x, x^3 = 9/5."""
    found = compare_pairs("abc", {("a", "b"): 3, ("a", "c"): 5, ("b", "c"): 3})
    means = np.cbrt([15, 1, 1 / 15])
    x = np.cbrt(9 / 5)
    index = (1 + x + 1 / x - 3) / 2

    assert pytest.approx(means / means.sum()) == found.weights
    assert pytest.approx((index, index / 0.58)) == (found.index, found.ratio)
    assert pytest.approx((0.637, 0.258, 0.105), abs=5e-4) == found.weights
    assert found.acceptable
    assert found.remark is None


@pytest.mark.parametrize("size", range(1, 11))
def test_weights_and_index_are_those_of_another_library(size):
    """Weights and consistency index agree with pymcdm's, which divides by other random indices."""
    names, pairs, table = _random(size, seed=size)
    found = compare_pairs(names, pairs)
    oracle = AHP(matrix=table) if size > 1 else None

    assert pytest.approx(oracle() if oracle else [1]) == found.weights
    if size > 2:
        assert pytest.approx(oracle.get_cr() * AHP.RI_M[size - 1]) == found.index
        assert pytest.approx(found.index / RANDOM_INDICES[size - 1]) == found.ratio


@given(st.lists(st.floats(1, 3), min_size=1, max_size=7))
@settings(max_examples=30)
def test_consistent_comparisons_give_back_their_weights(sizes):
    """Where every comparison is a ratio of weights, nothing is contradicted."""
    names = [str(i) for i in range(len(sizes))]
    pairs = {(a, b): sizes[int(a)] / sizes[int(b)] for a, b in combinations(names, 2)}
    found = compare_pairs(names, pairs)

    assert pytest.approx(np.array(sizes) / sum(sizes)) == found.weights
    assert pytest.approx(0, abs=1e-9) == found.ratio
    assert (None, None) == (found.triad, found.remark)


def test_the_comparison_that_was_turned_round_is_named():
    """Four criteria 8:4:2:1, one comparison the wrong way: it is found, with what it should be."""
    pairs = {(a, b): 2.0 ** (int(b) - int(a)) for a, b in combinations("0123", 2)} | {
        ("1", "3"): 1 / 4
    }
    found = compare_pairs("0123", pairs)

    assert not found.acceptable
    assert {"1", "3"} < set(found.triad.criteria)
    assert ("3", "1", 4.0) == (found.triad.first, found.triad.second, found.triad.given)
    assert pytest.approx(1 / 4) == found.triad.implied
    assert "“3” against “1”: 4.0 times was said, the other comparisons say 0.25 times" in str(
        found.remark
    )
    assert "„3“ svarbesnis už „1“" in translate(found.remark, "lt")


@given(st.integers(3, 6), st.integers(0, 10_000))
@settings(max_examples=30)
def test_the_named_comparison_mends(size, seed):
    """Exchanging it for what the others imply never makes the comparisons less consistent."""
    names, pairs, _ = _random(size, seed)
    found = compare_pairs(names, pairs)
    if found.triad is not None:
        key = (found.triad.first, found.triad.second)
        rest = {pair: times for pair, times in pairs.items() if set(pair) != set(key)}
        mended = compare_pairs(names, rest | {key: found.triad.implied})

        assert mended.index <= found.index + 1e-9


def test_a_pair_may_be_given_either_way():
    """B three times a is a one third of b."""
    one = compare_pairs("ab", {("a", "b"): 1 / 3})
    other = compare_pairs("ab", {("b", "a"): 3})

    assert pytest.approx(one.weights) == other.weights
    assert pytest.approx((0.25, 0.75)) == one.weights


@pytest.mark.parametrize(
    ("pairs", "message"),
    [
        ({}, "a, b\n  found: no comparison"),
        ({("a", "b"): 10}, "10 times"),
        ({("a", "b"): 0}, "0 times"),
        ({("a", "b"): 0.1}, "0.1 times"),
        ({("a", "b"): float("nan")}, "nan times"),
        ({("a", "b"): 2, ("b", "a"): 2}, "b, a\n  found: the pair was already compared"),
        ({("a", "b"): 2, ("a", "z"): 2}, "not about two of the criteria"),
        ({("a", "b"): 2, ("a", "a"): 1}, "not about two of the criteria"),
    ],
)
def test_comparisons_that_cannot_be_used_are_refused(pairs, message):
    """Missing, doubled, strange and impossible comparisons are told with what to do."""
    with pytest.raises(InputError, match=message):
        compare_pairs("ab", pairs)


@pytest.mark.parametrize("criteria", ["", "aa", "abcdefghijk"])
def test_criteria_that_cannot_be_compared_are_refused(criteria):
    """None, one twice, or more than the random indices are known for are slips of the caller."""
    with pytest.raises(ValueError, match="1 to 10 different criteria"):
        compare_pairs(criteria, {})
