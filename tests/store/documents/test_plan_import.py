from __future__ import annotations

from decimal import Decimal
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_documents import (
    HEADER,
    ROWS,
    cell,
    numbering,
    paragraph,
    row,
    table,
    text_plan,
    word_bytes,
    word_file,
    word_plan,
)

from workbench.errors import InputError
from workbench.model.plan import Funding, Operator, ResolvedBy, TextStatus
from workbench.store.documents import import_plan

GOAL = ["1.", "Tikslas – padėti įsikurti", "", "", ""]
OBJECTIVE = ["1.1.", "Uždavinys – mokyti kalbos", "", "", ""]


def _measure(number, amounts="-", title="Priemonė – kursai", criteria="Baigė 40 asmenų."):
    return [number, title, amounts, criteria, "Švietimo skyrius"]


def _total(amounts):
    return ["", "Iš viso:", amounts, "", ""]


def _plan(tmp_path, *rows, **options):
    return import_plan(text_plan(tmp_path / "planas.txt", [GOAL, OBJECTIVE, *rows]), **options)


def _codes(imported, *severities):
    return [i.code for i in imported.plan.issues if i.severity in (severities or ("error", "ask"))]


def _amounts(plan):
    return [[(int(a.eur), a.year) for a in m.amounts] for m in plan.measures]


@pytest.mark.parametrize("write", [text_plan, word_plan], ids=["text", "docx"])
def test_a_plan_of_the_usual_shape(tmp_path, write):
    """Goals, objectives, measures, money, criteria and implementers come out as they stand."""
    path = write(tmp_path / f"planas.{'docx' if write is word_plan else 'txt'}")
    imported = import_plan(path)
    plan = imported.plan
    assert plan.title == "2024–2025 METŲ INTEGRACIJOS VEIKSMŲ PLANAS"
    assert [(o.number, o.title, len(o.measures)) for o in plan.objectives] == [
        ("1.1", "mokyti lietuvių kalbos", 2),
        ("1.2", "padėti rasti darbą", 1),
    ]
    assert _amounts(plan) == [[(12000, None)], [], [(3000, 2024), (4000, 2025)]]
    assert [m.funding for m in plan.measures] == [
        Funding.STATED, Funding.NONE_PLANNED, Funding.STATED,
    ]  # fmt: skip
    assert [i.name for i in plan.measures[2].implementers] == [
        "Socialinės paramos skyrius", "Užimtumo tarnyba",
    ]  # fmt: skip
    assert len(plan.measures[2].criteria) == 2
    assert (plan.total.stated, plan.computed_total) == (Decimal(19000), Decimal(19000))
    assert (imported.questions, imported.notes) == ((), ())


@pytest.mark.parametrize("write", [text_plan, word_plan], ids=["text", "docx"])
def test_text_is_verbatim_with_its_origin_and_raw_rows(tmp_path, write):
    """The plan says that its words are the document's, from which file, and keeps the raw cells."""
    path = write(tmp_path / f"planas.{'docx' if write is word_plan else 'txt'}")
    plan = import_plan(path).plan
    assert plan.text_status is TextStatus.VERBATIM
    assert plan.document.title == path.name
    assert plan.document.sha256 == sha256(path.read_bytes()).hexdigest()
    raw = plan.measures[2].raw
    assert raw.title == "Priemonė – karjeros konsultacijos"
    assert raw.number == "1.2.1."
    assert raw.amounts.split() == ["2024", "m.", "–", "3", "000", "2025", "m.", "–", "4", "000"]
    assert raw.place == ("line 9" if write is text_plan else "table 1, row 7")


