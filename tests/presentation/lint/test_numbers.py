import pytest
from presentation.lint_pages import broken, family, with_

CASES = [
    (
        "N01",
        with_("<p>Iš viso 1,167,032</p>"),
        with_("<p>Iš viso 1 167 032, 3,141 ir 2,500 kg</p>"),
        "lt",
    ),
    ("N01", with_("<p>10 167 people</p>", "en"), with_("<p>2024 167 people</p>", "en"), "en"),
    ("N02", with_("<p>Dalis 69.3 % plano</p>"), with_("<p>Dalis 69,3 % plano</p>"), "lt"),
    ("N02", with_("<p>Dalis 69% plano</p>"), with_("<p>Žr. https://e.lt/a%C4%97</p>"), "lt"),
    ("N02", with_("<p>A share of 69,3 %</p>", "en"), with_("<p>A share of 69.3%</p>", "en"), "en"),
    ("N03", with_("<p>Skirta EUR 5</p>"), with_("<p>Skirta 5 Eur</p>"), "lt"),
    ("N03", with_("<p>Skirta 5 €</p>"), with_("<p>Skirta <q>5 €</q></p>"), "lt"),
    ("N03", with_("<p>A sum of 5 Eur</p>", "en"), with_("<p>A sum of EUR 5</p>", "en"), "en"),
    ("N03", with_("<p>A sum of 5 Eur</p>", "en"), with_("<p lang=lt>Suma 5 Eur</p>", "en"), "en"),
    ("N04", with_('<p>Planas "Vilnius"</p>'), with_("<p>Planas „Vilnius“</p>"), "lt"),
    ("N04", with_('<p>Planas "Vilnius"</p>'), with_('<p>Planas <code>"x"</code></p>'), "lt"),
    ("N04", with_("<p>The „plan“ x</p>", "en"), with_("<p>The “plan” x</p>", "en"), "en"),
    (
        "N05",
        with_("<p>Planas „Vilnius ir kiti</p>"),
        with_("<p>Planas „Vilnius“ ir kiti</p>"),
        "lt",
    ),
    ("N06", with_("<p>Planas - geras</p>"), with_("<p>Planas – geras, 2022-2024, -5</p>"), "lt"),
    ("N07", with_("<p>Planas geras..</p>"), with_("<p>Planas geras... Ar ne…</p>"), "lt"),
    ("N07", with_("<p>Planas , geras</p>"), with_("<p>Planas, <b>geras</b>, naujas</p>"), "lt"),
]


@pytest.mark.parametrize(("rule", "fault", "harmless", "language"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless, language):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault, language)
    assert set() == broken(harmless, language)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("N") == {rule for rule, *_ in CASES}
