"""A codebook suggested for an export: its headers held against the questions that are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.model.codebook import ItemKind, PersonalKind
from workbench.store.surveys.export_questions import questions_of, told_values
from workbench.store.surveys.labels import NOT_ANSWERED, labels_of, plain
from workbench.store.surveys.personal import personal_kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.model.codebook import Codebook, Item
    from workbench.store.surveys.dialects import Export
    from workbench.store.surveys.export_questions import Question
    from workbench.store.surveys.raw_table import RawTable

__all__ = [
    "Guess",
    "Suggestion",
    "fitting_codebooks",
    "suggest_codebook",
]

_SURE = 92
_LIKELY, _AHEAD = 75, 8
"""Questions of one kind differ in a few words only: the best must be clearly ahead of the next."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A question of the export taken for one that is known.

    Parameters
    ----------
    question : Question
        As it stands in the export.
    item : Item
        The known one, with the header of the export first among its columns.
    score : int
        How alike the headers are, of 100.
    strange : tuple of str
        Answers in the export that the known question does not have.
    """

    question: Question
    item: Item
    score: int
    strange: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A codebook to be looked through by a person.

    Parameters
    ----------
    base : Codebook or None
        The known codebook that fits best; None where none does.
    guesses : tuple of Guess
        Questions that were recognised, in the order of the codebook.
    personal : tuple of (str, PersonalKind)
        Headers of columns that look personal.
    unresolved : tuple of Question
        What is like no known question.
    absent : tuple of Item
        Known questions that the export does not seem to have.
    """

    base: Codebook | None
    guesses: tuple[Guess, ...]
    personal: tuple[tuple[str, PersonalKind], ...]
    unresolved: tuple[Question, ...]
    absent: tuple[Item, ...]


def suggest_codebook(table: RawTable, export: Export, base: Codebook | None) -> Suggestion:
    """Suggest a codebook for an export.

    Parameters
    ----------
    table : RawTable
        The export; its headers and answers are looked at.
    export : Export
        Which program made it.
    base : Codebook or None
        The known codebook that fits best; None: every question is left open.

    Returns
    -------
    Suggestion
    """
    items = base.items if base is not None else ()
    personal, open_questions = _sorted_out(table, export)
    matches = _matches(open_questions, items)
    guesses = [
        _guess(open_questions[place], items[item], score, matches_of=items)
        for place, (item, score) in sorted(matches.items(), key=lambda match: match[1][0])
    ]
    recognised = {item for item, _ in matches.values()}
    rest = [question for place, question in enumerate(open_questions) if place not in matches]
    in_own_words = {question.header for question in rest if _is_free_text(question)}
    personal += [(q.header, PersonalKind.FREE_TEXT) for q in rest if q.header in in_own_words]
    return Suggestion(
        base,
        tuple(guesses),
        tuple(personal),
        tuple(question for question in rest if question.header not in in_own_words),
        tuple(item for place, item in enumerate(items) if place not in recognised),
    )


def fitting_codebooks(
    table: RawTable, export: Export, known: Mapping[str, Codebook]
) -> tuple[str, ...]:
    """Return the short names of the codebooks that know most of an export's questions.

    Parameters
    ----------
    table : RawTable
        The export.
    export : Export
        Which program made it.
    known : mapping of str to Codebook
        Codebooks by their short names.

    Returns
    -------
    tuple of str
        Several where they fit alike; empty where none knows any question.
    """
    questions = questions_of(table, export.technical)
    counts = {key: len(_matches(questions, book.items)) for key, book in known.items()}
    most = max(counts.values(), default=0)
    return tuple(key for key, count in counts.items() if count == most and most)


def _sorted_out(
    table: RawTable, export: Export
) -> tuple[list[tuple[str, PersonalKind]], list[Question]]:
    """Part the questions into those that look personal and the others."""
    personal: list[tuple[str, PersonalKind]] = []
    rest: list[Question] = []
    for question in questions_of(table, export.technical):
        kind = _personal_kind(question)
        if kind is None or kind is PersonalKind.FREE_TEXT:  # or several options in one cell
            rest.append(question)
        else:
            personal.append((question.header, kind))
    return personal, rest


def _personal_kind(question: Question) -> PersonalKind | None:
    kinds = (personal_kind(column) for column in question.columns)
    return next((kind for kind in kinds if kind is not None), None)


def _is_free_text(question: Question) -> bool:
    return _personal_kind(question) is PersonalKind.FREE_TEXT


def _matches(questions: Sequence[Question], items: Sequence[Item]) -> dict[int, tuple[int, int]]:
    """Return by the place of a question that of the item it seems to be, and the score."""
    scores = [[_score(question, item) for item in items] for question in questions]
    ranked = sorted(
        (-score, place, item)
        for place, row in enumerate(scores)
        for item, score in enumerate(row)
        if score >= _LIKELY
    )
    taken: dict[int, tuple[int, int]] = {}
    used: set[int] = set()
    for minus, place, item in ranked:
        others = [score for other, score in enumerate(scores[place]) if other != item]
        clear = -minus >= _SURE or -minus >= max(others, default=0) + _AHEAD
        if place not in taken and item not in used and clear:
            taken[place] = (item, -minus)
            used.add(item)
    return taken


def _score(question: Question, item: Item) -> int:
    """Return how alike a header is to any name of a known question, of 100."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only needed where a codebook is suggested

    if question.is_split and item.kind is not ItemKind.MULTIPLE:
        return 0
    header = plain(question.header)
    ways = {header, plain(header.rpartition("/")[2])}
    names = {plain(name) for name in (*item.columns, item.code)}
    if ways & names:
        return 100
    best = max(fuzz.ratio(way, name) for way in ways for name in names)
    return min(int(best), 99)


def _guess(question: Question, item: Item, score: int, *, matches_of: Sequence[Item]) -> Guess:
    """Return a known question with the header of the export."""
    others = {plain(c) for other in matches_of if other is not item for c in other.columns}
    mine = [question.header, *(c for c in item.columns if plain(c) != plain(question.header))]
    columns = tuple(c for c in mine if c == question.header or plain(c) not in others)
    fitted = item.model_copy(update={"columns": columns})
    return Guess(question, fitted, score, () if question.is_split else _strange(question, item))


def _strange(question: Question, item: Item) -> tuple[str, ...]:
    """Return short answers that several people gave and the known question does not have."""
    if item.kind is ItemKind.MULTIPLE:
        return ()
    labels = labels_of(item)
    (column,) = question.columns
    steps = range(item.scale.low, item.scale.high + 1) if item.scale else range(0)
    known = {*labels, *NOT_ANSWERED, *(str(step) for step in steps)}
    return tuple(value for value in told_values(column) if plain(value) not in known)
