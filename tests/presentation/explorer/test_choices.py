from __future__ import annotations

import pytest
from presentation.explorer.desks import a_case, a_survey

from workbench.analysis.needs.settings import NeedsSettings
from workbench.presentation.explorer.choices import (
    differing,
    first_choice,
    offer_of,
    settings_for,
    values_of,
    with_value,
)

OFFER = offer_of(a_case(), a_survey())
FIRST = first_choice(OFFER, NeedsSettings())


def test_areas_come_in_the_order_of_the_catalogue_and_only_those_asked_about():
    """Nobody chooses an area of which nothing is known."""
    order = [area.code for area in a_case().catalogue.areas if area.code in {"LNG", "HOU"}]
    assert [area.code for area in OFFER.areas] == order
    assert [item.code for item in OFFER.groups] == ["sex", "age"]


def test_the_first_choice_is_what_the_file_says():
    """Opening the explorer changes nothing."""
    settings = NeedsSettings("public", "none", "means", "age")
    choice = first_choice(OFFER, settings)
    assert settings_for(choice) == settings
    assert differing(choice, choice) == {}


@pytest.mark.parametrize("group", [None, "no_such_question"])
def test_without_a_known_question_the_first_one_is_taken(group):
    """As the analysis does it."""
    assert first_choice(OFFER, NeedsSettings(group=group)).group == "sex"


def test_what_differs_is_told_by_name():
    """The area is no setting: choosing another one changes nothing in the file."""
    choice = with_value(with_value(FIRST, "group", "age"), "area", "HOU")
    assert differing(choice, FIRST) == {"group": "age"}
    assert differing(with_value(choice, "group", "sex"), FIRST) == {}


def test_nothing_else_can_be_chosen():
    """A slip of the program is not taken for a choice."""
    with pytest.raises(ValueError, match="'colour'"):
        with_value(FIRST, "colour", "red")


def test_a_survey_without_groups_has_no_setting_of_them():
    """There is nothing to save about a question that nobody was asked."""
    bare = first_choice(offer_of(a_case(), a_survey()), NeedsSettings())
    bare = with_value(bare, "group", None)
    assert "group" not in values_of(bare)
    assert OFFER.question(None) is None
