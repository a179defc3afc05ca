"""A survey from its export to the coded table, and everything that can be wrong on the way."""

import csv
import hashlib
from itertools import combinations

import pytest
from folders import a_folder, put_file
from openpyxl import Workbook
from survey_exports import (
    ENTRY,
    GOOGLE,
    KOBO_CODES,
    KOBO_LABELS,
    LIME_CODES,
    LIME_LABELS,
    PARAMETERS,
    TABLE,
    a_codebook,
    a_large_codebook,
    an_export,
    put_codebook,
    write_large_export,
)

from workbench.errors import InputError, OutputError
from workbench.store.parameters import check_files, load_case
from workbench.store.surveys import load_surveys
from workbench.store.surveys.import_order import Imported, Suggested, SurveyOrder
from workbench.store.surveys.survey_entry import EntryOptions
from workbench.store.surveys.survey_import import import_survey

TRUTH = {"True": True, "False": False}
HEADER = "citizenship,needs,sev_lng\n"


@pytest.fixture
def root(tmp_path):
    """Make a folder with a municipality and the codebook of its survey."""
    a_folder(tmp_path)
    put_file(tmp_path, PARAMETERS)
    put_codebook(tmp_path)
    return tmp_path


def imported(root, content, *, encoding="utf-8", name="export.csv", **options):
    """Import an export."""
    file = an_export(root, content, name, encoding) if isinstance(content, str) else content
    return import_survey(SurveyOrder(file, "bandymas", **{"entry": ENTRY, **options}), root)


def table(root, key="migrants"):
    """Return the coded table."""
    return (root / f"parameters/bandymas/survey_{key}.csv").read_text(encoding="utf-8")


def faults(root, content, **options):
    """Return what stops an import, in English."""
    with pytest.raises(InputError, match="found:") as caught:
        imported(root, content, **options)
    return [(fault.line, str(fault.found)) for fault in caught.value.faults]


def notes(root, content, **options):
    """Return what an import remarks, in English."""
    return [str(note) for note in imported(root, content, **options).notes]


@pytest.mark.parametrize(
    ("export", "dialect"),
    [
        (KOBO_CODES, "KoboToolbox"),
        (KOBO_LABELS, "KoboToolbox"),
        (LIME_CODES, "LimeSurvey"),
        (LIME_LABELS, "LimeSurvey"),
    ],
)
def test_each_tool_gives_the_same_table(root, export, dialect):
    """Codes or labels, one column or several: the coded table is the same."""
    result = imported(root, export)

    assert dialect == result.export.dialect.value
    assert TABLE == table(root)


def test_google_forms_with_a_section_for_each_language(root):
    """The answer stands in the column of one's language; options may hold commas."""
    result = imported(root, GOOGLE)

    assert "Google Forms" == result.export.dialect.value
    assert HEADER + "by,,5\nua,hou cul,3\n" == table(root)
    assert ("Laiko žyma", "El. pašto adresas") == result.technical


def test_what_is_written_passes_the_check_and_can_be_loaded(root):
    """Coded table, codebook and entry agree; the hash is that of the file as it arrived."""
    file = an_export(root, KOBO_CODES)
    imported(root, file)
    case = load_case("bandymas", as_of="2026-01-20", root=root)
    (survey,) = load_surveys(case, root=root)

    assert {"catalogue": (), "bandymas": ()} == check_files(["bandymas"], root)
    assert 3 == survey.respondents
    assert [[-1, -1, -1], [0, 0, 0], [1, 1, 0]] == survey.answers["needs"].tolist()
    assert [1, 2, 0] == survey.answers["citizenship"].tolist()
    assert [5, -1, 3] == survey.answers["sev_lng"].tolist()
    assert hashlib.sha256(file.read_bytes()).hexdigest() == survey.card.file_sha256
    assert {
        "parameters/bandymas/survey_migrants.csv",
        "parameters/bandymas/survey_migrants.yaml",
    } < {entry.path for entry in case.inputs}


