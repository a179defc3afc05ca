"""The package as a notebook sees it, and as Python starts it."""

import importlib
import subprocess
import sys

import pytest
from checkout import ROOT

import workbench as wb
from workbench.presentation.vocabulary import VOCABULARY


def test_a_notebook_loads_and_evaluates_a_case(monkeypatch):
    """The two calls every notebook begins with."""
    monkeypatch.chdir(ROOT / "notebooks")
    case = wb.load_case("vilnius", as_of="2026-01-20")

    assert ("vilnius", 20) == (case.municipality.code, len(case.plan.measures))
    assert case is wb.evaluate_plan(case).case


@pytest.mark.parametrize("word", sorted(VOCABULARY))
def test_every_word_leads_somewhere(word):
    """What the vocabulary lists can be called."""
    module, _, attribute = VOCABULARY[word].partition(":")

    assert getattr(importlib.import_module(module), attribute) is getattr(wb, word)


def test_completion_knows_every_word():
    """An editor offers the whole vocabulary, used or not."""
    assert set(VOCABULARY) <= set(dir(wb))
    assert list(VOCABULARY) == wb.__all__


def test_an_unknown_word_is_an_attribute_error():
    """A slip of the pen is told as Python tells it."""
    with pytest.raises(AttributeError, match="module 'workbench' has no attribute 'load_cas'"):
        wb.load_cas  # noqa: B018 - asking is the test


def test_importing_the_package_is_quick():
    """Importing it imports nothing heavy; words are fetched when they are used."""
    heavy = ["pydantic", "pandas", "yaml"]
    program = f"import sys, workbench; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert "[]\n" == done.stdout
