"""What a page must hold and must not hold before it may be sent."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.text import text

if TYPE_CHECKING:
    from workbench.text import Text

__all__ = ["breaches"]

_HEADING = re.compile(r"<h1[\s>]")
_TITLE = re.compile(r"<title>[^<]*\S[^<]*</title>")
_EMPTY_VALUE = re.compile(r">\s*(nan|NaN|NaT|None|&lt;NA&gt;)\s*</t[dh]>")
_OBJECT = re.compile(r"&lt;(Figure size|Axes|[\w.]+ object at 0x)")
_ERROR = re.compile(r"Traceback \(most recent call last\)|class=\"[^\"]*\boutput_error\b")
_HOME = re.compile(r"(?<![\w.])/(home|Users|root)/\w|[A-Z]:\\Users\\")


def breaches(page: str, root: Path) -> tuple[Text, ...]:
    """Return what keeps a page from being sent.

    Parameters
    ----------
    page : str
        The whole HTML page.
    root : Path
        The workbench folder, whose place must not show.

    Returns
    -------
    tuple of Text
        Empty where all is well.
    """
    return (*_missing(page), *_leaked(page, root))


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


def _leaked(page: str, root: Path) -> tuple[Text, ...]:
    """Return what stands on the page and should not."""
    found: list[Text] = []
    if _ERROR.search(page):
        found.append(text("the page shows an error of the program"))
    if "<script" in page.lower():
        found.append(text("the page holds a script"))
    empty = _EMPTY_VALUE.search(page)
    if empty:
        found.append(text("a cell of a table says “{value}”", value=empty.group(1)))
    if _OBJECT.search(page):
        found.append(text("the page shows an object of the program instead of its content"))
    if _HOME.search(page) or any(place in page for place in _places(root)):
        found.append(text("the page names a folder of this computer"))
    return tuple(found)


def _places(root: Path) -> tuple[str, ...]:
    """Return the folders that would tell where the page was made."""
    places = (str(root), str(Path.home()))
    return tuple(place for place in places if len(Path(place).parts) > 1)
