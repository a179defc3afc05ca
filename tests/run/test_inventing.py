"""The surveys of the invented municipality are made anew from their seeds."""

import csv
import subprocess
import sys
from hashlib import sha256

import pytest
from checkout import ROOT
from folders import a_folder

from workbench.errors import InputError
from workbench.model.codebook import Codebook
from workbench.run.inventing import SURVEYS, invented_exports, invented_files, main
from workbench.store.catalogue import load_questionnaires
from workbench.store.parameters import load_file
from workbench.store.yaml_reading import read_yaml

FOLDER = ROOT / "parameters" / "pavyzdys"


def test_the_files_that_are_kept_are_those_of_the_seeds():
    """Bit for bit, with any version of numpy."""
    files = invented_files(ROOT)

    assert 6 == len(files)
    assert sorted(path.name for path in files) == sorted(p.name for p in FOLDER.glob("survey_*"))
    for path, content in files.items():
        assert content.encode() == (ROOT / path).read_bytes()


@pytest.mark.parametrize("key", SURVEYS)
def test_tables_and_codebooks_go_together(key):
    """The columns are the questions, the rows the respondents, and the title says invented."""
    book = Codebook.model_validate(read_yaml(FOLDER / f"survey_{key}.yaml", key).data)
    standard = load_questionnaires(ROOT)[SURVEYS[key].population]
    with (FOLDER / f"survey_{key}.csv").open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)

    assert (standard.items, standard.population) == (book.items, book.population)
    assert [item.code for item in book.items] == header
    assert SURVEYS[key].respondents == len(rows)
    assert rows == sorted(rows)
    assert ("Išgalvota", "Invented") == (book.title.lt.split()[0], book.title.en.split()[0])
    assert ["_id", "_submission_time"] == [column.column for column in book.dropped[:2]]


def test_the_parameter_file_knows_the_exports_by_their_hash():
    """What an import would have taken in is what the seeds make."""
    cards = {card.key: card.file_sha256 for card in load_file("pavyzdys", root=ROOT).surveys}
    made = {
        key: sha256(content.encode()).hexdigest() for key, content in invented_exports(ROOT).items()
    }

    assert made == cards


def test_the_files_are_written_where_they_belong(tmp_path, monkeypatch, capsys):
    """`make pavyzdys` writes all six; with a folder it writes the three exports there instead."""
    root = a_folder(tmp_path / "house")
    monkeypatch.setenv("WORKBENCH_ROOT", str(root))
    main([])
    main([str(tmp_path / "exports")])
    named = capsys.readouterr().out.split()

    written = root / "parameters" / "pavyzdys"
    assert named[:6] == sorted(path.name for path in written.iterdir())
    assert named[6:] == sorted(path.name for path in (tmp_path / "exports").iterdir())
    assert (written / "survey_staff_2025.csv").read_bytes() == (
        FOLDER / "survey_staff_2025.csv"
    ).read_bytes()


def test_a_faulty_questionnaire_is_told_and_nothing_written(tmp_path, monkeypatch):
    """The catalogue is looked through first."""
    root = a_folder(tmp_path)
    path = root / "parameters" / "catalogue" / "surveys" / "staff.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "extra: 1\n", encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_ROOT", str(root))
    with pytest.raises(InputError, match="extra"):
        main([])

    assert not (root / "parameters" / "pavyzdys").exists()


def test_the_makefile_starts_it(tmp_path):
    """As a program, from any folder with parameters above it."""
    root = a_folder(tmp_path)
    command = [sys.executable, "-m", "workbench.run.inventing", "exports"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)

    assert ["migrants_2024.csv", "migrants_2025.csv", "staff_2025.csv"] == done.stdout.split()
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\t@$(PY) -m workbench.run.inventing $(ARGS)\n" in makefile