def test_nothing_of_the_submissions_is_kept(root):
    """No identifier, time, address or order of the export reaches the folder."""
    imported(root, LIME_CODES)
    kept = "".join(p.read_text("utf-8") for p in (root / "parameters").rglob("*") if p.is_file())

    assert "10.0.0.2" not in kept
    assert "2025-09-02" not in kept


def test_the_second_time_nothing_is_written(root):
    """What is the same stays untouched."""
    imported(root, KOBO_CODES)
    before = {path: path.stat().st_mtime_ns for path in (root / "parameters").rglob("*")}

    assert () == imported(root, KOBO_CODES).written
    assert before == {path: path.stat().st_mtime_ns for path in (root / "parameters").rglob("*")}


def test_later_answers_are_added_and_the_earlier_table_is_kept(root):
    """A longer export of the same survey replaces the table; the earlier one lies beside it."""
    lines = KOBO_CODES.splitlines(keepends=True)
    imported(root, "".join(lines[:3]))
    before = table(root)
    result = imported(root, KOBO_CODES)

    assert TABLE == table(root)
    assert [before] == [path.read_text(encoding="utf-8") for path in result.kept]


def test_answers_are_not_lost_by_another_export(root):
    """An export without answers that stand there needs another key, or --force."""
    lines = KOBO_CODES.splitlines(keepends=True)
    imported(root, KOBO_CODES)

    assert [(None, "another export, without some of the answers that stand there")] == faults(
        root, "".join(lines[:3])
    )
    assert TABLE == table(root)
    imported(root, "".join(lines[:3]), force=True)
    assert HEADER + "by,,5\nua,hou cul,3\n" == table(root)


def test_comments_of_the_parameter_file_stay(root):
    """The entry is updated in its place; what a person wrote there is not lost."""
    entry = (
        "surveys:\n  # Sniego gniūžtė per bendruomenes.\n  - key: migrants\n    source: anketa\n"
        "    selection: snowball  # ne atsitiktinė\n    start: 2025-09-01\n    end: 2025-10-15\n"
        "    asked: 40\n"
    )
    file = put_file(root, PARAMETERS + entry)
    imported(root, KOBO_CODES, entry=EntryOptions())
    content = file.read_text(encoding="utf-8")

    assert content.startswith(PARAMETERS + entry)
    assert content.removeprefix(PARAMETERS + entry).startswith("    file_sha256: ")


def test_what_is_missing_in_the_entry_is_asked_in_one_message(root):
    """Source, selection, start and end together, and an unknown source or way of selection too."""
    assert [
        (None, "a survey migrants of which nothing is said about: source, selection, start, end")
    ] == (faults(root, KOBO_CODES, entry=EntryOptions()))
    wrong = EntryOptions("anketta", "snowbal", "2025-09-01", "2025-10-15")
    assert ["a source anketta that is not listed", "the text “snowbal”"] == [
        found for _, found in faults(root, KOBO_CODES, entry=wrong)
    ]
    backwards = EntryOptions("anketa", "snowball", "2025-10", "2025-09-01")
    assert ["a survey that ends (2025-09-01) before it begins (2025-10)"] == [
        found for _, found in faults(root, KOBO_CODES, entry=backwards)
    ]


def test_without_a_codebook_one_is_suggested(root):
    """Nothing is imported; a person looks the suggestion through first, and it is left alone."""
    book = root / "parameters/bandymas/survey_migrants.yaml"
    book.rename(root / "parameters/catalogue/surveys/migrants.yaml")
    result = imported(root, LIME_LABELS)

    assert isinstance(result, Suggested)
    assert "survey_migrants.suggested.yaml" == result.file.name
    assert not (root / "parameters/bandymas/survey_migrants.csv").exists()
    assert imported(root, LIME_LABELS).is_new is False

    result.file.rename(result.target)
    assert isinstance(imported(root, LIME_LABELS), Imported)
    assert TABLE == table(root)


