"""Every sentence the analysis may say has its Lithuanian wording."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

PACKAGE = Path(__file__).parents[2] / "workbench"
CATALOGUE = PACKAGE / "presentation" / "locale" / "lt" / "LC_MESSAGES" / "analysis.po"


def _messages() -> set[str]:
    """Return the first argument of every call of text() and plural_text() in the analysis."""
    calls = (
        node
        for path in (PACKAGE / "analysis").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )
    return {
        call.args[0].value
        for call in calls
        if call.func.id in {"text", "plural_text"} and isinstance(call.args[0], ast.Constant)
    }


def _fields(wording: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(wording) if name}


@pytest.fixture(scope="module")
def wordings() -> dict[str, str]:
    """Return the Lithuanian wordings by their English message."""
    with CATALOGUE.open("rb") as file:
        entries = [entry for entry in read_po(file, locale="lt") if entry.id]
    return {
        entry.id if isinstance(entry.id, str) else entry.id[0]: (
            entry.string if isinstance(entry.string, str) else entry.string[0]
        )
        for entry in entries
    }


def test_every_sentence_has_a_lithuanian_wording(wordings):
    """No sentence of the analysis is left in English, and none is kept that nobody says."""
    assert _messages() == set(wordings)


def test_a_wording_keeps_the_fields_of_its_message(wordings):
    """A Lithuanian wording has the same fields as the English message."""
    assert [] == [message for message, lt in wordings.items() if _fields(message) != _fields(lt)]
