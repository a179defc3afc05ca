"""Surveys of a case, and the check of their files."""

import pytest
from folders import a_folder, put_file
from survey_exports import PARAMETERS, TABLE, a_codebook, put_codebook

from workbench.errors import InputError
from workbench.store.parameters import check_files, load_case
from workbench.store.surveys import load_surveys

CARD = """\
surveys:
  - key: migrants
    source: anketa
    selection: snowball
    start: 2025-09-01
    end: 2025-10-15
"""


@pytest.fixture
def root(tmp_path):
    """Make a folder with one survey."""
    a_folder(tmp_path)
    put_file(tmp_path, PARAMETERS + CARD)
    put_codebook(tmp_path)
    put_table(tmp_path)
    return tmp_path


def put_table(root, content=TABLE, key="migrants"):
    """Write a coded table."""
    path = root / f"parameters/bandymas/survey_{key}.csv"
    path.write_text(content, encoding="utf-8")
    return path


def faults(root):
    """Return what the check finds, in English."""
    found = check_files(["bandymas"], root)
    return [(f.file.rpartition("/")[2], f.line, str(f.found)) for f in sum(found.values(), ())]


def a_case(root):
    """Load the case."""
    return load_case("bandymas", as_of="2026-01-20", root=root)


def test_a_case_names_the_files_of_its_surveys(root):
    """So a rerun notices that answers have changed."""
    before = a_case(root)
    put_table(root, TABLE + "ua,hou,4\n")
    after = a_case(root)

    changed = set(after.inputs) - set(before.inputs)
    assert ["parameters/bandymas/survey_migrants.csv"] == [entry.path for entry in changed]


def test_surveys_come_in_the_order_of_the_parameter_file(root):
    """With their cards and codebooks; a case without surveys has none."""
    put_file(
        root, PARAMETERS + CARD + CARD.replace("surveys:\n", "").replace("migrants", "another")
    )
    put_codebook(root, key="another")
    put_table(root, key="another")
    surveys = load_surveys(a_case(root), root=root)

    assert ["migrants", "another"] == [survey.card.key for survey in surveys]
    assert [2025, 2025] == [survey.year for survey in surveys]
    put_file(root, PARAMETERS)
    put_table(root).unlink()
    put_table(root, key="another").unlink()
    assert () == load_surveys(a_case(root), root=root)


def test_faults_of_all_surveys_come_in_one_message(root):
    """Of the codebook, or else of the table."""
    put_file(
        root, PARAMETERS + CARD + CARD.replace("surveys:\n", "").replace("migrants", "another")
    )
    put_codebook(root, key="another")
    put_table(root, TABLE.replace("by,", "de,"), "another")
    case = a_case(root)
    put_table(root, TABLE.replace("ua,", "zz,"))
    with pytest.raises(InputError, match="found:") as caught:
        load_surveys(case, root=root)

    assert ["the text “zz”", "the text “de”"] == [str(f.found) for f in caught.value.faults]


def test_a_file_that_changed_since_the_case_was_loaded_is_told(root):
    """A report names the answers it was made from."""
    case = a_case(root)
    put_table(root, TABLE + "ua,hou,4\n")

    with pytest.raises(InputError, match="a file that changed since the case was loaded"):
        load_surveys(case, root=root)


def test_a_table_that_is_gone_is_told(root):
    """The message says what to do."""
    case = a_case(root)
    put_table(root).unlink()

    with pytest.raises(InputError, match="the coded table of the survey"):
        load_surveys(case, root=root)


def test_a_sound_survey_has_no_faults(root):
    """Codebook, table and entry agree."""
    assert [] == faults(root)


def test_a_survey_without_its_files_and_a_table_without_its_survey_are_told(root):
    """Each of the three belongs to the two others."""
    put_table(root).rename(root / "parameters/bandymas/survey_other.csv")
    (root / "parameters/bandymas/survey_other.0123abcd.bak.csv").write_text("x\n")

    assert [
        ("bandymas.yaml", 11, "a survey migrants without its file survey_migrants.csv"),
        (
            "bandymas.yaml",
            10,
            "the table survey_other.csv, of which nothing stands under “surveys:”",
        ),
    ] == faults(root)


def test_faults_of_codebooks_and_tables_are_told_by_the_check(root):
    """A table is held against its codebook only once that is right."""
    put_table(root, TABLE.replace("by,", "de,"))
    assert [("survey_migrants.csv", 2, "the text “de”")] == faults(root)

    put_codebook(root, a_codebook().replace("area: LNG", "area: XYZ"))
    assert [("survey_migrants.yaml", 29, "an unknown area XYZ")] == [
        fault for fault in faults(root) if fault[0].endswith("yaml")
    ]
    put_codebook(root, a_codebook().replace("kind: scale", "kind: skale"))
    assert [("survey_migrants.yaml", 27, "the text “skale”")] == faults(root)


def test_what_does_not_agree_within_a_codebook_is_told(root):
    """A column of two questions, dropped though it is a question, and a label of two answers."""
    content = a_codebook(dropped="  - {column: Q1, reason: x}\n")
    put_codebook(root, content.replace("[needs, Q2,", "[needs, citizenship,").replace("A2", "A1"))

    assert [
        "“A1”, which is a label of another answer too",
        "the column “citizenship” a second time",
        "the column “Q1” a second time",
    ] == [found for _, _, found in faults(root)]


def test_a_survey_that_comes_twice_is_told(root):
    """Two entries would count its respondents twice."""
    put_file(root, PARAMETERS + CARD + CARD.replace("surveys:\n", ""))

    assert [("bandymas.yaml", 16, "migrants a second time")] == faults(root)


def test_margins_have_the_options_of_their_question(root):
    """A share for each option, of a question that has options."""
    margins = """\
    margins:
      - {item: citizenship, source: anketa, shares: {ua: 1, by: 2}}
      - {item: sev_lng, source: anketa, shares: {a: 1, b: 2}}
      - {item: citizenship, source: anketa, shares: {ua: 1, by: 2, other: 3}}
"""
    put_file(root, PARAMETERS + CARD + margins)

    assert [
        ("bandymas.yaml", 17, "shares of: ua, by"),
        ("bandymas.yaml", 18, "a margin of sev_lng"),
    ] == faults(root)


def test_standard_questionnaires_are_checked_with_the_catalogue(root):
    """They are what suggestions begin with."""
    folder = root / "parameters/catalogue/surveys"
    folder.mkdir(exist_ok=True)
    (folder / "bandymo.yaml").write_text(a_codebook().replace("area: LNG", "area: XYZ"))

    assert [("bandymo.yaml", 29, "an unknown area XYZ")] == faults(root)