HELD_OUT_HEADER = [
    "Nr.", "Priemonės pavadinimas", "Įgyvendinimo terminas", "Tikslinė grupė",
    "Lėšos, tūkst. Eur 2025 m.", "Lėšos, tūkst. Eur 2026 m.", "Finansavimo šaltinis",
    "Laukiamo rezultato rodikliai", "Atsakingi vykdytojai", "Pastabos",
]  # fmt: skip
HELD_OUT_ROWS = [
    ["1", "1 tikslas. Įtraukti atvykusius į miesto gyvenimą", *[""] * 8],
    ["1.1", "1.1 uždavinys. Gerinti sveikatos paslaugas", *[""] * 8],
    ["1.1.1", "Vertėjas poliklinikoje", "2025 m. II ketv.", "Ukrainiečiai, šeimos su vaikais",
     "12,5", "10", "SB", "Suteikta 300 vertimų per metus.", "Sveikatos skyrius", "Naujas"],
    ["1.1.2", "Informacija keturiomis kalbomis", "nuolat", "", "-", "1,2", "SB",
     "Išleista 1 atmintinė.", "Sveikatos skyrius, Ryšių su visuomene skyrius", ""],
    ["Iš viso:", "", "", "", "12,5", "11,2", "", "", "", ""],
]  # fmt: skip


def test_a_plan_of_another_municipality(tmp_path):
    """Other headings, years as columns, thousands, terms, groups and sources find their places."""
    path = text_plan(tmp_path / "p.txt", HELD_OUT_ROWS, header=HELD_OUT_HEADER)
    imported = import_plan(path)
    plan = imported.plan
    assert [(g.number, g.title) for g in plan.goals] == [
        ("1", "Įtraukti atvykusius į miesto gyvenimą")
    ]
    assert plan.objectives[0].title == "Gerinti sveikatos paslaugas"
    first, second = plan.measures
    assert [(a.eur, a.year, a.source) for a in first.amounts] == [
        (Decimal(12500), 2025, "SB"),
        (Decimal(10000), 2026, "SB"),
    ]
    assert [(a.eur, a.year) for a in second.amounts] == [(Decimal(1200), 2026)]
    assert first.period_text == "2025 m. II ketv."
    assert first.target_groups == ("Ukrainiečiai", "šeimos su vaikais")
    assert ("Pastabos", "Naujas") in first.raw.other
    assert [i.name for i in second.implementers] == [
        "Sveikatos skyrius", "Ryšių su visuomene skyrius",
    ]  # fmt: skip
    assert (plan.multiplier, plan.total.stated) == (1000, Decimal(23700))
    assert plan.computed_total == Decimal(23700)
    assert _codes(imported) == []


def test_years_below_one_heading(tmp_path):
    """A heading over several columns counts for each, its second line tells the year."""
    two = '<w:gridSpan w:val="2"/>'
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    head = row(
        cell("Eil. Nr.", properties=down), cell("Priemonė", properties=down),
        cell("Lėšos (Eur)", properties=two), cell("Vertinimo kriterijai", properties=down),
        cell("Vykdytojai", properties=down),
    )  # fmt: skip
    years = row(
        cell(properties=on), cell(properties=on), "2025 m.", "2026 m.",
        cell(properties=on), cell(properties=on),
    )  # fmt: skip
    body = table(
        head, years,
        row("1.", cell("Tikslas – a", properties='<w:gridSpan w:val="5"/>')),
        row("1.1.", cell("Uždavinys – b", properties='<w:gridSpan w:val="5"/>')),
        row("1.1.1.", "Priemonė – c", "100", "200", "d", "Sporto skyrius"),
        row("1.1.2.", "Priemonė – e", cell("500", properties=two), "f", "Sporto skyrius"),
    )  # fmt: skip
    path = tmp_path / "p.docx"
    path.write_bytes(word_bytes(body))
    assert _amounts(import_plan(path).plan) == [[(100, 2025), (200, 2026)], [(500, None)]]


