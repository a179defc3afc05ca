from __future__ import annotations

import pytest

from workbench.analysis.frequencies import frequency, starts_with_frequency
from workbench.model.plan import Per


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rengiama kasmet", (Per.YEAR, 1)),
        ("kiekvienais metais", (Per.YEAR, 1)),
        ("kartą į metus", (Per.YEAR, 1)),
        ("kas mėnesį", (Per.MONTH, 1)),
        ("kas ketvirtį", (Per.QUARTER, 1)),
        ("kas pusmetį", (Per.YEAR, 2)),
        ("kasmetinė šventė", None),
        ("per trejus metus", None),
    ],
)
def test_how_often(text: str, expected: tuple[Per, int] | None):
    """Words of repetition and what they mean; „kasmetinis“ names a thing, not a promise."""
    assert expected == frequency(text)


def test_a_frequency_at_the_start():
    """What follows „kartą“ is a frequency only if it comes at once."""
    assert starts_with_frequency(" per mėnesį peržiūrėti")
    assert not starts_with_frequency(" peržiūrėti per mėnesį")
