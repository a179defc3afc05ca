import pytest

from workbench.model.catalogue import Severity
from workbench.model.facts import Precision, Status
from workbench.model.plan import ActKind, TextStatus
from workbench.presentation import facts_in_words, labels
from workbench.presentation.labels import capital, mark_badge, severity_badge


@pytest.mark.parametrize("language", ["lt", "en"])
def test_each_gravity_and_each_mark_has_a_word_of_its_own(language):
    """Nothing is told by colour or sign alone, and no two states share a word."""
    grave = [severity_badge(severity, language) for severity in Severity]
    marks = [mark_badge(mark, language) for mark in (0, 1, 2, "unknown", None)]
    assert len(set(grave)) == len(Severity)
    assert len(set(marks)) == 5


def test_no_mark_and_an_unknown_mark_are_different():
    """Nobody rated is not the same as a sign nobody can read."""
    assert mark_badge(None, "lt") == "<b class=mark-none>įverčio nėra</b>"
    assert mark_badge("unknown", "lt") == "<b class=mark-unknown>nežinoma</b>"


@pytest.mark.parametrize(
    ("words", "states"),
    [
        (facts_in_words._STATUS, Status),
        (facts_in_words._ACTS, ActKind),
        (labels.TEXT_STATUS, TextStatus),
        ({Precision.EXACT: "", **facts_in_words._PRECISION}, Precision),
    ],
)
def test_every_state_has_a_word(words, states):
    """A state added to the model needs a word before it can be shown."""
    assert set(states) == set(words)


def test_a_sentence_begins_with_a_capital():
    """Only the first letter changes."""
    assert capital("būtina taisyti ES") == "Būtina taisyti ES"
    assert capital("") == ""
