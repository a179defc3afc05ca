"""``workbench import survey``."""

import pytest
from folders import a_folder, put_file
from survey_exports import ENTRY, KOBO_CODES, LIME_CODES, PARAMETERS, TABLE, an_export, put_codebook

from workbench.run.cli import main
from workbench.run.saying import Speaker
from workbench.run.survey_import import import_survey_into
from workbench.store.surveys.import_order import SurveyOrder

OPTIONS = ["--source", "anketa", "--selection", "snowball", "--start", "2025-09-01", "--end"]


@pytest.fixture
def root(tmp_path):
    """Make a folder with a municipality."""
    a_folder(tmp_path)
    put_file(tmp_path, PARAMETERS)
    return tmp_path


def told(root, capsys, content=KOBO_CODES, language="lt", **options):
    """Import an export and return what is said."""
    order = SurveyOrder(an_export(root, content), "bandymas", **{"entry": ENTRY, **options})
    import_survey_into(order, root, Speaker(language))
    return capsys.readouterr().out


def test_what_was_read_and_left_out_is_told(root, capsys):
    """Respondents, questions, answers, columns and files."""
    put_codebook(root)
    out = told(root, capsys, LIME_CODES)

    assert "Eksportuota iš „LimeSurvey“.\n" in out
    assert "respondentų – 3, klausimų – 3; atsakymų į klausimą – nuo 2 iki 3." in out
    assert "Praleista (apklausų programos stulpeliai): id, submitdate, lastpage," in out
    assert "Įrašyta: parameters/bandymas/survey_migrants.csv\n" in out
    assert "Įrašyta: parameters/bandymas.yaml\n" in out


def test_the_second_time_nothing_is_written(root, capsys):
    """It says so."""
    put_codebook(root)
    told(root, capsys)

    assert told(root, capsys).endswith("Apklausa migrants jau įkelta, todėl nieko nekeista.\n")


def test_an_earlier_table_is_named(root, capsys):
    """A person finds what stood there before."""
    put_codebook(root)
    told(root, capsys, "".join(KOBO_CODES.splitlines(keepends=True)[:3]))

    assert "Ankstesnis failas išsaugotas: survey_migrants." in told(root, capsys)


def test_a_suggestion_asks_and_tells_what_to_do(root, capsys):
    """What was recognised, and the command to be repeated; a second time it is left alone."""
    (root / "parameters/catalogue/surveys").mkdir(exist_ok=True)
    for path in (root / "parameters/catalogue/surveys").iterdir():
        path.unlink()
    put_codebook(root).rename(root / "parameters/catalogue/surveys/migrants.yaml")
    out = told(root, capsys, language="en")

    assert (
        "Nothing is imported yet: there is no codebook parameters/bandymas/survey_migrants" in out
    )
    assert "Questions recognised 3, personal columns 0, open columns 0." in out
    assert "rename it to survey_migrants.yaml and repeat: workbench import survey" in out
    assert "bandymas --key migrants --source anketa --selection snowball --start 2025-09-01" in out
    assert "A suggestion is there already and was left alone" in told(root, capsys, language="en")


def test_the_command_line_imports(root, capsys):
    """Options are taken as they are named; status 0."""
    put_codebook(root)
    file = str(an_export(root, KOBO_CODES))
    command = ["import", "survey", file, "bandymas", *OPTIONS, "2025-10-15", "--root", str(root)]
    with pytest.raises(SystemExit) as done:
        main([*command, "--drop-duplicates"])

    assert 0 == done.value.code
    assert "„KoboToolbox“" in capsys.readouterr().out
    assert TABLE == (root / "parameters/bandymas/survey_migrants.csv").read_text(encoding="utf-8")


def test_what_stops_the_import_is_one_message_and_status_two(root, capsys):
    """In Lithuanian unless English is asked for."""
    put_codebook(root)
    file = str(an_export(root, KOBO_CODES.replace('"ua"', '"xx"', 1)))
    with pytest.raises(SystemExit) as done:
        main(["import", "survey", file, "bandymas", *OPTIONS, "2025-10-15", "--root", str(root)])

    assert 2 == done.value.code
    assert (
        "export.csv:2 citizenship\n  rasta: „xx“ eilutėse 2, iš viso 1" in capsys.readouterr().err
    )


def test_a_table_of_no_tool_and_many_columns_are_told_shortly(root, capsys):
    """A dozen names, and how many more."""
    put_codebook(root)
    out = told(root, capsys, "citizenship,needs,sev_lng\nua,hou,3\nby,hou,2\n", key="migrants")
    assert "Lentelė ne iš žinomos apklausų programos.\n" in out

    put_codebook(root, key="kobo")
    assert ", dar 1\n" in told(root, capsys, key="kobo")
