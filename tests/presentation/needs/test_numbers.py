import pytest

from workbench.analysis.disclosure.policy import PUBLIC, WORKING
from workbench.analysis.needs.shares import UNASKED, share
from workbench.presentation.markup import as_plain
from workbench.presentation.needs.numbers import (
    interval,
    missing,
    part,
    percent_interval,
    points,
    score,
    share_cell,
)

NB = "\u00a0"


def cell(found, language="lt", policy=WORKING):
    """Return a share as plain text."""
    return as_plain(share_cell(found, policy, language))


def test_hidden_unknown_and_nobody_look_different():
    """A held back share, one nobody was asked for, and none in need are three different cells."""
    shown = {cell(share(None, None)), cell(UNASKED), cell(share(0, 40))}

    assert {f"≤{NB}5", "duomenų nėra", f"0{NB}% (0–9{NB}%)"} == shown
    assert f"≤{NB}10" == cell(share(None, None), policy=PUBLIC)


def test_few_answers_have_no_share():
    """Below ten answers there are counts alone, from ten to twenty-nine a mark."""
    assert "7 iš 8" == cell(share(7, 8))
    assert f"40{NB}% (22–61{NB}%)orientacinis" == cell(share(8, 20))
    assert f"40{NB}% (26–55{NB}%)" == cell(share(16, 40))


def test_shares_are_whole_per_cent():
    """A sample does not know tenths of a per cent; each language has its sign."""
    assert (f"43{NB}%", "43%") == (part(0.426, "lt"), part(0.426, "en"))
    assert "(35–52%)" == percent_interval(0.351, 0.519, "en")


def test_no_interval_is_no_brackets():
    """A census has no interval, and a point is none."""
    assert ("", "", "", "") == (
        percent_interval(None, None, "lt"),
        points(None, None, "lt"),
        interval(None, None, "lt"),
        interval(0.5, 0.5, "lt"),
    )


@pytest.mark.parametrize("low", [-0.11, -0.5])
def test_a_minus_is_not_taken_for_a_dash(low):
    """Between ends below zero stand dots."""
    assert f"(−{abs(low) * 100:.0f}{NB}…{NB}22)" == points(low, 0.22, "lt")
    assert f"{NB}…{NB}1,00)" in interval(low, 1, "lt")


def test_scores_and_missing_values():
    """Scores have the decimal sign of the language; what is missing has its words."""
    assert ("0,67", "0.7") == (score(2 / 3, "lt"), score(2 / 3, "en", 1))
    assert "no data" == as_plain(missing("en"))
