"""The word of a notebook that opens the explorer, and what stands where there is no JupyterLab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.analysis.needs.modes import choose_mode
from workbench.analysis.needs.settings import settings_of
from workbench.presentation.desk.saving import place_of, seen_of
from workbench.presentation.display import Shown, absent
from workbench.presentation.explorer.choices import first_choice, offer_of
from workbench.presentation.explorer.releases import Releases
from workbench.presentation.explorer.saving import State
from workbench.presentation.facts_in_words import source_names
from workbench.presentation.labels import capital
from workbench.presentation.language import translate
from workbench.presentation.page.outputs import ONLY_AT_DESK
from workbench.store.root import find_root
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.analysis.needs.modes import ModeChoice
    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.model.survey import Survey
    from workbench.presentation.explorer.form import Form

__all__ = ["Explorer", "explore_needs"]


@dataclass(frozen=True, slots=True, eq=False)
class Explorer:
    """Something to work with in JupyterLab; a sentence elsewhere, and nothing on a page.

    Parameters
    ----------
    form : Form or None
        Controls and view; None where there is nothing to explore.
    instead : Shown
        What is shown where there are no controls.
    """

    form: Form | None
    instead: Shown

    def __repr__(self) -> str:
        """Return the sentence, as a console shows it."""
        return self.instead.plain

    def _repr_mimebundle_(self, **_choices: object) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return what Jupyter shows; the mark tells pages to leave it out."""
        live = {} if self.form is None else self.form.box._repr_mimebundle_()
        shown, about = self.instead._repr_mimebundle_()
        return {**live, **shown}, {**about, ONLY_AT_DESK: True}


def explore_needs(
    case: Case, surveys: Sequence[Survey], language: Language, *, root: Path | None = None
) -> Explorer:
    """Return controls to try out groups and settings of the analysis of needs, and to keep them.

    Parameters
    ----------
    case : Case
        The municipality.
    surveys : sequence of Survey
        Its surveys.
    language : str
        ``lt`` or ``en``.
    root : Path, optional
        The workbench folder; by default the one around the current folder.

    Returns
    -------
    Explorer
        A message instead of controls where no survey allows shares.

    Raises
    ------
    InputError
        If there is no workbench folder.
    """
    settings = settings_of(case.file)
    mode = choose_mode(surveys, settings)
    if mode.survey is None or not mode.counted:
        return Explorer(None, _nothing_to_explore(mode, language))
    offer = offer_of(case, mode.survey)
    if not offer.areas:
        asked = text("Nothing to explore: the survey asked about no area.")
        return Explorer(None, absent(asked, language))
    from workbench.presentation.explorer.form import Desk, Form  # noqa: PLC0415 - ipywidgets is slow

    root = root or find_root()
    choice = first_choice(offer, settings)
    source = source_names(case.file.sources, (mode.survey.card.source,), language)
    desk = Desk(offer, Releases(mode.survey), place_of(case, root), source, language)
    return Explorer(Form(desk, State(choice, choice, seen_of(case, root))), _elsewhere(language))


def _elsewhere(language: Language) -> Shown:
    """Say what this is, where it cannot be used."""
    said = text(
        "This part is for JupyterLab: open the notebook there and run it to choose groups and "
        "settings."
    )
    return absent(said, language)


def _nothing_to_explore(mode: ModeChoice, language: Language) -> Shown:
    """Say why there are no shares to explore."""
    why = capital("; ".join(translate(reason, language) for reason in mode.reasons))
    return absent(text("Nothing to explore yet. {why}.", why=why), language)
