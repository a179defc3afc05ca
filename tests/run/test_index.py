"""The page that leads to every report."""

import pytest
from bs4 import BeautifulSoup
from runs import VILNIUS, a_delivery, a_run

from workbench.model.base import Words
from workbench.model.case import InputFile
from workbench.model.municipality import REPORTS
from workbench.presentation.lint import lint_page
from workbench.run.index import REPORT_NAMES, index_page, read_records, write_index
from workbench.run.record import RunStatus, write_run

PAVYZDYS = VILNIUS.model_copy(
    update={"code": "pavyzdys", "name": Words(lt="Pavyzdžio savivaldybė"), "synthetic": True}
)
PAGE = "outputs/vilnius/plan_evaluation.html"
DATA = "outputs/vilnius/plan_evaluation.json"
INDEXES = ("index.html", "index.en.html")


@pytest.fixture
def root(tmp_path):
    """Return a folder in which Vilnius has a report and its data."""
    files = tuple(InputFile(path=name, sha256="a" * 64) for name in (PAGE, DATA))
    (tmp_path / "parameters").mkdir()
    write_run(tmp_path, a_run(delivered=a_delivery(files=files)), VILNIUS)
    for name in (PAGE, DATA):
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path


def _parsed(html):
    """Read a page as a browser would."""
    return BeautifulSoup(html, "lxml")


def page(root, language="lt"):
    """Return the index of a folder, parsed."""
    return _parsed(index_page(tuple(read_records(root)), root, language))


def rows(soup):
    """Return the rows of the tables as texts."""
    return [
        [cell.get_text(" ", strip=True) for cell in row.find_all(["td", "th"])]
        for row in soup.select("tbody tr")
    ]


def test_every_report_has_a_name():
    """No report is shown by its file name."""
    assert set(REPORTS) == set(REPORT_NAMES)


def test_a_report_is_named_with_status_and_dates(root):
    """Municipality, report, state, dates of data and making, and the latest run in one row."""
    expected = [
        "Vilnius City Municipality",
        "Evaluation of the plan (in Lithuanian)",
        "draft",
        "2026-01-20",
        "2026-01-20",
        "done",
        "JSON",
    ]
    assert [expected] == rows(page(root, "en"))


def test_links_lead_to_what_is_there(root):
    """Page and data are linked relative to the index, so that the folder can be moved."""
    links = [link["href"] for link in page(root).select("tbody a")]

    assert [PAGE, DATA] == [f"outputs/{link}" for link in links]


def test_links_tell_whose_they_are(root):
    """A list of links, as a screen reader gives it, is of use."""
    spoken = [link["aria-label"] for link in page(root, "en").select("tbody a")]

    report = "Evaluation of the plan (in Lithuanian), Vilnius City Municipality"
    assert [report, "JSON, Vilnius City Municipality"] == spoken


def test_reports_in_the_language_of_the_page_come_first(root):
    """Who reads the English page finds the English report above the Lithuanian one."""
    write_run(root, a_run(language="en"), VILNIUS)

    names = [row[1] for row in rows(page(root, "en"))]

    assert ["Evaluation of the plan", "Evaluation of the plan (in Lithuanian)"] == names


def test_a_file_that_is_gone_is_not_linked(root):
    """No link leads nowhere."""
    (root / PAGE).unlink()

    assert ["vilnius/plan_evaluation.json"] == [a["href"] for a in page(root).select("tbody a")]


def test_a_failure_is_told_and_the_last_good_report_still_linked(root):
    """The reader sees that the page is older than the last attempt."""
    write_run(root, a_run(status=RunStatus.KERNEL_DIED, delivered=None), VILNIUS)

    (row,) = rows(page(root, "en"))

    assert "failed on 2026-01-20: the kernel died; the last good report stays" == row[5]
    assert page(root).select("tbody a")


