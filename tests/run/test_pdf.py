"""Pages printed to PDF, read again by a library of its own."""

import re
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pypdf
import pytest
from browsers import need_browser
from bs4 import BeautifulSoup
from presentation.pages import page_of

from workbench.errors import InputError, ReportError
from workbench.run import pdf
from workbench.run.pdf import Printer, printed, printer_if

DAY = date(2026, 1, 20)
PAGES = [("pavyzdys", "lt"), ("pavyzdys", "en"), ("overview", "lt")]
A4 = (595, 842)
SMALL = '<!doctype html><html lang="lt"><title>Ąžuolas</title><h1>Ąžuolas</h1>{}'


@pytest.fixture(scope="module")
def printer():
    """Return a printer, where there is a browser."""
    need_browser()
    with Printer() as ready:
        yield ready


@pytest.fixture(scope="module")
def documents(printer):
    """Return the printed reports, made two at a time."""
    pages = [page_of(*key) for key in PAGES]
    with ThreadPoolExecutor(2) as pool:
        made = pool.map(lambda page: printer.pdf(page, DAY), pages)
        return dict(zip(PAGES, made, strict=True))


@pytest.fixture
def read(documents, tmp_path):
    """Return a function that reads a printed report."""

    def reader(key):
        path = tmp_path / "report.pdf"
        path.write_bytes(documents[key])
        return pypdf.PdfReader(path)

    return reader


def headings(outline, depth=0):
    """Yield the bookmarks with their depth."""
    for entry in outline:
        if isinstance(entry, list):
            yield from headings(entry, depth + 1)
        else:
            yield depth, entry.title


@pytest.mark.browser
@pytest.mark.parametrize("key", PAGES)
def test_the_print_is_tagged_and_knows_language_and_title(read, key):
    """A screen reader finds structure, language and title."""
    document, soup = read(key), BeautifulSoup(page_of(*key), "lxml")
    root = document.trailer["/Root"]

    assert True is root["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in root
    assert key[1] == root["/Lang"]
    assert soup.title.get_text(strip=True) == document.metadata.title


@pytest.mark.browser
@pytest.mark.parametrize("key", PAGES)
def test_the_bookmarks_are_the_headings(read, key):
    """Every section of the page is a bookmark, in the same order."""
    soup = BeautifulSoup(page_of(*key), "lxml")
    sections = [heading.get_text() for heading in soup.find_all("h2")]

    assert sections == [title for depth, title in headings(read(key).outline) if depth == 1]


@pytest.mark.browser
@pytest.mark.parametrize("key", PAGES)
def test_sheets_are_a4(read, key):
    """The size of the sheet is that of the page's style."""
    sizes = {tuple(round(side) for side in page.mediabox[2:]) for page in read(key).pages}

    assert {A4} == {tuple(sorted(size)) for size in sizes}


@pytest.mark.browser
def test_lithuanian_letters_can_be_found_and_copied(read):
    """The text is text, not a picture, with every letter of the language."""
    words = "".join(page.extract_text() for page in read(("pavyzdys", "lt")).pages)

    assert set("ąčęėįšųūž") <= set(words)
    assert "Pavyzdžio savivaldybė" in re.sub(r"\s+", " ", words)


@pytest.mark.browser
@pytest.mark.parametrize("key", PAGES)
def test_nothing_tells_where_it_was_printed(documents, read, key):
    """Neither an address nor a folder nor the kind of computer stands in the print."""
    notes = read(key).metadata

    assert not re.search(rb"report\.invalid|file:|/tmp|/home", documents[key])
    assert not re.search("Linux|Windows|Mac", " ".join(map(str, notes.values())))
    assert "integration-workbench" == notes.creator


@pytest.mark.browser
@pytest.mark.parametrize("key", PAGES)
def test_the_same_page_gives_the_same_file(printer, documents, key):
    """Neither the moment of printing nor what was printed before leaves a trace."""
    again = {printer.pdf(page_of(*key), DAY) for _ in range(3)}

    assert {documents[key]} == again


@pytest.mark.browser
def test_the_day_of_the_print_is_that_of_the_report(read):
    """A report of last spring does not look as if it were of today."""
    about = read(("overview", "lt")).metadata

    assert DAY == about.creation_date.date() == about.modification_date.date()


@pytest.mark.browser
def test_a_page_asks_for_nothing_and_runs_nothing(printer, tmp_path):
    """A page of bad intentions reaches no file and no script of its own."""
    (tmp_path / "secret.txt").write_text("paslaptis", encoding="utf-8")
    frame = f'<iframe src="{(tmp_path / "secret.txt").as_uri()}"></iframe>'
    script = "<script>document.body.append('paleista')</script>"
    content = printer.pdf(SMALL.format(f"<p>Tekstas</p>{frame}{script}"), DAY)
    (tmp_path / "x.pdf").write_bytes(content)

    words = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "x.pdf").pages)

    assert "Tekstas" in words
    assert "paslaptis" not in words
    assert "paleista" not in words


@pytest.mark.browser
def test_a_browser_that_fell_over_is_started_again():
    """One crash costs no report."""
    need_browser()
    with Printer() as printer:
        first = printer.pdf(SMALL.format(""), DAY)
        printer._wait(printer._browser.close(), 60)

        assert first == printer.pdf(SMALL.format(""), DAY)


@pytest.mark.browser
def test_a_page_that_takes_too_long_is_given_up(printer, monkeypatch):
    """The batch goes on; the reason is told."""
    monkeypatch.setattr(pdf, "_PAGE_SECONDS", 0)

    content, message = printed(printer, SMALL.format(""), DAY)

    assert content is None
    assert "the PDF could not be made: TimeoutError" == str(message)


@pytest.mark.browser
def test_a_browser_that_does_not_start_is_told(tmp_path, monkeypatch):
    """A program that is no browser is found out before anything is printed."""
    need_browser()
    path = tmp_path / "chromium"
    path.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setattr(pdf, "installed_browser", lambda: path)

    with pytest.raises(InputError, match="a browser that does not start"), Printer():
        pass


def test_without_the_package_a_way_to_install_it_is_told(monkeypatch):
    """What is missing is named before anything starts."""
    monkeypatch.setitem(sys.modules, "playwright.async_api", None)

    with pytest.raises(InputError, match=r"integration-workbench\[pdf\]"), Printer():
        pass


def test_without_a_browser_a_way_to_install_one_is_told(monkeypatch, tmp_path):
    """The package alone prints nothing."""
    pytest.importorskip("playwright.async_api")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setattr(pdf, "installed_browser", lambda: None)

    with pytest.raises(InputError, match="neither Chromium nor Chrome nor Edge"), Printer():
        pass


def test_nobody_prints_where_nobody_asked():
    """Without --pdf no browser is looked for, and a page has no twin and no failure."""
    with printer_if(wanted=False) as nobody:
        assert nobody is None
        assert (None, None) == printed(nobody, "x", DAY)


def test_a_page_that_cannot_be_printed_is_told():
    """The reason goes to the person, the batch goes on."""

    class Broken:
        def pdf(self, page, _as_of):
            raise ReportError(pdf.text("the PDF could not be made: {reason}", reason=page))

    content, message = printed(Broken(), "x", DAY)

    assert (None, "the PDF could not be made: x") == (content, str(message))
