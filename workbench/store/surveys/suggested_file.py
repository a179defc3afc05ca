"""The suggested codebook as a file: every guess with its score, what is open as comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from workbench.model.codebook import PersonalKind
from workbench.store.as_written import as_written
from workbench.store.fault_wording import without_diacritics
from workbench.store.surveys.export_questions import told_values
from workbench.store.yaml_writing import readable, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from workbench.store.surveys.export_questions import Question
    from workbench.store.surveys.suggesting import Guess, Suggestion

__all__ = ["suggested_text"]

_HEADING = """\
# yaml-language-server: $schema=../codebook.schema.json
#
# PASIŪLYMAS. Programa spėjo, kuris stulpelis yra kuris klausimas; sprendžia žmogus.
# 1. Peržiūrėkite kiekvieną klausimą: prie jo parašyta, kiek panašūs pavadinimai (100 – tas pats).
# 2. Nuspręskite dėl stulpelių, kurių programa neatpažino: jie surašyti gale.
# 3. Pervadinkite failą į survey_{key}.yaml ir įkelkite eksportą dar kartą.
schema_version: 1
"""
_KINDS = {
    PersonalKind.NAME: "panašu į vardą ar pavardę",
    PersonalKind.PHONE: "panašu į telefono numerį",
    PersonalKind.EMAIL: "panašu į el. pašto adresą",
    PersonalKind.PERSONAL_CODE: "panašu į asmens kodą ar dokumento numerį",
    PersonalKind.BIRTH_DATE: "panašu į gimimo datą",
    PersonalKind.ADDRESS: "panašu į adresą",
    PersonalKind.IP_ADDRESS: "panašu į IP adresą",
    PersonalKind.COORDINATES: "panašu į koordinates",
    PersonalKind.DEVICE: "panašu į įrenginio žymę",
    PersonalKind.TIMESTAMP: "panašu į pildymo laiką",
    PersonalKind.RELIGION: "panašu į duomenis apie tikėjimą",
    PersonalKind.HEALTH: "panašu į duomenis apie sveikatą",
    PersonalKind.ETHNICITY: "panašu į duomenis apie tautybę",
    PersonalKind.POLITICS: "panašu į duomenis apie politines pažiūras",
    PersonalKind.TRADE_UNION: "panašu į duomenis apie narystę profesinėje sąjungoje",
    PersonalKind.SEXUALITY: "panašu į duomenis apie lytinį gyvenimą",
    PersonalKind.FREE_TEXT: "atsakymai savais žodžiais",
}
_CODE = re.compile(r"[^a-z0-9]+")
_STEPS = re.compile(r"\d{1,2}")
_LONGEST = 40


def suggested_text(suggestion: Suggestion, key: str) -> str:
    """Return a suggested codebook as its file holds it.

    Parameters
    ----------
    suggestion : Suggestion
        What was guessed.
    key : str
        Short name of the survey.

    Returns
    -------
    str
        YAML; answers of columns that look personal are not in it.
    """
    lines = [*_HEADING.format(key=key).splitlines(), *_head(suggestion, key)]
    lines += ["items:" if suggestion.guesses else "items: []"]
    for guess in suggestion.guesses:
        lines += [*_guess_comment(guess), *_block(as_written(guess.item))]
    if suggestion.personal:
        lines += [
            "",
            "# Asmens duomenų analizei nereikia. Jei stulpelis vis dėlto būtinas, perkelkite jį į",
        ]
        lines += [
            "# „justified“ ir parašykite, kodėl, kokiu pagrindu ir kas taip nusprendė.",
            "dropped:",
        ]
        for header, kind in suggestion.personal:
            lines += _block({"column": header, "reason": _KINDS[kind]})
    lines += _open_ends(suggestion)
    return "\n".join([*lines, ""])


def _head(suggestion: Suggestion, key: str) -> list[str]:
    """Return the keys above the questions."""
    if suggestion.base is None:
        return [
            f'title: {{lt: "{key}"}}  # patikslinkite',
            "population: migrants  # patikslinkite: migrants arba staff",
        ]
    base = as_written(suggestion.base)
    known = {"title": base["title"], "population": base["population"]}
    return str(text_of(readable(known))).splitlines()


def _guess_comment(guess: Guess) -> Iterator[str]:
    """Say how sure a guess is, and which answers it leaves open."""
    yield f"  # {guess.score} iš 100: „{_one_line(guess.question.header)}“"
    if guess.strange:
        listed = ", ".join(f"„{_one_line(value)}“" for value in guess.strange)
        yield f"  # Atsakymai, kurių čia dar nėra: {listed}"


def _open_ends(suggestion: Suggestion) -> Iterator[str]:
    """Say what is in the export but in no codebook, and the other way round."""
    if suggestion.unresolved:
        yield ""
        yield "# NEATPAŽINTI STULPELIAI. Kurių reikia, perkelkite prie „items“ be ženklo „#“ ir"
        yield "# pataisykite; kitus įrašykite prie „dropped“ su priežastimi."
        for number, question in enumerate(suggestion.unresolved, 1):
            yield from (f"# {line}".rstrip() for line in _proposal(question, number))
    if suggestion.absent:
        yield ""
        yield "# Klausimai, kurių eksporte nerasta:"
        for item in suggestion.absent:
            yield f"# - {item.code}: {item.name.lt}"


def _proposal(question: Question, number: int) -> list[str]:
    """Return an unknown question as it could stand among the items."""
    if question.is_split:
        labels: Iterable[str] = (c.header[len(question.header) :] for c in question.columns)
        labels = [label.strip(" /[]") for label in labels]
        kind = "multiple"
    else:
        labels = told_values(question.columns[0])
        kind = "scale" if labels and all(map(_STEPS.fullmatch, labels)) else "single"
    content: dict[str, Any] = {
        "code": _code(question.header, f"klausimas_{number}"),
        "name": {"lt": _one_line(question.header)},
        "columns": [question.header],
        "kind": kind,
    }
    if kind == "scale":
        steps = sorted(map(int, labels))
        content["scale"] = {"low": steps[0], "high": max(steps[-1], steps[0] + 1)}
    else:
        content["options"] = _options(labels)
    return _block(content)


def _options(labels: Iterable[str]) -> list[dict[str, Any]]:
    options: dict[str, dict[str, Any]] = {}
    for number, label in enumerate(labels, 1):
        code = _code(label, f"o{number}")
        code = code if code not in options else f"{code}_{number}"
        options[code] = {"code": code, "name": {"lt": _one_line(label)}, "labels": [label]}
    return list(options.values())


def _code(words: str, otherwise: str) -> str:
    """Return a short name made of words, where they have Latin letters."""
    code = _CODE.sub("_", without_diacritics(words)).strip("_")[:_LONGEST].strip("_")
    return code if code[:1].isalpha() else otherwise


def _block(content: dict[str, Any]) -> list[str]:
    """Return an entry of a list as lines."""
    entry = readable([_quoted(content)])
    entry[0].fa.set_block_style()
    return str(text_of(entry)).rstrip("\n").split("\n")


def _quoted(value: Any) -> Any:  # noqa: ANN401 - any YAML value
    """Put questions into quotation marks; not every reader takes a question mark within a list."""
    from ruamel.yaml.scalarstring import (  # noqa: PLC0415 - only needed for writing
        DoubleQuotedScalarString,
    )

    if isinstance(value, dict):
        return {key: _quoted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_quoted(item) for item in value]
    is_question = isinstance(value, str) and "?" in value
    return DoubleQuotedScalarString(value) if is_question else value


def _one_line(words: str) -> str:
    return " ".join(words.split())
