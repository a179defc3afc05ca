import pytest
from presentation.lint_pages import broken, family, where, with_

CASES = [
    ("W01", where(">2</td>", ">nan</td>"), with_("<p>nan kepta bandelė</p>")),
    ("W01", with_("<p> None </p>"), with_("<p>Nonėja – miestas.</p>")),
    ("W01", where(">2</td>", ">&lt;NA&gt;</td>"), where(">2</td>", ">0</td>")),
    ("W01", with_("<ul><li>True</li></ul>"), with_("<ul><li>Tiesa</li></ul>")),
    ("W02", with_("<p>&lt;Figure size 640x480&gt;</p>"), with_("<p>Dydis 640 × 480</p>")),
    ("W02", with_("<p>&lt;wb.Y object at 0x7f&gt;</p>"), with_("<p>Objektas prie 0x7f</p>")),
    ("W02", with_("<p>Decimal('5')</p>"), with_("<p>Decimal – skaičius</p>")),
    ("W03", with_("<p>Iš viso {count} priemonių</p>"), with_("<p>Iš viso {kiek} priemonių</p>")),
    ("W04", with_("<p>Iš viso %s priemonių</p>"), with_("<p>Iš viso 5 % priemonių</p>")),
    ("W04", with_("<p>{{ page.title }}</p>"), with_("<p>Aibė {1; 2}</p>")),
    ("W05", with_("<p>Planas **geras** labai</p>"), with_("<p>Planas * geras</p>")),
    ("W05", with_("<p>Būstas &amp;amp; darbas</p>"), with_("<p>Būstas &amp; darbas</p>")),
    ("W05", with_("<p>&lt;b&gt;Planas&lt;/b&gt;</p>"), with_("<p>a &lt; b &gt; c</p>")),
    ("W06", with_("<p>MokyklÅ³ tinklas</p>"), with_("<p>Mokyklų Århus tinklas</p>")),
    ("W06", with_("<p>Sąra\ufffdas</p>"), with_("<p>Sąrašas</p>")),
    ("W07", with_("<p>Planas\u202e geras</p>"), with_("<p>Planas\u00a0geras</p>")),
    ("W08", with_("<p>Pla\u200bnas</p>"), with_("<p>Pla\u00adnas</p>")),
]


@pytest.mark.parametrize(("rule", "fault", "harmless"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault)
    assert set() == broken(harmless)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("W") == {rule for rule, *_ in CASES}
