import base64
import hashlib
import re

from workbench.presentation.page.policy import content_policy, style_sheet
from workbench.presentation.palette import DARK, LIGHT


def test_only_the_style_of_the_page_itself_is_allowed():
    """The policy names the very sheet by its hash, and forbids everything else."""
    policy = content_policy("a{color:red}")
    digest = base64.b64encode(hashlib.sha256(b"a{color:red}").digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_the_sheet_asks_for_nothing():
    """No address, no import, no font to be fetched."""
    assert not re.search(r"url\(|@import|@font-face|http", style_sheet("A", ""))


def test_the_sheet_has_the_colours_of_both_ways_of_looking():
    """The palette is the only place where a colour is chosen."""
    sheet = style_sheet("A", "")
    assert f"--ink:{LIGHT.ink}" in sheet
    assert f"--ink:{DARK.ink}" in sheet


def test_words_that_would_end_a_style_are_kept_from_it():
    """A title with quotation marks, brackets and end tags stays a title."""
    hostile = 'X"} body{display:none} </style><script>\\'
    sheet = style_sheet(hostile, hostile)
    assert "</style" not in sheet
    assert "<script" not in sheet
    assert "body{display:none}" not in sheet.replace(" ", "")
    running = re.search(r'bottom-left\{content:"([^"]*)"\}', sheet)[1]
    assert not re.search(r"[<>{}\\]", running)


def test_the_notice_stands_on_every_sheet():
    """Invented data are named at the head of each printed page."""
    assert '@top-center{content:"IŠGALVOTI DUOMENYS"}' in style_sheet("A", "IŠGALVOTI DUOMENYS")


def test_spaces_inside_selectors_and_values_survive():
    """What makes the sheet shorter does not change what it says."""
    sheet = style_sheet("A", "")
    assert "--side:max(clamp(.75rem,4vw,2.5rem),calc((100% - 74rem) / 2))}" in sheet
    assert ".text,.findings" in sheet
    assert "main section h2::before" in sheet
