"""Options as typed on the command line, and what is said of wrong ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.store.yaml_values import plain_value
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["day_of", "not_in_both", "parameters_of"]


def day_of(word: str) -> date:
    """Return the day somebody typed.

    Parameters
    ----------
    word : str
        As ``2026-01-20``.

    Returns
    -------
    datetime.date

    Raises
    ------
    InputError
        If it has another form or the calendar has no such day.
    """
    value = plain_value(word)
    if isinstance(value, date):
        return value
    fault = Fault(
        text("the day “{value}”", value=word),
        text("a day of the calendar, as 2026-01-20"),
        text("write it as --as-of 2026-01-20"),
    )
    raise InputError([fault])


def not_in_both(command: str) -> InputError:
    """Return what to raise where a command that only speaks is to do so in both languages.

    Parameters
    ----------
    command : str
        Name of the command.

    Returns
    -------
    InputError
    """
    fault = Fault(
        text("the language “both” for the command “{command}”", command=command),
        text("lt or en; both is for the commands that make reports: run, render"),
        text("write --language lt or --language en, or set the variable WORKBENCH_LANGUAGE so"),
    )
    return InputError([fault])


def parameters_of(given: Sequence[str]) -> dict[str, str | int | float | bool]:
    """Return notebook parameters by their names.

    Parameters
    ----------
    given : sequence of str
        As ``name=value``; a value in quotation marks stays text.

    Returns
    -------
    dict

    Raises
    ------
    InputError
        If one has no name or no sign of equality.
    """
    pairs = [(argument, *argument.partition("=")) for argument in given]
    wrong = [argument for argument, name, sign, _ in pairs if not (sign and name.isidentifier())]
    if wrong:
        raise InputError(_bad_parameter(argument) for argument in wrong)
    return {name: _value(value) for _, name, _, value in pairs}


def _value(word: str) -> str | int | float | bool:
    value = plain_value(word)
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, bool | int):
        return value
    quoted = len(word) > 1 and word[0] == word[-1] and word[0] in "'\""
    return word[1:-1] if quoted else word


def _bad_parameter(argument: str) -> Fault:
    return Fault(
        text("the parameter “{value}”", value=argument),
        text("the name of a parameter, the sign of equality and its value"),
        text("write it as --parameter name=value"),
    )
