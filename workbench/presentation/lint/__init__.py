"""Our own reading of finished pages, for what axe does not see; see docs/page_rules.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.presentation.lint import (  # noqa: F401 - each registers its rules
    figures,
    frame,
    languages,
    links,
    names,
    numbers,
    safety,
    structure,
    tables,
    words,
)
from workbench.presentation.lint.framework import RULES, Breach, Rule, broken
from workbench.presentation.lint.reading import read_page

if TYPE_CHECKING:
    from workbench.model.base import Language

__all__ = ["RULES", "Breach", "Rule", "lint_page"]


def lint_page(page: str, language: Language, *, grave_only: bool = False) -> tuple[Breach, ...]:
    """Return where a page breaks our rules.

    Parameters
    ----------
    page : str
        The whole HTML page.
    language : str
        ``lt`` or ``en``: what it should be in.
    grave_only : bool
        Whether to ask only for what keeps a page from being sent.

    Returns
    -------
    tuple of Breach
        By rule, then in the order of the page; empty where all is well.
    """
    rules = [one for _, one in sorted(RULES.items()) if one.grave or not grave_only]
    return broken(read_page(page, language), rules)
