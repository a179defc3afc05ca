"""The pages the tests of this folder look at, rendered once."""

from __future__ import annotations

from functools import cache

from notebook_running import executed
from presentation.cases import AS_OF

from workbench.presentation.page import render_page

CODES = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava", "pavyzdys")


@cache
def page_of(code: str, language: str) -> str:
    """Return the report of a municipality, or the overview."""
    if code == "overview":
        notebook = executed("overview", as_of=AS_OF, language=language)
    else:
        parameters = {"municipality": code, "as_of": AS_OF, "language": language}
        notebook = executed("plan_evaluation", **parameters)
    return render_page(notebook, language=language)