def test_a_codebook_from_elsewhere_is_taken_along(root):
    """It lies beside the table then; another one is not replaced without --force."""
    elsewhere = root / "kita.yaml"
    elsewhere.write_text(a_codebook() + "# kita\n", encoding="utf-8")

    imported(root, KOBO_CODES, codebook=elsewhere)
    assert TABLE == table(root, "kita")
    assert [(None, "another codebook than the one that stands there")] == faults(
        root, KOBO_CODES, codebook=elsewhere, key="migrants"
    )
    result = imported(root, KOBO_CODES, codebook=elsewhere, key="migrants", force=True)
    assert ["survey_migrants"] == [path.name.partition(".")[0] for path in result.kept]


def test_a_survey_nobody_knows_needs_a_name(root):
    """Without a codebook that fits there is no short name to be guessed."""
    assert [(None, "questions that no known codebook has (migrants, staff)")] == faults(
        root, "visai,kitas\n1,2\n"
    )
    result = imported(root, "visai,kitas\n1,2\n1,3\n", key="naujas")
    assert "items: []" in result.file.read_text(encoding="utf-8")
    assert [(None, "the short name Naujas")] == faults(root, "a,b\n1,2\n", key="Naujas")


def test_a_renamed_column_is_told_with_the_nearest_header(root):
    """A question without its column, and the column that may be it, in one message."""
    with pytest.raises(InputError, match="no column for the question sev_lng") as caught:
        imported(root, KOBO_CODES.replace("grp/sev_lng", "sev_lng2"))

    missing, unknown = caught.value.faults
    assert "if the column is called “sev_lng2” now" in str(missing.remedy)
    assert "the column “sev_lng2”, of which parameters/bandymas/survey_migrants.yaml does not" in (
        str(unknown.found)
    )


def test_personal_columns_stop_the_import_until_a_person_decides(root):
    """All in one message, without any of their answers; dropped or justified they pass."""
    export = (
        "citizenship,needs,sev_lng,Jūsų vardas,kontaktas,tikyba\n"
        "ua,hou,3,Vardenis,+370 600 00000,a\nby,hou,3,Vardenė,nenoriu,b\n"
    )
    with pytest.raises(InputError, match="looks like a name") as caught:
        imported(root, export, key="migrants")
    told = str(caught.value)

    assert ["“Jūsų vardas”", "“kontaktas”", "“tikyba”"] == [
        str(fault.found).split("column ")[1].split(",")[0] for fault in caught.value.faults
    ]
    assert "Varden" not in told
    assert "600" not in told

    put_codebook(
        root,
        a_codebook(
            dropped=(
                "  - {column: Jūsų vardas, reason: nereikia}\n"
                "  - {column: kontaktas, reason: nereikia}\n"
            ),
            justified=(
                "  - {column: tikyba, kind: religion, reason: sutikimas, by: tyrėjas, date: 2025}\n"
            ),
        ),
    )
    result = imported(root, export, key="migrants")
    assert ("Jūsų vardas", "kontaktas") == result.dropped
    assert "justified, but no question, therefore not kept: tikyba" in map(str, result.notes)


def test_strange_answers_stop_the_import(root):
    """Unknown options, numbers beyond the scale and fractions, with lines and how often."""
    export = 'citizenship,needs,sev_lng\nua,hou,3\nde,hou,6\nde,"hou, jura",2.5\nby,hou,6\n'

    assert [
        (3, "“de” in lines 3, 4, 2 in all"),
        (4, "“jura” in lines 4, 1 in all"),
        (4, "“2.5” in lines 4, 1 in all"),
        (3, "“6” in lines 3, 5, 2 in all"),
    ] == faults(root, export)
    assert not (root / "parameters/bandymas/survey_migrants.csv").exists()


def test_two_languages_with_different_answers_stop_the_import(root):
    """One question has one answer."""
    export = GOOGLE.replace('"3",""', '"3","Беларусь"')

    assert [(2, "different answers to one question in lines 2, 1 in all")] == faults(root, export)


def test_the_option_for_everything_else_takes_what_is_not_known(root):
    """The label * is a person's decision that all other answers belong to one option."""
    put_codebook(root, a_codebook().replace("labels: [A3]", 'labels: [A3, "*"]'))
    imported(root, "citizenship,needs,sev_lng\nMoldova,hou,3\nua,hou,3\n")

    assert HEADER + "other,hou,3\nua,hou,3\n" == table(root)


