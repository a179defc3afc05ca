"""How often something is promised: „per metus“, „kasmet“, „kas ketvirtį“, „kas pusmetį“."""

from __future__ import annotations

import re

from workbench.model.plan import Per

__all__ = ["frequency", "starts_with_frequency"]

_FREQUENCIES: tuple[tuple[re.Pattern[str], Per, int], ...] = (
    (re.compile(r"\b(?:per|kas|kiekvieną)\s(?:pusmetį|pusę metų)|\bkas 6 mėn\w*\.?"), Per.YEAR, 2),
    (re.compile(r"\b(?:per|į|kas|kiekvieną)\s(?:vieną )?(?:mėnesį|mėn\.)"), Per.MONTH, 1),
    (re.compile(r"\b(?:per|į|kas|kiekvieną)\s(?:vieną )?(?:ketvirtį|ketv\.)"), Per.QUARTER, 1),
    (
        re.compile(
            r"\bkasmet\b|\b(?:per|į|kas)\s(?:kalendorinius |vienerius |vienus )?metus"
            r"|\bkiekvien(?:ais|us) (?:kalendoriniais |kalendorinius )?met(?:ais|us)|/ ?m\."
        ),
        Per.YEAR,
        1,
    ),
)


def frequency(lower: str) -> tuple[Per, int] | None:
    """Return how often a passage says that something happens.

    Parameters
    ----------
    lower : str
        The passage in lower case.

    Returns
    -------
    (Per, int) or None
        The span of time, and how many times in it: „kas pusmetį“ is twice a year.
    """
    for pattern, per, times in _FREQUENCIES:
        if pattern.search(lower):
            return per, times
    return None


def starts_with_frequency(lower: str) -> bool:
    """Tell whether a passage begins with a frequency, as „į metus“ after „kartą“.

    Parameters
    ----------
    lower : str
        The passage in lower case.

    Returns
    -------
    bool
    """
    return any(pattern.match(lower.lstrip()) for pattern, _, _ in _FREQUENCIES)