def test_automatic_numbers_bullets_and_soft_breaks(tmp_path):
    """Numbers and bullets that a word processor makes are read as if they were typed."""
    levels = (("decimal", "%1."), ("decimal", "%1.%2."), ("decimal", "%1.%2.%3."))
    lists = numbering(*levels) + (
        '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="9"/></w:num>'
    )

    def listed(level, number=1, content=""):
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return paragraph(content, properties=numbered)

    criteria = cell(raw=listed(0, 2, "mokymai 20 asmenų") + listed(0, 2, "klubas"))
    amounts = cell(raw=paragraph(raw="<w:r><w:t>1000</w:t><w:br/><w:t>2 000</w:t></w:r>"))
    path = word_file(
        tmp_path / "p.docx",
        row(cell(raw=listed(0)), "Tikslas – a"),
        row(cell(raw=listed(1)), "Uždavinys – b"),
        row(cell(raw=listed(2)), "Priemonė – c", amounts, criteria, "Sporto skyrius"),
        row(cell(raw=listed(2)), "Priemonė – d", "-", "e", "Sporto skyrius"),
        lists=lists,
    )
    plan = import_plan(path).plan
    assert [(m.number, m.number_origin) for m in plan.measures] == [
        ("1.1.1", "list"),
        ("1.1.2", "list"),
    ]
    assert _amounts(plan)[0] == [(1000, None), (2000, None)]
    assert [(c.text, c.split_by) for c in plan.measures[0].criteria] == [
        ("mokymai 20 asmenų", "bullet"),
        ("klubas", "bullet"),
    ]


def test_merged_implementers_count_for_each_measure_and_money_once(tmp_path):
    """A unit beside several measures does all of them; a sum beside several is counted once."""
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    path = word_file(
        tmp_path / "p.docx",
        row("1.", "Tikslas – a"),
        row("1.1.", "Uždavinys – b"),
        row("1.1.1.", "Priemonė – c", cell("500", properties=down), "d",
            cell("Sporto skyrius", properties=down)),
        row("1.1.2.", "Priemonė – e", cell(properties=on), "f", cell(properties=on)),
        row("", "Iš viso:", "500"),
    )  # fmt: skip
    imported = import_plan(path)
    names = [[i.name for i in m.implementers] for m in imported.plan.measures]
    assert names == [["Sporto skyrius"], ["Sporto skyrius"]]
    assert _amounts(imported.plan) == [[(500, None)], []]
    assert _codes(imported, "note") == ["cell_shared", "amount_shared"]
    assert _codes(imported) == []


def test_a_measure_over_two_rows_is_one_measure(tmp_path):
    """Where number and name are merged downwards, the second row brings further criteria."""
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    path = word_file(
        tmp_path / "p.docx",
        row("1.", "Tikslas – a"),
        row("1.1.", "Uždavinys – b"),
        row(cell("1.1.1.", properties=down), cell("Priemonė – c", properties=down),
            "500", "Mokymai", "Sporto skyrius"),
        row(cell(properties=on), cell(properties=on), "", "Klubas", ""),
    )  # fmt: skip
    (measure,) = import_plan(path).plan.measures
    assert [c.text for c in measure.criteria] == ["Mokymai", "Klubas"]
    assert (measure.title, measure.raw.place) == ("c", "table 1, rows 4-5")


def test_tracked_changes_and_hidden_text_are_noted(tmp_path):
    """The plan of a draft reads as accepted, and its issues say what was accepted and left out."""
    title = cell(raw=paragraph(raw=(
        "<w:r><w:t>Priemonė – </w:t></w:r><w:ins w:id='1'><w:r><w:t>kursai</w:t></w:r></w:ins>"
        "<w:del w:id='2'><w:r><w:delText>stovykla</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> slapta</w:t></w:r>"
    )))  # fmt: skip
    path = word_file(
        tmp_path / "p.docx", row("1.", "Tikslas – a"), row("1.1.", "Uždavinys – b"),
        row("1.1.1.", title, "-", "c", "Sporto skyrius"),
        row("1.1.2.", "Priemonė – d", "-", "c", "Sporto skyrius", properties="<w:del w:id='3'/>"),
    )  # fmt: skip
    imported = import_plan(path)
    assert [m.title for m in imported.plan.measures] == ["kursai"]
    assert {i.code: i.raw for i in imported.notes if i.code != "total_missing"} == {
        "tracked_insertions": "1",
        "tracked_deletions": "2",
        "hidden_text": "1",
    }


