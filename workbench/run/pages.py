"""From an executed notebook to a page that may be sent, or the reason why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.errors import ReportError
from workbench.run.contract import breaches
from workbench.run.execution import without_places
from workbench.run.record import RunStatus
from workbench.text import text

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.run.places import Place
    from workbench.text import Text

__all__ = ["PageError", "not_made", "page_of"]


class PageError(ReportError):
    """A page that cannot be made, or must not be sent.

    Parameters
    ----------
    status : RunStatus
        How making the report ends.
    message : Text
        Why.
    """

    def __init__(self, status: RunStatus, message: Text) -> None:
        super().__init__(message)
        self.status = status


def page_of(notebook: Any, place: Place, root: Path) -> str:  # noqa: ANN401 - nbformat is untyped
    """Return the page of an executed notebook, after a look at what it must and must not hold.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
        Executed.
    place : Place
        Which report it is of.
    root : Path
        The workbench folder, whose place must not show.

    Returns
    -------
    str
        A whole HTML page.

    Raises
    ------
    PageError
        If it cannot be made or must not be sent.
    """
    from workbench.presentation.page import render_page  # noqa: PLC0415 - slow to import

    try:
        page = render_page(notebook, language=place.language)
    except Exception as error:
        raise not_made(error, root) from error
    found = breaches(page, root, place.language, place.municipality)
    if found:
        message = text("the page was not delivered: {reasons}", reasons=found)
        raise PageError(RunStatus.CONTENT_ERROR, message)
    return page


def not_made(error: Exception, root: Path) -> PageError:
    """Return what to raise where a page or its data cannot be made.

    Parameters
    ----------
    error : Exception
        What went wrong.
    root : Path
        The workbench folder, whose place must not show.

    Returns
    -------
    PageError
    """
    reason = without_places(f"{type(error).__name__}: {error}", root)
    message = text("the page could not be made: {reason}", reason=reason)
    return PageError(RunStatus.RENDER_ERROR, message)
