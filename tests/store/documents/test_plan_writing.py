"""A plan written as a Word document, and read back by our own reader."""

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import docx
import pytest
from builders import a_plan
from docx.oxml.ns import qn
from drafts import a_draft, decision, the_case
from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.evaluation import evaluate_plan
from workbench.model.plan import Amount, Funding, Measure, ResolvedBy
from workbench.store.documents import import_plan, say_issue
from workbench.store.documents.plan_cells import COLUMNS, written_rows
from workbench.store.documents.plan_writing import plan_document
from workbench.store.plan_file import plan_text, read_plan

DAY = date(2026, 1, 20)
OWN = {"raw", "label_present", "number_origin"}


def document(draft, **options):
    """Return a draft as Word document."""
    return plan_document(draft.plan, DAY, draft.sections, **options)


@cache
def the_draft():
    """Return the draft of the invented municipality."""
    return a_draft()


@cache
def the_document():
    """Return it as Word document."""
    return document(the_draft())


def opened(data):
    """Open a Word document with the library it was written with."""
    return docx.Document(io.BytesIO(data))


def read_back(data, folder):
    """Read a document as an import does."""
    path = folder / "planas.docx"
    path.write_bytes(data)
    return import_plan(path)


def shape(plan):
    """Return what a plan says of goals, objectives and measures."""
    return [
        (
            (goal.number, goal.title),
            [
                (
                    objective.number,
                    objective.title,
                    [m.model_dump(exclude=OWN) for m in objective.measures],
                )
                for objective in goal.objectives
            ],
        )
        for goal in plan.goals
    ]


def whole_catalogue():
    """Return a draft of every recommendation of the catalogue."""
    codes = [item.code for item in the_case().catalogue.recommendations]
    return a_draft(decisions=tuple(map(decision, codes)), gate=())


@pytest.mark.parametrize("make", [a_draft, whole_catalogue, lambda: a_draft(goal=None)])
def test_a_draft_is_read_back_as_it_was(make, tmp_path: Path):
    """Goals, objectives, measures, sums, criteria, implementers and codes: nothing is lost."""
    draft = make()
    imported = read_back(document(draft), tmp_path)

    assert shape(draft.plan) == shape(imported.plan)
    for part in ("title", "period", "act", "paragraphs"):
        assert getattr(draft.plan, part) == getattr(imported.plan, part)
    assert draft.plan.total.stated == imported.plan.total.stated
    assert () == imported.questions
    assert (
        {"blanks_left"}
        <= {note.code for note in imported.notes}
        <= {
            "blanks_left",
            "amount_in_words",
        }
    )


def test_a_draft_can_be_evaluated_as_document_and_as_file(tmp_path: Path):
    """The Word file and the YAML file give the same marks and findings."""
    draft = the_draft()
    (tmp_path / "plan.yaml").write_text(plan_text(draft.plan), encoding="utf-8")
    plans = (
        draft.plan,
        read_plan(tmp_path / "plan.yaml", "plan.yaml"),
        read_back(the_document(), tmp_path).plan,
    )
    marks = [
        [
            row.suggested
            for row in evaluate_plan(the_case().model_copy(update={"plan": plan})).rubric.rows
        ]
        for plan in plans
    ]

    assert plans[0] == plans[1]
    assert marks[0] == marks[1] == marks[2]
    assert 0 == marks[0][2], "no target was filled in"


def test_a_filled_in_target_counts(tmp_path: Path):
    """Once a person writes a number into the document, the evaluation reads it, and only it."""
    word = opened(document(a_draft(decisions=(decision("CAP-R04"),))))
    for paragraph in word.tables[0].rows[3].cells[5].paragraphs:
        paragraph.text = paragraph.text.replace("___", "7")
    word.save(tmp_path / "planas.docx")
    plan = import_plan(tmp_path / "planas.docx").plan
    reading = evaluate_plan(the_case().model_copy(update={"plan": plan})).reading

    assert any("po 12 mėnesių" in c.text for c in reading.measures[0].criteria)
    assert [[7], [7]] == [[t.value for t in c.targets] for c in reading.measures[0].criteria]


def test_the_empty_places_are_counted(tmp_path: Path):
    """Whoever imports the document is told how many places are left."""
    imported = read_back(document(a_draft(decisions=(decision("CAP-R01"),))), tmp_path)
    (note,) = imported.notes

    assert "12 places marked ___ are still to be filled in" in str(say_issue(note))


def test_headings_lead_through_the_document():
    """The title is the only heading of the first level; each section has one of the second."""
    draft = the_draft()
    styles = [(p.style.name, p.text) for p in opened(the_document()).paragraphs]

    assert [draft.plan.title] == [words for style, words in styles if style == "Heading 1"]
    assert [section.heading for section in draft.sections] == [
        words for style, words in styles if style == "Heading 2"
    ]
    assert ("Normal", "Projektas") == styles[0]


def test_the_header_row_is_flagged_and_repeated():
    """Screen readers and printers know the first row as the header, and no row is cut."""
    (table,) = opened(the_document()).tables
    flagged = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    whole = [row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows]

    assert [column.heading for column in COLUMNS] == [cell.text for cell in table.rows[0].cells]
    assert [True] + [False] * (len(flagged) - 1) == flagged
    assert all(whole)
    assert "1" == table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow"))


def test_the_sheet_is_a4_on_its_side_and_the_table_fits():
    """297 by 210 millimetres, the columns together no wider than the text."""
    word = opened(the_document())
    section = word.sections[0]

    assert (297, 210) == (round(section.page_width.mm), round(section.page_height.mm))
    assert sum(column.width.mm for column in word.tables[0].columns) <= 267.5