def test_rows_cut_by_pages_are_joined(tmp_path):
    """A row without a number goes on with the one above, cell by cell."""
    imported = _plan(
        tmp_path,
        _measure("1.1.1.", title="Priemonė – kalbos kursai (dieną,", criteria="- Baigė kursus"),
        ["", "vakare).", "", "suaugusieji. - Vyko 5 susitikimai.", ""],
        _measure("1.1.2."),
    )
    first = imported.plan.measures[0]
    assert first.title == "kalbos kursai (dieną, vakare)."
    assert [c.text for c in first.criteria] == ["Baigė kursus suaugusieji.", "Vyko 5 susitikimai."]
    assert first.raw.place == "lines 6-7"
    assert "row_joined" in _codes(imported, "note")


@pytest.mark.parametrize("repeat_header", [True, False])
def test_a_table_cut_in_two_is_one_plan(tmp_path, repeat_header):
    """A second table goes on with the plan, with the header typed again or without."""
    head = [row(*HEADER)]
    first = [row(*cells) for cells in ROWS[:4]]
    second = [row(*cells) for cells in ROWS[4:]]
    body = table(*head, *first) + paragraph() + table(*(head if repeat_header else []), *second)
    path = tmp_path / "p.docx"
    path.write_bytes(word_bytes(body))
    imported = import_plan(path)
    assert [m.number for m in imported.plan.measures] == ["1.1.1", "1.1.2", "1.2.1"]
    assert imported.plan.computed_total == imported.plan.total.stated == Decimal(19000)
    assert imported.plan.measures[2].raw.place.startswith("table 2")


def test_a_header_repeated_inside_the_table_is_dropped(tmp_path):
    """Headers typed again on each page are no rows of the plan."""
    imported = _plan(tmp_path, _measure("1.1.1."), HEADER, _measure("1.1.2."))
    assert [m.title for m in imported.plan.measures] == ["kursai", "kursai"]


def test_gaps_are_reported_and_doubles_are_errors(tmp_path):
    """A gap in the numbers is only told, a number that stands twice must be mended."""
    imported = _plan(tmp_path, _measure("1.1.1."), _measure("1.1.4."), _measure("1.1.4."))
    found = [(i.code, i.severity, i.place) for i in imported.plan.issues if "number" in i.code]
    assert found == [
        ("number_duplicate", "error", "1.1.4"),
        ("number_gap", "note", "1.1.2"),
        ("number_gap", "note", "1.1.3"),
    ]
    assert [m.number for m in imported.plan.measures] == ["1.1.1", "1.1.4", "1.1.4"]


def test_levels_come_from_numbers_not_from_labels(tmp_path):
    """A measure labelled as an objective by mistake stays a measure."""
    imported = _plan(
        tmp_path, _measure("1.1.1."), _measure("1.1.2.", title="Uždavinys – klubas"),
        _measure("1.1.3."),
    )  # fmt: skip
    assert len(imported.plan.objectives) == 1
    assert [m.number for m in imported.plan.measures] == ["1.1.1", "1.1.2", "1.1.3"]


def test_a_plan_without_a_goal(tmp_path):
    """Where numbers begin with objectives, the title stands for the goal, and a note says so."""
    rows = [["1.", "Uždavinys – mokyti", "", "", ""], _measure("1.1."), _measure("1.2.")]
    imported = import_plan(text_plan(tmp_path / "p.txt", rows))
    assert [(g.number, g.title) for g in imported.plan.goals] == [("", imported.plan.title)]
    assert [m.number for m in imported.plan.measures] == ["1.1", "1.2"]
    assert "goal_missing" in _codes(imported, "note")


