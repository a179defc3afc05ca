"""The cell of parameters."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.run.parameter_cell import with_values


def test_only_the_values_asked_for_change():
    """Comments, other lines and names the cell does not have stay as they are."""
    source = (
        'kas = "šį"; municipality = "pavyzdys"  # kuri\n# diena\nas_of = (\n    "2026"\n)\nn = 3'
    )
    known = with_values(source, {"municipality": "vilnius", "as_of": "2027", "nera": "x"})

    assert (
        'kas = "šį"; municipality = "vilnius"  # kuri\n# diena\nas_of = (\n    "2027"\n)\nn = 3'
        == known
    )


@given(st.text(), st.text())
def test_any_text_comes_back(first, second):
    """Quotation marks, line ends and letters of any kind."""
    known = with_values('a = ""\r\nb = "ą"\rc = 1', {"a": first, "b": second})
    found = {line.targets[0].id: ast.literal_eval(line.value) for line in ast.parse(known).body}

    assert {"a": first, "b": second, "c": 1} == found


def test_what_is_no_python_is_refused():
    """The caller tells which notebook it was."""
    with pytest.raises(SyntaxError, match="invalid syntax"):
        with_values("a = = 1", {"a": "x"})
