import pytest
from presentation.lint_pages import broken, family, with_

TWO = '<p><a href="#s1"{}>Svarbiausia</a> <a href="#s2"{}>Svarbiausia</a></p>'
CASES = [
    ("K01", with_('<p><a href="#s9">Tvarka</a></p>'), with_('<p><a href="#s2">Lėšos</a></p>')),
    (
        "K02",
        with_('<p>Žr. <a href="#s2"></a></p>'),
        with_('<p>Žr. <a href="#s2" aria-label="Lėšos"></a></p>'),
    ),
    ("K02", with_("<p><a>Tvarka</a></p>"), with_("<p><span>Tvarka</span></p>")),
    ("K03", with_(TWO.format("", "")), with_('<p><a href="#s1">Svarbiausia</a></p>')),
    ("K03", with_(TWO.format("", "")), with_(TWO.format("", ' aria-label="Lėšos"'))),
    (
        "K03",
        with_(TWO.format("", "")),
        with_('<p id="d">lėšos</p>' + TWO.format("", ' aria-describedby="d"')),
    ),
    ("K04", with_('<p><a href="#s2">Čia</a></p>'), with_('<p><a href="#s2">Lėšos čia</a></p>')),
    (
        "K04",
        with_('<p><a href="#s2">daugiau…</a></p>'),
        with_('<p><a href="#s2" aria-label="Daugiau lėšų">daugiau…</a></p>'),
    ),
]


@pytest.mark.parametrize(("rule", "fault", "harmless"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault)
    assert set() == broken(harmless)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("K") == {rule for rule, *_ in CASES}
