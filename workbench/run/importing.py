"""``workbench import plan``: a document becomes a plan file, what is open becomes a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.store.documents import import_plan, repeated_numbers, say_issue
from workbench.store.municipality_files import unknown_municipality
from workbench.store.plan_file import write_plan
from workbench.store.root import municipality_codes, plan_file, shown_path
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workbench.model.plan import ImportIssue, Plan
    from workbench.run.saying import Speaker
    from workbench.store.plan_file import Written
    from workbench.text import Text

__all__ = ["answers_of", "import_into"]


def import_into(
    file: Path, code: str, answers: dict[str, str], root: Path, speaker: Speaker, *, force: bool
) -> None:
    """Import a plan for a municipality, and tell what was read and what is asked.

    Parameters
    ----------
    file : Path
        The document.
    code : str
        The municipality.
    answers : dict
        Sums by the number of their measure.
    root : Path
        The workbench folder.
    speaker : Speaker
        Who tells it.
    force : bool
        Whether a plan file of another plan may be replaced.

    Raises
    ------
    InputError
        If the municipality, an answer or the document is wrong, or a number stands in it twice;
        nothing is written then.
    OutputError
        If the plan file cannot be written.
    """
    if code not in municipality_codes(root, synthetic=True):
        raise InputError([unknown_municipality(code, root)])
    imported = import_plan(file, answers=answers)
    repeated = repeated_numbers(imported.plan, file.name)
    if repeated:
        raise InputError(repeated)
    path = plan_file(root, code)
    written = write_plan(imported.plan, path, shown_path(path, root), force=force)
    for sentence in (*_counts(written.plan), *_file_sentences(written, shown_path(path, root))):
        speaker.say(sentence)
    asked = [issue for issue in written.plan.issues if issue.severity == "ask"]
    for issue in written.plan.issues:
        if issue.severity != "ask":
            speaker.say(text("- {note}", note=say_issue(issue)))
    _ask(asked, f"workbench import plan {_quoted(str(file))} {code}", speaker)


def answers_of(given: Sequence[str]) -> dict[str, str]:
    """Split answers into the numbers of measures and the sums read there.

    Parameters
    ----------
    given : sequence of str
        As ``1.2.1=23000 133000``.

    Returns
    -------
    dict

    Raises
    ------
    InputError
        If one has another form, or two are for one measure.
    """
    answers: dict[str, str] = {}
    faults = []
    for answer in given:
        number, sign, reading = (part.strip() for part in answer.partition("="))
        number = number.rstrip(".")
        if not (number and sign and reading) or number in answers:
            faults.append(_bad_answer(answer))
        answers[number] = reading
    if faults:
        raise InputError(faults)
    return answers


def _bad_answer(answer: str) -> Fault:
    return Fault(
        text("the answer “{value}”", value=answer),
        text("number of a measure, sign of equality and sums, each measure once"),
        text('write it as --answer 1.2.1="23000 133000"'),
    )


def _counts(plan: Plan) -> tuple[Text, ...]:
    """Say how much the plan holds."""
    measures = plan.measures
    criteria = sum(len(measure.criteria) for measure in measures)
    funded = sum(bool(measure.amounts) for measure in measures)
    return (
        text(
            "Read: goals {goals}, objectives {objectives}, measures {measures}, "
            "criteria {criteria}, measures with money {funded}.",
            goals=len(plan.goals),
            objectives=len(plan.objectives),
            measures=len(measures),
            criteria=criteria,
            funded=funded,
        ),
        _totals(plan),
    )


def _totals(plan: Plan) -> Text:
    """Say what the plan states as its total, beside what its amounts give."""
    computed = plan.computed_total
    if plan.total.stated is None:
        return text(
            "Total: not stated as a sum; sum of the amounts {computed_eur}.", computed_eur=computed
        )
    return text(
        "Total: stated {stated_eur}, sum of the amounts {computed_eur}.",
        stated_eur=plan.total.stated,
        computed_eur=computed,
    )


def _file_sentences(written: Written, shown: str) -> list[Text]:
    """Say what became of the file."""
    if not written.changed:
        return [text("{file} holds the same already; nothing was written.", file=shown)]
    sentences = [text("Written: {file}", file=shown)]
    if written.earlier is not None:
        sentences.append(text("The earlier file is kept as {file}", file=written.earlier.name))
    if written.kept_decisions:
        kept = written.kept_decisions
        sentences.append(
            text("Kept what a person had decided for the measures {numbers}.", numbers=kept)
        )
    return sentences


def _ask(questions: Sequence[ImportIssue], command: str, speaker: Speaker) -> None:
    """Write the questions with their candidates and how to answer them."""
    if not questions:
        return
    speaker.say(plural_text("{count} question:", "{count} questions:", len(questions)))
    for question in questions:
        speaker.say(text("? {question}", question=say_issue(question)))
    places = dict.fromkeys(question.place for question in questions)
    first = {question.place: question.candidates for question in reversed(questions)}
    options = " ".join(
        f'--answer {place}="{first[place][0] if first[place] else "…"}"' for place in places
    )
    speaker.say(text("To answer, correct and repeat: {command}", command=f"{command} {options}"))


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word
