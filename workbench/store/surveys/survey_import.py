"""The import of a survey: from an export to a coded table beside the parameter file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.store.outputs import sha256_of, write_together
from workbench.store.root import shown_path
from workbench.store.surveys.codebook_file import known_codebooks, read_codebook
from workbench.store.surveys.coding import code_table, kept
from workbench.store.surveys.dialects import export_of
from workbench.store.surveys.import_order import Imported, Suggested, SurveyOrder
from workbench.store.surveys.issues import column_faults, strange_faults
from workbench.store.surveys.matching import layout_of
from workbench.store.surveys.notes import notes_of
from workbench.store.surveys.reading import read_export
from workbench.store.surveys.suggested_file import suggested_text
from workbench.store.surveys.suggesting import fitting_codebooks, suggest_codebook
from workbench.store.surveys.survey_entry import card_of, parameters_of
from workbench.store.surveys.survey_places import codebook_place, suggested_place
from workbench.store.surveys.survey_writing import write_survey
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from workbench.model.survey import SurveyCard
    from workbench.store.surveys.codebook_file import CodebookFile
    from workbench.store.surveys.dialects import Export
    from workbench.store.surveys.raw_table import RawTable
    from workbench.store.yaml_reading import YamlFile
    from workbench.text import Text

__all__ = ["import_survey"]

_KEY = re.compile(r"[a-z][a-z0-9_]*")


def import_survey(order: SurveyOrder, root: Path) -> Imported | Suggested:
    """Import a survey, or suggest a codebook where there is none yet.

    Parameters
    ----------
    order : SurveyOrder
        What is to be imported.
    root : Path
        The workbench folder.

    Returns
    -------
    Imported or Suggested

    Raises
    ------
    InputError
        With everything that stands in the way: of the file, its columns, its answers or the entry;
        nothing is written then.
    OutputError
        If a file cannot be written; what was there before stays.
    """
    parameters = parameters_of(root, order.code)
    if order.key is not None and not _KEY.fullmatch(order.key):
        raise InputError([_bad_key(order.key)])
    table = read_export(order.file, sheet=order.sheet)
    export = export_of(table.headers)
    found = _codebook(order, root, table, export)
    if isinstance(found, Suggested):
        return found
    key, book = found
    layout = layout_of(table.headers, book.codebook, export)
    card = _card(
        order, parameters, key, [*column_faults(table, book.codebook, layout, book.file.name)]
    )
    coded = code_table(table, book.codebook, layout, export)
    strange = [*strange_faults(coded, table)]
    if strange:
        raise InputError(strange)
    answers = kept(coded, drop_duplicates=order.drop_duplicates)
    _refuse_silence(answers, table.file)
    written, aside = write_survey(card, book, answers, order, root)
    return Imported(
        export,
        book.codebook,
        answers,
        _headers(table, layout.technical),
        _headers(table, layout.dropped),
        tuple(notes_of(coded, book.codebook, layout, table)),
        written,
        aside,
        key,
    )


def _card(order: SurveyOrder, parameters: YamlFile, key: str, faults: list[Fault]) -> SurveyCard:
    """Return the entry; what is missing there is told together with the faults of the columns."""
    try:
        card = card_of(parameters, key, order.entry, sha256_of(order.file))
    except InputError as error:
        raise InputError([*error.faults, *faults]) from error
    if faults:
        raise InputError(faults)
    return card


def _codebook(
    order: SurveyOrder, root: Path, table: RawTable, export: Export
) -> tuple[str, CodebookFile] | Suggested:
    """Return the survey's short name and codebook; or suggest one."""
    if order.codebook is not None:
        book = read_codebook(order.codebook, shown_path(order.codebook, root))
        return order.key or _key_of(order.codebook), book
    if order.key is not None and (path := codebook_place(root, order.code, order.key)).is_file():
        return order.key, read_codebook(path, shown_path(path, root))
    known = known_codebooks(root, order.code)
    fitting = fitting_codebooks(table, export, known)
    key = order.key or _own_key(order, root, fitting, tuple(known))
    path = codebook_place(root, order.code, key)
    if path.is_file():
        return key, read_codebook(path, shown_path(path, root))
    base = known.get(key) or (known[fitting[0]] if fitting else None)
    target = suggested_place(root, order.code, key)
    suggestion = suggest_codebook(table, export, base)
    is_new = not target.exists() or order.force
    if is_new:
        write_together({target: suggested_text(suggestion, key)})
    return Suggested(export, suggestion, target, path, key, is_new)


def _own_key(
    order: SurveyOrder, root: Path, fitting: tuple[str, ...], known: tuple[str, ...]
) -> str:
    """Return the short name of the survey that an export seems to belong to."""
    own = tuple(key for key in fitting if codebook_place(root, order.code, key).is_file())
    if len(own) > 1:
        found = text("questions that several surveys have: {names}", names=own)
    elif not fitting:
        found = text("questions that no known codebook has ({names})", names=known)
    else:
        return own[0] if own else fitting[0]
    raise InputError([_no_key(found, order.file.name)])


def _key_of(codebook: Path) -> str:
    """Return the short name of a survey whose codebook was named."""
    key = codebook.name.removesuffix(".yaml").removesuffix(".suggested").removeprefix("survey_")
    if not _KEY.fullmatch(key):
        raise InputError([_bad_key(key)])
    return key


def _refuse_silence(answers: Mapping[str, npt.NDArray[np.int16]], file: str) -> None:
    if not len(next(iter(answers.values()))):
        raise InputError(
            [
                Fault(
                    text("nobody who answered a question"),
                    text("at least one respondent"),
                    text("check that this is the right export, and that people have answered"),
                    file,
                )
            ]
        )


def _headers(table: RawTable, places: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(table.columns[place].header for place in places)


def _bad_key(key: str) -> Fault:
    return Fault(
        text("the short name {code}", code=key),
        text("small letters a to z, digits and _, as migrants_2025"),
        text("name the survey with --key"),
        path="--key",
    )


def _no_key(found: Text, file: str) -> Fault:
    return Fault(
        found,
        text("a survey that can be told by its questions, or a short name for it"),
        text("name the survey with --key, as --key migrants_2025"),
        file,
    )
