"""What keeps a page from being sent."""

from pathlib import Path

import pytest

from workbench.run.contract import breaches

ROOT = Path("/srv/dirbtuves/byla")
GOOD = '<html lang="lt"><head><title>Planas</title></head><body><h1>Planas</h1>{}</body></html>'


def found(content):
    """Return what is wrong with a sound page that holds this too."""
    return [str(breach) for breach in breaches(GOOD.format(content), ROOT)]


def test_a_sound_page_passes():
    """Words that only look like faults pass: a name in a text, an escaped tag, a web address."""
    harmless = "<p>None of these; nan kebab; &lt;script&gt; https://e.lt/home/x</p><td>0</td>"

    assert [] == found(harmless)


@pytest.mark.parametrize(
    ("content", "breach"),
    [
        ("<pre>Traceback (most recent call last)</pre>", "shows an error"),
        ('<div class="jp-x output_error y">', "shows an error"),
        ("<SCRIPT>x</SCRIPT>", "holds a script"),
        ("<td>nan</td>", "“nan”"),
        ('<td class="n"> None </td>', "“None”"),
        ("<th>NaT</th>", "“NaT”"),
        ("<p>&lt;Figure size 640x480&gt;</p>", "object of the program"),
        ("<p>&lt;workbench.x.Y object at 0x7f&gt;</p>", "object of the program"),
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
    expected = ["the page has 0 main headings instead of one", "the page has no title"]

    assert expected == [str(breach) for breach in breaches("<html></html>", ROOT)]
