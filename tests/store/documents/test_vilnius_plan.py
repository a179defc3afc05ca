"""The real plan of Vilnius 2022–2024, as text and as a Word file."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from workbench.model.plan import ActKind, Funding, ResolvedBy
from workbench.store.documents import import_plan

SHARED = Path(__file__).parents[4] / "shared"
TEXT = SHARED / "reference" / "sources" / "003_70a90f6f280f259e.txt"
WORD = SHARED / "samples" / "vilnius_plan.docx"

pytestmark = pytest.mark.skipif(
    not (TEXT.is_file() and WORD.is_file()),
    reason="the original documents are not beside the checkout",
)


@pytest.fixture(scope="module", params=[TEXT, WORD], ids=["text", "docx"])
def imported(request):
    """Return the plan read from one of the two files."""
    return import_plan(request.param)


def test_counts_of_the_plan(imported):
    """The plan has 1 goal, 5 objectives, 20 measures, 40 criteria and 17 amounts of 12 measures."""
    plan = imported.plan
    counts = (
        len(plan.goals),
        len(plan.objectives),
        len(plan.measures),
        sum(len(m.criteria) for m in plan.measures),
        sum(len(m.amounts) for m in plan.measures),
        sum(m.funding is Funding.STATED for m in plan.measures),
        sum(m.funding is Funding.NONE_PLANNED for m in plan.measures),
    )
    assert counts == (1, 5, 20, 40, 17, 12, 8)


def test_stated_total_is_the_sum(imported):
    """1 167 032 Eur stated in the wrong column is what the amounts add up to."""
    plan = imported.plan
    assert (plan.total.stated, plan.computed_total) == (Decimal(1167032), Decimal(1167032))
    assert "Vertinimo kriterijai" in plan.total.place
    assert plan.total.label == "Vilniaus miesto savivaldybės biudžeto lėšų iš viso:"
    assert plan.funding_source == "Vilniaus miesto savivaldybės biudžeto lėšos"


def test_nothing_is_left_to_ask(imported):
    """The total decides the one ambiguous cell: nothing is asked, nothing must be mended."""
    assert imported.questions == ()
    assert [issue.code for issue in imported.notes if issue.severity == "error"] == []


def test_missing_number_is_reported_and_not_mended(imported):
    """1.4.6 is missing: measures keep the numbers they have."""
    gaps = [issue.place for issue in imported.notes if issue.code == "number_gap"]
    assert gaps == ["1.4.6"]
    numbers = [m.number for m in imported.plan.objectives[3].measures]
    assert numbers == ["1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.7"]


def test_measures_without_the_label_are_known(imported):
    """1.4.3 to 1.4.5 lack the word that says they are measures."""
    unlabelled = [m.number for m in imported.plan.measures if not m.label_present]
    assert unlabelled == ["1.4.3", "1.4.4", "1.4.5"]


def test_sums_of_a_cell_are_told_apart(imported):
    """Cells with several sums give each sum, with its year where the cell names it."""
    amounts = {
        m.number: [(int(a.eur), a.year) for a in m.amounts]
        for m in imported.plan.measures
        if len(m.amounts) > 1
    }
    assert amounts == {
        "1.1.3": [(3000, None), (3000, None), (20000, None)],
        "1.2.1": [(23000, None), (133000, None)],
        "1.4.3": [(2000, 2022), (4000, 2023)],
        "1.4.4": [(2000, 2023), (4000, 2024)],
    }


def test_units_that_run_together_are_told_apart(imported):
    """Implementers are the same whether they stand in paragraphs or run together."""
    measures = {m.number: [i.name for i in m.implementers] for m in imported.plan.measures}
    assert measures["1.5.1"] == [
        "Savivaldybės administracija",
        "International House Vilnius",
        "Bendruomeninės organizacijos",
        "NVO",
    ]
    assert len(measures["1.4.5"]) == 11
    assert len(measures["1.1.1"]) == 2


def test_nobody_is_named(imported):
    """The position of the signatory is kept, no name is, not even beside the raw text."""
    plan = imported.plan
    assert plan.act.signatory_position == "Administracijos direktorė"
    assert "Korizn" not in plan.model_dump_json()


def test_act_is_an_order_of_the_director(imported):
    """Kind, issuer and the incomplete date line come from the text itself."""
    act = imported.plan.act
    assert act.kind is ActKind.DIRECTOR_ORDER
    assert act.issuer == "Vilniaus miesto savivaldybės administracijos direktorius"
    assert act.date_as_printed == "2022 m. lapkričio d. Nr."
    assert (imported.plan.period.start, imported.plan.period.end) == (2022, 2024)


def test_registration_comes_from_the_data_block():
    """Date, number and legal basis stand only in the text, behind the plan and before it."""
    act = import_plan(TEXT).plan.act
    assert (act.date, act.number) == ("2022-11-08", "30-3421/22")
    assert act.legal_basis == (
        "Lietuvos Respublikos įstatymo dėl užsieniečių teisinės padėties 109 straipsniu",
    )


def test_date_is_only_as_exact_as_the_document():
    """The Word file has no day and no number, so the date is a month and the number unknown."""
    act = import_plan(WORD).plan.act
    assert (act.date, act.number) == ("2022-11", None)


def test_running_text_is_kept_without_masthead():
    """Paragraphs outside the table stay, headings, stamp, signature and data block do not."""
    beginnings = [p.split()[0] for p in import_plan(TEXT).plan.paragraphs]
    assert beginnings == ["Vadovaudamasi", "t"]


def test_only_the_total_tells_the_ambiguous_cell():
    """The text runs 23 000 and 133 000 together; the Word file has them in two paragraphs."""
    resolved = [
        {
            a.resolved_by
            for m in import_plan(path).plan.measures
            if m.number == "1.2.1"
            for a in m.amounts
        }
        for path in (TEXT, WORD)
    ]
    assert resolved == [{ResolvedBy.SUM_CHECK}, {ResolvedBy.TYPED}]


def _content(value):
    """Return a plan's content without what depends on the file it came from."""
    skipped = {"raw", "place", "split_by", "resolved_by", "document", "issues", "paragraphs"}
    if isinstance(value, dict):
        return {k: _content(v) for k, v in value.items() if k not in skipped}
    return [_content(one) for one in value] if isinstance(value, list | tuple) else value


