"""``make pavyzdys``: the surveys of the invented municipality, made anew from their seeds.

``python -m workbench.run.inventing`` writes the coded tables and codebooks that are kept; with a
folder as argument it puts there the exports from which an import would make the same tables.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from workbench.analysis.inventing.invented_truth import MIGRANTS_2024, MIGRANTS_2025, STAFF_2025
from workbench.analysis.inventing.invention import invent_migrants, invent_staff
from workbench.analysis.inventing.truth import StaffTruth, Truth
from workbench.run.invented_export import LOTTERY, TOOL_COLUMNS, export_text
from workbench.store.catalogue import load_questionnaires, questionnaire_files
from workbench.store.outputs import atomic_write
from workbench.store.root import find_root
from workbench.store.surveys.table_writing import table_text
from workbench.store.yaml_writing import load_for_editing, readable, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from workbench.model.codebook import Codebook, Population

    Codes = npt.NDArray[np.int16]

__all__ = ["SURVEYS", "Invented", "invented_answers", "invented_exports", "invented_files", "main"]

_FOLDER = Path("parameters", "pavyzdys")
_HEADING = """\
# IŠGALVOTA APKLAUSA. Invented: nobody was asked. The answers in {table} are drawn by chance from
# known true values (docs/method.md); `make pavyzdys` makes both files anew, bit for bit.
# The questions are those of parameters/catalogue/surveys/{questionnaire}.yaml.
"""
_DROPPED = (
    *((name, "Žymi vieną anketą, analizei nereikalinga") for name in TOOL_COLUMNS),
    (LOTTERY, "Asmens duomenys: loterijos dalyvių adresai, analizei nereikalingi"),
)


@dataclass(frozen=True, slots=True)
class Invented:
    """One invented survey.

    Parameters
    ----------
    population : str
        ``migrants`` or ``staff``.
    truth : Truth or StaffTruth
        What is true.
    respondents : int
        How many rows.
    seed : int
        Where chance begins.
    start : datetime
        When asking began.
    title : tuple of str
        What it is called, in Lithuanian and English.
    """

    population: Population
    truth: Truth | StaffTruth
    respondents: int
    seed: int
    start: datetime
    title: tuple[str, str]


SURVEYS: Mapping[str, Invented] = {
    "migrants_2024": Invented(
        "migrants",
        MIGRANTS_2024,
        180,
        20240925,
        datetime(2024, 9, 2, 8),  # noqa: DTZ001 - as the tool writes it, without a zone
        (
            "Išgalvota užsieniečių poreikių apklausa, 2024 m.",
            "Invented survey of the needs of foreigners, 2024",
        ),
    ),
    "migrants_2025": Invented(
        "migrants",
        MIGRANTS_2025,
        240,
        20250947,
        datetime(2025, 9, 1, 8),  # noqa: DTZ001 - as above
        (
            "Išgalvota užsieniečių poreikių apklausa, 2025 m.",
            "Invented survey of the needs of foreigners, 2025",
        ),
    ),
    "staff_2025": Invented(
        "staff",
        STAFF_2025,
        35,
        20251011,
        datetime(2025, 10, 6, 8),  # noqa: DTZ001 - as above
        (
            "Išgalvota darbuotojų gebėjimų apklausa, 2025 m.",
            "Invented survey of the skills of staff, 2025",
        ),
    ),
}
"""By key.  Seeds are taken so that each case has its example: in 2025 citizens of Russia and the
oldest are fewer than five, so that cells are hidden and groups put together for weights; all other
citizenships of both years have ten respondents or more; and between the years chance does not add
a third difference to the two that are true."""


def invented_answers(key: str, codebook: Codebook) -> dict[str, Codes]:
    """Return the answers of an invented survey.

    Parameters
    ----------
    key : str
        One of :data:`SURVEYS`.
    codebook : Codebook
        The standard questionnaire of those who are asked.

    Returns
    -------
    dict of str to array of int16
    """
    return _answers(SURVEYS[key], codebook, np.random.default_rng(SURVEYS[key].seed))


def invented_files(root: Path) -> dict[Path, str]:
    """Return the coded tables and codebooks of all invented surveys.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    dict of Path to str
        Where each belongs within the folder, and what it holds.

    Raises
    ------
    InputError
        With the faults of the catalogue.
    """
    books = load_questionnaires(root)
    files: dict[Path, str] = {}
    for key, survey in SURVEYS.items():
        book = books[survey.population]
        table = _FOLDER / f"survey_{key}.csv"
        files[table] = table_text(book, invented_answers(key, book))
        files[table.with_suffix(".yaml")] = _codebook(root, survey, table.name)
    return files


def invented_exports(root: Path) -> dict[str, str]:
    """Return all invented surveys as a survey tool would export them.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    dict of str to str
        By key of the survey.

    Raises
    ------
    InputError
        With the faults of the catalogue.
    """
    books = load_questionnaires(root)
    exports: dict[str, str] = {}
    for key, survey in SURVEYS.items():
        book, rng = books[survey.population], np.random.default_rng(survey.seed)
        exports[key] = export_text(book, _answers(survey, book, rng), survey.start, rng)
    return exports


def _answers(survey: Invented, book: Codebook, rng: np.random.Generator) -> dict[str, Codes]:
    if isinstance(survey.truth, Truth):
        return invent_migrants(book, survey.truth, survey.respondents, rng)
    return invent_staff(book, survey.truth, survey.respondents, rng)


def _codebook(root: Path, survey: Invented, table: str) -> str:
    """Return the questionnaire as the codebook of a survey, in the words of its file."""
    path = questionnaire_files(root)[survey.population]
    content = path.read_text(encoding="utf-8")
    book = load_for_editing(content[content.index("schema_version:") :], path.name)
    book["title"]["lt"], book["title"]["en"] = survey.title
    book["dropped"] = readable([{"column": c, "reason": reason} for c, reason in _DROPPED])
    return _HEADING.format(table=table, questionnaire=survey.population) + text_of(book)


def main(arguments: Sequence[str]) -> None:
    """Write the files that are kept, or the exports into a folder.

    Parameters
    ----------
    arguments : sequence of str
        Nothing, or the folder for the exports.

    Raises
    ------
    InputError
        With the faults of the catalogue.
    OutputError
        If a file cannot be written.
    """
    root = find_root()
    if arguments:
        files = {Path(arguments[0], f"{k}.csv"): t for k, t in invented_exports(root).items()}
    else:
        files = {root / path: content for path, content in invented_files(root).items()}
    for path, content in files.items():
        atomic_write(path, content)
        sys.stdout.write(f"{path.name}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
