import pytest
from presentation.lint_pages import broken, family, where, with_

FRAME = "default-src 'none'; img-src data:"
PNG = "data:image/png;base64,iVBORw0KGgo="
HIDDEN = '<p>Ženklas <img aria-hidden="true" alt="" src="{}"></p>'
CASES = [
    ("X01", where(FRAME, "img-src data:"), where(FRAME, "img-src data:; default-src 'none'")),
    (
        "X01",
        where(FRAME, FRAME + "; script-src 'unsafe-inline'"),
        where(FRAME, FRAME + "; style-src 'unsafe-inline'"),
    ),
    ("X02", with_("<SCRIPT>x</SCRIPT>"), with_("<p>Tai &lt;script&gt; žodis.</p>")),
    ("X02", with_('<iframe src="x"></iframe>'), with_("<p>Rėmas <code>iframe</code>.</p>")),
    ("X02", where("<style>", '<base href="/"><style>'), where("<style>", "<style media=all>")),
    ("X02", with_("<form><input></form>"), with_("<p>Forma pateikta.</p>")),
    (
        "X02",
        where("<rect", "<animate/><rect"),
        where("<rect", '<g><path d="M0 0"/></g><rect'),
    ),
    ("X03", with_('<p onclick="x()">Tekstas.</p>'), with_('<p class="onclick">onclick=x</p>')),
    (
        "X04",
        with_('<p><a href=" java\nscript:x()">Tvarka</a></p>'),
        with_('<p><a href="https://www.e-tar.lt/x?a=javascript:1">Tvarka</a></p>'),
    ),
    (
        "X04",
        with_('<p><a href="data:text/html,x">Tvarka</a></p>'),
        with_('<p><a href="mailto:meras@vilnius.lt">Laiškas</a></p>'),
    ),
    (
        "X04",
        with_('<p><a href="file:///C:/x">Tvarka</a></p>'),
        with_('<p><a href="vilnius/plan_evaluation.html">Vilnius</a></p>'),
    ),
    (
        "X04",
        with_('<p><a href="//e.lt/x">Tvarka</a></p>'),
        with_('<p><a href="../overview.html">Apžvalga</a></p>'),
    ),
    ("X05", with_(HIDDEN.format("https://e.lt/x.png")), with_(HIDDEN.format(PNG))),
    ("X05", with_(HIDDEN.format("data:image/svg+xml,x")), with_("<p>Failas src=x.png</p>")),
    ("X05", where("<style>", "<style>@import 'x';"), where("<style>", "<style>@media print{}")),
    (
        "X05",
        where("<style>", "<style>p{background:u\\72l(https://e.lt)}"),
        where("<style>", '<style>p{background:url("#x")}'),
    ),
    (
        "X05",
        where("<rect", '<use href="https://e.lt/#x"/><rect'),
        where("<rect", '<use href="#x"/><rect'),
    ),
    (
        "X06",
        where("<style>", '<meta http-equiv="refresh" content="5"><style>'),
        where("<style>", '<meta name="robots" content="noindex"><style>'),
    ),
    (
        "X07",
        with_('<p><a target="_blank" href="https://e.lt">Tvarka</a></p>'),
        with_('<p><a rel="noreferrer" href="https://e.lt">Tvarka</a></p>'),
    ),
    ("X08", with_('<p style="color:red">Tekstas.</p>'), where("fill:red", "fill:blue")),
    ("X09", with_("<p><font>Tekstas</font></p>"), with_('<p class="font">Tekstas.</p>')),
]


@pytest.mark.parametrize(("rule", "fault", "harmless"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault)
    assert set() == broken(harmless)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("X") == {rule for rule, *_ in CASES}
