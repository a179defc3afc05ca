"""The pages the tests of this folder look at, rendered once."""

from __future__ import annotations

from functools import cache
from typing import Any

from notebook_running import executed
from presentation.cases import AS_OF

from workbench.presentation.page import render_page

CODES = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava", "pavyzdys")


_NEEDS = "_needs"
NEEDS = tuple(f"{code}{_NEEDS}" for code in CODES)
"""The analyses of needs."""
PAGES = (*CODES, "overview", *NEEDS)
"""Every report there is: of the six and the example, and of all side by side."""
EVERY_PAGE = tuple((code, language) for code in PAGES for language in ("lt", "en"))
"""Every report in both languages."""
NEEDS_AS_OF = "2026-11-27"
"""A day on which the needs of the real municipalities had been concluded."""


@cache
def notebook_of(code: str, language: str) -> Any:
    """Return the executed notebook of a report."""
    if code == "overview":
        return executed("overview", as_of=AS_OF, language=language)
    if code in NEEDS:
        about = code.removesuffix(_NEEDS)
        as_of = AS_OF if about == "pavyzdys" else NEEDS_AS_OF
        return executed("needs_analysis", municipality=about, as_of=as_of, language=language)
    return executed("plan_evaluation", municipality=code, as_of=AS_OF, language=language)


@cache
def page_of(code: str, language: str) -> str:
    """Return a report."""
    return render_page(notebook_of(code, language), language=language)