def test_decimal_commas_and_spreadsheet_zeros_are_whole_numbers(root):
    """3,0 and 3.0 are 3; half a step is none."""
    imported(root, 'citizenship;needs;sev_lng\nua;hou;3,0\nby;hou;"4.0"\n')

    assert HEADER + "by,hou,4\nua,hou,3\n" == table(root)
    assert [(2, "“3,5” in lines 2, 1 in all")] == faults(
        root, "citizenship;needs;sev_lng\nua;hou;3,5\n"
    )


def test_an_empty_survey_stops(root):
    """A header alone, nothing at all, and rows without any answer."""
    assert [(None, "no answers")] == faults(root, "citizenship,needs,sev_lng\n")
    assert [(None, "an empty file")] == faults(root, "")
    assert [(None, "nobody who answered a question")] == faults(
        root,
        LIME_CODES.splitlines()[0] + '\n"1","d","3","lt","7","","","","","","","","","","",""\n',
    )


def test_one_respondent_is_imported_with_a_remark(root):
    """Nothing of one person can be shown, and that is said at once."""
    assert ["only one respondent: no figure of this survey can be shown"] == notes(
        root, "citizenship,needs,sev_lng\nua,hou,3\n"
    )


def test_a_question_nobody_answered_is_remarked(root):
    """It stays in the table, empty."""
    assert ["nobody answered: sev_lng"] == notes(
        root, "citizenship,needs,sev_lng\nua,hou,\nby,hou,\n"
    )
    assert HEADER + "by,hou,\nua,hou,\n" == table(root)


def test_rows_without_answers_are_left_out_and_too_many_answers_are_told(root):
    """Blank rows of a spreadsheet are no respondents; three choices of two are told."""
    export = "citizenship,needs,sev_lng\nua,hou cul work,3\n,,\nby,hou,\n"

    assert [
        "1 row without any answer was left out (lines 3)",
        "needs: more answers than may be chosen in lines 2, 1 in all",
    ] == notes(root, export)
    assert HEADER + "by,hou,\nua,hou cul work,3\n" == table(root)


def test_duplicates_are_told_and_left_out_on_demand(root):
    """Rows that repeat every answer, and submissions that came twice."""
    lines = KOBO_CODES.splitlines(keepends=True)
    twice = "".join([*lines, lines[1], lines[2].replace("0000000012", "0000000099")])

    assert [
        "2 rows repeat others in every answer (lines 5, 6); --drop-duplicates leaves them out",
        "1 submission came a second time (lines 5); --drop-duplicates leaves it out",
    ] == notes(root, twice)
    assert 6 == table(root).count("\n")
    imported(root, twice, drop_duplicates=True)
    assert TABLE == table(root)


def test_one_answer_to_all_scales_is_remarked(root):
    """From five scales on; the rows stay."""
    scales = "".join(
        f"  - {{code: s{n}, name: {{lt: S{n}}}, columns: [s{n}], kind: scale, scale: {{}}}}\n"
        for n in range(4)
    )
    put_codebook(root, a_codebook(scales))
    header = "citizenship,needs,sev_lng,s0,s1,s2,s3\n"

    assert ["2 respondents gave the same answer to all scales (lines 2, 3)"] == notes(
        root, header + "ua,hou,3,3,3,3,3\nby,hou,3,3,3,3,3\nby,hou,3,3,3,3,4\nua,hou,2,,2,2,2\n"
    )


def test_citizenship_with_mother_tongue_is_a_sensitive_combination(root):
    """Each alone is allowed, together they may reveal an origin."""
    tongue = (
        "  - {code: tongue, name: {lt: Gimtoji kalba}, columns: [tongue], kind: single,\n"
        "     options: [{code: x, name: {lt: X}}]}\n"
    )
    put_codebook(root, a_codebook(tongue))
    (note,) = notes(root, "citizenship,needs,sev_lng,tongue\nua,hou,3,x\nby,hou,3,x\n")

    assert note.startswith(
        "citizenship (citizenship) together with mother tongue or faith (tongue)"
    )


