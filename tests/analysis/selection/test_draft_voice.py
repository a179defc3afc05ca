"""How a draft plan is worded."""

import pytest
from drafts import the_case

from workbench.analysis.selection.draft_voice import DraftVoice
from workbench.model.base import Words


def voice(language="lt", years=(2026, 2027, 2028)):
    """Return what words a draft of the invented municipality."""
    return DraftVoice(the_case(), language, years)


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("{years} m.\n planas", "2026 m. planas"),
        ("{change} {0} {years", "{change} {0} {years"),
        ("{years}{years}", "20262026"),
    ],
)
def test_only_known_fields_are_filled_in(wording, expected):
    """What somebody wrote in braces stays, and every wording stands on one line."""
    assert expected == voice().say(Words(lt=wording), years="2026")


def test_what_goes_into_a_field_is_not_read_for_fields():
    """A change that is called {years} stays called so."""
    assert "{years} 2026" == voice().say(
        Words(lt="{change} {years}"), change="{years}", years="2026"
    )


@pytest.mark.parametrize(("years", "expected"), [((2026,), "2026"), ((2026, 2027), "2026–2027")])
def test_years_are_written_as_plans_write_them(years, expected):
    """A single year, or the first and the last."""
    assert expected == voice(years=years).span


def test_funds_have_their_names():
    """In the language of the draft."""
    assert ("PMIF lėšos", "AMIF") == (voice().fund("amif"), voice("en").fund("amif"))


def test_everybody_goes_before_single_groups():
    """The other groups keep the order of the recommendation."""
    item = (
        the_case()
        .catalogue.recommendations[0]
        .model_copy(update={"groups": ("women", "all", "men")})
    )

    assert ["visi užsieniečiai", "moterys", "vyrai"] == list(voice().groups(item))
