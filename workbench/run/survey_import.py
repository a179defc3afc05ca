"""``workbench import survey``: what was imported, or what a person has to look at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.store.root import shown_path
from workbench.store.surveys.dialects import Dialect
from workbench.store.surveys.import_order import Imported
from workbench.store.surveys.survey_import import import_survey
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy as np

    from workbench.run.saying import Speaker
    from workbench.store.surveys.dialects import Export
    from workbench.store.surveys.import_order import Suggested, SurveyOrder
    from workbench.text import Text

__all__ = ["import_survey_into"]

_SHOWN = 12


def import_survey_into(order: SurveyOrder, root: Path, speaker: Speaker) -> None:
    """Import a survey for a municipality, and tell what was read, left out and noticed.

    Parameters
    ----------
    order : SurveyOrder
        What is to be imported.
    root : Path
        The workbench folder.
    speaker : Speaker
        Who tells it.

    Raises
    ------
    InputError
        With everything that stands in the way; nothing is written then.
    OutputError
        If a file cannot be written.
    """
    result = import_survey(order, root)
    told = _imported(result, root) if isinstance(result, Imported) else _asked(result, order, root)
    for sentence in told:
        speaker.say(sentence)


def _imported(result: Imported, root: Path) -> Iterator[Text]:
    """Tell what the coded table holds and what became of the files."""
    yield _exporter(result.export)
    answered = [_answered(codes) for codes in result.answers.values()]
    yield text(
        "Read: respondents {rows}, questions {items}; answers to a question: {low} to {high}.",
        rows=len(next(iter(result.answers.values()))),
        items=len(answered),
        low=min(answered),
        high=max(answered),
    )
    if result.technical:
        columns = _some(result.technical)
        yield text("Left out, as columns of the survey tool: {columns}", columns=columns)
    if result.dropped:
        yield text("Left out, as the codebook says: {columns}", columns=_some(result.dropped))
    for note in result.notes:
        yield text("- {note}", note=note)
    for path in result.written:
        yield text("Written: {file}", file=shown_path(path, root))
    for path in result.kept:
        yield text("The earlier file is kept as {file}", file=path.name)
    if not result.written:
        yield text("The survey {key} is there already; nothing was written.", key=result.key)


def _asked(result: Suggested, order: SurveyOrder, root: Path) -> Iterator[Text]:
    """Tell what a person has to do before the answers can be imported."""
    yield _exporter(result.export)
    suggestion, shown = result.suggestion, shown_path(result.file, root)
    yield text(
        "Nothing is imported yet: there is no codebook {file}.",
        file=shown_path(result.target, root),
    )
    if result.is_new:
        yield text(
            "Suggested: {file}. Questions recognised {known}, personal columns {personal}, "
            "open columns {open}.",
            file=shown,
            known=len(suggestion.guesses),
            personal=len(suggestion.personal),
            open=len(suggestion.unresolved),
        )
    else:
        yield text("A suggestion is there already and was left alone: {file}", file=shown)
    yield text(
        "Look it through, rename it to {name} and repeat: {command}",
        name=result.target.name,
        command=_command(order, result.key),
    )


def _exporter(export: Export) -> Text:
    if export.dialect is Dialect.OTHER:
        return text("A table of no particular survey tool.")
    return text("An export of {name}.", name=export.dialect.value)


def _answered(codes: np.ndarray) -> int:
    """Return how many answered a question."""
    return int((codes >= 0).sum() if codes.ndim == 1 else (codes >= 0).any(axis=1).sum())


def _some(names: Sequence[str]) -> tuple[str | Text, ...]:
    """Return the first names, and how many more there are."""
    more = len(names) - _SHOWN
    if more <= 0:
        return tuple(names)
    return (*names[:_SHOWN], plural_text("{count} more", "{count} more", more))


def _command(order: SurveyOrder, key: str) -> str:
    """Return the command to be repeated, with what is still to be told."""
    options = {"--source": "…", "--selection": "…", "--start": "…", "--end": "…"}
    options |= {f"--{name}": value for name, value in order.entry.given().items()}
    if order.sheet is not None:
        options["--sheet"] = order.sheet
    words = ["workbench", "import", "survey", str(order.file), order.code, "--key", key]
    words += [word for pair in options.items() for word in pair]
    return " ".join(f'"{word}"' if " " in word else word for word in words)
