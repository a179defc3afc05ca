import pytest
from presentation.lint_pages import SOUND, broken, family, where, with_

LINK = '<a class="skip" href="#main">Pereiti prie turinio</a>'
VIEW = "width=device-width, initial-scale=1"
CASES = [
    ("F01", where("<!doctype html>", ""), where("<!doctype html>", "\n<!DOCTYPE HTML>")),
    ("F02", with_("<h1>Antra</h1>"), with_("<p>&lt;h1&gt;</p>")),
    ("F02", where("<h1>Planas</h1>", "<h1> </h1>"), where("<h1>", '<h1 class="h1">')),
    ("F02", where("<h1>Planas</h1>", ""), where("<h1>Planas", "<h1><span>Planas</span>")),
    ("F03", where("<title>Planas – Vilnius", "<title> "), where(" – Vilnius", "")),
    ("F04", where("<title>Planas", "<title>Vertinimas"), where(" – Vilnius", ", 2024 m.")),
    ("F05", where('<html lang="lt">', '<html lang="en">'), where('"lt"', '"lt-LT"')),
    ("F05", where(' lang="lt"', ""), where('lang="lt"', "lang=lt")),
    (
        "F06",
        with_('<p>Jie sakė <q lang="english">the plan</q></p>'),
        with_('<p>Jie sakė <q lang="en-GB">the plan</q></p>'),
    ),
    ("F07", where('main id="main"', 'div id="main"'), where('<main id="main"', "<main id=main")),
    ("F08", where(LINK, ""), where('class="skip"', 'class="other"')),
    (
        "F08",
        where('href="#main">Per', 'href="#contents">Per'),
        where('href="#main">', "href=#main>"),
    ),
    ("F09", where('<meta charset="utf-8">', ""), where("utf-8", "UTF-8")),
    ("F10", where(VIEW, "width=600"), where(VIEW, "width = device-width")),
    ("F10", where("initial-scale=1", "user-scalable=no"), where("initial-scale=1", "minimal-ui")),
    ("F10", where("initial-scale=1", "maximum-scale=1"), where(", initial-scale=1", "")),
    ("F11", where('name="color-scheme"', 'name="theme"'), where("light dark", "light")),
    (
        "F12",
        where("</body>", "<p>Pabaiga.</p></body>"),
        where("</body>", "<footer>x</footer></body>"),
    ),
    ("F12", where("</body>", "Pabaiga</body>"), where("</body>", "\n\n</body>")),
]


@pytest.mark.parametrize(("rule", "fault", "harmless"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault)
    assert set() == broken(harmless)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("F") == {rule for rule, *_ in CASES}


def test_the_small_page_is_sound():
    """What the other tests change is without fault, or they would show nothing."""
    assert set() == broken(SOUND)
    assert set() == broken(with_("", "en"), "en")
