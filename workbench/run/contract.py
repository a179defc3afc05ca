"""What a page must hold and must not hold before it may be sent."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.text import plural_text, text

if TYPE_CHECKING:
    from workbench.model.base import Language
    from workbench.presentation.lint import Breach
    from workbench.text import Text

__all__ = ["breaches"]

_LANGUAGE = re.compile(r"<html[^>]*\blang=[\"']?(\w+)")
_ERROR = re.compile(r"Traceback \(most recent call last\)|class=\"[^\"]*\boutput_error\b")
_HOME = re.compile(r"(?<![\w.])/(home|Users|root)/\w|[A-Z]:\\Users\\")


def breaches(page: str, root: Path, language: Language | None = None) -> tuple[Text, ...]:
    """Return what keeps a page from being sent.

    Parameters
    ----------
    page : str
        The whole HTML page.
    root : Path
        The workbench folder, whose place must not show.
    language : str, optional
        ``lt`` or ``en``: what the page should be in; left out: what it says of itself.

    Returns
    -------
    tuple of Text
        Empty where all is well.
    """
    said = _LANGUAGE.search(page)
    wanted = language or (said[1] if said else "lt")
    return (*_broken(page, wanted), *_leaked(page, root))


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


def _leaked(page: str, root: Path) -> tuple[Text, ...]:
    """Return what stands on the page and should not."""
    found: list[Text] = []
    if _ERROR.search(page):
        found.append(text("the page shows an error of the program"))
    if _HOME.search(page) or any(place in page for place in _places(root)):
        found.append(text("the page names a folder of this computer"))
    return tuple(found)


def _places(root: Path) -> tuple[str, ...]:
    """Return the folders that would tell where the page was made."""
    places = (str(root), str(Path.home()))
    return tuple(place for place in places if len(Path(place).parts) > 1)
