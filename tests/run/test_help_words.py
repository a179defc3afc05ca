"""The words of the help."""

import pytest

from workbench.run.help_words import help_words, spoken_language
from workbench.text import text


@pytest.mark.parametrize(
    ("arguments", "variable", "expected"),
    [
        ([], None, "lt"),
        ([], "en", "en"),
        ([], "lv", "lt"),
        (["check", "--language", "en"], None, "en"),
        (["--language=en", "check"], None, "en"),
        (["--language", "lt"], "en", "lt"),
        (["--language"], None, "lt"),
        (["--language", "de"], None, "lt"),
    ],
)
def test_the_language_is_known_before_the_command(monkeypatch, arguments, variable, expected):
    """An argument wins over the environment; what nobody knows is Lithuanian."""
    monkeypatch.delenv("WORKBENCH_LANGUAGE", raising=False)
    if variable:
        monkeypatch.setenv("WORKBENCH_LANGUAGE", variable)

    assert expected == spoken_language(arguments)


def test_help_speaks_the_language(monkeypatch):
    """The same sentence in both; one without translation stays English."""
    monkeypatch.setenv("WORKBENCH_LANGUAGE", "lt")
    monkeypatch.setattr("sys.argv", ["workbench"])
    sentence = text("How many at once.")

    assert "Kiek vienu metu." == help_words(sentence)
    assert "Not in the catalogue." == help_words(text("Not in the catalogue."))
    monkeypatch.setattr("sys.argv", ["workbench", "--language", "en"])
    assert "How many at once." == help_words(sentence)
