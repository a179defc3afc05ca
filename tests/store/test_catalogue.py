"""Reading the catalogue."""

import re
from pathlib import Path

import pytest
from checkout import ROOT
from folders import a_folder

from workbench.errors import InputError
from workbench.model.codebook import ItemKind, ItemUse
from workbench.store.catalogue import (
    FAMILIES,
    catalogue_files,
    load_catalogue,
    load_questionnaires,
    questionnaire_files,
)
from workbench.store.parameters import load_case


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the real catalogue."""
    return a_folder(tmp_path)


def change(root, name, old, new):
    """Change a file of the catalogue."""
    path = root / "parameters" / "catalogue" / name
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


def test_the_real_catalogue_is_whole(root):
    """Sixteen areas, seven rows, and the checks in the order of their families."""
    catalogue = load_catalogue(root)

    assert (16, 7) == (len(catalogue.areas), len(catalogue.rubric))
    assert "SGMKRTBCNL" == re.sub(r"(.)\1*", r"\1", "".join(c.id[0] for c in catalogue.checks))
    ids = [card.id for card in catalogue.checks]
    assert sorted(set(ids), key=lambda i: ("SGMKRTBCNL".index(i[0]), i)) == ids


def test_the_catalogue_is_read_again_only_when_a_file_changes(root):
    """The same files give the same value; a changed one another."""
    first = load_catalogue(root)
    assert load_catalogue(root) is first

    change(root, "areas.yaml", "koordinav", "koordinavim")
    assert "koordinavim" == load_catalogue(root).areas[0].patterns[0]


def test_every_file_of_the_catalogue_is_known(root):
    """No file lies in the folder unread."""
    there = set((root / "parameters" / "catalogue").rglob("*.yaml"))

    assert there == set(catalogue_files(root))
    recommended = list((root / "parameters" / "catalogue" / "recommendations").iterdir())
    assert len(FAMILIES) + 8 + 2 + len(recommended) == len(there)


def test_all_faults_of_all_files_come_together(root):
    """A wrong pattern, a wrong key and a doubled area come in one message with their lines."""
    change(root, "areas.yaml", "koordinav", "'koordinav('")
    change(root, "areas.yaml", "- code: INF", "- code: GOV")
    change(root, "rubric.yaml", "- row: 2", "- row: 9")
    change(root, "checks/budget.yaml", "severity: E", "severty: E")
    with pytest.raises(InputError, match=r"parameters/catalogue/areas.yaml") as caught:
        load_catalogue(root)

    told = {(fault.file.rpartition("/")[2], fault.path) for fault in caught.value.faults}
    expected = {
        ("areas.yaml", "[0].patterns[0]"),
        ("areas.yaml", "[1].code"),
        ("rubric.yaml", "[1].row"),
        ("budget.yaml", "[0].severty"),
    }
    assert expected == told
    assert all(fault.line for fault in caught.value.faults)


def test_a_missing_file_is_told_with_the_faults_of_the_others(root):
    """A file that is gone does not hide what is wrong elsewhere."""
    (root / "parameters" / "catalogue" / "lexicon.yaml").unlink()
    change(root, "rubric.yaml", "- row: 2", "- row: 9")

    with pytest.raises(InputError, match="no such file") as caught:
        load_catalogue(root)
    assert ["lexicon.yaml", "rubric.yaml"] == [
        fault.file.rpartition("/")[2] for fault in caught.value.faults
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        ("remarks.yaml", "S01", "S99", "an unknown check S99"),
        ("project.yaml", "source: interim", "source: interm", "a source interm that is not listed"),
    ],
)
def test_names_that_lead_nowhere_are_told(root, name, old, new, found):
    """Remarks refer to checks, figures of the project to its sources."""
    change(root, name, old, new)

    with pytest.raises(InputError, match=found):
        load_catalogue(root)


def test_a_rubric_of_six_rows_is_told(root):
    """The evaluation table has seven rows."""
    path = root / "parameters" / "catalogue" / "rubric.yaml"
    content = path.read_text(encoding="utf-8")
    path.write_text(content[: content.index("- row: 7")], encoding="utf-8")

    with pytest.raises(InputError, match="a list of at least 7"):
        load_catalogue(root)


def test_the_questionnaires_are_whole():
    """One asks migrants about thirteen areas and eight services, one staff about twelve skills."""
    books = load_questionnaires(ROOT)
    migrants, staff = books["migrants"], books["staff"]

    assert ["migrants", "staff"] == [book.population for book in books.values()]
    assert 13 == len(migrants.used_for(ItemUse.SEVERITY))
    assert [8, 8] == [
        len(migrants.used_for(use)) for use in (ItemUse.IMPORTANCE, ItemUse.PERFORMANCE)
    ]
    uses = (ItemUse.COMPETENCE_IMPORTANCE, ItemUse.COMPETENCE_ABILITY)
    assert [12, 12] == [len(staff.used_for(use)) for use in uses]
    assert 3 == migrants.used_for(ItemUse.PRIORITIES)[0].at_most


@pytest.mark.parametrize("population", ["migrants", "staff"])
def test_every_question_is_worded_in_four_languages(population):
    """Code, Lithuanian, English, Russian and Ukrainian; every step and every option, too."""
    for item in load_questionnaires(ROOT)[population].items:
        assert (item.code, 5, 5) == (item.columns[0], len(item.columns), len(set(item.columns)))
        cyrillic = [bool(re.search("[а-яіїєґ]", words.lower())) for words in item.columns]
        assert [False, False, False, True, True] == cyrillic
        assert item.name.en
        if item.kind is ItemKind.SCALE:
            steps = list(item.scale.labels.values())
            assert steps == sorted(steps)
            assert [4] * 5 == [steps.count(step) for step in range(1, 6)]
        for option in item.options:
            assert option.name.en
            assert 4 == len(set(option.labels))


def test_severity_is_answered_in_the_words_of_the_catalogue(root):
    """The five steps are those by which needs are judged, in both languages."""
    labels = load_questionnaires(ROOT)["migrants"].used_for(ItemUse.SEVERITY)[0].scale.labels
    steps = load_catalogue(root).needs.severity

    assert [(n, n) for n in range(1, 6)] == [(labels[s.lt], labels[s.en]) for s in steps]


def test_faults_of_questionnaires_come_with_those_of_the_catalogue(root):
    """A wrong key and an unknown area stand beside what is wrong elsewhere."""
    change(root, "surveys/staff.yaml", "kind: single", "knd: single")
    change(root, "surveys/migrants.yaml", "area: LNG", "area: LGN")
    change(root, "rubric.yaml", "- row: 2", "- row: 9")
    with pytest.raises(InputError, match="an unknown area LGN") as caught:
        load_questionnaires(root)

    files = {fault.file.rpartition("/")[2] for fault in caught.value.faults}
    assert {"staff.yaml", "migrants.yaml", "rubric.yaml"} == files


def test_questionnaires_are_no_input_of_a_case():
    """A report is not another one when the wording of a question changes."""
    inputs = {
        ROOT / file.path for file in load_case("pavyzdys", as_of="2026-01-20", root=ROOT).inputs
    }
    questionnaires = set(questionnaire_files(ROOT).values())

    assert set(catalogue_files(ROOT)) - questionnaires < inputs
    assert not questionnaires & inputs
