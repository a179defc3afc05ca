"""What is believed of the weights of criteria, as distributions they can be drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from workbench.analysis.weighing.swing import roc_weights

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

__all__ = ["Belief", "Centred", "Combined", "Ordered", "Uniform"]

_ROUNDING = 1e-6


class Belief(Protocol):
    """Anything weights can be drawn from."""

    def draw(self, rng: np.random.Generator, size: int) -> Floats:
        """Return weights, draws x criteria, each draw adding up to 1."""

    def centre(self) -> tuple[float, ...]:
        """Return the mean of the weights."""


@dataclass(frozen=True, slots=True)
class Uniform:
    """Nothing is known: all weights are equally likely.

    Parameters
    ----------
    criteria : int
        How many.
    """

    criteria: int

    def __post_init__(self) -> None:
        if self.criteria < 1:
            msg = "there is at least one criterion"
            raise ValueError(msg)

    def draw(self, rng: np.random.Generator, size: int) -> Floats:
        """Return weights spread evenly over all that add up to 1.

        Parameters
        ----------
        rng : Generator
            Source of chance.
        size : int
            How many draws.

        Returns
        -------
        array of float, draws x criteria
        """
        parts = rng.standard_exponential((size, self.criteria))
        weights: Floats = parts / parts.sum(axis=1, keepdims=True)
        return weights

    def centre(self) -> tuple[float, ...]:
        """Return equal weights."""
        return (1 / self.criteria,) * self.criteria


@dataclass(frozen=True, slots=True)
class Centred:
    """Weights are about these: a Dirichlet distribution around them.

    Parameters
    ----------
    weights : tuple of float
        Its mean, adding up to 1; a weight of 0 stays 0.
    concentration : float
        How closely: a weight w has the variance w (1 - w) / (concentration + 1).
    """

    weights: tuple[float, ...]
    concentration: float

    def __post_init__(self) -> None:
        _check(self.weights, "weights")
        if not 0 < self.concentration < np.inf:
            msg = "the concentration is above zero and finite"
            raise ValueError(msg)

    def draw(self, rng: np.random.Generator, size: int) -> Floats:
        """Return weights scattered around the mean.

        Parameters
        ----------
        rng : Generator
            Source of chance.
        size : int
            How many draws.

        Returns
        -------
        array of float, draws x criteria
        """
        mean = np.array(self.weights)
        weights = np.zeros((size, len(mean)))
        weights[:, mean > 0] = rng.dirichlet(self.concentration * mean[mean > 0], size)
        return weights

    def centre(self) -> tuple[float, ...]:
        """Return the mean."""
        return self.weights


@dataclass(frozen=True, slots=True)
class Ordered:
    """Only the order of importance is known: all weights that agree with it are equally likely.

    Weights drawn evenly and put in order are even over the weights of that order, because every
    order of all weights is as large as any other.  Tied criteria are those nobody put in an order:
    the weights that agree are then those of every order within the tie, and each is as likely, so
    a draw deals the weights of a tie out by chance.

    Parameters
    ----------
    places : tuple of int
        Place of each criterion, the smallest for the most important; equal places are a tie.
    """

    places: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.places:
            msg = "there is at least one criterion"
            raise ValueError(msg)

    def draw(self, rng: np.random.Generator, size: int) -> Floats:
        """Return weights spread evenly over those that agree with the order.

        Parameters
        ----------
        rng : Generator
            Source of chance.
        size : int
            How many draws.

        Returns
        -------
        array of float, draws x criteria
        """
        sorted_weights = -np.sort(-Uniform(len(self.places)).draw(rng, size), axis=1)
        _, place = np.unique(self.places, return_inverse=True)
        # A number below one within a tie decides its order in this draw and no other's.
        order = np.argsort(place + rng.random((size, len(place))), axis=1)
        weights = np.empty_like(sorted_weights)
        np.put_along_axis(weights, order, sorted_weights, axis=1)
        return weights

    def centre(self) -> tuple[float, ...]:
        """Return the rank order centroid."""
        return roc_weights(self.places)


@dataclass(frozen=True, slots=True)
class Combined:
    """Several groups, each with its own belief: the weights are their mean by the groups' shares.

    Parameters
    ----------
    beliefs : tuple of Belief
        One per group, all about the same criteria.
    shares : tuple of float
        How much each group counts, adding up to 1.
    """

    beliefs: tuple[Belief, ...]
    shares: tuple[float, ...]

    def __post_init__(self) -> None:
        _check(self.shares, "shares")
        if len(self.beliefs) != len(self.shares):
            msg = "every group has a belief and a share"
            raise ValueError(msg)
        if len({len(belief.centre()) for belief in self.beliefs}) > 1:
            msg = "all groups weigh the same criteria"
            raise ValueError(msg)

    def draw(self, rng: np.random.Generator, size: int) -> Floats:
        """Return the mean of weights drawn for each group.

        Parameters
        ----------
        rng : Generator
            Source of chance.
        size : int
            How many draws.

        Returns
        -------
        array of float, draws x criteria
        """
        drawn = [belief.draw(rng, size) for belief in self.beliefs]
        mean: Floats = np.tensordot(np.array(self.shares), np.array(drawn), axes=1)
        return mean

    def centre(self) -> tuple[float, ...]:
        """Return the mean of the groups' centres."""
        centres = np.array([belief.centre() for belief in self.beliefs])
        return tuple((np.array(self.shares) @ centres).tolist())


def _check(parts: tuple[float, ...], called: str) -> None:
    """Refuse what are no parts of a whole."""
    given = np.array(parts)
    if not len(given) or not (given >= 0).all() or abs(given.sum() - 1) > _ROUNDING:
        msg = f"{called} are not below zero and add up to 1"
        raise ValueError(msg)
