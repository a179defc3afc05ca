"""The rules of disclosure control, as one value that travels with everything released.

What the threshold T means: a count of 1 to T unweighted respondents is hidden, and „≤ T“ is a true
sign for it.  Official practice asks for at least 5 respondents in a cell, in some places 3; hiding
the count T itself too is one step stricter, and the sign needs no second meaning of „fewer than“.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import Fault
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LOWEST_THRESHOLD", "PUBLIC", "WORKING", "Policy", "policy_faults", "preset"]

LOWEST_THRESHOLD = 3
"""No policy may have a lower threshold."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What is hidden, and how what is shown is rounded.

    Parameters
    ----------
    threshold : int
        T: counts of 1 to T unweighted respondents are hidden; at least 3.
    rounding : int
        Base to which shown counts are rounded after suppression; 1 leaves them as they are.
    midpoint : bool
        Round up to the base and take half of it back, so that only 0 is shown as 0.
    dominance_n : int
        How many of the largest contributions to a sum are looked at together.
    dominance_k : float
        Share of the sum from which these are too much, 0 to 1.
    p_percent : float
        A sum is hidden if it lets its second largest contributor know the largest one to within
        this share, 0 to 1.
    zeros_disclosive : bool
        Whether „nobody“ says too much of a group; zeros that cannot be otherwise never do.
    class_disclosure : bool
        Whether a group all of whose members are in one category is hidden.
    nonresponse_disclosive : bool
        Whether the number of those who did not answer a question, as the difference of two tables,
        needs protection too.

    Raises
    ------
    ValueError
        If the threshold, the base or a share is out of its range; see :func:`policy_faults`.
    """

    threshold: int
    rounding: int = 1
    midpoint: bool = False
    dominance_n: int = 2
    dominance_k: float = 0.9
    p_percent: float = 0.10
    zeros_disclosive: bool = True
    class_disclosure: bool = True
    nonresponse_disclosive: bool = False

    def __post_init__(self) -> None:
        faults = policy_faults(self.threshold, self.rounding)
        if faults:
            raise ValueError("\n".join(str(fault.as_text()) for fault in faults))
        if self.dominance_n < 1 or not 0 < self.dominance_k <= 1 or not 0 < self.p_percent <= 1:
            msg = "the rules of dominance need at least one contributor and shares from 0 to 1"
            raise ValueError(msg)

    @property
    def lowest(self) -> int:
        """Return the lowest count that is ever hidden because of its size: 0 or 1."""
        return 0 if self.zeros_disclosive else 1


def policy_faults(threshold: int, rounding: int = 1, *, path: str = "") -> tuple[Fault, ...]:
    """Return what is wrong with the numbers of a policy, for an :class:`InputError` of the caller.

    Parameters
    ----------
    threshold, rounding : int
        As in :class:`Policy`.
    path : str
        Where they stand in the file they come from.

    Returns
    -------
    tuple of Fault
        Empty where all is well.
    """
    faults = []
    if threshold < LOWEST_THRESHOLD:
        faults.append(
            Fault(
                text("a disclosure threshold of {threshold}", threshold=threshold),
                text("at least {lowest}", lowest=LOWEST_THRESHOLD),
                text("Raise the threshold; groups this small would show single persons."),
                path=path,
            )
        )
    if rounding < 1:
        faults.append(
            Fault(
                text("counts rounded to a base of {rounding}", rounding=rounding),
                text("a whole number from 1 (1 means no rounding)"),
                text("Correct the base of rounding."),
                path=path,
            )
        )
    return tuple(faults)


WORKING = Policy(threshold=5)
"""For those who work with the municipality."""
PUBLIC = Policy(threshold=10, rounding=5)
"""For everybody."""
_PRESETS: Mapping[str, Policy] = {"working": WORKING, "public": PUBLIC}


def preset(name: str) -> Policy:
    """Return the policy of that name.

    Parameters
    ----------
    name : str
        ``working`` or ``public``.

    Returns
    -------
    Policy

    Raises
    ------
    ValueError
        If there is no such policy.
    """
    try:
        return _PRESETS[name]
    except KeyError:
        msg = f"no policy is called {name!r}; there are {', '.join(_PRESETS)}"
        raise ValueError(msg) from None
