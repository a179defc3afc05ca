from typing import get_args

import pytest

from workbench.analysis.needs import groups, years
from workbench.analysis.needs.confidence import COMPONENTS as PARTS
from workbench.analysis.needs.confidence import Level
from workbench.analysis.needs.modes import Mode
from workbench.analysis.needs.survey_tables import TableKind
from workbench.analysis.statistics.importance import Crosshair, Quadrant
from workbench.analysis.statistics.proportions import Base
from workbench.model.evidence import Concern, EvidenceKind
from workbench.model.municipality import SETTINGS
from workbench.model.survey import Selection
from workbench.presentation.language import translate
from workbench.presentation.needs import words

STATES = {
    "KINDS": EvidenceKind,
    "CONCERNS": Concern,
    "LEVELS": Level,
    "COMPONENTS": PARTS,
    "FRESHNESS": ("fresh", "old", "undated"),
    "MODES": Mode,
    "SELECTIONS": get_args(Selection),
    "QUADRANTS": get_args(Quadrant),
    "CROSSHAIRS": get_args(Crosshair),
    "VERDICTS": get_args(groups.Verdict),
    "CHANGES": get_args(years.Change),
    "BASES": Base,
    "TABLE_KINDS": get_args(TableKind),
    "SETTING_NAMES": SETTINGS,
}


@pytest.mark.parametrize("name", words.__all__)
def test_every_state_has_a_word_of_its_own(name):
    """No state is left without a name, and no two of a kind share one, in either language."""
    named = getattr(words, name)

    assert set(STATES[name]) == set(named)
    for language in ("lt", "en"):
        assert len(named) == len({translate(word, language) for word in named.values()})
