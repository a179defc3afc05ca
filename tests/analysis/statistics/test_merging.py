import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.statistics.merging import merge_small


def _margin(counts: list[int]) -> np.ndarray:
    return np.repeat(np.arange(len(counts)), counts)


def test_small_categories_become_other():
    """Without an order the smallest two go together, the large ones stay."""
    merged = merge_small([_margin([50, 3, 40, 8])], [np.array([5.0, 1.0, 4.0, 2.0])])

    assert (((0,), (1, 3), (2,)),) == merged.groups
    assert [5, 3, 4] == merged.targets[0].tolist()
    assert [50, 11, 40] == np.bincount(merged.categories[0]).tolist()
    assert ((0, (1, 3)),) == merged.merged


def test_ages_join_a_neighbour():
    """Where the categories have an order, a small one joins the smaller of its neighbours."""
    merged = merge_small([_margin([50, 3, 40, 8])], [np.ones(4)], ordered=(0,))

    # 3 joins 40; 8 then joins its only neighbour.
    assert (((0,), (1, 2, 3)),) == merged.groups


def test_a_category_nobody_answered_is_merged_and_its_target_kept():
    """What is in the margins only joins what is in the data, and what is in the data only too."""
    merged = merge_small([np.repeat([0, 1, 3], [30, 20, 4])], [np.array([4.0, 3.0, 2.0])])

    assert (((0,), (1, 2, 3)),) == merged.groups
    assert [4, 5] == merged.targets[0].tolist()


def test_large_categories_stay_and_unknown_stays_unknown():
    """Nothing is merged that need not be, and -1 stays -1."""
    codes = np.array([0] * 10 + [1] * 12 + [-1] * 3)
    merged = merge_small([codes], [np.ones(2)])

    assert () == merged.merged
    assert codes.tolist() == merged.categories[0].tolist()


@pytest.mark.parametrize("ordered", [(), (0,)])
@given(st.lists(st.integers(0, 30), min_size=1, max_size=8))
def test_nobody_and_no_target_is_lost(ordered, counts):
    """Every group has enough unless there is but one, and the targets keep their total."""
    wanted = np.arange(1.0, len(counts) + 1)
    merged = merge_small([_margin(counts)], [wanted], ordered=ordered)
    sizes = np.bincount(merged.categories[0], minlength=len(merged.groups[0]))

    assert len(sizes) == 1 or sizes.min() >= 10
    assert (sum(counts), wanted.sum()) == (sizes.sum(), merged.targets[0].sum())
    assert sorted(sum(merged.groups[0], ())) == list(range(len(counts)))
