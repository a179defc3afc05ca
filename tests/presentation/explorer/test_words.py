from __future__ import annotations

import pytest
from presentation.explorer.desks import a_case, a_survey

from workbench.analysis.needs.area_view import AreaView, GroupPart
from workbench.analysis.needs.settings import NeedsSettings
from workbench.analysis.needs.shares import share
from workbench.model.base import Words
from workbench.presentation.explorer.choices import first_choice, offer_of, with_value
from workbench.presentation.explorer.releases import Releases
from workbench.presentation.explorer.words import (
    describe,
    notes_of,
    share_words,
    value_words,
)

NB = "\u00a0"
OFFER = offer_of(a_case(), a_survey())
FIRST = first_choice(OFFER, NeedsSettings())
WOMEN = Words(lt="Moterys", en="Women")


def _notes(view, choice=FIRST, **card):
    """Return what is said under a view of the small survey."""
    return notes_of(view, choice, Releases(a_survey(**card)).mode(choice), "en")


def _view(overall=None, *groups, withheld=False):
    """Return a view of shares."""
    parts = tuple(GroupPart(WOMEN, group) for group in groups)
    return AreaView("LNG", overall or share(50, 100), parts, withheld, ())


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (share(50, 100), f"50{NB}% (40–60{NB}%)"),
        (share(10, 20), f"50{NB}% (30–70{NB}%), orientacinis"),
        (share(5, 9), "per mažai atsakymų daliai skaičiuoti"),
        (share(None, 9), "nerodoma"),
    ],
)
def test_a_share_says_how_far_it_goes(found, said):
    """Rough shares bear a mark, those of too few have none, hidden ones are no noughts."""
    assert share_words(found, "lt") == said


def test_values_are_told_in_words():
    """A list shows no codes."""
    said = [
        value_words("disclosure", "public", OFFER, "lt"),
        value_words("group", "sex", OFFER, "lt"),
        value_words("weighting", "none", OFFER, "lt"),
        value_words("area", "HOU", OFFER, "lt"),
    ]
    assert said == [
        "viešai: neskelbiama iki 10 žmonių, kiti skaičiai apvalinami kas 5",
        "sex",
        "be svorių",
        "Būstas",
    ]


def test_a_figure_is_told_to_those_who_cannot_see_it():
    """Every bar with its share."""
    said = describe(_view(None, share(30, 40), share(None, 8)), "All", "en")
    assert said.endswith("All: 50% (40–60%); Women: 75% (60–86%); Women: not shown.")


def test_the_sign_is_explained_only_where_it_stands():
    """One sentence, with the threshold of the preset."""
    hidden = _notes(_view(None, share(None, 40)), with_value(FIRST, "disclosure", "public"))
    assert next(note for note in hidden if "≤" in note).startswith(f"≤{NB}10 –")
    assert [note for note in _notes(_view(None, share(30, 40))) if "≤" in note] == []


def test_groups_held_back_are_told_from_groups_too_small():
    """Two reasons, two sentences."""
    assert any("held back as a whole" in note for note in _notes(_view(withheld=True)))
    assert any("No groups are large enough" in note for note in _notes(_view()))


def test_a_survey_of_those_who_answered_says_so():
    """Neither weights nor chance: shares and intervals are about less than they seem."""
    notes = _notes(_view(None, share(30, 40)))
    assert any("not of all foreigners" in note for note in notes)
    assert any("model-based" in note for note in notes)
    assert any(note.startswith("There are no weights: nothing is known") for note in notes)
    by_chance = _notes(_view(None, share(30, 40)), selection="probability")
    assert [n for n in by_chance if "model-based" in n or "all foreigners" in n] == []


def test_weights_tell_what_they_cost():
    """The number of unweighted answers that would tell as much, in the right form."""
    weighted = share(50, 100, weighted=(0.4, 81.4))
    choice = with_value(FIRST, "weighting", "raked")
    assert any("worth 81 unweighted answers" in note for note in _notes(_view(weighted), choice))
