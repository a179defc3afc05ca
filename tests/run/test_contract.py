"""What keeps a page from being sent."""

from pathlib import Path

import pytest

from workbench.run.contract import breaches

ROOT = Path("/srv/dirbtuves/byla")
GOOD = (
    '<!doctype html><html lang="lt"><head><meta charset="utf-8">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    '<meta name="viewport" content="width=device-width">'
    '<meta name="color-scheme" content="light dark"><title>Planas</title></head><body>'
    '<a href="#main">Pereiti prie turinio</a><header><h1>Planas</h1></header>'
    '<main id="main" tabindex="-1">{}</main></body></html>'
)


def found(content):
    """Return what is wrong with a sound page that holds this too."""
    return [str(breach) for breach in breaches(GOOD.format(content), ROOT)]


def test_a_sound_page_passes():
    """Words that only look like faults pass: a name in a text, an escaped tag, a web address."""
    harmless = "<p>None of these; nan kebab; &lt;script&gt; https://e.lt/home/x</p><p>0</p>"

    assert [] == found(harmless)


@pytest.mark.parametrize(
    ("content", "breach"),
    [
        ("<pre>Traceback (most recent call last)</pre>", "shows an error"),
        ('<div class="jp-x output_error y"></div>', "shows an error"),
        ("<SCRIPT>x</SCRIPT>", "<script>, which a report must not hold (rule X02; see “Planas”)"),
        ("<p>nan</p>", "“nan” (rule W01; see “Planas”)"),
        ("<p>None</p><p>NaT</p>", "“None”, and once more (rule W01"),
        ("<p>None</p><p>NaT</p><p>nan</p>", "“None”, and 2 more times (rule W01"),
        ("<p>&lt;Figure size 640x480&gt;</p>", "object of the program"),
        ("<p>/srv/dirbtuves/byla/parameters/x.yaml</p>", "folder of this computer"),
        ("<p>/home/jonas</p>", "folder of this computer"),
        (r"<p>D:\Users\Jonas</p>".replace("D", "C"), "folder of this computer"),
        ("<h1>Antra</h1>", "2 main headings"),
    ],
)
def test_a_fault_is_found(content, breach):
    """Each kind of fault alone keeps the page back and is named."""
    (only,) = found(content)

    assert breach in only


def test_an_empty_page_lacks_heading_and_title():
    """A page without content is no report."""
    missing = [str(breach) for breach in breaches("<html></html>", ROOT)]

    assert "the page has 0 main headings instead of one (rule F02)" in missing
    assert "the page has no title (rule F03)" in missing


def test_a_page_must_be_in_the_language_asked_for():
    """An English page is not delivered as a Lithuanian one; unasked, it may be in any."""
    english = GOOD.format("<p>x</p>").replace('lang="lt"', 'lang="en"')

    assert () == breaches(english, ROOT) == breaches(english, ROOT, "en")
    (only,) = breaches(english, ROOT, "lt")
    assert "the page says its language is “en” (rule F05)" == str(only)


def test_typography_keeps_nothing_back():
    """Words of a plan or a remark may be written as their author liked."""
    assert [] == found('<p>Planas "Vilnius" - geras..</p>')


def put_table(root, code, content):
    """Put a table into the folder of a municipality."""
    folder = root / "parameters" / code
    folder.mkdir(parents=True)
    (root / "parameters" / f"{code}.yaml").write_text("", encoding="utf-8")
    (folder / "apklausa.csv").write_bytes(content)


def test_a_row_of_a_survey_is_found(tmp_path):
    """The page of a municipality is held against its tables, one about all against all."""
    put_table(tmp_path, "kaunas", b"a,b,c,d\nR001,25-34,Ukraina,slaugytoja\n")
    page = GOOD.format("<p>R001 25-34 Ukraina slaugytoja</p>")

    assert () == breaches(page, tmp_path, "lt", "vilnius")
    for municipality in ("kaunas", None):
        (breach,) = breaches(page, tmp_path, "lt", municipality)
        assert "row 2 of parameters/kaunas/apklausa.csv (under “Planas”)" in str(breach)


def test_a_table_nobody_can_read_keeps_the_page_back(tmp_path):
    """Nobody could tell whether its rows stand on the page."""
    put_table(tmp_path, "kaunas", b"\xff\xfea")
    (breach,) = breaches(GOOD.format("<p>x</p>"), tmp_path)

    assert "parameters/kaunas/apklausa.csv: a table that cannot be read" == str(breach)
