"""The words of ``--help``, in Lithuanian unless English is asked for.

They are needed before any command is chosen, so they are read from their own small catalogue,
without the packages that the rest of the wordings need.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.text import Text

__all__ = ["LANGUAGES", "LANGUAGE_VARIABLE", "help_words", "spoken_language"]

LANGUAGES = ("lt", "en")
"""Languages of messages and reports."""

LANGUAGE_VARIABLE = "WORKBENCH_LANGUAGE"
"""Environment variable that sets the language."""

_WORDS = Path(__file__).parents[1] / "presentation/locale/lt/LC_MESSAGES/cli.po"


def help_words(message: Text) -> str:
    """Return a sentence of the help in the language of the command.

    Parameters
    ----------
    message : Text
        The English sentence, without fields.

    Returns
    -------
    str
    """
    if spoken_language(sys.argv[1:]) == "en":
        return message.message
    return _lithuanian().get(message.message, message.message)


def spoken_language(arguments: Sequence[str]) -> str:
    """Return the language in which to speak before the arguments are understood.

    Parameters
    ----------
    arguments : sequence of str
        Of the command line.

    Returns
    -------
    str
        ``lt`` or ``en``.
    """
    found = os.environ.get(LANGUAGE_VARIABLE, "lt")
    for index, argument in enumerate(arguments):
        if argument == "--language" and index + 1 < len(arguments):
            found = arguments[index + 1]
        elif argument.startswith("--language="):
            found = argument.partition("=")[2]
    return "en" if found == "en" else "lt"


@cache
def _lithuanian() -> dict[str, str]:
    from babel.messages.pofile import read_po  # noqa: PLC0415 - English needs none

    with _WORDS.open("rb") as file:
        entries = list(read_po(file, locale="lt"))
    return {str(entry.id): str(entry.string) for entry in entries}
