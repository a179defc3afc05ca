from __future__ import annotations

import numpy as np
import pytest
from needs_builders import options_item, survey

from workbench.analysis.needs.settings import NeedsSettings
from workbench.analysis.needs.weighting import weigh
from workbench.model.survey import Margin

ITEM = options_item("sex", ("woman", "man"))
RAKED = NeedsSettings(weighting="raked")


def asked(women, men, *, shares=None):
    """Return a survey of so many women and men, with their shares in the population."""
    shares = {"woman": 0.5, "man": 0.5} if shares is None else shares
    margins = (Margin(item="sex", shares=shares, source="page"),) if shares else ()
    return survey((ITEM, [0] * women + [1] * men), margins=margins)


def test_weights_bring_the_sample_to_its_margin():
    """By hand: 80 women and 40 men to halves: 60/80 = 0.75 and 60/40 = 1.5."""
    found = weigh(asked(80, 40), RAKED)

    assert [0.75] * 80 + [1.5] * 40 == pytest.approx(list(found.weights))
    assert ("sex",) == found.margins
    assert found.refusal is None
    assert 120 == pytest.approx(float(np.sum(found.weights)))


@pytest.mark.parametrize(
    ("given", "settings", "why"),
    [
        (asked(80, 40, shares={}), RAKED, "nothing is known of everybody"),
        (asked(80, 40), NeedsSettings(weighting="none"), "switched off"),
        (asked(50, 40), RAKED, "fewer than 100"),
        (asked(120, 0), RAKED, "too few respondents, or none"),
        (asked(80, 40, shares={"woman": 1.0, "man": 0.0}), RAKED, "figures have none"),
    ],
)
def test_where_weights_would_mislead_there_are_none_and_a_reason(given, settings, why):
    """Each reason is told in a sentence, and never with the number of a small group."""
    found = weigh(given, settings)

    assert found.weights is None
    assert why in str(found.refusal)


def test_small_categories_are_put_together_and_named():
    """Four of one kind cannot be weighed by themselves."""
    item = options_item("citizenship", ("ua", "by", "ru"))
    margin = Margin(item="citizenship", shares={"ua": 0.5, "by": 0.4, "ru": 0.1}, source="page")
    found = weigh(survey((item, [0] * 90 + [1] * 40 + [2] * 4), margins=(margin,)), RAKED)

    assert [["by", "ru"]] == [[name.lt for name in names] for names in found.together]
    assert found.weights is not None
