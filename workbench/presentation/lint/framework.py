"""What a rule is: a small function from a page to breaches, registered under its identifier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.presentation.lint.reading import Page, headings_over, place_of

if TYPE_CHECKING:
    from workbench.text import Text

__all__ = ["RULES", "Breach", "Rule", "broken", "rule"]

RuleFunction = Callable[[Page], Iterator[tuple[Any, "Text"]]]


@dataclass(frozen=True, slots=True)
class Breach:
    """A place where a page breaks a rule.

    Parameters
    ----------
    rule : str
        Identifier.
    message : Text
        What is wrong.
    place : str
        Caption or heading it stands under; empty for the page as a whole.
    """

    rule: str
    message: Text
    place: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with what is known of it.

    Parameters
    ----------
    id : str
        Family and number: ``T03``.
    sentence : str
        What holds on a good page.
    why : str
        Whom it serves.
    grave : bool
        Whether a page that breaks it must not be sent.  What may come from a person's own words,
        a plan or a remark, is never grave: nobody is kept from a report by somebody's commas.
    function : callable
        From a page to the elements that break it, each with its message; None for the page.
    """

    id: str
    sentence: str
    why: str
    grave: bool
    function: RuleFunction


RULES: dict[str, Rule] = {}
"""Every rule by its identifier; filled by :func:`rule` when the modules are imported."""


def rule(
    identifier: str, sentence: str, why: str, *, grave: bool = True
) -> Callable[[RuleFunction], RuleFunction]:
    """Register a function as a rule.

    Parameters
    ----------
    identifier : str
        Family and number: ``T03``.
    sentence : str
        What holds on a good page.
    why : str
        Whom it serves.
    grave : bool
        Whether a page that breaks it must not be sent.

    Returns
    -------
    callable
        A decorator that returns the function unchanged.

    Raises
    ------
    ValueError
        If the identifier is taken.
    """

    def register(function: RuleFunction) -> RuleFunction:
        if identifier in RULES:
            msg = f"rule {identifier} is registered twice"
            raise ValueError(msg)
        RULES[identifier] = Rule(identifier, sentence, why, grave, function)
        return function

    return register


def broken(page: Page, rules: Iterable[Rule]) -> tuple[Breach, ...]:
    """Return where a page breaks rules.

    Parameters
    ----------
    page : Page
        As read.
    rules : iterable of Rule
        What to ask of it.

    Returns
    -------
    tuple of Breach
        Rule by rule.
    """
    hits = [(one.id, *hit) for one in rules for hit in one.function(page)]
    over = headings_over(page) if hits else {}
    return tuple(Breach(name, message, place_of(element, over)) for name, element, message in hits)
