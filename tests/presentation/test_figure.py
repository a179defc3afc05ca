import pytest

from workbench.presentation.figure import Figure
from workbench.presentation.markup import Html
from workbench.presentation.table import Column, Table


def _figure(**changes):
    known = {
        "caption": "Paveikslas",
        "description": "Ilgiausias stulpelis yra būsto, kitų nėra.",
        "source": "planas",
        "wide": Html("<svg></svg>"),
        "narrow": Html("<svg></svg>"),
        "data": Table(
            "Sritys", (Column("Sritis"), Column("Kiek", "number")), (("Būstas", "2"),), "planas"
        ),
    }
    return Figure(**(known | changes))


@pytest.mark.parametrize("words", ["", "Trumpai", "Paveikslas"])
def test_a_figure_that_does_not_say_what_is_to_be_seen_is_refused(words):
    """Empty, short or the caption again: none of these describes a figure."""
    with pytest.raises(ValueError, match="does not say what is to be seen"):
        _figure(description=words)


def test_a_figure_without_a_source_is_refused():
    """As for tables."""
    with pytest.raises(ValueError, match="has no source"):
        _figure(source="")


def test_a_figure_carries_its_words_and_its_data():
    """Who cannot see the drawing hears it described and finds the numbers."""
    html = _figure().shown("lt").html
    assert 'role=img aria-label="Ilgiausias stulpelis yra būsto, kitų nėra."' in html
    assert "<details><summary>Paveikslo duomenys</summary>" in html
    assert "<td class=n>2</td>" in html


def test_a_drawing_that_does_not_tell_its_numbers_takes_its_data_to_paper():
    """On paper nothing can be opened; bars with their sums written on them need no table."""
    assert "<details class=paper>" in _figure(silent=True).shown("lt").html
    assert "<details><summary>" in _figure().shown("lt").html
