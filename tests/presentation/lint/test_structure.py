import pytest
from presentation.lint_pages import SOUND, broken, family, where, with_

SECTION = "<p>Planas yra geras.</p><!--here-->"
CONTENTS = '<li><a href="#s1">Svarbiausia</a></li><li><a href="#s2">Lėšos</a></li>'
BOLD = "<p><strong>Konsultanto žodis</strong></p><p>Planas geras.</p>"


def in_main():
    """Return the sound page with its contents within the main part."""
    start, end = SOUND.index("<nav"), SOUND.index("</nav>") + len("</nav>")
    nav, main = SOUND[start:end], '<main id="main" tabindex="-1">'
    return SOUND.replace(nav, "").replace(main, main + nav)


CASES = [
    (
        "S01",
        with_("<h4>Lėšų šaltiniai</h4><p>Nėra.</p>"),
        with_("<h3>Lėšų šaltiniai</h3><p>Nėra.</p><h4>Valstybė</h4><p>Nėra.</p>"),
    ),
    ("S02", with_("<h3><span> </span></h3>"), with_("<h3><span>Kas</span></h3><p>Visi.</p>")),
    (
        "S03",
        with_("<h3>Kas</h3><p>Visi.</p><h3>Kas</h3><p>Niekas.</p>"),
        where("<table>", "<table>")
        .replace(SECTION, f"{SECTION}<h3>Kas</h3><p>Visi.</p>")
        .replace("</main>", "<h3>Kas</h3><p>Niekas.</p></main>"),
    ),
    ("S04", where(SECTION, ""), where(SECTION, "<h3>Kas</h3><p>Visi.</p>")),
    ("S04", with_("<h3>Kas</h3>"), with_("<h3>Kas</h3><ul><li>Visi</li></ul>")),
    ("S05", where(CONTENTS, CONTENTS[:44]), where(CONTENTS, CONTENTS.replace("><", "> <"))),
    (
        "S05",
        where(CONTENTS, "".join(reversed(CONTENTS.partition('<li><a href="#s2')[::1]))),
        where("</ol></nav>", '<li><a href="#t">Valstybė</a></li></ol></nav>').replace(
            "</main>", '<h3 id="t">Valstybė</h3><p>Nėra.</p></main>'
        ),
    ),
    ("S05", where(CONTENTS, CONTENTS.replace("#s2", "#s1")), in_main()),
    ("S06", with_("<p>\n</p>"), with_("<p><span>x</span></p>")),
    ("S06", with_("<ul><li></li></ul>"), with_("<ul><li><b>Visi</b></li></ul>")),
    ("S06", with_("<p>Planas <b></b> geras.</p>"), with_("<p>Planas <b>yra</b> geras.</p>")),
    ("S07", with_("<ul><p>Visi</p></ul>"), with_("<ul><li><p>Visi</p></li></ul>")),
    ("S07", with_("<div><li>Visi</li></div>"), with_("<ol start=2><li>Visi</li></ol>")),
    (
        "S08",
        with_("<dl><dt>Planas</dt></dl>"),
        with_("<dl><dt>Planas</dt><dd>Yra.</dd><dt>Data</dt><dd>Nėra.</dd></dl>"),
    ),
    (
        "S08",
        with_("<dl><p>Planas</p><dd>Yra.</dd></dl>"),
        with_("<dl><div><dt>Planas</dt><dd>Yra.</dd></div></dl>"),
    ),
    (
        "S09",
        with_("<details><p>Tekstas.</p><summary>Kas</summary></details>"),
        with_("<details><summary>Kas</summary><p>Tekstas.</p></details>"),
    ),
    (
        "S09",
        with_("<details><summary>Kas</summary> </details>"),
        with_("<details open><summary><b>Kas</b></summary>Tekstas.</details>"),
    ),
    ("S09", with_("<div><summary>Kas</summary></div>"), with_("<p>Tekstas &lt;summary&gt;.</p>")),
    ("S10", with_("<p>Tekstas.</p></div>"), with_("<p>Tekstas.<br>Kitas.</p>")),
    ("S10", with_("<p><b><i>Tekstas</b></i></p>"), with_("<p>Ir <b><i>tekstas</i></b></p>")),
    ("S11", with_('<p id="s1">Tekstas.</p>'), with_('<p id="s3">Tekstas.</p>')),
    ("S11", with_('<p id="a b">Tekstas.</p>'), with_('<p class="a b">Tekstas.</p>')),
    (
        "S12",
        with_('<p><a href="#s1">Kas <a href="#s2">Lėšos</a></a></p>'),
        with_('<p><a href="#s1">Svarbiausia</a> <a href="#s2">Lėšos</a></p>'),
    ),
    ("S13", with_(BOLD), with_(f'<aside aria-label="Konsultanto žodis">{BOLD}</aside>')),
    ("S13", with_(BOLD), with_("<p><strong>Dėmesio!</strong></p><p>Planas geras.</p>")),
    ("S13", with_(BOLD), with_(f"<ul><li>{BOLD}</li></ul>")),
    ("S14", with_("<p>• vienas</p><p>• du</p>"), with_("<p>• vienas</p><p>Du.</p>")),
    ("S14", with_("<p>Vienas<br><br>du</p>"), with_("<p>Vienas<br>du<br>trys</p>")),
]


@pytest.mark.parametrize(("rule", "fault", "harmless"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault)
    assert set() == broken(harmless)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("S") == {rule for rule, *_ in CASES}
