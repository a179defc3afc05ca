from __future__ import annotations

import pytest
from builders import a_measure
from readings import the_catalogue

from workbench.analysis.implementers import (
    has_specific_lead,
    is_generic,
    is_outside,
    lead_is_told,
    lead_of,
)
from workbench.model.plan import Implementer, Measure

LEXICON = the_catalogue().lexicon


def _measure(*implementers: dict, **changes) -> Measure:
    return Measure.model_validate(a_measure(implementers=list(implementers), **changes))


@pytest.mark.parametrize(
    ("name", "generic", "outside"),
    [
        ("Socialinių paslaugų skyrius", False, False),
        ("Naujininkų seniūnija", False, False),
        ("VšĮ Centro poliklinika", False, False),
        ("Administracijos skyriai", True, False),
        ("Savivaldybės administracija", True, False),
        ("NVO", True, True),
        ("Užimtumo tarnyba", False, True),
        ("ministerijos", False, True),
    ],
)
def test_names_that_cannot_be_asked_or_bound(name, generic, outside):
    """A unit can be asked and bound; „NVO“ neither; a ministry can be asked but not bound."""
    implementer = Implementer(name=name)

    assert (generic, outside) == (
        is_generic(implementer, LEXICON),
        is_outside(implementer, LEXICON),
    )


def test_the_coordinator_leads_wherever_named():
    """Who has the role of coordinator leads, even if named last; else the first named."""
    marked = _measure({"name": "NVO"}, {"name": "Kultūros skyrius", "role": "coordinator"})
    unmarked = _measure({"name": "NVO"}, {"name": "Kultūros skyrius"})

    assert ("Kultūros skyrius", "NVO") == (lead_of(marked).name, lead_of(unmarked).name)
    assert (True, False) == (
        has_specific_lead(marked, LEXICON),
        has_specific_lead(unmarked, LEXICON),
    )


def test_nobody_leads_a_measure_without_implementers():
    """Without implementers there is no lead, specific or told."""
    idle = _measure()

    assert (None, False, False) == (
        lead_of(idle),
        has_specific_lead(idle, LEXICON),
        lead_is_told(idle, LEXICON),
    )


def test_the_lead_is_told_by_role_by_word_or_by_being_alone():
    """A role, a word in the cell or being the only one tells the lead; several names do not."""
    two = ({"name": "Kultūros skyrius"}, {"name": "Biblioteka"})

    told = [
        lead_is_told(_measure(two[0]), LEXICON),
        lead_is_told(_measure({**two[0], "role": "coordinator"}, two[1]), LEXICON),
        lead_is_told(
            _measure(*two, raw={"implementers": "Koordinuoja Kultūros skyrius, Biblioteka"}),
            LEXICON,
        ),
        lead_is_told(_measure(*two), LEXICON),
    ]

    assert [True, True, True, False] == told
