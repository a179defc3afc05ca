"""What leads to a person: e-mail addresses and Lithuanian personal codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.traces import emails, personal_codes
from workbench.run.leaks.findings import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.run.leaks.private import Private
    from workbench.run.leaks.readings import Part

__all__ = ["code_hits", "email_hits"]


def email_hits(part: Part, _private: Private) -> Iterator[Hit]:
    """Yield e-mail addresses, also those written with (at) or its Lithuanian name.

    Parameters
    ----------
    part : Part
        What to look through.

    Yields
    ------
    Hit
    """
    for trace in emails(part.text):
        yield Hit(Rule.EMAIL, trace.start, trace.found, trace.shown)


def code_hits(part: Part, _private: Private) -> Iterator[Hit]:
    """Yield personal codes, as :func:`workbench.model.traces.personal_codes` finds them.

    Parameters
    ----------
    part : Part
        What to look through.

    Yields
    ------
    Hit
    """
    for trace in personal_codes(part.text):
        yield Hit(Rule.PERSON, trace.start, trace.found, trace.shown)