def test_a_printed_twin_is_linked_beside_its_page(root):
    """Where a PDF was made and still lies there, the index leads to it too."""
    pdf = PAGE.replace(".html", ".pdf")
    files = tuple(InputFile(path=name, sha256="a" * 64) for name in (PAGE, DATA, pdf))
    write_run(root, a_run(delivered=a_delivery(files=files)), VILNIUS)
    without = [link["href"] for link in page(root).select("tbody a")]
    (root / pdf).write_bytes(b"%PDF-")
    links = page(root, "en").select("tbody a")

    assert [pdf] == [f"outputs/{href}" for a in links if (href := a["href"]) not in without]
    assert "PDF, Vilnius City Municipality" == links[1]["aria-label"]


def test_a_page_without_its_pdf_is_no_failed_page(root):
    """The page is new; only its printed twin is missing."""
    write_run(root, a_run(status=RunStatus.PDF_ERROR), VILNIUS)

    assert "done on 2026-01-20, without its PDF" == rows(page(root, "en"))[0][5]


def test_a_report_that_never_was_has_no_link(tmp_path):
    """Failure at the first attempt leaves nothing to open."""
    write_run(tmp_path, a_run(status=RunStatus.TIMEOUT, delivered=None), VILNIUS)

    soup = page(tmp_path, "en")

    assert "there is no report yet" in rows(soup)[0][5]
    assert [] == soup.select("tbody a")


def test_the_invented_stands_apart(root):
    """The example is in a table of its own, after the real ones."""
    write_run(root, a_run(), PAVYZDYS)

    captions = [caption.get_text() for caption in page(root, "en").select("caption")]

    assert [
        "Table 1. Reports of the municipalities",
        "Table 2. Reports of the invented example",
    ] == captions


def test_reports_about_all_come_first(root):
    """The overview is where one starts."""
    write_run(root, a_run(report="overview"), None)

    assert ["All municipalities", "Vilnius City Municipality"] == [
        row[0] for row in rows(page(root, "en"))
    ]


def test_the_page_has_the_frame_of_all_pages(root):
    """Language, title, one heading, no script."""
    soup = page(root)

    assert "lt" == soup.html["lang"]
    assert soup.title.get_text(strip=True) == soup.h1.get_text(strip=True)
    assert [] == soup.find_all("script")


@pytest.mark.parametrize("language", ["lt", "en"])
def test_the_page_keeps_the_rules_of_all_pages(root, language):
    """What we ask of a report we ask of the page that leads to it."""
    found = lint_page(index_page(tuple(read_records(root)), root, language), language)

    assert [] == [(breach.rule, breach.place, str(breach.message)) for breach in found]


def test_an_empty_folder_has_an_index_too(tmp_path):
    """Before the first report the index is there and says nothing false."""
    assert [] == rows(page(tmp_path))


def test_english_is_written_beside_lithuanian(root):
    """The English index is made where it was asked for; what lies there is never out of date."""
    write_index(root, ["lt"])
    assert {"index.html"} == {path.name for path in (root / "outputs").glob("index*")}

    write_index(root, ["en"])
    found = {path.name for path in (root / "outputs").glob("index*")}
    assert {"index.html", "index.en.html"} == found

    write_run(root, a_run(report="overview"), None)
    write_index(root, ["lt"])
    assert "All municipalities" in (root / "outputs" / "index.en.html").read_text(encoding="utf-8")


def test_a_final_report_is_told_from_a_draft(root):
    """With a sign and a word, as on the report's own cover."""
    files = (InputFile(path=PAGE, sha256="a" * 64),)
    write_run(root, a_run(delivered=a_delivery(files=files, state="final")), VILNIUS)

    assert "final" == page(root, "en").select_one("tbody .state-final").get_text()


def test_the_index_leads_to_itself_in_the_other_language(root):
    """Only where it is there in the other; the words are in the language they lead to."""
    write_index(root, ["en"])
    ways = [
        (way["href"], way["lang"], way.get_text())
        for name in INDEXES
        for way in _parsed((root / "outputs" / name).read_text("utf-8")).select("[hreflang]")
    ]

    assert [
        ("index.en.html", "en", "This page in English"),
        ("index.html", "lt", "Šis puslapis lietuviškai"),
    ] == ways
    assert [] == page(root).select("[hreflang]")