def test_a_plan_without_numbers(tmp_path):
    """Labels alone make the levels where no row has a number."""
    rows = [
        ["", "1 tikslas. Padėti", "", "", ""],
        ["", "Uždavinys – mokyti", "", "", ""],
        ["", "Priemonė – kursai", "500", "Baigė 40.", "Sporto skyrius"],
        ["", "Priemonė – klubas", "-", "Vyko 5.", "Sporto skyrius"],
    ]
    plan = import_plan(text_plan(tmp_path / "p.txt", rows)).plan
    assert [m.title for m in plan.measures] == ["kursai", "klubas"]


def test_a_measure_without_a_number_is_not_lost(tmp_path):
    """A full row without a number is a measure of its own, and a note says so."""
    imported = _plan(
        tmp_path, _measure("1.1.1.", title="Priemonė – kursai."),
        ["", "Priemonė – klubas.", "300", "Vyko 5.", "Sporto skyrius"],
    )  # fmt: skip
    assert [(m.number, m.title) for m in imported.plan.measures] == [
        ("1.1.1", "kursai."),
        ("", "klubas."),
    ]
    assert "number_missing" in _codes(imported, "note")


def test_measures_before_any_objective_are_all_named(tmp_path):
    """Rows that have no place stop the import, each with its line, in one message."""
    rows = [GOAL, _measure("1.1.1."), _measure("1.1.2."), OBJECTIVE, _measure("1.1.3.")]
    with pytest.raises(InputError, match=r"a measure before any objective: 1\.1\.1") as caught:
        import_plan(text_plan(tmp_path / "p.txt", rows))
    assert [(f.line, f.path) for f in caught.value.faults] == [(5, "1.1.1"), (6, "1.1.2")]


def test_a_row_without_a_name_is_named(tmp_path):
    """A number without a name has no place either."""
    with pytest.raises(InputError, match=r"a row without a name: 1\.1\.2 \(line 7\)"):
        _plan(tmp_path, _measure("1.1.1."), _measure("1.1.2.", title=""))


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([_measure("1.1.1.", "500")], "total_missing"),
        ([_measure("1.1.1.", "500"), _total("pagal poreikį")], "total_is_text"),
        ([_measure("1.1.1.", "500"), _total("")], "total_is_text"),
        ([_measure("1.1.1.", "500"), _total("700")], "total_differs"),
    ],
)
def test_a_total_that_says_nothing_does_not_stop_the_import(tmp_path, rows, code):
    """A total that is missing, in words or wrong is an error of the plan, which is still read."""
    imported = _plan(tmp_path, *rows)
    assert _codes(imported) == [code]
    assert imported.plan.computed_total == Decimal(500)


def test_the_total_is_found_in_any_column(tmp_path):
    """The only number in the row of the total is the total, in whatever column it stands."""
    imported = _plan(tmp_path, _measure("1.1.1.", "500"), ["", "Iš viso:", "", "", "500"])
    assert imported.plan.total.stated == Decimal(500)
    assert imported.plan.total.place == "line 7, Vykdytojai"


def test_a_total_in_the_cell_of_its_label(tmp_path):
    """Label and total may share a cell."""
    imported = _plan(tmp_path, _measure("1.1.1.", "500"), ["", "Iš viso: 500 Eur", "", "", ""])
    assert (imported.plan.total.stated, imported.plan.total.label) == (Decimal(500), "Iš viso:")


def test_subtotals_are_not_added(tmp_path):
    """Of several rows with totals the last is that of the plan; rows below it add nothing."""
    imported = _plan(
        tmp_path, _measure("1.1.1.", "500"), ["", "Iš viso uždaviniui:", "500", "", ""],
        ["1.2.", "Uždavinys – padėti", "", "", ""], _measure("1.2.1.", "300"),
        ["", "Iš viso:", "800", "", ""], ["", "iš jų biudžeto lėšos", "800", "", ""],
    )  # fmt: skip
    assert imported.plan.total.stated == imported.plan.computed_total == Decimal(800)
    assert _codes(imported, "note").count("subtotal") == 2


