"""The pages the tests of this folder look at, rendered once."""

from __future__ import annotations

from functools import cache
from typing import Any

from notebook_running import executed
from presentation.cases import AS_OF

from workbench.presentation.page import render_page

CODES = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava", "pavyzdys")


EVERY_PAGE = tuple((code, language) for code in (*CODES, "overview") for language in ("lt", "en"))
"""Every report there is: of the six and the example, of all side by side, in both languages."""


@cache
def notebook_of(code: str, language: str) -> Any:
    """Return the executed notebook of a municipality's report, or of the overview."""
    if code == "overview":
        return executed("overview", as_of=AS_OF, language=language)
    parameters = {"municipality": code, "as_of": AS_OF, "language": language}
    return executed("plan_evaluation", **parameters)


@cache
def page_of(code: str, language: str) -> str:
    """Return the report of a municipality, or the overview."""
    return render_page(notebook_of(code, language), language=language)
