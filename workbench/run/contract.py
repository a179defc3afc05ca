"""What a page must hold and must not hold before it may be sent."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.run.leaks.private import private_things
from workbench.run.leaks.readings import read_page
from workbench.run.leaks.scanning import scan
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.model.base import Language
    from workbench.presentation.lint import Breach
    from workbench.text import Text

__all__ = ["breaches"]

_LANGUAGE = re.compile(r"<html[^>]*\blang=[\"']?(\w+)")


def breaches(
    page: str, root: Path, language: Language | None = None, municipality: str | None = None
) -> tuple[Text, ...]:
    """Return what keeps a page from being sent.

    Parameters
    ----------
    page : str
        The whole HTML page.
    root : Path
        The workbench folder, whose place must not show.
    language : str, optional
        ``lt`` or ``en``: what the page should be in; left out: what it says of itself.
    municipality : str, optional
        Whose survey must not show row by row; left out: none of any municipality.

    Returns
    -------
    tuple of Text
        Empty where all is well.
    """
    said = _LANGUAGE.search(page)
    wanted = language or (said[1] if said else "lt")
    return (*_broken(page, wanted), *_leaked(page, root, municipality))


def _broken(page: str, language: Language) -> tuple[Text, ...]:
    """Return the rules of a good page that this one breaks, each once with the first place."""
    from workbench.presentation.lint import lint_page  # noqa: PLC0415 - slow to import

    found = groupby(lint_page(page, language, grave_only=True), key=lambda breach: breach.rule)
    return tuple(_told(list(breaches)) for _, breaches in found)


def _told(found: list[Breach]) -> Text:
    """Say what breaks a rule, where first, and how many times more."""
    first, more = found[0], len(found) - 1
    told = first.message
    if more:
        told = plural_text(
            "{message}, and once more", "{message}, and {count} more times", more, message=told
        )
    if not first.place:
        return text("{message} (rule {rule})", message=told, rule=first.rule)
    return text(
        "{message} (rule {rule}; see “{place}”)", message=told, rule=first.rule, place=first.place
    )


def _leaked(page: str, root: Path, municipality: str | None) -> Iterator[Text]:
    """Yield what must not leave this computer."""
    try:
        private = private_things(root, municipality)
    except InputError as error:
        for fault in error.faults:
            yield text("{file}: {what}", file=fault.file, what=fault.found)
        return
    for finding in scan(read_page(page), private):
        yield text("the page {what} ({where})", what=finding.what, where=finding.where)
