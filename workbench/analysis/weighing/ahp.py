"""Weights of criteria from comparing them pair by pair, and how far the comparisons agree.

The weights are the principal eigenvector of the table of comparisons; with its eigenvalue l the
consistency index is (l - n) / (n - 1), and the ratio divides it by the mean index of random tables.
Source, also of the random indices: T. L. Saaty, The Analytic Hierarchy Process (1980); their
values for 1 to 10 criteria are those of its table, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45
and 1.49.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from workbench.errors import Fault, InputError
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from workbench.text import Text

    Floats = npt.NDArray[np.float64]

__all__ = ["HIGHEST_RATIO", "RANDOM_INDICES", "Pairwise", "Triad", "compare_pairs"]

RANDOM_INDICES = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
"""Mean consistency index of random comparisons of 1 to 10 criteria."""
HIGHEST_RATIO = 0.10
"""Consistency ratio above which comparisons ought to be looked at again."""
_HIGHEST = 9
_FEWEST_COMPARED = 3  # two criteria cannot contradict each other
_ROUNDING = 1e-9
_WRITTEN = 0.0012  # one ninth may be written with two digits, 0.11


@dataclass(frozen=True, slots=True)
class Triad:
    """Three criteria whose comparisons contradict each other most.

    Parameters
    ----------
    criteria : tuple of str
        The three.
    first, second : str
        The comparison among them that would mend most.
    given : float
        How many times the first was said to be as important as the second.
    implied : float
        How many times the comparisons with the other criteria say, within 1/9 to 9.
    """

    criteria: tuple[str, str, str]
    first: str
    second: str
    given: float
    implied: float


@dataclass(frozen=True, slots=True)
class Pairwise:
    """Weights from pairwise comparisons.

    Parameters
    ----------
    criteria : tuple of str
        In the order in which they came.
    weights : tuple of float
        They add up to 1.
    index, ratio : float
        Consistency index and ratio; 0 where nothing is contradicted.
    triad : Triad or None
        Where the comparisons contradict each other most; None where they do not.
    remark : Text or None
        What to look at again where the ratio is above 0.10.
    """

    criteria: tuple[str, ...]
    weights: tuple[float, ...]
    index: float
    ratio: float
    triad: Triad | None
    remark: Text | None

    @property
    def acceptable(self) -> bool:
        """Return whether the ratio is at most 0.10."""
        return self.ratio <= HIGHEST_RATIO


def compare_pairs(
    criteria: Sequence[str], comparisons: Mapping[tuple[str, str], float]
) -> Pairwise:
    """Return weights from comparisons of each two criteria, and how far they agree.

    Parameters
    ----------
    criteria : sequence of str
        1 to 10 criteria.
    comparisons : mapping of (str, str) to float
        How many times the first is as important as the second: 1 to 9, or 1/9 to 1 where it is
        less important; each pair once, in either order.

    Returns
    -------
    Pairwise

    Raises
    ------
    InputError
        If a comparison is missing, given twice, about no two of the criteria or off the scale.
    ValueError
        If there is no criterion, more than ten, or one of them twice.
    """
    if not 1 <= len(criteria) <= len(RANDOM_INDICES) or len(set(criteria)) < len(criteria):
        msg = f"1 to {len(RANDOM_INDICES)} different criteria can be compared"
        raise ValueError(msg)
    faults = _faults(criteria, comparisons)
    if faults:
        raise InputError(faults)
    table = _table(criteria, comparisons)
    weights, index = _eigen(table)
    size = len(criteria)
    ratio = index / RANDOM_INDICES[size - 1] if size >= _FEWEST_COMPARED else 0.0
    triad = _triad(criteria, table) if index > _ROUNDING else None
    remark = _remark(triad, ratio) if triad is not None and ratio > HIGHEST_RATIO else None
    return Pairwise(tuple(criteria), tuple(weights.tolist()), index, ratio, triad, remark)


def _faults(criteria: Sequence[str], given: Mapping[tuple[str, str], float]) -> list[Fault]:
    """Return everything wrong with the comparisons."""
    faults = []
    for (first, second), times in given.items():
        path = f"{first}, {second}"
        if first == second or first not in criteria or second not in criteria:
            found = text("a comparison that is not about two of the criteria")
        elif (second, first) in given and criteria.index(first) > criteria.index(second):
            found = text("the pair was already compared the other way round")
        elif not (1 / _HIGHEST - _WRITTEN <= times <= _HIGHEST):
            found = text("{times} times", times=times)
        else:
            continue
        expected = text("each pair of criteria once, from 1/9 to 9 times as important")
        faults.append(Fault(found, expected, text("Correct or remove the comparison."), path=path))
    for first, second in combinations(criteria, 2):
        if (first, second) not in given and (second, first) not in given:
            faults.append(
                Fault(
                    text("no comparison"),
                    text("each pair of criteria once, from 1/9 to 9 times as important"),
                    text("Say how many times the first is as important as the second."),
                    path=f"{first}, {second}",
                )
            )
    return faults


def _table(criteria: Sequence[str], comparisons: Mapping[tuple[str, str], float]) -> Floats:
    """Return the whole reciprocal table."""
    table = np.eye(len(criteria))
    for (first, second), times in comparisons.items():
        row, column = criteria.index(first), criteria.index(second)
        table[row, column], table[column, row] = times, 1 / times
    return table


def _eigen(table: Floats) -> tuple[Floats, float]:
    """Return the principal eigenvector, adding up to 1, and the consistency index."""
    size = len(table)
    values, vectors = np.linalg.eig(table)
    principal = int(np.argmax(values.real))
    weights = np.abs(vectors[:, principal].real)
    index = (float(values[principal].real) - size) / max(size - 1, 1)
    return weights / weights.sum(), max(index, 0.0)


def _triad(criteria: Sequence[str], table: Floats) -> Triad:
    """Return the triad that contradicts itself most, and its comparison that would mend most."""
    logs = np.log(table)
    a, b, c = max(
        combinations(range(len(table)), 3),
        key=lambda t: round(abs(logs[t[0], t[1]] + logs[t[1], t[2]] - logs[t[0], t[2]]), 9),
    )
    implied = {pair: _implied(logs, *pair) for pair in combinations((a, b, c), 2)}
    row, column = min(implied, key=lambda pair: round(_mended(table, pair, implied[pair]), 9))
    if table[row, column] < 1:
        # told the way round in which the comparison is a number and no fraction
        row, column, times = column, row, 1 / implied[row, column]
    else:
        times = implied[row, column]
    three = (criteria[a], criteria[b], criteria[c])
    return Triad(three, criteria[row], criteria[column], float(table[row, column]), times)


def _implied(logs: Floats, row: int, column: int) -> float:
    """Return what all ways over a third criterion say of a comparison, within the scale."""
    others = [third for third in range(len(logs)) if third not in {row, column}]
    times = float(np.exp(np.mean(logs[row, others] + logs[others, column])))
    return min(max(times, 1 / _HIGHEST), float(_HIGHEST))


def _mended(table: Floats, pair: tuple[int, int], times: float) -> float:
    """Return the consistency index with one comparison exchanged."""
    other = table.copy()
    other[pair], other[pair[::-1]] = times, 1 / times
    return _eigen(other)[1]


def _remark(triad: Triad, ratio: float) -> Text:
    """Return what to look at again."""
    return text(
        "The comparisons contradict each other: the consistency ratio is {ratio}, at most 0.10 is "
        "acceptable. Look first at “{first}” against “{second}”: {given} times was said, the other "
        "comparisons say {implied} times.",
        ratio=round(ratio, 2),
        first=triad.first,
        second=triad.second,
        given=round(triad.given, 2),
        implied=round(triad.implied, 2),
    )
