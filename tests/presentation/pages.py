"""The pages the tests of this folder look at, rendered once."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from notebook_running import executed
from presentation.cases import AS_OF

from workbench.presentation.page import render_page

CODES = ("vilnius", "kaunas", "klaipeda", "siauliai", "akmene", "jonava", "pavyzdys")


_NEEDS, _SELECTION = "_needs", "_selection"
NEEDS = tuple(f"{code}{_NEEDS}" for code in CODES)
"""The analyses of needs."""
SELECTIONS = tuple(f"{code}{_SELECTION}" for code in CODES)
"""The selections of recommendations."""
PAGES = (*CODES, "overview", *NEEDS, *SELECTIONS)
"""Every report there is: of the six and the example, and of all side by side."""
_ALWAYS = {
    "en": {"vilnius", "pavyzdys", "overview", "pavyzdys_needs"},
    "lt": {*CODES, "overview", *NEEDS, "pavyzdys_selection", "akmene_selection"},
}
"""Pages looked at in every run; the others, like these in all but content, in the long tests."""


_LONG = {
    ("pavyzdys_selection", "lt"),
    ("vilnius", "en"),
    ("pavyzdys_needs", "en"),
    ("kaunas_needs", "lt"),
    ("klaipeda_needs", "lt"),
    ("siauliai_needs", "lt"),
    ("jonava_needs", "lt"),
    ("kaunas", "lt"),
    ("klaipeda", "lt"),
    ("siauliai", "lt"),
    ("overview", "en"),
}
"""Pages a browser is long busy with, and others like which it opens: those are long tests too."""


def _page(code: str, language: str, *, browser: bool = False) -> Any:
    """Return a page as the parameters of a test; one worker looks at all of one page."""
    marks = [pytest.mark.xdist_group(f"{code}.{language}")]
    if code not in _ALWAYS[language] or (browser and (code, language) in _LONG):
        marks.append(pytest.mark.endurance)
    return pytest.param(code, language, marks=marks)


EVERY_PAGE = tuple(_page(code, language) for code in PAGES for language in ("lt", "en"))
"""Every report in both languages."""
IN_BROWSER = tuple(_page(c, lang, browser=True) for c in PAGES for lang in ("lt", "en"))
"""The same, for tests that open them in a browser."""
ENGLISH = tuple(pytest.param(code, marks=_page(code, "en").marks) for code in PAGES)
"""Every report in English."""
NEEDS_AS_OF = "2026-11-27"
"""A day on which the needs of the real municipalities had been concluded."""


@cache
def notebook_of(code: str, language: str) -> Any:
    """Return the executed notebook of a report."""
    if code == "overview":
        return executed("overview", as_of=AS_OF, language=language)
    about, _, kind = code.partition("_")
    as_of = AS_OF if about == "pavyzdys" else NEEDS_AS_OF
    for suffix, name in ((_NEEDS, "needs_analysis"), (_SELECTION, "recommendation_selection")):
        if kind and suffix == f"_{kind}":
            return executed(name, municipality=about, as_of=as_of, language=language)
    return executed("plan_evaluation", municipality=code, as_of=AS_OF, language=language)


@cache
def page_of(code: str, language: str) -> str:
    """Return a report."""
    return render_page(notebook_of(code, language), language=language)
