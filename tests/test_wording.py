"""Lithuanian wordings of what the store and the command line say."""

import ast
import string
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from checkout import ROOT

LOCALE = ROOT / "workbench" / "presentation" / "locale" / "lt" / "LC_MESSAGES"
COMMANDS = (
    "checking",
    "cli",
    "importing",
    "parameter_options",
    "saying",
    "status_table",
    "survey_import",
)
MODULES = [
    *sorted((ROOT / "workbench" / "store").glob("*.py")),
    *(ROOT / "workbench" / "run" / f"{name}.py" for name in COMMANDS),
]


def messages(module):
    """Return the messages a module makes: their one form, or their two."""
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if name in {"text", "plural_text"}:
            forms = node.args[: 2 if name == "plural_text" else 1]
            found.add(tuple(form.value for form in forms))
    return found


def fields(wording):
    """Return the fields of a wording."""
    return {name for _, name, _, _ in string.Formatter().parse(wording) if name is not None}


def wordings(*paths):
    """Return the Lithuanian forms of each English message."""
    found = {}
    for path in paths:
        with path.open("rb") as file:
            for entry in read_po(file, locale="lt"):
                key = entry.id if isinstance(entry.id, tuple) else (entry.id,)
                forms = entry.string if isinstance(entry.string, tuple) else (entry.string,)
                found[key] = forms
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_every_message_has_its_lithuanian_wording(module: Path):
    """No English sentence reaches a Lithuanian reader, and no field is lost on the way."""
    known = wordings(*LOCALE.glob("*.po"))

    assert [] == [message for message in messages(module) if not all(known.get(message, ("",)))]
    assert [] == [
        message
        for message in messages(module)
        if any(
            fields(form) - {"count"} != fields(message[0]) - {"count"} for form in known[message]
        )
    ]


@pytest.mark.parametrize("name", ["store", "cli"])
def test_no_wording_is_left_over(name):
    """A wording nobody uses any more would only be kept up in vain."""
    used = {message for module in MODULES for message in messages(module)}

    assert set() == {key for key in wordings(LOCALE / f"{name}.po") if key != ("",)} - used
