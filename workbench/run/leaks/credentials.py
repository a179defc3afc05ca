"""Passwords, keys and tokens by the forms their makers give them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workbench.run.leaks.findings import Hit, Rule
from workbench.run.leaks.readings import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.run.leaks.private import Private
    from workbench.run.leaks.readings import Part

__all__ = ["secret_hits"]

_SIGNS = "password passwd passphrase pwd slapta secret token apikey accesskey bearer"
_WORDS = tuple(_SIGNS.split())
_TOKENS = (
    ("PRIVATE KEY", re.compile(r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----")),
    ("AKIA", re.compile(r"\bAKIA[0-9A-Z]{16}\b")),
    ("ASIA", re.compile(r"\bASIA[0-9A-Z]{16}\b")),
    *((f"gh{kind}_", re.compile(rf"\bgh{kind}_[A-Za-z0-9]{{30,}}")) for kind in "pousr"),
    ("github_pat_", re.compile(r"\bgithub_pat_\w{22,}")),
    ("glpat-", re.compile(r"\bglpat-[\w-]{20,}")),
    ("xox", re.compile(r"\bxox[abeoprs]-[\w-]{10,}")),
    ("hooks.slack", re.compile(r"\bhooks\.slack\.com/services/\w+/\w+/\w+")),
    ("AIza", re.compile(r"\bAIza[\w-]{35}")),
    ("ya29.", re.compile(r"\bya29\.[\w-]{20,}")),
    ("sk-", re.compile(r"\bsk-(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{20,}")),
    ("_live_", re.compile(r"\b[rs]k_live_\w{16,}")),
    ("hf_", re.compile(r"\bhf_[A-Za-z0-9]{30,}")),
    ("eyJ", re.compile(r"\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*")),
    ("://", re.compile(r"://[^\s:/@\"'<>]*:[^\s/@\"'<>]+@[\w\[]")),
)
"""Letters without which a form cannot be there, and the form."""

_PASSWORDS = r"password|passwd|passphrase|pwd|slapta[žz]od(?:is|[įi]|žio)"
_KEYS = r"api[ _-]?key|access[ _-]?key|secret|token"
_KEY = re.compile(r"(?:api|access)[ _-]key")
_ASSIGNED = re.compile(
    rf"(?P<key>{_PASSWORDS}|(?P<long>{_KEYS}))"
    r"(?(long)[\w-]{0,8})[\"']?\s?(?P<sign>[=:])\s?[\"']?(?P<value>[^\s\"'<>,;&]{4,})"
)
_HEADER = re.compile(
    r"(?P<key>authorization[\"']?\s?[:=]\s?[\"']?(?:bearer|basic|token)|bearer)"
    r"\s+(?P<value>(?=[^\s\"'<>]*\d)[\w.~+/=-]{16,})"
)
_SAYING_NOTHING = "nėra none null true false unknown nežinomas privalomas required"
_NO_VALUES = frozenset(_SAYING_NOTHING.split())
_LETTERS = re.compile(r"[^\W\d_]+[.!?…)]*")
_LONG = 12
_SHOWN = 4


def secret_hits(part: Part, _private: Private) -> Iterator[Hit]:
    """Yield what opens a door: keys and tokens, and passwords that stand beside that word.

    Hashes are none: nothing is judged by how random it looks.

    Parameters
    ----------
    part : Part
        What to look through.

    Yields
    ------
    Hit
    """
    for sign, form in _TOKENS:
        if sign in part.text:
            for found in form.finditer(part.text):
                yield Hit(Rule.SECRET, found.start(), found[0], _masked(found[0]))
    lowered = part.lowered
    if any(word in lowered for word in _WORDS) or _KEY.search(lowered):
        for found in (*_ASSIGNED.finditer(lowered), *_HEADER.finditer(lowered)):
            if found.re is _HEADER or _is_value(found):
                evidence = part.text[found.start("value") : found.end("value")]
                yield Hit(Rule.SECRET, found.start(), evidence, f"{found['key'].strip()} ***")


def _is_value(found: re.Match[str]) -> bool:
    """Tell a password from the next word of a sentence."""
    value = found["value"]
    if value.rstrip(".!?…)") in _NO_VALUES or set(value) <= set("*•.-–_"):
        return False
    if found["long"] is not None:
        return len(value) >= _LONG and any(map(str.isdigit, value))
    if "=" in found["sign"] or not _LETTERS.fullmatch(value):
        return True
    return found.string[found.end() : found.end() + 1] in {"", "\n", "\t", BREAK, '"', "'", "<"}


def _masked(evidence: str) -> str:
    """Keep of a token what tells its kind."""
    if evidence.startswith("://"):
        return "://***"
    return f"{evidence[:_SHOWN]}***"
