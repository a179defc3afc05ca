"""How questionnaires are filled in: some questions skipped, some answers alike, some sent twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.inventing.chance import whole_numbers
from workbench.model.codebook import ItemKind
from workbench.model.survey import MISSING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import numpy.typing as npt

    from workbench.model.codebook import Codebook

    Codes = npt.NDArray[np.int16]

__all__ = ["Habits", "filled_in"]


@dataclass(frozen=True, slots=True)
class Habits:
    """How people fill in a questionnaire.

    Parameters
    ----------
    missing : float
        Share of questions skipped, each by chance.
    straight : float
        Share of respondents who give one answer to all questions with a scale.
    twice : float
        Share of rows that are the same as another: sent twice.
    fewer : float
        Share of respondents who name fewer priorities than they may, or none.
    """

    missing: float = 0.0
    straight: float = 0.0
    twice: float = 0.0
    fewer: float = 0.0


def filled_in(
    codebook: Codebook,
    meant: Mapping[str, Codes],
    habits: Habits,
    rng: np.random.Generator,
    *,
    never_skipped: Collection[str] = (),
) -> dict[str, Codes]:
    """Return answers as they arrive.

    Parameters
    ----------
    codebook : Codebook
        The questions.
    meant : mapping of str to array of int16
        What the respondents have to say, by code of the question.
    habits : Habits
        How they fill in the questionnaire.
    rng : Generator
        Where chance comes from.
    never_skipped : collection of str
        Codes of questions without which nobody is taken in.

    Returns
    -------
    dict of str to array of int16
        The last rows repeat the first where some are sent twice.
    """
    n = len(meant[codebook.items[0].code])
    alike = rng.random(n) < habits.straight
    step = whole_numbers(1, 5, n, rng)
    copies = round(n * habits.twice)
    answers: dict[str, Codes] = {}
    for item in codebook.items:
        given = meant[item.code].copy()
        if item.kind is ItemKind.SCALE:
            given = np.where(alike, step, given).astype(np.int16)
        skipped = rng.random(n) < habits.missing
        if item.code not in never_skipped:
            given[skipped] = MISSING
        if copies:
            given[n - copies :] = given[:copies]
        answers[item.code] = given
    return answers