def test_options_without_a_column_are_remarked(root):
    """Where the other options have columns, a missing one was not offered."""
    export = "citizenship,needs/hou,needs/cul,sev_lng\nua,1,0,3\nby,0,1,2\n"

    assert ["needs: no columns for work, so nobody is taken to have chosen them"] == notes(
        root, export
    )


def test_a_second_row_of_headers_is_told(root):
    """It is not taken for answers nobody knows."""
    export = "citizenship,needs,sev_lng\nKokia pilietybė,Ko reikia,Kaip sunku\nua,hou,3\n"

    assert [(2, "a second row of headers")] == faults(root, export)


def test_nothing_is_written_if_one_of_the_files_cannot_be(root, monkeypatch):
    """Table and entry come together, or neither."""
    parameters = (root / "parameters/bandymas.yaml").read_bytes()

    def full(*_):
        raise OSError(28, "full")

    monkeypatch.setattr("workbench.store.outputs.os.replace", full)
    with pytest.raises(OutputError, match="the disk is full"):
        imported(root, KOBO_CODES)
    assert parameters == (root / "parameters/bandymas.yaml").read_bytes()
    assert not (root / "parameters/bandymas/survey_migrants.csv").exists()


def test_an_unknown_municipality_stops_before_the_export_is_read(root):
    """The message names the nearest one."""
    with pytest.raises(InputError, match="an unknown municipality bandimas"):
        import_survey(SurveyOrder(root / "nera.csv", "bandimas"), root)


def test_many_options_in_one_cell_are_no_free_text(root):
    """Long answers that hardly repeat are joined options where the codebook says so."""
    options = [f"Pagalba numeris {n}" for n in range(9)]
    question = (
        "  - code: help\n    name: {lt: Pagalba}\n    columns: [Kokios pagalbos]\n"
        "    kind: multiple\n    options:\n"
        + "".join(
            f"      - {{code: h{n}, name: {{lt: {name}}}}}\n" for n, name in enumerate(options)
        )
    )
    pairs = [", ".join(pair) for pair in combinations(options, 2)]
    export = "citizenship,needs,sev_lng,Kokios pagalbos\n" + "".join(
        f'ua,hou,3,"{pair}"\n' for pair in pairs
    )
    put_codebook(root, a_codebook(question))
    imported(root, export)

    assert "ua,hou,3,h0 h1\n" in table(root)
    put_codebook(root, a_codebook())
    (found,) = faults(root, export, key="migrants")
    assert (1, "the column “Kokios pagalbos”, which holds answers in people’s own words") == found


def test_a_survey_of_which_there_are_two_is_asked_for(root):
    """The same questions last year and this year: the export does not tell which it is."""
    put_codebook(root, key="migrants_2024")

    assert [(None, "questions that several surveys have: migrants, migrants_2024")] == faults(
        root, KOBO_CODES
    )
    imported(root, KOBO_CODES, key="migrants_2024")
    assert TABLE == table(root, "migrants_2024")


def test_a_workbook_is_imported_like_a_text(root):
    """Numbers and truth values of its cells mean the same."""
    workbook = Workbook()
    for row in csv.reader(KOBO_LABELS.splitlines(), delimiter=";"):
        workbook.active.append([int(c) if c.isdigit() else TRUTH.get(c, c or None) for c in row])
    file = root / "export.xlsx"
    workbook.save(file)
    imported(root, file)

    assert TABLE == table(root)


@pytest.mark.endurance
def test_two_hundred_megabytes_are_imported(root):
    """A million respondents are no reason to fail."""
    put_codebook(root, a_large_codebook(40), "large")
    file = root / "export.csv"
    write_large_export(file, 1_000_000, 40)

    assert file.stat().st_size > 200_000_000
    result = imported(root, file, key="large")
    assert 1_000_000 == len(result.answers["k0"])
    case = load_case("bandymas", as_of="2026-01-20", root=root)
    assert [1_000_000] == [survey.respondents for survey in load_surveys(case, root=root)]