def test_the_document_is_in_lithuanian_and_has_a_title():
    """Spelling and screen readers follow the language of the styles; no style says another."""
    draft = the_draft()
    data = the_document()
    word = opened(data)
    styles = zipfile.ZipFile(io.BytesIO(data)).read("word/styles.xml").decode()

    assert ("lt-LT", draft.plan.title) == (
        word.core_properties.language,
        word.core_properties.title,
    )
    assert {"lt-LT"} == set(re.findall(r'<w:lang [^>]*?w:val="([^"]+)"', styles))


def test_nobody_is_named_in_the_document():
    """No author, no comment of the library, no preview picture."""
    data = the_document()
    about = opened(data).core_properties
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()

    assert ("", "", "") == (about.author, about.last_modified_by, about.comments)
    assert [] == [name for name in names if "thumbnail" in name]


def test_the_same_draft_gives_the_same_bytes():
    """All times in the file are those of the day of the case."""
    data = the_document()
    times = {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(data)).infolist()}

    assert data == document(a_draft())
    assert {(2026, 1, 20, 0, 0, 0)} == times


def test_a_notice_stands_on_every_page():
    """An invented plan says so wherever it is opened."""
    word = opened(document(a_draft(), notice="IŠGALVOTI DUOMENYS"))

    assert "IŠGALVOTI DUOMENYS" == word.sections[0].header.paragraphs[0].text
    assert "" == opened(the_document()).sections[0].header.paragraphs[0].text


def test_invisible_signs_are_left_out(tmp_path: Path):
    """What no document may hold does not stop the writing, nor a title that is very long."""
    measure = {"number": "1.1.1", "title": "Kal\x08bos \u200bkursai", "note": "A\x1bB"}
    objective = {"number": "1.1", "title": "Mokyti", "measures": [measure]}
    plan = a_plan([objective], total={}, title="Planas \x00" + "ilgas " * 60)
    data = plan_document(plan, DAY)

    assert "Kalbos kursai" == read_back(data, tmp_path).plan.measures[0].title
    assert 255 == len(opened(data).core_properties.title)


def test_any_plan_can_be_written(tmp_path: Path):
    """A plan with an indicator of its goal and paragraphs without sections."""
    plan = a_plan(paragraphs=["Planas skirtas užsieniečiams."])
    imported = read_back(plan_document(plan, DAY), tmp_path).plan

    assert [goal.title for goal in plan.goals] == [goal.title for goal in imported.goals]
    assert plan.goals[0].indicators[0].text == imported.goals[0].indicators[0].text
    assert plan.paragraphs == imported.paragraphs
    assert [m.title for m in plan.measures] == [m.title for m in imported.measures]


SUMS = st.decimals(min_value=1, max_value=30_000_000, places=2).map(
    lambda eur: eur.to_integral_value() if eur == eur.to_integral_value() else eur
)
AMOUNTS = st.lists(
    st.builds(
        Amount,
        eur=SUMS,
        year=st.integers(2026, 2030),
        source=st.sampled_from(["savivaldybės biudžetas", "PMIF lėšos", "ESF+ lėšos"]),
        resolved_by=st.just(ResolvedBy.YEAR_LABEL),
    ),
    min_size=1,
    max_size=4,
)


@given(AMOUNTS)
def test_sums_are_read_as_they_were_written(amounts):
    """Whatever the sum, year and fund: the reader takes none of them for another."""
    from workbench.store.documents.amount_cells import read_amount_cell  # noqa: PLC0415 - here only
    from workbench.store.documents.normal_text import normal  # noqa: PLC0415 - as above

    measure = Measure(title="Kursai", funding=Funding.STATED, amounts=tuple(amounts))
    plan = a_plan([{"title": "Mokyti", "measures": [measure.model_dump()]}], total={})
    lines = next(row for row in written_rows(plan) if row.kind == "measure").cells[4]
    cell = read_amount_cell([normal(line) for line in lines], 1)

    assert "" == cell.problem
    assert sorted((amount.year, amount.eur, amount.source) for amount in amounts) == sorted(
        (p.year, Decimal(p.piece.options[0][0]), p.source) for p in cell.parts
    )


@pytest.mark.parametrize(
    ("funding", "words"),
    [
        (Funding.NOT_NEEDED, "lėšų nereikia"),
        (Funding.NONE_PLANNED, "–"),
        (Funding.MISSING, "___"),
    ],
)
def test_money_that_is_not_there_keeps_its_reason(funding, words, tmp_path: Path):
    """Not needed, not planned and not known stay different from the file to the reader."""
    measure = {"number": "1.1.1", "title": "Kursai", "funding": funding}
    plan = a_plan([{"number": "1.1", "title": "Mokyti", "measures": [measure]}], total={})
    rows = list(written_rows(plan))

    assert (words,) == rows[-1].cells[4]
    assert funding == read_back(plan_document(plan, DAY), tmp_path).plan.measures[0].funding


def test_roles_of_implementers_are_kept(tmp_path: Path):
    """Who coordinates, carries out or helps is said in brackets."""
    roles = [
        ("Skyrius", "coordinator"),
        ("Centras", "executor"),
        ("NVO", "partner"),
        ("Biuras", None),
    ]
    given_ones = [{"name": name, "role": role} for name, role in roles]
    measure = {"number": "1.1.1", "title": "Kursai", "implementers": given_ones}
    plan = a_plan([{"number": "1.1", "title": "Mokyti", "measures": [measure]}], total={})
    imported = read_back(plan_document(plan, DAY), tmp_path).plan.measures[0]

    assert plan.measures[0].implementers == imported.implementers
