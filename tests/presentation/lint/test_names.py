import pytest
from presentation.lint_pages import broken, family, with_

ASIDE = "<aside{}><p>Tekstas.</p></aside>"
CASES = [
    ("A01", with_('<p tabindex="2">Tekstas.</p>'), with_('<p tabindex="-1">Tekstas.</p>')),
    (
        "A02",
        with_('<p aria-hidden="true"><a href="#s2">Lėšos</a></p>'),
        with_('<p aria-hidden="false"><a href="#s2">Lėšos</a></p>'),
    ),
    (
        "A03",
        with_(ASIDE.format(' aria-labelledby="nera"')),
        with_(ASIDE.format(' aria-labelledby="s2"')),
    ),
    ("A04", with_(ASIDE.format(' aria-label=" "')), with_(ASIDE.format(' aria-label="Žodis"'))),
    (
        "A04",
        with_('<p><span aria-label="Taip">+</span></p>'),
        with_('<p><span role="img" aria-label="Taip">+</span></p>'),
    ),
    (
        "A05",
        with_('<div role="lentele"><p>Tekstas.</p></div>'),
        with_('<div role="note"><p>Tekstas.</p></div>'),
    ),
    ("A06", with_('<p aria-labeledby="s2">Tekstas.</p>'), with_('<p data-aria="x">Tekstas.</p>')),
    ("A07", with_(ASIDE.format("")), with_("<section><p>Tekstas.</p></section>")),
    (
        "A07",
        with_(2 * ASIDE.format(' aria-label="Žodis"')),
        with_(ASIDE.format(' aria-label="Žodis"') + ASIDE.format(' aria-label="Kitas"')),
    ),
    ("A08", with_('<p title="Paaiškinimas">Tekstas.</p>'), with_("<p>title=Tekstas.</p>")),
    ("A09", with_('<p accesskey="k">Tekstas.</p>'), with_('<p class="accesskey">Tekstas.</p>')),
    (
        "A10",
        with_('<div tabindex="0"><p>Tekstas.</p></div>'),
        with_('<div tabindex="0" role="region" aria-label="Tekstas"><p>Tekstas.</p></div>'),
    ),
]


@pytest.mark.parametrize(("rule", "fault", "harmless"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault)
    assert set() == broken(harmless)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("A") == {rule for rule, *_ in CASES}