def test_a_total_that_fits_no_reading_leaves_the_questions(tmp_path):
    """Where no combination makes the total right, the cells are asked and nothing is counted."""
    imported = _plan(
        tmp_path, _measure("1.1.1.", "2 000 500 000"), _measure("1.1.2.", "3 000 400 000"),
        _measure("1.1.3.", "500"), _total("3 902 500"),
    )  # fmt: skip
    assert _amounts(imported.plan) == [[], [], [(500, None)]]
    assert _codes(imported) == ["ambiguous_amounts", "ambiguous_amounts"]
    assert "total_not_checked" in _codes(imported, "note")


def test_exactly_one_combination_settles(tmp_path):
    """Readings are kept only if no other combination gives the same total."""
    imported = _plan(
        tmp_path, _measure("1.1.1.", "2 000 500 000"), _measure("1.1.2.", "3 000 400 000"),
        _total("905 000"),
    )  # fmt: skip
    assert _amounts(imported.plan) == [
        [(2000, None), (500000, None)],
        [(3000, None), (400000, None)],
    ]
    assert {a.resolved_by for m in imported.plan.measures for a in m.amounts} == {
        ResolvedBy.SUM_CHECK
    }
    assert _codes(imported) == []


def test_two_combinations_leave_the_question(tmp_path):
    """Where two combinations fit, both cells are asked and neither is counted."""
    imported = _plan(
        tmp_path, _measure("1.1.1.", "2 000 500 000"), _measure("1.1.2.", "2 000 500 000"),
        _total("2 001 002 000"),
    )  # fmt: skip
    assert [q.place for q in imported.questions] == ["1.1.1", "1.1.2"]
    assert imported.plan.computed_total == Decimal(0)


def test_small_sums_run_together_are_found_by_the_total(tmp_path):
    """500 300 is one number by typography, until the total shows that it is two."""
    whole = _plan(tmp_path, _measure("1.1.1.", "500 300"), _total("500 300"))
    parted = _plan(tmp_path, _measure("1.1.1.", "500 300"), _total("800"))
    assert (_amounts(whole.plan), _amounts(parted.plan)) == (
        [[(500300, None)]],
        [[(500, None), (300, None)]],
    )
    assert _codes(parted, "note") == ["amounts_cut_by_total"]


def test_unread_sums_are_asked_and_stop_the_comparison(tmp_path):
    """With „iki 5 000“ open the total is not compared, and nothing is counted for that measure."""
    imported = _plan(
        tmp_path, _measure("1.1.1.", "iki 5 000"), _measure("1.1.2.", "500"), _total("5 500")
    )
    assert [(q.code, q.candidates) for q in imported.questions] == [
        ("amount_approximate", ("5000",))
    ]
    assert imported.plan.measures[0].funding is Funding.MISSING
    assert imported.plan.measures[0].raw.amounts == "iki 5 000"
    assert "total_differs" not in _codes(imported)
    answered = _plan(
        tmp_path, _measure("1.1.1.", "iki 5 000"), _measure("1.1.2.", "500"), _total("5 500"),
        answers={"1.1.1": "5000"},
    )  # fmt: skip
    assert (answered.questions, _codes(answered)) == ((), [])


def test_answers_may_be_a_dash_or_carry_years(tmp_path):
    """A dash answers that no money is planned; years may label the sums of an answer."""
    rows = [_measure("1.1.1.", "iki 5 000"), _measure("1.1.2.", "apie 9 000")]
    imported = _plan(tmp_path, *rows, answers={"1.1.1": "-", "1.1.2": "2024: 4000; 2025: 5000"})
    assert imported.plan.measures[0].funding is Funding.NONE_PLANNED
    assert _amounts(imported.plan)[1] == [(4000, 2024), (5000, 2025)]


def test_wrong_answers_are_refused_together(tmp_path):
    """An answer for no measure and one that is no list of sums come in one message."""
    with pytest.raises(InputError, match="which is not in the plan") as caught:
        _plan(tmp_path, _measure("1.1.1.", "iki 5 000"),
              answers={"9.9.9": "500", "1.1.1": "23 000"})  # fmt: skip
    assert [f.path for f in caught.value.faults] == ["answers.9.9.9", "answers.1.1.1"]


