"""``workbench import plan``."""

from pathlib import Path

import pytest
from builders import a_plan
from folders import a_folder, put_plan

from workbench.errors import InputError
from workbench.run import importing
from workbench.run.importing import answers_of, import_into
from workbench.run.saying import Speaker
from workbench.store.documents import import_plan
from workbench.store.parameters import check_files
from workbench.store.plan_file import read_plan

ROWS = [
    (
        "Eil. Nr.",
        "Priemonės pavadinimas",
        "Asignavimai (Eur)",
        "Vertinimo kriterijai",
        "Vykdytojai",
    ),
    ("1.", "Tikslas – stiprinti integraciją", "", "", ""),
    ("1.1.", "Uždavinys – gerinti paslaugas", "", "", ""),
    ("1.1.1.", "Priemonė – lietuvių kalbos kursai", "23 000 133 000", "40 asmenų", "Skyrius"),
    ("1.1.2.", "Priemonė – konsultacijos", "-", "10 konsultacijų", "Centras"),
]


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the real catalogue and one small municipality."""
    return a_folder(tmp_path)


def a_document(root):
    """Write a small plan as text with tabs."""
    path = root / "planas.txt"
    path.write_text("\n".join("\t".join(row) for row in ROWS) + "\n", encoding="utf-8")
    return path


def run_import(root, *answers, code="bandymas", force=False):
    """Import the small plan."""
    import_into(a_document(root), code, answers_of(answers), root, Speaker("lt"), force=force)


def test_the_small_plan_can_be_read(root):
    """The document of these tests is one the importer takes, with one question."""
    imported = import_plan(a_document(root))

    assert (2, ["1.1.1"]) == (len(imported.plan.measures), [q.place for q in imported.questions])


def test_counts_and_questions_are_told(root, capsys):
    """What was read, where it was written, what is open and how to answer it."""
    run_import(root)
    out = capsys.readouterr().out

    assert "Perskaityta: tikslų – 1, uždavinių – 1, priemonių – 2, kriterijų – 2," in out
    assert "Įrašyta: parameters/bandymas/plan.yaml\n" in out
    assert "1 klausimas:\n? 1.1.1:" in out
    assert f"workbench import plan {root / 'planas.txt'} bandymas --answer 1.1.1=" in out
    assert {"catalogue": (), "bandymas": ()} == check_files(["bandymas"], root)


def test_an_answer_is_taken(root, capsys):
    """With the answer the sums are there and no question is left."""
    run_import(root, "1.1.1=23000 133000")
    out = capsys.readouterr().out

    assert "klausim" not in out
    assert "sudėjus asignavimus 156\xa0000\xa0Eur" in out


def test_an_answer_given_once_holds(root, capsys):
    """Importing again without the answer keeps what the person had decided."""
    run_import(root, "1.1.1=23000 133000")
    before = read_plan(root / "parameters/bandymas/plan.yaml", "p").computed_total
    capsys.readouterr()
    run_import(root)
    out = capsys.readouterr().out

    assert before == read_plan(root / "parameters/bandymas/plan.yaml", "p").computed_total
    assert "klausim" not in out


def test_importing_twice_changes_nothing(root, capsys):
    """The second time says so."""
    run_import(root)
    capsys.readouterr()
    run_import(root)

    assert "plan.yaml: tas pats jau įrašyta, todėl nieko nekeista." in capsys.readouterr().out


def test_an_earlier_plan_is_kept(root, capsys):
    """A different plan needs --force, and lies beside the new one after it."""
    put_plan(root, a_plan())
    with pytest.raises(InputError, match="a document of another plan"):
        run_import(root)
    run_import(root, force=True)

    kept = next((root / "parameters/bandymas").glob("plan.*.bak.yaml"))
    assert f"Ankstesnis failas išsaugotas: {kept.name}\n" in capsys.readouterr().out
    assert a_plan() == read_plan(kept, "p")


def test_an_unknown_municipality_stops_before_the_document_is_read(root, monkeypatch):
    """Nothing is read or written for a municipality that has no file."""
    monkeypatch.setattr(importing, "import_plan", None)

    with pytest.raises(InputError, match="an unknown municipality bandimas"):
        run_import(root, code="bandimas")
    assert not (root / "parameters" / "bandimas").exists()


def test_answers_are_split():
    """Number and sums, with or without the full stop after the number."""
    assert {"1.2.1": "23000 133000", "1.1": "-"} == answers_of(["1.2.1.=23000 133000", "1.1 = -"])


@pytest.mark.parametrize("answers", [["1.2.1"], ["=5"], ["1.2.1="], ["1=2", "1=3"]])
def test_a_wrong_answer_is_told(answers):
    """An answer without number or sums, and two answers to one question."""
    with pytest.raises(InputError, match="the answer “"):
        answers_of(answers)


def test_a_number_that_stands_twice_is_told_by_its_rows(root):
    """The message leads to both rows of the document, and nothing is written."""
    document = a_document(root)
    content = document.read_text(encoding="utf-8").replace("1.1.2.", "1.1.1.")
    document.write_text(content, encoding="utf-8")

    with pytest.raises(InputError, match=r"number 1\.1\.1 a second time") as caught:
        import_into(document, "bandymas", {}, root, Speaker("lt"), force=False)

    (fault,) = caught.value.faults
    assert ("planas.txt", "(line 5)") == (fault.file, str(fault.found)[-8:])
    assert "the first stands in line 4" in str(fault.expected)
    assert not (root / "parameters/bandymas").exists()


def test_a_total_nobody_stated_is_told(root, capsys):
    """Where a plan states no total, the message says so instead of showing a gap."""
    run_import(root, "1.1.1=23000 133000")

    assert "Bendra suma skaičiumi nenurodyta; sudėjus" in capsys.readouterr().out
