"""What can be chosen, what is chosen, and where that differs from the parameter file."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from workbench.analysis.needs.answers import asked_areas, grouping_items
from workbench.analysis.needs.settings import NeedsSettings
from workbench.model.municipality import SETTINGS

if TYPE_CHECKING:
    from workbench.model.case import Case
    from workbench.model.catalogue import Area
    from workbench.model.codebook import Item
    from workbench.model.municipality import SettingName
    from workbench.model.survey import Survey

__all__ = [
    "Choice",
    "Offer",
    "differing",
    "first_choice",
    "offer_of",
    "settings_for",
    "values_of",
    "with_value",
]


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from.

    Parameters
    ----------
    areas : tuple of Area
        Areas the survey asked about, in the order of the catalogue.
    groups : tuple of Item
        Questions that tell groups apart.
    """

    areas: tuple[Area, ...]
    groups: tuple[Item, ...]

    def area(self, code: str) -> Area:
        """Return the area of a code.

        Parameters
        ----------
        code : str
            One of those offered.

        Returns
        -------
        Area
        """
        return next(area for area in self.areas if area.code == code)

    def question(self, code: str | None) -> Item | None:
        """Return the question of a code.

        Parameters
        ----------
        code : str or None
            One of those offered; None where there is none.

        Returns
        -------
        Item or None
        """
        return next((item for item in self.groups if item.code == code), None)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is looked at.

    Parameters
    ----------
    area : str
        Code of the area; it is no setting.
    disclosure, weighting, crosshair : str
        As in the settings of the analysis.
    group : str or None
        Code of the question whose groups are shown; None where the survey has none.
    """

    area: str
    disclosure: str
    weighting: str
    crosshair: str
    group: str | None


def offer_of(case: Case, survey: Survey) -> Offer:
    """Return what there is to choose from.

    Parameters
    ----------
    case : Case
        The municipality.
    survey : Survey
        Its latest survey of migrants.

    Returns
    -------
    Offer
    """
    asked = {area.area for area in asked_areas(survey)}
    areas = tuple(area for area in case.catalogue.areas if area.code in asked)
    return Offer(areas, grouping_items(survey))


def first_choice(offer: Offer, settings: NeedsSettings) -> Choice:
    """Return the first area, with the settings of the parameter file.

    Parameters
    ----------
    offer : Offer
        At least one area.
    settings : NeedsSettings
        As the file says.

    Returns
    -------
    Choice
        The first question where the file names none, or one that the survey has not.
    """
    usual = offer.groups[0].code if offer.groups else None
    group = settings.group if offer.question(settings.group) else usual
    return Choice(
        offer.areas[0].code, settings.disclosure, settings.weighting, settings.crosshair, group
    )


def with_value(choice: Choice, name: str, value: str) -> Choice:
    """Return a choice with one thing chosen otherwise.

    Parameters
    ----------
    choice : Choice
        What was chosen.
    name : str
        ``area`` or the name of a setting.
    value : str
        The new value.

    Returns
    -------
    Choice

    Raises
    ------
    ValueError
        If there is nothing of that name to choose.
    """
    if name not in {field.name for field in fields(Choice)}:
        msg = f"nothing called {name!r} can be chosen"
        raise ValueError(msg)
    changed: dict[str, Any] = {name: value}
    return replace(choice, **changed)


def settings_for(choice: Choice) -> NeedsSettings:
    """Return the settings of an analysis that shows what is chosen.

    Parameters
    ----------
    choice : Choice
        What is chosen.

    Returns
    -------
    NeedsSettings
    """
    return NeedsSettings(**values_of(choice))  # type: ignore[arg-type] # only values of SETTINGS are offered


def values_of(choice: Choice) -> dict[SettingName, str]:
    """Return what is chosen as settings.

    Parameters
    ----------
    choice : Choice
        What is chosen.

    Returns
    -------
    dict of str to str
        In the order of the settings; the group only where there are groups.
    """
    values = {name: getattr(choice, name) for name in SETTINGS}
    return {name: value for name, value in values.items() if value is not None}


def differing(choice: Choice, filed: Choice) -> dict[SettingName, str]:
    """Return the settings that are chosen otherwise than the file has them.

    Parameters
    ----------
    choice : Choice
        What is chosen.
    filed : Choice
        What the file says.

    Returns
    -------
    dict of str to str
        Name and the value chosen.
    """
    there = values_of(filed)
    return {name: value for name, value in values_of(choice).items() if there[name] != value}
