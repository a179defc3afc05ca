import ast
import re
from importlib import import_module

import nbformat
import pytest
from notebook_running import NOTEBOOKS

from workbench.presentation.vocabulary import VOCABULARY


@pytest.mark.parametrize("name", VOCABULARY)
def test_every_word_leads_to_a_function_with_a_docstring(name):
    """Completion and help work for each word a notebook may say."""
    module, _, attribute = VOCABULARY[name].partition(":")
    function = getattr(import_module(module), attribute)
    assert callable(function)
    assert function.__doc__


def test_notebooks_say_only_words_of_the_vocabulary():
    """A misspelt word is found before a kernel is."""
    for path in NOTEBOOKS.glob("*.ipynb"):
        cells = nbformat.read(path, as_version=4).cells
        source = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
        said = {
            node.attr
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == "wb"
        }
        assert said - set(VOCABULARY) == set()


def test_words_tell_what_they_return():
    """tab, fig, say and show return things to look at; the rest are verbs."""
    assert [
        n
        for n in VOCABULARY
        if not re.match(
            r"(tab|fig|say|show|load|evaluate|compare|explore|analyse|select|decide)", n
        )
    ] == []
