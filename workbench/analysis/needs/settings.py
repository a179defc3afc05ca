"""What can be set in the analysis of needs, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.analysis.agreement import SEED
from workbench.model.municipality import SETTINGS

if TYPE_CHECKING:
    from workbench.model.municipality import MunicipalityFile, SettingName

__all__ = ["DRAWS", "NeedsSettings", "settings_of"]

DRAWS = 2000
"""How often respondents are drawn anew for the ranks."""


@dataclass(frozen=True, slots=True)
class NeedsSettings:
    """How the analysis of needs is to be made.

    Parameters
    ----------
    disclosure : str
        ``working``: hidden up to five; ``public``: up to ten, and rounded.
    weighting : str
        ``none``, or ``raked`` where there are margins and they allow it.
    crosshair : str
        Where the lines of importance and performance stand: ``midpoint`` or ``means``.
    group : str or None
        Code of the question whose groups are compared; None: the first that tells groups apart.
    draws, seed : int
        Of the ranks.
    """

    disclosure: Literal["working", "public"] = "working"
    weighting: Literal["none", "raked"] = "raked"
    crosshair: Literal["midpoint", "means"] = "midpoint"
    group: str | None = None
    draws: int = DRAWS
    seed: int = SEED


def settings_of(file: MunicipalityFile) -> NeedsSettings:
    """Return the settings a parameter file asks for, the usual ones elsewhere.

    Parameters
    ----------
    file : MunicipalityFile
        The file.

    Returns
    -------
    NeedsSettings
    """
    chosen: dict[SettingName, str] = {item.name: item.value for item in file.settings}
    usual = {name: values[0] for name, values in SETTINGS.items() if values}
    return NeedsSettings(**{**usual, **chosen})  # type: ignore[arg-type] # the model allows no other values
