"""What an import of a survey is asked for, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.store.surveys.survey_entry import EntryOptions

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from workbench.model.codebook import Codebook
    from workbench.store.surveys.dialects import Export
    from workbench.store.surveys.suggesting import Suggestion
    from workbench.text import Text

__all__ = ["Imported", "Suggested", "SurveyOrder"]


@dataclass(frozen=True, slots=True)
class SurveyOrder:
    """What is to be imported.

    Parameters
    ----------
    file : Path
        The export.
    code : str
        Short name of the municipality.
    key : str or None
        Short name of the survey; None: that of the codebook which fits best.
    codebook : Path or None
        A codebook from elsewhere; None: the one beside the parameter file.
    sheet : str or None
        Sheet of a workbook.
    entry : EntryOptions
        What goes into the parameter file.
    drop_duplicates : bool
        Whether rows that repeat others are left out.
    force : bool
        Whether another codebook, other answers or an earlier suggestion may be replaced.
    """

    file: Path
    code: str
    key: str | None = None
    codebook: Path | None = None
    sheet: str | None = None
    entry: EntryOptions = field(default_factory=EntryOptions)
    drop_duplicates: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Suggested:
    """A codebook was suggested; nothing is imported before a person has looked it through.

    Parameters
    ----------
    export : Export
        Which program the file comes from.
    suggestion : Suggestion
        What was guessed.
    file : Path
        Where it was written.
    target : Path
        What it has to be renamed to.
    key : str
        Short name of the survey.
    is_new : bool
        Whether it was written now; an earlier one, which a person may have edited, is left alone.
    """

    export: Export
    suggestion: Suggestion
    file: Path
    target: Path
    key: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """What was imported.

    Parameters
    ----------
    export : Export
        Which program the file comes from.
    codebook : Codebook
        The questions.
    answers : mapping of str to array of int16
        By code of the question.
    technical, dropped : tuple of str
        Headers of columns left out: those of the program, and those the codebook drops.
    notes : tuple of Text
        What a person should look at.
    written : tuple of Path
        Files that changed; empty where all was there already.
    kept : tuple of Path
        Earlier files, put aside.
    key : str
        Short name of the survey.
    """

    export: Export
    codebook: Codebook
    answers: Mapping[str, npt.NDArray[np.int16]]
    technical: tuple[str, ...]
    dropped: tuple[str, ...]
    notes: tuple[Text, ...]
    written: tuple[Path, ...]
    kept: tuple[Path, ...]
    key: str
