"""The reports of a municipality in one ZIP that may be handed out."""

import hashlib
import io
import sys
import zipfile
from datetime import UTC, date, datetime

import pytest
from runs import VILNIUS
from shared_reports import DATA, PAGE, a_desk, put_report

from workbench.errors import InputError, OutputError
from workbench.run.record import RunStatus
from workbench.run.saying import Speaker
from workbench.run.sharing import ShareOrder, share

LATER = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture
def root(tmp_path):
    """Return a folder with a final report of Vilnius."""
    put_report(a_desk(tmp_path))
    return tmp_path


def packed(root, language="lt", **order):
    """Return the ZIP and what lies in it by name."""
    path = share(ShareOrder("vilnius", **order), root, Speaker(language))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return path, {entry.filename: archive.read(entry) for entry in archive.infolist()}


def refused(root, match, **order):
    """Return the faults for which nothing is packed."""
    with pytest.raises(InputError, match=match) as raised:
        share(ShareOrder(**{"municipality": "vilnius", **order}), root, Speaker("en"))
    assert [] == list((root / "outputs").rglob("*.zip"))
    return raised.value.faults


def test_everything_lies_in_one_folder(root):
    """The summary first, the reports as they are, the hashes last; no notebook and no record."""
    path, files = packed(root)

    assert root / "outputs" / "vilnius" / "vilnius_2026-01-20.zip" == path
    names = ["SKAITYK.txt", "plan_evaluation.html", "plan_evaluation.json", "SHA256SUMS"]
    assert [f"vilnius_2026-01-20/{name}" for name in names] == list(files)
    assert PAGE.encode() == files["vilnius_2026-01-20/plan_evaluation.html"]
    assert DATA.encode() == files["vilnius_2026-01-20/plan_evaluation.json"]


def test_every_other_file_has_its_hash(root):
    """Whoever gets the ZIP can check all of it but the list itself."""
    _, files = packed(root, "en")
    listed = dict(line.split("  ")[::-1] for line in files.popitem()[1].decode().splitlines())

    assert {"SKAITYK.txt", "README.txt", "plan_evaluation.html"} <= set(listed)
    assert {
        name.rpartition("/")[2]: hashlib.sha256(data).hexdigest() for name, data in files.items()
    } == listed


def test_the_same_reports_make_the_same_zip(root):
    """Packed again, to another place, the bytes are the same."""
    first = packed(root)[0].read_bytes()
    again, _ = packed(root, file=root / "kitur" / "V.ZIP")

    assert first == again.read_bytes()


def test_dates_are_those_of_the_record(root):
    """Each file has the moment it was made, the rest the latest of them; the name the last day."""
    later = {"finished": LATER, "as_of": date(2026, 2, 2)}
    put_report(root, language="en", delivery=later)
    path, _ = packed(root)
    dates = {e.filename.rpartition("/")[2]: e.date_time for e in zipfile.ZipFile(path).infolist()}

    assert "vilnius_2026-02-02.zip" == path.name
    assert (2026, 1, 20, 12, 0, 0) == dates["plan_evaluation.html"]
    latest = {"plan_evaluation.en.html", "SKAITYK.txt", "SHA256SUMS"}
    assert {(2026, 2, 3, 4, 5, 6)} == {dates[name] for name in latest}


@pytest.mark.parametrize(("language", "word"), [("lt", "juodrastis"), ("en", "draft")])
def test_a_draft_has_it_in_its_name(root, language, word):
    """Both the ZIP and the folder in it tell that they hold a draft."""
    put_report(root, delivery={"state": "draft"})
    path, files = packed(root, language, drafts=True)

    assert f"vilnius_2026-01-20_{word}" == path.stem
    assert {path.stem} == {name.partition("/")[0] for name in files}


def test_what_was_packed_is_told(root, capsys):
    """Files, place, size and hash."""
    path, _ = packed(root, "en")
    data = path.read_bytes()
    told = capsys.readouterr().out.splitlines()

    assert "Packed 5 files:" == told[0]
    assert f"- plan_evaluation.html, {len(PAGE.encode())} B" in told
    assert "Written: outputs/vilnius/vilnius_2026-01-20.zip" == told[-2]
    size = f"{len(data):,}"
    assert f"{size} B, SHA-256: {hashlib.sha256(data).hexdigest()}" == told[-1]


def test_an_unknown_municipality_is_told(root):
    """Also one whose outputs lie there without parameters."""
    put_report(root, whose=VILNIUS.model_copy(update={"code": "kaunas"}))

    (fault,) = refused(root, "an unknown municipality kaunas", municipality="kaunas")
    assert "one of: vilnius" == str(fault.expected)


