"""Coded table, codebook and entry written together; what stood there before is put aside."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.store.entry_saving import Place, entry_entered
from workbench.store.outputs import write_together
from workbench.store.surveys.survey_entry import entry_of, parameters_of
from workbench.store.surveys.survey_places import codebook_place, table_place
from workbench.store.surveys.table_writing import table_text
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from workbench.model.survey import SurveyCard
    from workbench.store.surveys.codebook_file import CodebookFile
    from workbench.store.surveys.import_order import SurveyOrder
    from workbench.text import Text

__all__ = ["write_survey"]


def write_survey(
    card: SurveyCard,
    book: CodebookFile,
    answers: Mapping[str, npt.NDArray[np.int16]],
    order: SurveyOrder,
    root: Path,
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write what changed of a survey, all of it or nothing.

    Parameters
    ----------
    card : SurveyCard
        Its entry in the parameter file.
    book : CodebookFile
        Its codebook.
    answers : mapping of str to array of int16
        By code of the question.
    order : SurveyOrder
        Which municipality, and whether something else may be replaced.
    root : Path
        The workbench folder.

    Returns
    -------
    (tuple of Path, tuple of Path)
        Files that changed, and earlier ones that were put aside.

    Raises
    ------
    InputError
        If answers that stand there would be lost, or another codebook does; the parameter file
        is faulty.
    OutputError
        If a file cannot be written; what was there before stays.
    """
    with entry_entered(Place(root, order.code, ("surveys",), ("key",)), card) as entered:
        return _written(card, book, answers, order, root, entered)


def _written(
    card: SurveyCard,
    book: CodebookFile,
    answers: Mapping[str, npt.NDArray[np.int16]],
    order: SurveyOrder,
    root: Path,
    entered: tuple[Path, bytes],
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write table, codebook and parameter file together, those that changed."""
    table = table_place(root, order.code, card.key)
    codebook = codebook_place(root, order.code, card.key)
    path, content = entered
    files = {
        table: table_text(book.codebook, answers).encode(),
        codebook: book.file.raw,
        path: content,
    }
    before = {place: place.read_bytes() for place in files if place.is_file()}
    changed = {place: data for place, data in files.items() if data != before.get(place)}
    aside = {_aside(place, before[place]): before[place] for place in changed if place in before}
    aside.pop(_aside(path, before[path]), None)
    earlier = entry_of(parameters_of(root, order.code), card.key).get("file_sha256")
    if not order.force:
        _refuse_other_codebook(codebook, before, changed)
        if earlier != card.file_sha256:
            _refuse_loss(table, before, changed)
    if changed:
        write_together({**aside, **changed})
    return tuple(changed), tuple(aside)


def _aside(path: Path, content: bytes) -> Path:
    """Return the name under which an earlier file is kept."""
    mark = hashlib.sha256(content).hexdigest()[:8]
    return path.with_name(f"{path.stem}.{mark}.bak{path.suffix}")


def _refuse_other_codebook(
    path: Path, before: Mapping[Path, bytes], changed: Mapping[Path, bytes]
) -> None:
    if path in before and path in changed:
        found = text("another codebook than the one that stands there")
        raise InputError([_not_the_same(found, path.name)])


def _refuse_loss(path: Path, before: Mapping[Path, bytes], changed: Mapping[Path, bytes]) -> None:
    """Stop before another export takes away answers that stand there."""
    if path not in before or path not in changed:
        return
    missing = Counter(before[path].split(b"\n"))
    missing.subtract(changed[path].split(b"\n"))
    if any(count > 0 for count in missing.values()):
        found = text("another export, without some of the answers that stand there")
        raise InputError([_not_the_same(found, path.name)])


def _not_the_same(found: Text, file: str) -> Fault:
    return Fault(
        found,
        text("the same survey, perhaps with more answers to it"),
        text(
            "name another survey with --key; or, to replace what stands there, repeat with "
            "--force, the old file is kept"
        ),
        file,
    )
