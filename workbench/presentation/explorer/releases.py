"""Protected releases of a survey, each made once, the others while somebody reads the first.

What is shown for a setting is the release that a report with this setting would make, of all areas
and tables together.  Protecting area by area would be quicker, but each view could then give away
what another one holds back.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Thread
from typing import TYPE_CHECKING

from workbench.analysis.disclosure.policy import preset
from workbench.analysis.needs.answers import grouping_items
from workbench.analysis.needs.area_view import look_at
from workbench.analysis.needs.modes import choose_mode
from workbench.analysis.needs.services import rate_services
from workbench.analysis.needs.survey_results import read_survey
from workbench.model.municipality import SETTINGS
from workbench.presentation.explorer.choices import settings_for

if TYPE_CHECKING:
    from workbench.analysis.needs.area_view import AreaView
    from workbench.analysis.needs.modes import ModeChoice
    from workbench.analysis.needs.services import Services
    from workbench.analysis.needs.survey_results import SurveyResults
    from workbench.model.survey import Survey
    from workbench.presentation.explorer.choices import Choice

    Release = Future[SurveyResults]

__all__ = ["Releases"]


@dataclass(slots=True, eq=False)
class Releases:
    """What has been released of a survey so far.

    Parameters
    ----------
    survey : Survey
        Of migrants, with answers of enough people.
    """

    survey: Survey
    _made: dict[tuple[str, str | None], Release] = field(default_factory=dict)
    _modes: dict[str, ModeChoice] = field(default_factory=dict)
    _services: dict[tuple[str, str, str], Services | None] = field(default_factory=dict)

    def view(self, choice: Choice) -> AreaView:
        """Return what may be seen for a choice.

        Parameters
        ----------
        choice : Choice
            Area and settings.

        Returns
        -------
        AreaView
        """
        weighting = self.mode(choice).weighting
        weights = weighting.weights if weighting else None
        return look_at(self._release(choice), choice.area, weights, self._rated(choice))

    def mode(self, choice: Choice) -> ModeChoice:
        """Return what the survey allows to say with the weighting chosen.

        Parameters
        ----------
        choice : Choice
            Area and settings.

        Returns
        -------
        ModeChoice
        """
        if choice.weighting not in self._modes:
            self._modes[choice.weighting] = choose_mode((self.survey,), settings_for(choice))
        return self._modes[choice.weighting]

    def ready(self, choice: Choice) -> bool:
        """Tell whether a view can be had without waiting.

        Parameters
        ----------
        choice : Choice
            Area and settings.

        Returns
        -------
        bool
        """
        made = self._made.get((choice.disclosure, choice.group))
        return made is not None and made.done()

    def prepare(self) -> None:
        """Make all other releases in the background; whoever asks for one first gets it first."""
        codes: list[str | None] = [item.code for item in grouping_items(self.survey)]
        codes = codes or [None]
        keys = [(name, code) for name in SETTINGS["disclosure"] or () for code in codes]
        wanted: dict[tuple[str, str | None], Release] = {
            key: Future() for key in keys if key not in self._made
        }
        self._made |= wanted
        if wanted:
            Thread(target=self._fill, args=(wanted,), daemon=True).start()

    def _fill(self, wanted: dict[tuple[str, str | None], Release]) -> None:
        """Make releases one after the other, but for those somebody has made meanwhile."""
        for key, promised in wanted.items():
            if promised.set_running_or_notify_cancel():
                try:
                    promised.set_result(self._make(*key))
                except Exception as error:  # noqa: BLE001 - told to whoever asks for the release
                    promised.set_exception(error)

    def _release(self, choice: Choice) -> SurveyResults:
        """Return the release of a setting; one that nobody has begun is made at once."""
        key = (choice.disclosure, choice.group)
        known = self._made.get(key)
        if known is None or known.cancel():
            known = self._made[key] = Future()
            known.set_result(self._make(*key))
        return known.result()

    def _make(self, disclosure: str, group: str | None) -> SurveyResults:
        """Protect all tables of the survey for a setting."""
        compared = next((i for i in grouping_items(self.survey) if i.code == group), None)
        policy = preset(disclosure)
        return read_survey(self.survey, policy=policy, weights=None, compared=compared)

    def _rated(self, choice: Choice) -> Services | None:
        """Return the services for a setting."""
        key = (choice.disclosure, choice.weighting, choice.crosshair)
        if key not in self._services:
            weighting = self.mode(choice).weighting
            weights = weighting.weights if weighting else None
            policy = preset(choice.disclosure)
            crosshair = settings_for(choice).crosshair
            self._services[key] = rate_services(self.survey, policy, crosshair, weights)
        return self._services[key]
