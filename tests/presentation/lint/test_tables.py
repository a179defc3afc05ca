import pytest
from presentation.lint_pages import TABLE, broken, family, where, with_

ROW = '<tr><th scope="row">Priemonės</th><td class="n">2</td></tr>'
HEADER = '<th scope="col">Kas</th>'
ANOTHER = TABLE.replace("Lėšos", "Žmonės")
NOTE = '<p class="source">Šaltinis: planas</p></div>'
WIDE = ROW.replace('<td class="n">2</td>', '<td class="n" colspan="2">2</td>')
CASES = [
    (
        "T01",
        where("<caption>Lėšos</caption>", ""),
        where("<caption>Lėšos<", "<caption><b>Lėšos</b><"),
    ),
    ("T02", with_(TABLE), with_(ANOTHER)),
    ("T03", where(HEADER, "<th>Kas</th>"), where(HEADER, HEADER.replace('"', ""))),
    (
        "T04",
        where(HEADER, "<td>Kas</td>").replace('scope="col" class="n">Kiek', ">Kiek"),
        where(HEADER, "<td></td>"),
    ),
    ("T05", where(ROW, ROW.replace("th", "td")), where(ROW, ROW.replace('"row"', "row"))),
    (
        "T05",
        where(ROW, ROW + '<tr><td>Kriterijai</td><td class="n">3</td></tr>'),
        where(
            ROW,
            '<tr><th scope="rowgroup" rowspan="2">Lėšos</th><td class="n">2</td></tr>'
            '<tr><td class="n">3</td></tr>',
        ),
    ),
    ("T06", where(HEADER, '<th scope="col"> </th>'), where(HEADER, "<td> </td>")),
    ("T07", where(ROW, f"{ROW}<tr><th scope=row>Kita</th></tr>"), where(ROW, ROW + ROW)),
    (
        "T07",
        where(ROW, WIDE),
        where(ROW, '<tr><th scope="row" colspan="2">Priemonės</th></tr>' + ROW),
    ),
    ("T08", where("<table>", '<table border="1">'), where("<table>", '<table class="border">')),
    (
        "T09",
        where("<table>", '<table class="dataframe">'),
        where("<table>", '<table class="frame">'),
    ),
    (
        "T10",
        where('tabindex="0" aria-label="Lėšos"', 'tabindex="0" aria-label="Kita"'),
        where('tabindex="0" aria-label="Lėšos"', 'tabindex="0" aria-label="Lentelė: Lėšos"'),
    ),
    (
        "T10",
        where("<caption>Lėšos<", "<caption>1 lentelė. Sumos<"),
        where("<caption>Lėšos<", "<caption>1 lentelė. Lėšos<"),
    ),
    ("T10", where('role="region" tabindex="0"', 'role="region"'), with_(ANOTHER)),
    (
        "T11",
        where('<td class="n">2</td>', "<td>2</td>"),
        where('<td class="n">2</td>', '<td class="n total">2</td>'),
    ),
    ("T12", where(NOTE, "</div>"), where(NOTE, NOTE.replace("<p class", "<p lang=lt class"))),
    ("T12", with_(ANOTHER.replace(NOTE, "</div>")), with_(f"<div>{ANOTHER}</div>")),
    ("T13", where(">2</td>", f">{ANOTHER}</td>"), where(">2</td>", "><p>2</p></td>")),
    (
        "T14",
        where(">Kiek</th>", ">Kas</th>"),
        where(">Kiek</th>", ">Kas kiek</th>"),
    ),
    ("T15", where(ROW, ""), where(ROW, ROW + ROW)),
    ("T15", where(ROW, f"{ROW}<tr></tr>"), where(ROW, ROW)),
]


@pytest.mark.parametrize(("rule", "fault", "harmless"), CASES)
def test_a_rule_finds_its_fault_and_no_other(rule, fault, harmless):
    """The fault is found; what only looks like it passes every rule."""
    assert rule in broken(fault)
    assert set() == broken(harmless)


def test_every_rule_of_the_family_is_tried():
    """No rule without a page that breaks it."""
    assert family("T") == {rule for rule, *_ in CASES}
