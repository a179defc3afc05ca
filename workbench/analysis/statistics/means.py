"""Means with their t intervals, for weighted samples and small populations too.

The mean is sum(w x) / sum(w).  Its variance is s^2 / m with Kish's effective size
m = sum(w)^2 / sum(w^2) and s^2 = m / (m - 1) * sum(w (x - mean)^2) / sum(w); with equal weights
this is the s^2 / n of every textbook.  The interval is mean -+ t(m - 1) * sqrt(s^2 / m).
Of a population of N only N - n can still surprise: the variance is multiplied by
(N - n) / (N - 1), and where everybody answered there is nothing left to estimate, so no interval.
Sources: L. Kish, Survey Sampling (1965); W. G. Cochran, Sampling Techniques (1977), chapter 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Flags = npt.NDArray[np.bool_]
    Floats = npt.NDArray[np.float64]

__all__ = ["PLAIN", "Estimate", "Sample", "estimate"]

_FEWEST = 2 - 1e-9  # answers, in effect, that have a spread; two equal weights may round below 2


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """How the respondents stand for those one wants to know about.

    Parameters
    ----------
    weights : array of float or None, one per respondent
        Weights above 0; None where all count the same.
    population : int or None
        How many there are in all; None where they are many or not counted.
    level : float
        Confidence level of the intervals, between 0 and 1.

    Raises
    ------
    ValueError
        If a weight is no number above 0, or level or population are out of their range.
    """

    weights: Floats | None = None
    population: int | None = None
    level: float = 0.95

    def __post_init__(self) -> None:
        weights = self.weights
        if weights is not None and not (np.isfinite(weights) & (weights > 0)).all():
            msg = "Every weight must be a number above 0."
            raise ValueError(msg)
        if not 0 < self.level < 1:
            msg = f"The confidence level must lie between 0 and 1, not at {self.level}."
            raise ValueError(msg)
        if self.population is not None and self.population < 1:
            msg = f"A population has at least one member, not {self.population}."
            raise ValueError(msg)


PLAIN = Sample()
"""A sample without weights from a large population, at 95 %."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean and how far it is known.

    Parameters
    ----------
    n : int
        Known values.
    n_effective : float
        Kish's effective size; n where nothing is weighted.
    value : float or None
        The mean; None where no value is known.
    low, high : float or None
        Ends of the interval; None where there is none: below two values, or of a census.
    census : bool
        Whether the values are those of the whole population.
    """

    n: int
    n_effective: float
    value: float | None
    low: float | None
    high: float | None
    census: bool

    def within(self, lowest: float, highest: float) -> Estimate:
        """Return the same with an interval that ends where the scale does.

        Parameters
        ----------
        lowest, highest : float
            Ends of what a mean can be.

        Returns
        -------
        Estimate
        """
        if self.low is None or self.high is None:
            return self
        low, high = max(self.low, lowest), min(self.high, highest)
        return Estimate(self.n, self.n_effective, self.value, low, high, self.census)


def estimate(values: Floats, known: Flags, sample: Sample = PLAIN) -> Estimate:
    """Return the mean of the known values with its t interval.

    Where all values are equal the interval shrinks to a point, without being certain.

    Parameters
    ----------
    values : array of float, one per respondent
        Values; what stands where they are not known does not matter.
    known : array of bool, one per respondent
        Whether the value is known.
    sample : Sample
        Weights, population and level.

    Returns
    -------
    Estimate

    Raises
    ------
    ValueError
        If weights and respondents differ in number, or more values are known than the population
        has members.
    """
    _check(len(values), int(known.sum()), sample)
    values = values[known]
    n = len(values)
    if n == 0:
        return Estimate(0, 0.0, None, None, None, census=False)
    weights = np.ones(n) if sample.weights is None else sample.weights[known]
    total = weights.sum()
    mean = float((weights * values).sum() / total)
    size = n if sample.weights is None else float(total**2 / (weights**2).sum())
    census = n == sample.population
    if census or size < _FEWEST:
        return Estimate(n, size, mean, None, None, census=census)
    variance = float((weights * (values - mean) ** 2).sum() / total) / (size - 1)
    half = _half_width(variance, size, n, sample)
    return Estimate(n, size, mean, mean - half, mean + half, census=False)


def _half_width(variance: float, size: float, n: int, sample: Sample) -> float:
    """Return half the interval of a mean that has this variance in a large population."""
    from scipy.stats import t  # noqa: PLC0415 - takes most of a second to import

    if sample.population is not None:
        variance *= (sample.population - n) / (sample.population - 1)
    return float(t.ppf((1 + sample.level) / 2, size - 1)) * float(np.sqrt(variance))


def _check(respondents: int, known: int, sample: Sample) -> None:
    """Refuse a sample that does not belong to the values."""
    if sample.weights is not None and len(sample.weights) != respondents:
        msg = f"There are {len(sample.weights)} weights for {respondents} respondents."
        raise ValueError(msg)
    if sample.population is not None and known > sample.population:
        msg = f"{known} respondents cannot come from a population of {sample.population}."
        raise ValueError(msg)
