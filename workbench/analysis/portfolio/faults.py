"""What a programme cannot be: names it does not know, numbers below zero, plain contradictions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workbench.analysis.portfolio.rules import (
    AtLeast,
    Blocked,
    Budget,
    MoneyShare,
    Must,
    Requires,
    Staff,
    Variants,
)
from workbench.errors import Fault
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.analysis.portfolio.programme import Programme, Synergy
    from workbench.analysis.portfolio.rules import Rule

__all__ = ["find_faults"]

_WHOLE = 1000
_LARGEST = 10**12
"""Sums up to here are told apart by one in the arithmetic of any solver."""


def find_faults(programme: Programme) -> list[Fault]:
    """Return all faults of a programme.

    Parameters
    ----------
    programme : Programme

    Returns
    -------
    list of Fault
        Empty where it can be worked with.
    """
    return [
        *_repeated(programme),
        *_unknown(programme),
        *_numbers(programme),
        *_shares(programme),
        *_contradictions(programme),
        *_cycles(programme),
    ]


def _repeated(programme: Programme) -> Iterator[Fault]:
    """Find what there is twice: codes, rules, pairs."""
    names = (
        *Counter(option.code for option in programme.options).items(),
        *Counter(rule.key for rule in programme.rules).items(),
        *Counter("+".join(_pair(synergy)) for synergy in programme.synergies).items(),
    )
    for name, times in names:
        if times > 1:
            yield Fault(
                found=text("“{name}” stands {times} times", name=name, times=times),
                expected=text("each option, rule and pair once"),
                remedy=text("Remove or rename what stands there again."),
                path=name,
            )


def _unknown(programme: Programme) -> Iterator[Fault]:
    """Find codes that no option has, and pairs of one option."""
    for synergy in programme.synergies:
        if synergy.first == synergy.second:
            yield Fault(
                found=text("a pair of “{code}” with itself", code=synergy.first),
                expected=text("a pair of two options"),
                remedy=text("Correct the code or remove the pair."),
                path="+".join(_pair(synergy)),
            )
    known = {option.code for option in programme.options}
    named = [(rule.key, _codes(rule)) for rule in programme.rules]
    named += [("+".join(_pair(synergy)), _pair(synergy)) for synergy in programme.synergies]
    for key, codes in named:
        for code in sorted(set(codes) - known):
            yield Fault(
                found=text("the code “{code}”, which no option has", code=code),
                expected=text("codes of options"),
                remedy=text("Correct the code or add the option."),
                path=key,
            )


def _numbers(programme: Programme) -> Iterator[Fault]:
    """Find numbers below zero, sums too large, and money of what has no known cost."""
    totals = [0, 0, 0]
    for option in programme.options:
        parts = (option.value, *(entry[2] for entry in (*option.money, *option.hours)))
        yield from (_negative(number, option.code) for number in parts if number < 0)
        totals[0] += option.value
        totals[1] += option.cost
        totals[2] += sum(entry[2] for entry in option.hours)
        if not option.priced and option.money:
            yield Fault(
                found=text("amounts of an option whose cost is marked as unknown"),
                expected=text("a cost that is either known or not"),
                remedy=text("Remove the amounts or mark the cost as known."),
                path=option.code,
            )
    totals[0] += sum(abs(synergy.value) for synergy in programme.synergies)
    for rule in programme.rules:
        number = _number(rule)
        totals.append(number)
        if number < 0:
            yield _negative(number, rule.key)
    if max(totals) > _LARGEST:
        yield Fault(
            found=text("numbers that add up to {total}", total=max(totals)),
            expected=text("sums of at most {largest}", largest=_LARGEST),
            remedy=text("Check the units: money is in cents, hours are in hundredths."),
        )


def _negative(number: int, path: str) -> Fault:
    return Fault(
        found=text("the number {number}", number=number),
        expected=text("a number not below zero"),
        remedy=text("Correct the number."),
        path=path,
    )


def _shares(programme: Programme) -> Iterator[Fault]:
    """Find shares that no money can have."""
    for rule in programme.rules:
        if not isinstance(rule, MoneyShare):
            continue
        floor = 0 if rule.floor is None else rule.floor
        ceiling = _WHOLE if rule.ceiling is None else rule.ceiling
        if not 0 <= floor <= ceiling <= _WHOLE:
            yield Fault(
                found=text("a share of {floor} to {ceiling} ‰", floor=floor, ceiling=ceiling),
                expected=text("a least share not above the largest, both from 0 to 1000 ‰"),
                remedy=text("Correct the shares."),
                path=rule.key,
            )


def _contradictions(programme: Programme) -> Iterator[Fault]:
    """Find what is demanded and forbidden at once."""
    musts = {rule.code for rule in programme.rules if isinstance(rule, Must)}
    for rule in programme.rules:
        both = tuple(sorted(musts & set(_codes(rule))))
        if isinstance(rule, Blocked) and both:
            yield Fault(
                found=text("the option “{code}” is both obligatory and blocked", code=both[0]),
                expected=text("one of the two"),
                remedy=text("Remove one of the two rules."),
                path=rule.key,
            )
        if isinstance(rule, Variants) and len(both) > 1:
            yield Fault(
                found=text("obligatory options that exclude each other: {codes}", codes=both),
                expected=text("at most one obligatory option among variants"),
                remedy=text("Make one of them optional, or remove them from the variants."),
                path=rule.key,
            )


def _cycles(programme: Programme) -> list[Fault]:
    """Find an option that in the end needs itself."""
    needs: dict[str, list[str]] = {}
    for rule in programme.rules:
        if isinstance(rule, Requires):
            needs.setdefault(rule.code, []).append(rule.needs)
    done: set[str] = set()
    for start in sorted(needs):
        cycle = _cycle_from(start, needs, done)
        if cycle:
            return [
                Fault(
                    found=text("options that need each other: {chain}", chain=" → ".join(cycle)),
                    expected=text("an order in which each option comes after what it needs"),
                    remedy=text("Remove one of these rules, or make them one option."),
                    path=f"requires:{cycle[0]}:{cycle[1]}",
                )
            ]
    return []


def _cycle_from(start: str, needs: dict[str, list[str]], done: set[str]) -> list[str]:
    """Return a cycle that can be reached from an option; walks without recursion."""
    path: list[str] = [start]
    waiting = [iter(needs.get(start, ()))]
    while path:
        following = next(waiting[-1], None)
        if following is None:
            done.add(path.pop())
            waiting.pop()
        elif following in path:
            return [*path[path.index(following) :], following]
        elif following not in done:
            path.append(following)
            waiting.append(iter(needs.get(following, ())))
    return []


def _number(rule: Rule) -> int:
    """Return the number a rule sets, if any."""
    if isinstance(rule, Budget):
        return rule.cents
    if isinstance(rule, Staff):
        return rule.hundredths
    return rule.number if isinstance(rule, AtLeast) else 0


def _codes(rule: Rule) -> tuple[str, ...]:
    """Return the codes a rule names."""
    if isinstance(rule, Budget | Staff):
        return ()
    if isinstance(rule, Requires):
        return rule.code, rule.needs
    return (rule.code,) if isinstance(rule, Must | Blocked) else rule.codes


def _pair(synergy: Synergy) -> tuple[str, ...]:
    """Return the two options in order."""
    return tuple(sorted((synergy.first, synergy.second)))