def test_only_a_zip_is_written(root):
    """Nobody's other file is overwritten by a slip of the pen."""
    refused(root, r"a name that ends in \.zip", file=root / "planas.docx")


def test_a_leak_anywhere_stops_it(root):
    """Page, data and their file are told, the address itself is not."""
    page = PAGE.replace("Ąžuolas", "rasa@pastas.example.lt")
    data = '{"pastaba": "asmens kodas 38501010002"}'
    put_report(root, contents={"plan_evaluation.html": page, "plan_evaluation.json": data})
    faults = refused(root, "e-mail address")

    assert [
        ("plan_evaluation.html", "e-mail address: r***@***.lt (under “Vilniaus planas”)"),
        ("plan_evaluation.json", "personal code: 3850101**** (at pastaba)"),
    ] == [(fault.file, str(fault.found).partition(" a")[2].lstrip("n ")) for fault in faults]
    assert "workbench run vilnius" in str(faults[0].remedy)


def test_a_leak_in_the_summary_stops_it(root):
    """What the record says is looked through too."""
    name = VILNIUS.name.model_copy(update={"lt": "Vilnius, x@pastas.example.lt"})
    put_report(root, whose=VILNIUS.model_copy(update={"name": name}))

    assert ["SKAITYK.txt"] == [fault.file for fault in refused(root, "e-mail address")]


def test_the_workbench_folder_never_goes_out(root):
    """Where the reports were made is nobody's business."""
    page = PAGE.replace("Ąžuolas", str(root))
    put_report(root, contents={"plan_evaluation.html": page})

    refused(root, "names a folder of this computer")


def test_rows_of_the_survey_never_go_out(root):
    """The rows of a table that arrived are held against the page; what cannot be read stops it."""
    folder = root / "parameters" / "vilnius"
    folder.mkdir()
    rows = "nr;amžius;šalis;darbas\nR001;25-34;Ukraina;slaugytoja\n"
    (folder / "apklausa.csv").write_text(rows, encoding="utf-8")
    page = PAGE.replace("Ąžuolas", "R001, 25–34, Ukraina, slaugytoja")
    put_report(root, contents={"plan_evaluation.html": page})

    refused(root, r"row 2 of parameters/vilnius/apklausa\.csv")
    (folder / "apklausa.xlsx").write_bytes(b"x")
    refused(root, "a table that cannot be read")


def test_a_refusal_leaves_the_earlier_zip(root):
    """The last good ZIP stays to the byte."""
    path, _ = packed(root)
    before = path.read_bytes()
    put_report(root, status=RunStatus.CELL_ERROR, delivered=None)
    with pytest.raises(InputError, match="latest run failed"):
        packed(root, drafts=True)

    assert before == path.read_bytes()


def test_a_folder_in_the_way_is_told(root):
    """What cannot be written is told, and nothing else is touched."""
    (root / "outputs" / "vilnius" / "vilnius_2026-01-20.zip").mkdir()

    with pytest.raises(OutputError, match="in each other's way"):
        packed(root)


def put_print(root, data):
    """Put a report with a printed twin into the folder."""
    contents = {"plan_evaluation.html": PAGE, "plan_evaluation.pdf": data}
    put_report(root, contents=contents)


def a_print(title):
    """Return a PDF with a title."""
    pypdf = pytest.importorskip("pypdf")
    writer, content = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(99, 99)
    writer.add_metadata({"/Title": title})
    writer.write(content)
    return content.getvalue()


def test_a_printed_twin_is_looked_through(root):
    """A PDF goes out where nothing in it speaks against it."""
    put_print(root, a_print("Planas"))
    assert "vilnius_2026-01-20/plan_evaluation.pdf" in packed(root)[1]

    (root / "outputs" / "vilnius" / "vilnius_2026-01-20.zip").unlink()
    put_print(root, a_print("rasa@pastas.example.lt"))
    assert ["plan_evaluation.pdf"] == [fault.file for fault in refused(root, "e-mail address")]


def test_a_print_nobody_can_read_stops_it(root):
    """A damaged PDF is not handed out."""
    pytest.importorskip("pypdf")
    put_print(root, b"no pdf")

    refused(root, "a PDF that cannot be read")


def test_without_the_reader_the_page_stands_for_its_twin(root, monkeypatch):
    """Where PDFs cannot be read, the page they were printed from was looked through."""
    monkeypatch.setitem(sys.modules, "pypdf", None)
    put_print(root, b"no pdf")

    assert "vilnius_2026-01-20/plan_evaluation.pdf" in packed(root)[1]
