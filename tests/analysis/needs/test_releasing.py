import pytest
from presentation.needs_cases import an_evidence

from workbench.analysis.disclosure.policy import PUBLIC, WORKING
from workbench.analysis.needs.releasing import may_quote, people_behind, shown_count

QUOTE = {"lt": "Laukiu jau metus."}


@pytest.mark.parametrize(
    ("policy", "count", "shown"),
    [
        (WORKING, 0, 0),
        (WORKING, 1, None),
        (WORKING, 5, None),
        (WORKING, 6, 6),
        (PUBLIC, 0, 0),
        (PUBLIC, 10, None),
        (PUBLIC, 12, 10),
        (PUBLIC, 13, 15),
    ],
)
def test_few_people_are_no_number(policy, count, shown):
    """Nobody is said to be nobody; from 1 to the threshold there is no number, then as rounded."""
    assert shown == shown_count(count, policy)


@pytest.mark.parametrize(
    ("group", "people", "may"),
    [
        ("all", None, False),
        ("all", 3, False),
        ("all", 6, True),
        ("women", None, False),
        ("women", 5, False),
        ("women", 6, True),
    ],
)
def test_quotes_of_few_people_stay_inside(group, people, may):
    """Words leave only where more people than the threshold can have said them."""
    said = an_evidence("x", "LNG", group=group, people=people, quote=QUOTE)

    assert may is may_quote(said, WORKING)


@pytest.mark.parametrize(("people", "told"), [(None, None), (1, None), (5, None), (6, 6)])
def test_how_many_said_so_is_told_above_the_threshold(people, told):
    """A source that asked five people is one that asked few."""
    assert told == people_behind(an_evidence("x", "LNG", people=people), WORKING)
