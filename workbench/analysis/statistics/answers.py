"""Quality of answers: who answered what, always the same, or the same as somebody else.

Answers are whole numbers from 0 on, respondents x items, with -1 where an item was not answered.
None of these marks says that a respondent did wrong: they say where a person should look.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Answers = npt.NDArray[np.int16]
    Flags = npt.NDArray[np.bool_]
    Floats = npt.NDArray[np.float64]

__all__ = [
    "NOT_ANSWERED",
    "all_equal",
    "duplicates",
    "is_answered",
    "response_rates",
    "straight_lining",
]

NOT_ANSWERED = -1
"""Stands where a respondent did not answer an item."""
FEWEST_ANSWERED = 5
"""Answered items from which on always the same answer is worth a look."""
_SEED = 20220223  # of the multipliers only: which rows are equal does not depend on them


def is_answered(answers: Answers) -> Flags:
    """Return where there is an answer.

    Parameters
    ----------
    answers : array of int, any shape
        Answers from 0 on; -1 where not answered.

    Returns
    -------
    array of bool, of the same shape

    Raises
    ------
    ValueError
        If a number lies below -1, which no answer is.
    """
    if answers.size and answers.min() < NOT_ANSWERED:
        msg = f"An answer is 0 or more, and {NOT_ANSWERED} if missing; found {answers.min()}."
        raise ValueError(msg)
    flags: Flags = answers != NOT_ANSWERED
    return flags


def straight_lining(items: Answers, *, fewest: int = FEWEST_ANSWERED) -> Flags:
    """Return which respondents gave one and the same answer to every item they answered.

    Parameters
    ----------
    items : array of int, respondents x items
        Answers to items of one scale; -1 where not answered.
    fewest : int
        Answered items below which equal answers say nothing.

    Returns
    -------
    array of bool, one per respondent
    """
    answered = is_answered(items)
    highest = items.max(axis=1, initial=NOT_ANSWERED)
    one_answer = ((items == highest[:, None]) | ~answered).all(axis=1)
    flags: Flags = one_answer & (answered.sum(axis=1) >= fewest)
    return flags


def response_rates(items: Answers) -> Floats:
    """Return the share of respondents who answered each item.

    Parameters
    ----------
    items : array of int, respondents x items
        Answers; -1 where not answered.  The rates of the respondents are those of ``items.T``.

    Returns
    -------
    array of float, one per item
        From 0 to 1; not a number where there are no respondents.
    """
    answered = is_answered(items)
    if len(answered) == 0:
        return np.full(items.shape[1], np.nan)
    rates: Floats = answered.mean(axis=0)
    return rates


def all_equal(column: Answers) -> bool:
    """Return whether all who answered an item answered the same, so that it tells nobody apart.

    Parameters
    ----------
    column : array of int, one per respondent
        Answers; -1 where not answered.

    Returns
    -------
    bool
        False where fewer than two answered: a single answer is not equal to anything.
    """
    given = column[is_answered(column)]
    return len(given) > 1 and bool((given == given[0]).all())


def duplicates(matrix: Answers) -> Flags:
    """Return which rows repeat an earlier row in every answer.

    The first of equal rows is not marked, so the marks count the rows that are too many.  A row
    without any answer repeats nothing.  With few items equal rows come about by chance.

    Parameters
    ----------
    matrix : array of int, respondents x items
        Answers; -1 where not answered.

    Returns
    -------
    array of bool, one per respondent
    """
    _, first, group = np.unique(_fingerprints(matrix), return_index=True, return_inverse=True)
    leader = first[group]
    if not (matrix == matrix[leader]).all():
        # Two different rows share a fingerprint: compare all rows in full, which takes longer.
        _, first, group = np.unique(matrix, axis=0, return_index=True, return_inverse=True)
        leader = first[group.reshape(-1)]  # the shape of the groups depends on NumPy's release
    flags: Flags = (leader != np.arange(len(matrix))) & is_answered(matrix).any(axis=1)
    return flags


def _fingerprints(matrix: Answers) -> npt.NDArray[np.uint64]:
    """Return a number for each row: equal rows have equal ones, others almost surely not."""
    random = np.random.default_rng(_SEED)
    multipliers = random.integers(2**64, size=(matrix.shape[1],), dtype=np.uint64)
    prints = np.zeros(len(matrix), dtype=np.uint64)
    for item in range(matrix.shape[1]):
        prints += matrix[:, item].astype(np.uint64) * multipliers[item]  # wraps at 2**64
    return prints