def test_answers_that_are_not_needed_change_nothing(tmp_path):
    """A sum that needs no person is not overruled by an answer; a note says so."""
    imported = _plan(tmp_path, _measure("1.1.1.", "500"), answers={"1.1.1": "900"})
    assert _amounts(imported.plan) == [[(500, None)]]
    assert "answer_unused" in _codes(imported, "note")


def test_cells_of_years_are_answered_one_by_one(tmp_path):
    """With a column for each year a question names the year, and so does its answer."""
    rows = [list(cells) for cells in HELD_OUT_ROWS[:3]]
    rows[2][4], rows[2][5] = "iki 5", "iki 6"
    path = text_plan(tmp_path / "p.txt", rows, header=HELD_OUT_HEADER)
    assert [q.place for q in import_plan(path).questions] == ["1.1.1/2025", "1.1.1/2026"]
    answered = import_plan(path, answers={"1.1.1/2025": "5", "1.1.1/2026": "6"})
    assert _amounts(answered.plan) == [[(5000, 2025), (6000, 2026)]]
    assert [
        i.code for i in import_plan(path, answers={"1.1.1": "5"}).notes if "answer" in i.code
    ] == ["answer_unclear"]


def test_values_in_columns_of_their_own_are_targets(tmp_path):
    """Where each criterion has a value beside it, the value is its target, with unit and year."""
    header = ["Nr.", "Priemonė", "Lėšos, Eur", "Vertinimo kriterijus", "Mato vnt.",
              "Reikšmė 2025 m.", "Reikšmė 2026 m.", "Vykdytojai"]  # fmt: skip
    rows = [
        ["1.", "Tikslas – a", *[""] * 6],
        ["1.1.", "Uždavinys – b", *[""] * 6],
        ["1.1.1.", "Priemonė – c", "-", "Kursų dalyviai\nParengta tvarka", "asm.\nvnt.",
         "ne mažiau kaip 1 200\ntaip", "30–40\n1", "Sporto skyrius"],
    ]  # fmt: skip
    (measure,) = import_plan(word_plan(tmp_path / "p.docx", rows, header=header)).plan.measures
    first, second = measure.criteria
    assert [(int(t.value), t.operator, t.unit, t.year) for t in first.targets] == [
        (1200, Operator.AT_LEAST, "asm.", 2025),
        (30, Operator.RANGE, "asm.", 2026),
    ]
    assert [(int(t.value), t.unit, t.year) for t in second.targets] == [(1, "vnt.", 2026)]
    assert ("Mato vnt.", "asm.\nvnt.") in measure.raw.other


def test_a_row_total_is_checked_and_not_added(tmp_path):
    """A column with the sum of each row is compared with the row."""
    header = ["Nr.", "Priemonė", "2025 m., Eur", "2026 m., Eur", "Iš viso, Eur", "Vykdytojai"]
    rows = [
        ["1.", "Tikslas – a", *[""] * 4],
        ["1.1.", "Uždavinys – b", *[""] * 4],
        ["1.1.1.", "Priemonė – c", "100", "200", "300", "Sporto skyrius"],
        ["1.1.2.", "Priemonė – d", "100", "200", "400", "Sporto skyrius"],
        ["", "Iš viso:", "200", "400", "600", ""],
    ]
    imported = import_plan(text_plan(tmp_path / "p.txt", rows, header=header))
    assert imported.plan.total.stated == imported.plan.computed_total == Decimal(600)
    assert [(i.code, i.place) for i in imported.notes] == [("row_total_differs", "1.1.2")]


def test_a_person_among_the_implementers_is_noticed(tmp_path):
    """A surname in the nominative is noticed; a hospital named after somebody is not."""
    rows = [[*_measure("1.1.1.")[:4], "Vardė Pavardienė"],
            [*_measure("1.1.2.")[:4], "Jono Pavardevičiaus ligoninė"]]  # fmt: skip
    imported = _plan(tmp_path, *rows)
    assert [i.place for i in imported.notes if i.code == "person_named"] == ["1.1.1"]


