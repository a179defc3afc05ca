import re

import pytest
from presentation.needs_cases import bare, barely_asked, rich, spoken

from workbench.presentation.markup import as_plain
from workbench.presentation.needs import parts
from workbench.presentation.tables.needs_evidence import tab_concluded, tab_evidence
from workbench.text import text

LACKING = text("The areas are not put in order.")


@pytest.mark.parametrize("language", ["lt", "en"])
def test_references_lead_to_the_evidence_they_name(language):
    """Whoever follows a number from a need arrives at that piece."""
    needs = rich()
    targets = re.findall(r'href="#([\w-]+)"', tab_concluded(needs, language).html)
    anchors = re.findall(r"<tr id=([\w-]+)>", tab_evidence(needs, language).html)

    assert targets
    assert set(targets) <= set(anchors)
    assert len(anchors) == len(set(anchors)) == len(needs.register.findings)
    assert "Į1, Į2" == as_plain(parts.evidence_links(needs, ["courses_full", "queue"], "lt"))
    assert "–" == parts.evidence_links(needs, [], "lt")


def test_evidence_is_numbered_by_area():
    """Pieces on one area have neighbouring numbers, in the order of the catalogue."""
    order = [area.area.code for area in rich().areas]
    found = [order.index(finding.evidence.area) for finding in parts.by_area(rich())]

    assert sorted(found) == found


def test_names_come_from_the_catalogue():
    """Areas, dimensions and groups are called as the catalogue calls them."""
    needs = rich()

    assert "Būstas; Sveikatos priežiūra" == parts.area_names(needs, ["HOU", "HEA"], "lt")
    assert ("„Būstas“", "“Housing”") == tuple(
        parts.quoted_area(needs, "HOU", language) for language in ("lt", "en")
    )
    assert "Kokybė" == parts.dimension_name(needs, "quality", "lt")
    assert ("moterys", "nobody_knows") == tuple(
        parts.group_name(needs, code, "lt") for code in ("women", "nobody_knows")
    )


def test_what_takes_a_survey_says_why_and_what_would_help():
    """Without a survey, with too small a one, and with one that did not ask."""
    said = {
        make.__name__: parts.lacks_survey(make(), LACKING, "lt").plain.splitlines()
        for make in (bare, barely_asked, rich)
    }

    assert {"Sritys nesurikiuotos."} == {lines[0] for lines in said.values()}
    assert said["bare"][1].startswith("Užsieniečių apklausos nėra")
    assert said["bare"][1].endswith("bent 30 žmonių.")
    assert said["barely_asked"][1].startswith("Atsakė mažiau nei 30 žmonių, o dalims")
    assert said["rich"][1].startswith("Apklausoje to neklausta.")


def test_reasons_are_the_rule_s_or_a_person_s():
    """A person's words stay Lithuanian on an English page and are marked as such."""
    proposed, rated = (need.confidence.components[0] for need in rich().needs)

    assert "lang=lt" in parts.component_reason(rated, "en")
    assert "lang" not in parts.component_reason(proposed, "en")


def test_sayings_are_strung_without_full_stops():
    """Each saying may be a sentence of its own elsewhere."""
    assert "viena; dvi" == parts.listed(["viena.", "dvi"], "lt")
    assert parts.reasons(spoken(), "lt").startswith("užsieniečių apklausos nėra")
    assert parts.own_file("en") == "data on the municipality entered for this report"
    survey = rich().mode.survey
    assert parts.survey_source(rich(), survey, "lt").startswith("Išgalvota apklausa")
