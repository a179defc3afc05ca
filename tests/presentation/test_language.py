from __future__ import annotations

import ast
import string
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.base import Words
from workbench.presentation.language import catalogue_files, lithuanian_plural, translate
from workbench.text import plural_text, text

PACKAGE = Path(__file__).parents[2] / "workbench"
NB = "\u00a0"


def _messages() -> dict[str | tuple[str, str], str]:
    """Return every message of the package with the file it stands in."""
    found: dict[str | tuple[str, str], str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            wanted = _asked_for(node)
            if wanted:
                found.setdefault(wanted, str(path.relative_to(PACKAGE)))
    return found


def _asked_for(node: ast.AST) -> str | tuple[str, str] | None:
    """Return the message of a call of text or plural_text with literal wordings."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return None
    wordings = [item.value for item in node.args if isinstance(item, ast.Constant)]
    if node.func.id == "text" and wordings:
        return wordings[0]
    if node.func.id == "plural_text" and len(wordings) > 1:
        return wordings[0], wordings[1]
    return None


def _wordings() -> list[tuple[str, str | tuple[str, ...], tuple[str, ...]]]:
    """Return every entry of the Lithuanian files: file, message, forms."""
    found = []
    for path in catalogue_files("lt"):
        with path.open("rb") as file:
            for entry in read_po(file, locale="lt"):
                if not entry.id:
                    continue
                plural = not isinstance(entry.id, str)
                forms = tuple(entry.string) if plural else (entry.string,)
                found.append((path.name, tuple(entry.id) if plural else entry.id, forms))
    return found


def _fields(wording: str) -> set[str]:
    """Return the names of the fields of a wording."""
    return {name for _, name, _, _ in string.Formatter().parse(wording) if name}


def test_every_message_has_a_lithuanian_wording():
    """Nothing the package says is left in English on a Lithuanian page."""
    known = {message for _, message, forms in _wordings() if all(forms)}
    missing = {message: where for message, where in _messages().items() if message not in known}
    assert missing == {}


def test_no_wording_is_left_over():
    """A wording that no code asks for is dead, and somebody would mend it in vain."""
    asked = set(_messages())
    assert [entry for entry in _wordings() if entry[1] not in asked] == []


def test_no_message_is_worded_in_two_ways():
    """Layers may ask for the same message, but a reader sees one wording of it."""
    forms: dict[object, set[tuple[str, ...]]] = {}
    for _, message, wordings in _wordings():
        forms.setdefault(message, set()).add(wordings)
    assert {message: said for message, said in forms.items() if len(said) > 1} == {}


def test_wordings_have_the_fields_of_their_messages():
    """A translated sentence carries exactly the values of the English one."""
    wrong = []
    for file, message, forms in _wordings():
        said = (message,) if isinstance(message, str) else message
        fields = set().union(*map(_fields, said))
        wrong += [(file, form) for form in forms if _fields(form) != fields]
    assert wrong == []


def test_plural_wordings_have_three_forms():
    """Lithuanian counts in three forms."""
    lacking = [e for e in _wordings() if not isinstance(e[1], str) and len(e[2]) != 3]
    assert lacking == []


@pytest.mark.parametrize(
    ("form", "counts"),
    [(0, (1, 21, 101)), (1, (2, 9, 22, 122)), (2, (0, 10, 11, 12, 19, 20, 30, 111, 112))],
)
def test_lithuanian_plural_forms(form, counts):
    """1 priemonė, 2 priemonės, 10 priemonių, 11 priemonių, 21 priemonė."""
    assert [form] * len(counts) == [lithuanian_plural(count) for count in counts]


@given(st.integers(min_value=0, max_value=10_000))
def test_the_plural_form_follows_the_rule_in_the_files(n):
    """The form is the one the header of every file declares."""
    declared = (
        0 if n % 10 == 1 and n % 100 != 11 else 1 if n % 10 >= 2 and not 10 <= n % 100 < 20 else 2
    )
    assert declared == lithuanian_plural(n)


def test_the_name_of_a_field_tells_its_unit():
    """Money, shares, years and dates are shown as such, other numbers grouped."""
    message = text(
        "{total_eur} {part_share} {year} {date} {count}",
        total_eur=Decimal(1000),
        part_share=Decimal("0.5"),
        year=2024,
        date="2022-11-08",
        count=2024,
    )
    expected = f"1{NB}000{NB}Eur 50{NB}% 2024 2022{NB}m. lapkričio 8{NB}d. 2{NB}024"
    assert expected == translate(message, "lt")


def test_texts_nest():
    """A text within a text speaks the same language."""
    inner = plural_text("{count} measure", "{count} measures", 3)
    assert translate(text("{what}", what=inner), "lt") == "3 priemonės"
    assert translate(text("{what}", what=inner), "en") == "3 measures"


def test_what_goes_into_a_field_is_not_read_for_fields():
    """A municipality called {x} is called {x}."""
    assert translate(text("{value}", value="{x} {0.__class__}"), "lt") == "{x} {0.__class__}"


def test_a_missing_value_is_said_to_be_missing():
    """None is never printed as such."""
    assert translate(text("{value}", value=None), "lt") == "duomenų nėra"


def test_an_unknown_message_falls_back_to_english():
    """Without a wording the English sentence is better than none."""
    unknown = "A sentence nobody has translated {n}"
    assert translate(text(unknown, n=5), "lt") == "A sentence nobody has translated 5"


def test_wordings_from_the_catalogue_and_plain_values_are_shown():
    """Words, lists, dates and strings need no message around them."""
    assert translate(Words(lt="Būstas", en="Housing"), "en") == "Housing"
    assert translate(("a", 2), "lt") == "a, 2"
    assert translate(date(2026, 1, 20), "en") == "20 January 2026"


def test_what_cannot_be_said_is_refused():
    """An object of the program never reaches a page."""
    with pytest.raises(TypeError, match="a dict cannot be shown in a sentence"):
        translate({"a": 1}, "lt")
