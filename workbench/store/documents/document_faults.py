"""What can be wrong with a file that was handed over as a plan, each in one clear message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import Fault, InputError
from workbench.text import text

if TYPE_CHECKING:
    from workbench.text import Text

__all__ = ["READ_FORMATS", "refuse"]

READ_FORMATS = text("a Word document (.docx) or a text file with tabs between the cells (.txt)")
"""What can be read, for every message about a file that cannot."""


def refuse(found: Text, remedy: Text, *, file: str, expected: Text | None = None) -> InputError:
    """Return the error for a file that cannot be read as a plan.

    Parameters
    ----------
    found, remedy : Text
        What is wrong, and what to do about it.
    file : str
        Name of the file.
    expected : Text, optional
        What should be there; left out: a file of a format that can be read.

    Returns
    -------
    InputError
    """
    return InputError([Fault(found, expected or READ_FORMATS, remedy, file=file)])
