"""What a page must hold and must not hold before it may be sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.errors import InputError
from workbench.run.leaks.private import private_things
from workbench.run.leaks.readings import read_page
from workbench.run.leaks.scanning import scan
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.text import Text

__all__ = ["breaches"]

_HEADING = re.compile(r"<h1[\s>]")
_TITLE = re.compile(r"<title>[^<]*\S[^<]*</title>")
_EMPTY_VALUE = re.compile(r">\s*(nan|NaN|NaT|None|&lt;NA&gt;)\s*</t[dh]>")
_OBJECT = re.compile(r"&lt;(Figure size|Axes|[\w.]+ object at 0x)")


def breaches(page: str, root: Path, municipality: str | None = None) -> tuple[Text, ...]:
    """Return what keeps a page from being sent.

    Parameters
    ----------
    page : str
        The whole HTML page.
    root : Path
        The workbench folder, whose place must not show.
    municipality : str, optional
        Whose survey must not show row by row; left out: none of any municipality.

    Returns
    -------
    tuple of Text
        Empty where all is well.
    """
    return (*_missing(page), *_out_of_place(page), *_leaked(page, root, municipality))


def _missing(page: str) -> tuple[Text, ...]:
    """Return what the page lacks."""
    found: list[Text] = []
    headings = len(_HEADING.findall(page))
    if headings != 1:
        found.append(
            text("the page has {headings} main headings instead of one", headings=headings)
        )
    if not _TITLE.search(page):
        found.append(text("the page has no title"))
    return tuple(found)


def _out_of_place(page: str) -> tuple[Text, ...]:
    """Return what stands on the page and belongs to the program."""
    found: list[Text] = []
    if "<script" in page.lower():
        found.append(text("the page holds a script"))
    empty = _EMPTY_VALUE.search(page)
    if empty:
        found.append(text("a cell of a table says “{value}”", value=empty.group(1)))
    if _OBJECT.search(page):
        found.append(text("the page shows an object of the program instead of its content"))
    return tuple(found)


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
