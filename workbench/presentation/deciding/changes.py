"""What is tried out as entries of the parameter file: what would be saved is what is calculated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from workbench.analysis.selection.programming import stated_rules
from workbench.model.recommendations import CRITERIA
from workbench.model.selection import Budget, Rule, StaffLimit, Stakeholders
from workbench.presentation.deciding.trial import WHOLE, filed_limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.analysis.selection.candidates import Candidate
    from workbench.model.selection import Selection
    from workbench.presentation.deciding.trial import Limits, Mode, Spot, Trial

__all__ = ["Change", "Signature", "applied", "changes_of", "exact"]

_HUNDREDTHS = 100
_LISTS: dict[type, str] = {
    Stakeholders: "stakeholders",
    Budget: "budgets",
    StaffLimit: "staff",
    Rule: "rules",
}


@dataclass(frozen=True, slots=True)
class Signature:
    """Who says so, when and why.

    Parameters
    ----------
    reason, by, date : str
        Reason, role and day.
    """

    reason: str
    by: str
    date: str


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that the file would have, or have no more.

    Parameters
    ----------
    entry : Stakeholders, Budget, StaffLimit or Rule
        The entry; one about the same is replaced.
    out : bool
        Whether it is taken out.
    """

    entry: Stakeholders | Budget | StaffLimit | Rule
    out: bool = False

    @property
    def about(self) -> tuple[object, ...]:
        """Return what tells entries of its kind apart."""
        match self.entry:
            case Budget():
                return self.entry.year, self.entry.fund
            case StaffLimit():
                return self.entry.year, self.entry.unit
        return (self.entry.key,)


def changes_of(
    trial: Trial, selection: Selection, candidates: Sequence[Candidate], signed: Signature
) -> tuple[Change, ...]:
    """Return what a trial changes in the file.

    Parameters
    ----------
    trial : Trial
        What is tried; points of the common view belong to nobody and are no entry.
    selection : Selection
        What the file says.
    candidates : sequence of Candidate
        What may be taken.
    signed : Signature
        Who says so, when and why.

    Returns
    -------
    tuple of Change
        Points, money, hours, rules; what is taken out of a rule before what is put in.
    """
    return (
        *_points(trial, selection, signed),
        *_limits(trial, selection, "money", signed),
        *_limits(trial, selection, "hours", signed),
        *_rules(trial, selection, candidates, signed),
    )


def applied(selection: Selection, changes: Iterable[Change]) -> Selection:
    """Return what the file would say after some changes.

    Parameters
    ----------
    selection : Selection
        What it says.
    changes : iterable of Change
        What would be otherwise.

    Returns
    -------
    Selection
    """
    lists: dict[str, list[Any]] = {}
    for change in changes:
        name = _LISTS[type(change.entry)]
        entries = lists.setdefault(name, list(getattr(selection, name)))
        places = [i for i, one in enumerate(entries) if Change(one).about == change.about]
        if change.out:
            entries[:] = [one for i, one in enumerate(entries) if i not in places]
        elif places:
            entries[places[0]] = change.entry
        else:
            entries.append(change.entry)
    return selection.model_copy(update={name: tuple(each) for name, each in lists.items()})


def exact(trial: Trial, selection: Selection) -> Trial:
    """Return the same trial with every amount written out, and no part of it in per cent.

    Parameters
    ----------
    trial : Trial
        What is tried.
    selection : Selection
        What the file says.

    Returns
    -------
    Trial
    """
    return replace(
        trial,
        money=_written_out(trial, selection, "money"),
        hours=_written_out(trial, selection, "hours"),
        money_percent=WHOLE,
        hours_percent=WHOLE,
    )


def _written_out(trial: Trial, selection: Selection, kind: Limits) -> dict[Spot, int | None]:
    """Return the limits that differ from the file, with the percentage worked in."""
    filed = filed_limits(selection, kind)
    tried: dict[Spot, int | None] = {**filed, **getattr(trial, kind)}
    percent = trial.money_percent if kind == "money" else trial.hours_percent
    found = {
        spot: None if number is None else number * percent // WHOLE
        for spot, number in tried.items()
    }
    return {spot: number for spot, number in found.items() if number != filed.get(spot)}


def _points(trial: Trial, selection: Selection, signed: Signature) -> Iterator[Change]:
    for group in selection.stakeholders:
        points = trial.points.get(group.key, ())
        swing = dict(zip(CRITERIA, map(float, points), strict=True)) if any(points) else {}
        if swing and swing != group.swing:
            told: dict[str, Any] = {
                "swing": swing,
                "order": (),
                "comparisons": (),
                "reason": signed.reason,
                "by": signed.by,
                "date": signed.date,
            }
            yield Change(group.model_copy(update=told))


def _limits(
    trial: Trial, selection: Selection, kind: Limits, signed: Signature
) -> Iterator[Change]:
    filed = filed_limits(selection, kind)
    for spot, number in _written_out(trial, selection, kind).items():
        entry = _limit(kind, spot, filed[spot] if number is None else number, signed)
        yield Change(entry, out=number is None)


def _limit(kind: Limits, spot: Spot, number: int, signed: Signature) -> Budget | StaffLimit:
    year, name = spot
    told = {"reason": signed.reason, "by": signed.by, "date": signed.date}
    amount = Decimal(number) / _HUNDREDTHS
    if kind == "money":
        return Budget.model_validate({"year": year, "fund": name, "eur": amount, **told})
    return StaffLimit.model_validate({"year": year, "unit": name, "hours": float(amount), **told})


def _rules(
    trial: Trial, selection: Selection, candidates: Sequence[Candidate], signed: Signature
) -> Iterator[Change]:
    """Yield what becomes of rules: a recommendation leaves its old ones before it gets a new one.

    Several recommendations may leave one rule, so each sees the rules as the one before left them.
    """
    for code, mode in trial.modes.items():
        left = tuple(_leaving(selection, candidates, code, mode))
        yield from left
        selection = applied(selection, left)
        if mode != "free":
            key = f"{mode}_{code.lower().replace('-', '_')}"
            new = Rule(
                key=key,
                kind=mode,
                recommendations=(code,),
                reason=signed.reason,
                by=signed.by,
                date=signed.date,
            )
            yield Change(new)
            selection = applied(selection, (Change(new),))


def _leaving(
    selection: Selection, candidates: Sequence[Candidate], code: str, mode: Mode
) -> Iterator[Change]:
    """Yield the rules a recommendation leaves; those left with nothing are taken out."""
    for rule in selection.rules:
        if rule.kind not in {"must", "blocked"} or rule.kind == mode:
            continue
        named = rule.recommendations or tuple(
            getattr(found, "code", "") for found in stated_rules(rule, candidates)
        )
        rest = tuple(other for other in named if other != code)
        if rest == named:
            continue
        if rest:
            yield Change(rule.model_copy(update={"recommendations": rest, "area": None}))
        else:
            yield Change(rule, out=True)
