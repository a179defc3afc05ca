"""``workbench draft``."""

import hashlib
from datetime import date
from pathlib import Path

import docx
import pytest
from folders import a_folder

from workbench.errors import InputError, OutputError
from workbench.run.drafting import DraftOrder, draft_plan_files
from workbench.run.saying import Speaker
from workbench.store.documents import import_plan
from workbench.store.plan_file import read_plan

DAY = date(2026, 1, 20)
NAMES = ("draft_plan.docx", "draft_plan.yaml", "draft_plan.sha256")


@pytest.fixture
def root(tmp_path: Path):
    """Make a folder with the catalogue and the committed municipalities."""
    return a_folder(tmp_path, real=True)


def make(root, code="pavyzdys", day=DAY, *, force=False):
    """Draft a plan; return the folder it lies in."""
    draft_plan_files(DraftOrder(code, day, force), root, Speaker("lt"))
    return root / "outputs" / code


def edit(path):
    """Change a Word document as a person does; return what it holds then."""
    word = docx.Document(str(path))
    word.add_paragraph("Mūsų pastaba.")
    word.save(str(path))
    return path.read_bytes()


def files(folder):
    """Return the names of all files of a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_draft_is_written_as_document_and_as_data(root, capsys):
    """Both hold the same measures, and what was written is told with their number."""
    folder = make(root)
    out = capsys.readouterr().out
    plan = read_plan(folder / "draft_plan.yaml", "draft_plan.yaml")
    imported = import_plan(folder / "draft_plan.docx").plan

    assert sorted(NAMES) == files(folder)
    assert "Plano projekte – 7 priemonės.\n" in out
    assert (
        "Įrašyta: outputs/pavyzdys/draft_plan.docx\nĮrašyta: outputs/pavyzdys/draft_plan.yaml"
        in out
    )
    assert "workbench import plan outputs/pavyzdys/draft_plan.docx pavyzdys" in out
    assert [(m.number, m.title, m.amounts) for m in plan.measures] == [
        (m.number, m.title, m.amounts) for m in imported.measures
    ]


def test_an_invented_draft_says_so_on_every_page(root):
    """Whoever opens the file of the example does not take it for real."""
    word = docx.Document(str(make(root) / "draft_plan.docx"))

    assert word.sections[0].header.paragraphs[0].text.startswith("IŠGALVOTI DUOMENYS")


def test_the_hashes_of_what_was_written_are_recorded(root):
    """In the form that sha256sum checks."""
    folder = make(root)
    expected = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}" for name in NAMES[:2]
    ]

    assert expected == (folder / "draft_plan.sha256").read_text().splitlines()


def test_making_it_twice_changes_nothing(root, capsys):
    """The same draft has the same bytes, and the second time says so."""
    folder = make(root)
    before = {name: (folder / name).read_bytes() for name in NAMES}
    capsys.readouterr()
    make(root)

    assert before == {name: (folder / name).read_bytes() for name in NAMES}
    assert "draft_plan.docx: tas pats jau įrašyta" in capsys.readouterr().out


def test_a_draft_nobody_edited_is_renewed(root):
    """New decisions lead to a new draft without a question."""
    folder = make(root)
    before = (folder / "draft_plan.docx").read_bytes()
    make(root, day=date(2026, 1, 21))

    assert before != (folder / "draft_plan.docx").read_bytes()
    assert sorted(NAMES) == files(folder)


def test_an_edited_document_is_never_replaced_unseen(root):
    """A person's work stays, and the message says what to do."""
    folder = make(root)
    edited = edit(folder / "draft_plan.docx")
    with pytest.raises(InputError, match="a file that somebody edited") as caught:
        make(root, day=date(2026, 1, 21))

    assert ["outputs/pavyzdys/draft_plan.docx"] == [fault.file for fault in caught.value.faults]
    assert edited == (folder / "draft_plan.docx").read_bytes()


def test_a_file_without_a_record_counts_as_edited(root):
    """Nobody knows where it comes from."""
    folder = make(root)
    (folder / "draft_plan.sha256").unlink()
    with pytest.raises(InputError, match="a file that somebody edited") as caught:
        make(root, day=date(2026, 1, 21))

    assert 2 == len(caught.value.faults)


def test_force_keeps_the_edited_file_beside(root, capsys):
    """Both the person's work and the new draft are there."""
    folder = make(root)
    edited = edit(folder / "draft_plan.docx")
    capsys.readouterr()
    make(root, force=True)
    (kept,) = folder.glob("draft_plan.*.bak.docx")

    assert edited == kept.read_bytes()
    assert f"Taisytas failas išsaugotas: {kept.name}\n" in capsys.readouterr().out
    assert edited != (folder / "draft_plan.docx").read_bytes()


@pytest.mark.parametrize(("code", "day"), [("jonava", DAY), ("pavyzdys", date(2026, 1, 15))])
def test_without_a_decision_nothing_is_drafted(root, code, day):
    """Nothing adopted, or not yet on that day: the message says where decisions belong."""
    with pytest.raises(InputError, match="no recommendation that was adopted or adapted") as caught:
        make(root, code, day)

    assert f"parameters/{code}.yaml" == caught.value.faults[0].file
    assert not (root / "outputs").exists()


def test_an_unknown_municipality_is_told(root):
    """Before anything is read."""
    with pytest.raises(InputError, match="an unknown municipality pavizdys"):
        make(root, "pavizdys")


def test_what_is_personal_is_not_written(root):
    """An address in a change somebody described stops the draft."""
    path = root / "parameters" / "pavyzdys.yaml"
    content = path.read_text(encoding="utf-8")
    old = "Tarpininkas dirba tik su šeimomis"
    path.write_text(content.replace(old, "Rašyti vardas@savivaldybe-x.lt"), encoding="utf-8")
    assert old in content
    with pytest.raises(InputError, match="nothing personal"):
        make(root)

    assert not (root / "outputs").exists()


def test_a_failure_leaves_the_last_draft_whole(root):
    """Where one of the files cannot be written, none is."""
    folder = make(root)
    before = (folder / "draft_plan.docx").read_bytes()
    (folder / "draft_plan.yaml").unlink()
    (folder / "draft_plan.yaml").mkdir()
    with pytest.raises(OutputError, match="a folder and a file stand in each other"):
        make(root, day=date(2026, 1, 21))

    assert before == (folder / "draft_plan.docx").read_bytes()
    assert sorted(NAMES) == files(folder)
