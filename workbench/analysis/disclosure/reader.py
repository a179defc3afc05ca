"""What a reader can do: the linear programs that remain once everything obvious is worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from workbench.analysis.disclosure.problem import Problem

if TYPE_CHECKING:
    from workbench.analysis.disclosure.policy import Policy
    from workbench.analysis.disclosure.system import Floats, Mask, System

__all__ = ["Reader", "lower_bounds"]

_ALMOST_ZERO = 1e-9


def lower_bounds(system: System, policy: Policy) -> Floats:
    """Return the least each number can be if it is hidden, as the rule tells every reader.

    Where zeros are shown, what is hidden is at least 1, but for the zeros of a group all of whose
    members are in one category.

    Parameters
    ----------
    system : System
    policy : Policy

    Returns
    -------
    array of float
        0 or 1 per number.
    """
    return np.where(system.values > 0, policy.lowest, 0).astype(np.float64)


def _implied(system: System, hidden: Mask) -> Mask:
    """Return the sums all parts of which are published: they tell nothing more.

    Without them numbers that have nothing to do with one another fall into problems of their own.
    """
    implied = np.zeros(len(hidden), dtype=bool)
    for *parts, total in system.lines:
        implied[total] |= not hidden[parts].any()
    return implied


class Reader:
    """Works out all atoms that single equations tell, and parts the rest into problems.

    Parameters
    ----------
    system : System
    hidden : array of bool
        Which numbers are hidden.
    policy : Policy
    """

    def __init__(self, system: System, hidden: Mask, policy: Policy) -> None:
        self._system, self._policy = system, policy
        self._places = np.flatnonzero(hidden)
        told = np.flatnonzero(~hidden & ~_implied(system, hidden))
        self._equations = sparse.vstack([system.sums[told], system.links], format="csr")
        zeros = np.zeros(system.links.shape[0])
        self._right = np.concatenate([system.values[told].astype(np.float64), zeros])
        self._known = np.zeros(system.sums.shape[1])
        self._free = np.ones(system.sums.shape[1], dtype=bool)
        self._work_out()

    def _work_out(self) -> None:
        """Set every atom that is alone in its equation, or part of a sum of nothing."""
        sizes = abs(self._equations)
        positive, negative = (sizes + self._equations) / 2, (sizes - self._equations) / 2
        while True:
            free = self._free.astype(np.float64)
            ups, downs = positive @ free, negative @ free
            rest = self._right - self._equations @ self._known
            one_sided = ((ups == 0) | (downs == 0)) & (ups != downs)
            nothing = one_sided & (np.abs(rest) < _ALMOST_ZERO)
            alone = np.flatnonzero((ups + downs == 1) & ~nothing)
            touched = (sizes.T @ nothing.astype(np.float64) > 0) & self._free
            if not touched.any() and not len(alone):
                return
            self._free[touched] = False
            for row in alone:
                self._set_single(int(row))

    def _set_single(self, row: int) -> None:
        """Set the one free atom of an equation, unless another equation just has."""
        start, end = self._equations.indptr[row : row + 2]
        columns, signs = self._equations.indices[start:end], self._equations.data[start:end]
        open_ = np.flatnonzero(self._free[columns])
        if len(open_) == 1:
            column = columns[open_[0]]
            rest = self._right[row] - signs @ self._known[columns]
            self._known[column] = rest / signs[open_[0]]
            self._free[column] = False

    def problems(self) -> list[Problem]:
        """Return the independent problems, those without any unknown atom included.

        Returns
        -------
        list of Problem
        """
        if not len(self._places):
            return []
        free = np.flatnonzero(self._free)
        sums = self._system.sums[self._places][:, free]
        used = np.flatnonzero(np.diff(self._equations[:, free].tocsr().indptr))
        equations = self._equations[used][:, free]
        rows = sparse.vstack([sums, equations], format="csr")
        whole = sparse.block_array([[None, rows], [rows.T, None]], format="csr")
        _, labels = sparse.csgraph.connected_components(whole, directed=False)
        right = (self._right - self._equations @ self._known)[used]
        least = lower_bounds(self._system, self._policy)
        found = []
        ends = np.cumsum([len(self._places), len(used), len(free)])
        of_number, of_row, of_atom = np.split(labels, ends[:-1])
        for label in np.unique(of_number):
            numbers = np.flatnonzero(of_number == label)
            lines, atoms = np.flatnonzero(of_row == label), np.flatnonzero(of_atom == label)
            places = self._places[numbers]
            found.append(
                Problem(
                    tuple(int(place) for place in places),
                    sums[numbers][:, atoms].toarray(),
                    self._system.sums[places] @ self._known,
                    equations[lines][:, atoms].toarray(),
                    right[lines],
                    self._system.values[places],
                    least[places],
                    self._policy.threshold,
                )
            )
        return found
