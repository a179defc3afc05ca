from __future__ import annotations

import pytest

from workbench.analysis.disclosure.policy import PUBLIC, WORKING, Policy, policy_faults, preset


def test_presets_are_those_of_the_method():
    """Five and no rounding to work with, ten and rounded to five for everybody."""
    assert (5, 1) == (preset("working").threshold, preset("working").rounding)
    assert (10, 5) == (preset("public").threshold, preset("public").rounding)
    assert (WORKING, PUBLIC) == (preset("working"), preset("public"))


def test_an_unknown_preset_is_refused_with_the_names_there_are():
    """Whoever mistypes a name learns the right ones."""
    with pytest.raises(ValueError, match="working, public"):
        preset("secret")


@pytest.mark.parametrize("threshold", [2, 1, 0, -5])
def test_no_threshold_lies_below_three(threshold):
    """A threshold below three would show single persons."""
    with pytest.raises(ValueError, match=rf"threshold of {threshold}\n.*at least 3"):
        Policy(threshold=threshold)


def test_faults_wait_for_the_caller_to_say_where():
    """All faults come at once, with their place, for one message of the caller."""
    faults = policy_faults(2, 0, path="disclosure")

    assert ["disclosure", "disclosure"] == [fault.path for fault in faults]
    assert (("threshold", 2),) == faults[0].found.values
    assert () == policy_faults(3)


@pytest.mark.parametrize(
    "wrong", [{"dominance_n": 0}, {"dominance_k": 0}, {"dominance_k": 1.1}, {"p_percent": -0.1}]
)
def test_shares_of_dominance_are_shares(wrong):
    """A share outside 0 to 1 is a slip."""
    with pytest.raises(ValueError, match="dominance"):
        Policy(threshold=5, **wrong)


def test_zeros_are_hidden_unless_the_policy_says_otherwise():
    """The lowest count that is hidden is 0, or 1 where zeros are always shown."""
    assert (0, 1) == (WORKING.lowest, Policy(threshold=5, zeros_disclosive=False).lowest)
