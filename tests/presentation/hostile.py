"""Cases whose every text tries to be something else than text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from notebook_running import executed
from presentation.cases import AS_OF, case_of
from pydantic import BaseModel

from workbench.model.base import Words
from workbench.model.catalogue import Catalogue
from workbench.presentation.page import render_page
from workbench.store import parameters

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.case import Case

__all__ = ["POISONS", "hostile_page", "spoiled"]

POISONS = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>",
    "links": "javascript:alert(1) [x](javascript:alert(1)) ![x](http://example.org/x.png)",
    "style": "</style><style>body{display:none}</style> */ } body{color:red} \\",
    "template": "{{ 7*191 }} {% include 'x' %} {title} {0} %s ${x} {unclosed",
    "formula": r"$\frac{1}{0}$ \(x\) $$\input{/etc/hostname}$$ \\ _{x}^{y} $",
    "control": "a\x00b\x08c\x1b[31md\x7fe\x85f",
    "half a letter": "f\ud800g",
    "direction": "\u202eatsukrev\u202c \u2066x\u2069 \u200fy\u200b \ufeffz",
    "comment": "<!-- x --> ]]> <!--contents--> workbench-own &amp; &#60;b&#62; <b class=no></b>",
    "headings": "<h2>A</h2> <header class=cover> <footer class=stamp> class=message",
}
"""What a string may try; each is shown as the text it is."""

TEXTS = {
    "amounts",
    "author",
    "baseline",
    "by",
    "candidates",
    "data_source",
    "date_as_printed",
    "funding_source",
    "implementers",
    "issuer",
    "label",
    "legal_basis",
    "name",
    "number",
    "paragraphs",
    "period_text",
    "printed",
    "quote",
    "raw",
    "reason",
    "signatory_position",
    "target_groups",
    "text",
    "title",
    "unit",
    "address",
}
"""Fields that hold whatever somebody wrote."""


def spoiled(case: Case, spoil: Callable[[str], str]) -> Case:
    """Return a case with every text of its files spoiled; what the catalogue says stays."""
    return _spoiled(case, spoil)


def hostile_page(case: Case, language: str) -> str:
    """Return the report of a case, made by the cells of the real notebook."""
    with patch.object(parameters, "load_case", lambda *_, **__: case):
        known = {"municipality": "pavyzdys", "as_of": AS_OF, "language": language}
        return render_page(executed("plan_evaluation", **known), language=language)


def example() -> Case:
    """Return the invented municipality, which has everything a report can show."""
    return case_of("pavyzdys")


def _spoiled(value: Any, spoil: Callable[[str], str], name: str = "") -> Any:
    """Return a value with its texts spoiled, whatever it holds."""
    if isinstance(value, Catalogue):
        return value
    if isinstance(value, Words):
        return value.model_copy(update={"lt": spoil(value.lt), "en": value.en and spoil(value.en)})
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        changed = {field: _spoiled(getattr(value, field), spoil, field) for field in fields}
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(_spoiled(item, spoil, name) for item in value)
    if isinstance(value, dict):
        return {key: _spoiled(item, spoil) for key, item in value.items()}
    return spoil(value) if type(value) is str and name in TEXTS else value
