"""The plan of work: which reports of which municipalities, checked before anything starts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from workbench.errors import Fault, InputError
from workbench.run.notebooks import (
    KINDS,
    check_parameters,
    declared_parameters,
    read_notebook,
    unreadable_notebook,
)
from workbench.run.places import Place
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.model.case import Case
    from workbench.run.notebooks import ReportKind

__all__ = [
    "LANGUAGES",
    "Batch",
    "Job",
    "Order",
    "plan_batch",
    "real_municipalities",
    "unknown_reports",
]

LANGUAGES = ("lt", "en")
"""Languages of the reports."""

_OPTIONS = {
    "municipality": "workbench run vilnius",
    "as_of": "workbench run --as-of 2026-01-20",
    "language": "workbench run --language en",
}
"""Parameters of the notebooks that follow from the command, and how they are asked for."""


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody asked for.

    Parameters
    ----------
    municipalities : tuple of str
        Codes; empty: all but invented ones.
    reports : tuple of str
        Names; empty: all, but those about all municipalities only where none was named.
    as_of : date
        The date the cases are looked at.
    languages : tuple of str
        ``lt``, ``en`` or both: each report is made in each of them.
    parameters : mapping
        Further parameters for the notebooks.
    pdf : bool
        Whether each page is printed to a PDF too.
    """

    municipalities: tuple[str, ...]
    reports: tuple[str, ...]
    as_of: date
    languages: tuple[Language, ...]
    parameters: Mapping[str, Any]
    pdf: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One report to be made.

    Parameters
    ----------
    kind : ReportKind
        Which report.
    municipality : str or None
        Whose; None where it is about all.
    cases : tuple of Case
        What it is about; one case, or those of all but invented ones.
    language : str
        ``lt`` or ``en``.
    parameters : mapping
        What the notebook is given.
    """

    kind: ReportKind
    municipality: str | None
    cases: tuple[Case, ...]
    language: Language
    parameters: Mapping[str, Any]

    @property
    def place(self) -> Place:
        """Return where its files lie."""
        return Place(self.kind.name, self.municipality, self.language)


@dataclass(frozen=True, slots=True)
class Batch:
    """All the reports to be made, with the folder they are made in."""

    root: Path
    jobs: tuple[Job, ...]


def real_municipalities(root: Path) -> tuple[str, ...]:
    """Return the codes of all municipalities but invented ones, the project's six first.

    Parameters
    ----------
    root : Path
        The workbench folder.

    Returns
    -------
    tuple of str
    """
    from workbench.model.municipality import MunicipalityCode  # noqa: PLC0415 - slow to import
    from workbench.store.parameters import real_codes  # noqa: PLC0415 - as above

    there = real_codes(root)
    six: tuple[str, ...] = get_args(MunicipalityCode)
    return (*six, *(code for code in there if code not in six))


def plan_batch(order: Order, root: Path) -> Batch:
    """Return the jobs of an order, after every input was read and found right.

    Parameters
    ----------
    order : Order
        What to make.
    root : Path
        The workbench folder.

    Returns
    -------
    Batch

    Raises
    ------
    InputError
        With all faults at once: unknown reports, languages, municipalities or parameters, and
        whatever is wrong with the files.
    """
    faults = [
        *unknown_reports(order.reports),
        *_unknown_languages(order.languages),
        *_options_as_parameters(order),
    ]
    kinds = _kinds(order)
    real = real_municipalities(root)
    codes = tuple(dict.fromkeys(order.municipalities)) or real
    declared = _declared(kinds, root, faults)
    wanted = (*codes, *real) if any(kind.scope == "all" for kind in kinds) else codes
    cases = _cases(dict.fromkeys(wanted), order, root, faults)
    jobs: list[Job] = []
    for job in _jobs(kinds, (codes, real), order, cases):
        if job.kind.name in declared:
            known = declared[job.kind.name]
            faults += check_parameters(job.kind.notebook, known, job.parameters)
        jobs.append(job)
    if faults:
        raise InputError(fault for i, fault in enumerate(faults) if fault not in faults[:i])
    return Batch(root, tuple(jobs))


def unknown_reports(names: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault for each report that does not exist.

    Parameters
    ----------
    names : iterable of str
        As somebody named them.

    Yields
    ------
    Fault
    """
    known = [kind.name for kind in KINDS]
    for name in names:
        if name not in known:
            yield Fault(
                text("an unknown report {name}", name=repr(name)),
                text("one of: {names}", names=", ".join(known)),
                text("correct the name after --report"),
            )


def _unknown_languages(names: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault for each language that does not exist."""
    for name in names:
        if name not in LANGUAGES:
            yield Fault(
                text("an unknown language {name}", name=repr(name)),
                text("one of: {names}", names=", ".join(LANGUAGES)),
                text("correct the name after --language"),
            )


def _kinds(order: Order) -> tuple[ReportKind, ...]:
    """Return the reports asked for."""
    if order.reports:
        return tuple(kind for kind in KINDS if kind.name in order.reports)
    return tuple(kind for kind in KINDS if kind.scope != "all" or not order.municipalities)


def _options_as_parameters(order: Order) -> Iterator[Fault]:
    """Yield a fault for each parameter that would contradict the report's own name and place."""
    for name in order.parameters:
        if name in _OPTIONS:
            yield Fault(
                text("the parameter {name}, which the command sets itself", name=name),
                text("a parameter that only the notebook knows"),
                text("write instead: {command}", command=_OPTIONS[name]),
            )


def _declared(
    kinds: Iterable[ReportKind], root: Path, faults: list[Fault]
) -> dict[str, dict[str, Any]]:
    """Read what each notebook declares; a notebook that cannot be read is a fault."""
    found: dict[str, dict[str, Any]] = {}
    for kind in kinds:
        try:
            found[kind.name] = declared_parameters(read_notebook(root / kind.notebook))
        except (OSError, ValueError, SyntaxError) as error:
            faults.append(unreadable_notebook(kind.notebook, error))
    return found


def _cases(codes: Iterable[str], order: Order, root: Path, faults: list[Fault]) -> dict[str, Case]:
    """Load every case; all their faults are collected."""
    from workbench.store.parameters import load_case  # noqa: PLC0415 - slow to import

    cases: dict[str, Case] = {}
    for code in codes:
        try:
            cases[code] = load_case(code, as_of=order.as_of, root=root)
        except InputError as error:
            faults.extend(error.faults)
    return cases


def _jobs(
    kinds: Sequence[ReportKind],
    codes: tuple[Sequence[str], Sequence[str]],
    order: Order,
    cases: Mapping[str, Case],
) -> Iterator[Job]:
    """Yield the jobs whose cases could be read, each report in every language."""
    for kind in kinds:
        for code in (None,) if kind.scope == "all" else codes[0]:
            about = codes[1] if code is None else (code,)
            known = tuple(cases[each] for each in about if each in cases)
            if known or code is None:
                for language in dict.fromkeys(order.languages):
                    yield Job(kind, code, known, language, _parameters(code, language, order))


def _parameters(code: str | None, language: Language, order: Order) -> dict[str, Any]:
    """Return what the notebook of a job is given."""
    whose = {} if code is None else {"municipality": code}
    shared = {"as_of": order.as_of.isoformat(), "language": language}
    return {**whose, **shared, **order.parameters}
