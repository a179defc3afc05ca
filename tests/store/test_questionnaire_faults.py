"""What must agree between a standard questionnaire, its place and the rest of the catalogue."""

import pytest
from checkout import ROOT
from folders import faults_of

from workbench.store.catalogue import load_catalogue
from workbench.store.questionnaire_faults import questionnaire_faults
from workbench.store.yaml_reading import parse_yaml

FILE = ROOT / "parameters" / "catalogue" / "surveys" / "migrants.yaml"
AREAS = tuple(area.code for area in load_catalogue(ROOT).areas)


def told(old="", new="", population="migrants", areas=AREAS):
    """Return path, what was found and the remedy for the real questionnaire with one change."""
    content = FILE.read_text(encoding="utf-8")
    assert old in content
    file = parse_yaml(content.replace(old, new, 1).encode(), "migrants.yaml")
    return [
        fault[1:3] + fault[4:] for fault in faults_of(questionnaire_faults(file, population, areas))
    ]


def test_the_real_questionnaire_agrees():
    """Its areas are those of the catalogue."""
    assert [] == told()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "population: migrants",
            "population: staff",
            ("population", "the population staff", "write migrants in its place"),
        ),
        (
            "    area: LNG",
            "    area: LGN",
            ("items[5].area", "an unknown area LGN", "write LNG in its place"),
        ),
        (
            "code: HOU",
            "code: QQQ",
            (
                "items[34].options[4].code",
                "an unknown area QQQ",
                "take a code from parameters/catalogue/areas.yaml",
            ),
        ),
    ],
)
def test_what_does_not_agree_is_told_with_its_place(old, new, fault):
    """Who is asked, the area of a question, an area to choose."""
    assert [fault] == told(old, new)


def test_areas_are_not_looked_at_without_the_catalogue():
    """Where the areas themselves could not be read, only the rest is told."""
    assert [] == told("    area: LNG", "    area: LGN", areas=())
