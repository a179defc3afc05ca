"""Invented answers to surveys, whose true values are known.

They show every feature of the analysis of needs without a single real respondent, and let tests
ask whether the analysis finds what was put in.  Severity is made as in an ordered probit model:
respondent i, area a, severity = 1 + the number of cuts below

    z_ia = c f_i + sqrt(1 - c^2) e_ia + s_a(group of i),    f_i, e_ia ~ N(0, 1),

so that every area keeps its known distribution (the cuts are its cumulative shares on the normal
scale, s shifts a group), while the factor f that all areas share makes needs come together.
Importance, performance and ability are 1 + Binomial(4, (mean - 1) / 4), whose mean is exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.inventing.chance import gumbels, normals, places, steps, whole_numbers
from workbench.analysis.inventing.filling_in import filled_in
from workbench.model.codebook import ItemUse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from workbench.analysis.inventing.truth import StaffTruth, Truth
    from workbench.model.codebook import Codebook, Item

    Codes = npt.NDArray[np.int16]
    Floats = npt.NDArray[np.float64]
    Answers = dict[str, Codes]

__all__ = ["GROUP", "invent_migrants", "invent_staff"]

GROUP = "citizenship"
"""The question whose groups differ."""
_LAST = 5
_QUOTAS = (GROUP, "sex")
"""Respondents are sought by these, so that they are known of everybody."""


def invent_migrants(codebook: Codebook, truth: Truth, n: int, rng: np.random.Generator) -> Answers:
    """Return answers of migrants to the standard questionnaire, by code of the question.

    Parameters
    ----------
    codebook : Codebook
        Its questions.
    truth : Truth
        What is true of them, and how they answer.
    n : int
        How many rows.
    rng : Generator
        Where chance comes from.

    Returns
    -------
    dict of str to array of int16
        As :class:`~workbench.model.survey.Survey` holds them.

    Raises
    ------
    KeyError
        If the questions are about something of which no truth is known.
    """
    (first,) = (item for item in codebook.items if item.code == GROUP)
    order = [option.code for option in first.options]
    groups = _group_of_each(first, truth, n, rng)
    common, own = truth.common * normals(n, rng), (1 - truth.common**2) ** 0.5
    answers: Answers = {GROUP: groups}
    severities: dict[str, Codes] = {}
    for item in codebook.items:
        if item.use is ItemUse.SEVERITY and item.area:
            shift = np.array([truth.shift(item.area, code) for code in order])[groups]
            drawn = _severity(truth.cuts(item.area), shift, common, own, rng)
            answers[item.code] = severities[item.area] = drawn
        elif item.use is ItemUse.PRIORITIES:
            answers[item.code] = _priorities(item, truth, severities, rng)
        elif item.use is ItemUse.GROUP and item.code != GROUP:
            shares = [truth.profiles[item.code][code] for code in order]
            answers[item.code] = _profile(shares, groups, rng)
        elif item.subject:
            answers[item.code] = _stepped(truth.services, item, n, rng)
    return filled_in(codebook, answers, truth.habits, rng, never_skipped=_QUOTAS)


def invent_staff(
    codebook: Codebook, truth: StaffTruth, n: int, rng: np.random.Generator
) -> Answers:
    """Return answers of staff to the standard questionnaire, by code of the question.

    Parameters
    ----------
    codebook : Codebook
        Its questions.
    truth : StaffTruth
        What is true of them, and how they answer.
    n : int
        How many rows.
    rng : Generator
        Where chance comes from.

    Returns
    -------
    dict of str to array of int16
        As :class:`~workbench.model.survey.Survey` holds them.

    Raises
    ------
    KeyError
        If the questions are about something of which no truth is known.
    """
    answers: Answers = {}
    for item in codebook.items:
        if item.use is ItemUse.GROUP:
            answers[item.code] = places(truth.profiles[item.code], n, rng)
        else:
            answers[item.code] = _stepped(truth.competences, item, n, rng)
    return filled_in(codebook, answers, truth.habits, rng)


def _group_of_each(item: Item, truth: Truth, n: int, rng: np.random.Generator) -> Codes:
    """Return the citizenship of each respondent; groups that are easily reached come more often."""
    codes = [option.code for option in item.options]
    found = [truth.people[code] * truth.reached.get(code, 1.0) for code in codes]
    return places(found, n, rng)


def _profile(shares: Sequence[Sequence[float]], groups: Codes, rng: np.random.Generator) -> Codes:
    """Return an option for each respondent by the shares of the group."""
    bounds = np.cumsum(np.array(shares), axis=1)[:, :-1]
    above = rng.random(len(groups))[:, None] >= bounds[groups]
    return np.asarray(above.sum(axis=1), dtype=np.int16)


def _severity(
    cuts: Sequence[float], shift: Floats, common: Floats, own: float, rng: np.random.Generator
) -> Codes:
    """Return the severity of each respondent in an area."""
    score = common + own * normals(len(common), rng) + shift
    return np.asarray(1 + (score[:, None] > np.array(cuts)).sum(axis=1), dtype=np.int16)


def _stepped(
    means: Mapping[str, tuple[float, float]], item: Item, n: int, rng: np.random.Generator
) -> Codes:
    """Return answers on a scale of five steps whose mean is that of the subject."""
    important = item.use in {ItemUse.IMPORTANCE, ItemUse.COMPETENCE_IMPORTANCE}
    return steps(means[item.subject or ""][0 if important else 1], _LAST, n, rng)


def _priorities(
    item: Item, truth: Truth, severities: Mapping[str, Codes], rng: np.random.Generator
) -> Codes:
    """Return 1 for the areas each respondent names: the worst, but for chance and for habit."""
    codes = [option.code for option in item.options]
    felt = np.array([severities[code] + truth.voiced.get(code, 0.0) for code in codes]).T
    felt += gumbels(felt.shape, rng)
    n, most = len(felt), item.at_most or len(codes)
    fewer = rng.random(n) < truth.habits.fewer
    named = np.where(fewer, whole_numbers(0, most - 1, n, rng), most)
    place = np.argsort(np.argsort(-felt, axis=1), axis=1)
    return (place < named[:, None]).astype(np.int16)
