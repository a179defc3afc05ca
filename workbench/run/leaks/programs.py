"""Messages by which a program says that it failed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.run.leaks.findings import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.run.leaks.private import Private
    from workbench.run.leaks.readings import Part

__all__ = ["error_hits"]

_TRACES = (
    ("Traceback", re.compile(r"Traceback \(most recent call last\)")),
    ("ipython-input", re.compile(r"<?ipython-input-\d+")),
    ("Cell In", re.compile(r"\bCell In ?\[\d*\]")),
    ('File "', re.compile(r'\bFile "[^"\n]+", line \d+')),
    ("Error:", re.compile(r"\b[A-Z][A-Za-z]+Error:\s\S")),
    ("Exception:", re.compile(r"\b[A-Z][A-Za-z]+Exception:\s\S")),
    ("Warning:", re.compile(r"\b[A-Z][A-Za-z]+Warning:\s\S")),
)
_MARKUP = (
    ("output_error", re.compile(r"class=[\"']?[^\"'<>]*\boutput_error\b")),
    ("jupyter.stderr", re.compile(r"application/vnd\.jupyter\.stderr")),
)
_LONGEST = 20


def error_hits(part: Part, _private: Private) -> Iterator[Hit]:
    """Yield tracebacks and other errors of programs.

    Parameters
    ----------
    part : Part
        What to look through.

    Yields
    ------
    Hit
    """
    for sign, form in (*_TRACES, *(_MARKUP if part.kind == "source" else ())):
        if sign in part.text:
            for found in form.finditer(part.text):
                shown = sign if sign.endswith('"') else found[0][:_LONGEST]
                yield Hit(Rule.ERROR, found.start(), found[0], shown)