def test_text_and_word_file_give_the_same_plan():
    """Both files hold the same plan word for word, but for the registration and legal basis."""
    from_text, from_word = (_content(import_plan(path).plan.model_dump()) for path in (TEXT, WORD))
    for key in ("date", "number", "legal_basis"):
        from_text["act"].pop(key)
        from_word["act"].pop(key)
    assert from_text == from_word


def test_each_word_of_the_text_table_is_kept_raw():
    """The raw rows and headings hold every word of the table, neither more nor fewer."""
    plan = import_plan(TEXT).plan
    lines = TEXT.read_text(encoding="utf-8").split("\n")[32:67]
    words = " ".join(lines)
    for mark in ("<p>", "</p>", '<ul style="list-style-type: none">', "</ul>"):
        words = words.replace(mark, " ")
    kept = [
        word
        for m in plan.measures
        for part in (m.raw.number, m.raw.title, m.raw.amounts, m.raw.criteria, m.raw.implementers)
        for word in part.split()
    ]
    heads = [f"{g.number}. Tikslas – {g.title}" for g in plan.goals]
    heads += [f"{o.number}. Uždavinys – {o.title}" for o in plan.objectives]
    kept += " ".join(heads).split()
    assert sorted(kept) == sorted(words.split())


def test_without_its_total_the_ambiguous_cell_is_asked(tmp_path):
    """A total that is gone decides nothing: the cell is asked, with both readings."""
    content = TEXT.read_text(encoding="utf-8").replace("1 167 032", "")
    path = tmp_path / "planas.txt"
    path.write_text(content, encoding="utf-8")
    imported = import_plan(path)
    (question,) = imported.questions
    assert (question.code, question.place) == ("ambiguous_amounts", "1.2.1")
    assert question.candidates == ("23000133000", "23000 133000")
    assert next(m for m in imported.plan.measures if m.number == "1.2.1").funding is Funding.MISSING


def test_a_person_can_answer(tmp_path):
    """An answer by the number of the measure settles the cell, and says who decided."""
    content = TEXT.read_text(encoding="utf-8").replace("1 167 032", "pagal poreikį")
    path = tmp_path / "planas.txt"
    path.write_text(content, encoding="utf-8")
    imported = import_plan(path, answers={"1.2.1": "23000 133000"})
    assert imported.questions == ()
    measure = next(m for m in imported.plan.measures if m.number == "1.2.1")
    assert [(int(a.eur), a.resolved_by) for a in measure.amounts] == [
        (23000, ResolvedBy.PERSON),
        (133000, ResolvedBy.PERSON),
    ]
    assert imported.plan.computed_total == Decimal(1167032)


def test_importing_twice_gives_the_same(imported):
    """Reading a file changes nothing and depends on nothing but the file."""
    path = TEXT if imported.plan.document.format == "text" else WORD
    assert import_plan(path) == imported


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1257"])
def test_encodings_give_the_same_plan(tmp_path, encoding):
    """The plan is the same in every encoding an office program writes."""
    content = TEXT.read_text(encoding="utf-8")
    path = tmp_path / TEXT.name
    path.write_bytes(content.encode(encoding))
    assert import_plan(path).plan.goals == import_plan(TEXT).plan.goals