def test_two_plans_in_one_document_are_refused(tmp_path):
    """Two tables whose numbers both begin anew are two plans; both are named."""
    grid = table(row(*HEADER), *(row(*cells) for cells in ROWS))
    path = tmp_path / "p.docx"
    path.write_bytes(word_bytes(grid + paragraph() + grid))
    with pytest.raises(InputError, match="one of 2 plans") as caught:
        import_plan(path)
    places = [str(fault.found).partition(": ")[2] for fault in caught.value.faults]
    assert places == ["table 1, rows 2-8", "table 2, rows 2-8"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (paragraph("Tik tekstas."), "a document without a table"),
        (table(row("Vardas", "Telefonas"), row("a", "b")), "none of the 1 tables"),
        (table(*(row(*cells) for cells in ROWS)), "none of the 1 tables"),
    ],
)
def test_a_document_without_a_plan_is_refused(tmp_path, body, found):
    """Without a table, with another table or without its header there is no plan to read."""
    path = tmp_path / "p.docx"
    path.write_bytes(word_bytes(body))
    with pytest.raises(InputError, match=found) as caught:
        import_plan(path)
    assert "Vertinimo kriterijai" in str(caught.value)


def test_a_table_of_a_plan_without_measures_is_refused(tmp_path):
    """Goals and objectives alone are no plan."""
    with pytest.raises(InputError, match="holds no measure"):
        _plan(tmp_path)


def test_other_tables_are_passed_over(tmp_path):
    """Signatures are passed over in silence, any other table with a note."""
    signature = table(row("Direktorė", "Vardenė Pavardenė"))
    contacts = table(row("Kontaktai", "telefonas", "paštas"), row("a", "b", "c"))
    body = signature + table(row(*HEADER), *(row(*cells) for cells in ROWS)) + contacts
    path = tmp_path / "p.docx"
    path.write_bytes(word_bytes(body))
    imported = import_plan(path)
    assert [(i.code, i.place) for i in imported.notes] == [("table_not_read", "table 3, rows 1-2")]
    assert imported.plan.act.signatory_position == "Direktorė"
    assert "Pavardenė" not in imported.plan.model_dump_json()


def test_the_content_counts_not_the_name(tmp_path):
    """A Word file with another name is read, with a note."""
    path = word_plan(tmp_path / "planas.txt")
    imported = import_plan(path)
    assert imported.plan.document.format == "docx"
    assert [i.code for i in imported.notes] == ["name_and_content_differ"]


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.integers(1, 9_999_999), min_size=1, max_size=12), st.sampled_from([1, 10, 1000]))
def test_scaling_all_amounts_scales_the_total(tmp_path, amounts, factor):
    """Sums written as Lithuanian typography does are read back, and their total with them."""

    def written(number):
        return f"{number:,}".replace(",", "\u00a0")

    def total(scale):
        rows = [
            _measure(f"1.1.{i}.", f"{written(n * scale)} Eur") for i, n in enumerate(amounts, 1)
        ]
        return _plan(tmp_path, *rows, _total(written(sum(amounts) * scale))).plan

    assert total(1).computed_total == Decimal(sum(amounts))
    assert total(factor).computed_total == total(1).computed_total * factor


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.data())
def test_importing_is_idempotent(tmp_path, data):
    """The same file gives the same plan, whatever cells it holds."""
    cells = st.sampled_from(
        ["-", "", "500", "23 000 133 000", "iki 5 000", "2024 m. – 3 000", "žodžiai"]
    )
    rows = [_measure(f"1.1.{i}.", data.draw(cells)) for i in range(1, 4)]
    path = text_plan(tmp_path / "p.txt", [GOAL, OBJECTIVE, *rows, _total("156 000")])
    assert import_plan(path) == import_plan(path)
