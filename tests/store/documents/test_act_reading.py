from __future__ import annotations

import pytest
from plan_documents import HEADER, ROWS, cell, paragraph, row, table, text_plan, word_bytes

from workbench.model.plan import ActKind
from workbench.store.documents import import_plan

DECISION = """PAVYZDŽIŲ RAJONO SAVIVALDYBĖS TARYBA
SPRENDIMAS
DĖL UŽSIENIEČIŲ INTEGRACIJOS 2025–2027 METŲ PRIEMONIŲ PLANO PATVIRTINIMO
2024 m. gruodžio 19 d. Nr. T-345
Pavyzdžiai

Vadovaudamasi Lietuvos Respublikos vietos savivaldos įstatymo \
15 straipsnio 4 dalimi, Lietuvos Respublikos \
Vyriausybės 2023 m. nutarimu Nr. 11, Pavyzdžių rajono savivaldybės taryba n u s p r e n d ž i a
patvirtinti planą.
Savivaldybės meras
Vardenis Pavardenis

PATVIRTINTA
Pavyzdžių rajono savivaldybės tarybos
2024 m. gruodžio 19 d.
sprendimu Nr. T-345

2025–2027 METŲ UŽSIENIEČIŲ INTEGRACIJOS
PRIEMONIŲ PLANAS

Planas skirtas visoms atvykusiųjų grupėms."""


def _plan(tmp_path, before, after=""):
    return import_plan(text_plan(tmp_path / "p.txt", ROWS, before=before, after=after)).plan


def test_a_decision_of_a_council(tmp_path):
    """Kind, issuer, title, date, number and legal basis come from the text of the act."""
    act = _plan(tmp_path, DECISION).act
    assert (act.kind, act.issuer) == (
        ActKind.COUNCIL_DECISION,
        "Pavyzdžių rajono savivaldybės taryba",
    )
    assert act.title == ("DĖL UŽSIENIEČIŲ INTEGRACIJOS 2025–2027 METŲ PRIEMONIŲ PLANO PATVIRTINIMO")
    assert (act.date, act.number, act.date_as_printed) == ("2024-12-19", "T-345", None)
    assert act.legal_basis == (
        "Lietuvos Respublikos vietos savivaldos įstatymo 15 straipsnio 4 dalimi",
        "Lietuvos Respublikos Vyriausybės 2023 m. nutarimu Nr. 11",
    )
    assert act.signatory_position == "Savivaldybės meras"


def test_title_and_period_of_the_plan(tmp_path):
    """The title may take several lines above the table; its years are the plan's."""
    plan = _plan(tmp_path, DECISION)
    assert plan.title == "2025–2027 METŲ UŽSIENIEČIŲ INTEGRACIJOS PRIEMONIŲ PLANAS"
    assert plan.period.years == (2025, 2026, 2027)


def test_only_the_running_text_is_kept(tmp_path):
    """Masthead, stamp, title, position and name are no running text."""
    plan = _plan(tmp_path, DECISION, after="Plano vykdymą koordinuoja Socialinės paramos skyrius.")
    assert [p.split()[0] for p in plan.paragraphs] == [
        "Vadovaudamasi", "patvirtinti", "Planas", "Plano",
    ]  # fmt: skip
    assert "Pavardenis" not in plan.model_dump_json()


def test_registration_data_go_before_the_printed_date(tmp_path):
    """Where a block of registration data differs, it counts, and the printed line is kept."""
    block = "METADUOMENYS\nDokumento registracijos data ir numeris\t2025-01-02 Nr. T-1"
    act = _plan(tmp_path, DECISION, after=block).act
    assert (act.date, act.number) == ("2025-01-02", "T-1")
    assert act.date_as_printed == "2024 m. gruodžio 19 d. Nr. T-345"


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("Projektas\n" + DECISION, ActKind.DRAFT),
        ("PAVYZDŽIŲ SAVIVALDYBĖS\nADMINISTRACIJOS DIREKTORIUS\nĮSAKYMAS", ActKind.DIRECTOR_ORDER),
        ("PAVYZDŽIŲ SAVIVALDYBĖS MERAS\nPOTVARKIS", ActKind.OTHER),
        ("Planas", ActKind.OTHER),
    ],
)
def test_kinds_of_acts(tmp_path, before, kind):
    """The heading tells the kind; the word for a draft goes before it."""
    assert _plan(tmp_path, before).act.kind is kind


def test_a_title_inside_the_table(tmp_path):
    """The title may stand in the table itself, above its header."""
    path = tmp_path / "p.docx"
    title = row(cell("2025–2027 m. priemonių planas", properties='<w:gridSpan w:val="5"/>'))
    rows = [row(*cells) for cells in [HEADER, *ROWS]]
    path.write_bytes(word_bytes(paragraph("PAVYZDŽIŲ RAJONAS") + table(title, *rows)))
    plan = import_plan(path).plan
    assert (plan.title, plan.period.start) == ("2025–2027 m. priemonių planas", 2025)


def test_a_plan_without_any_title(tmp_path):
    """A plan without a heading has the name of its file, and no period."""
    plan = _plan(tmp_path, "")
    assert (plan.title, plan.period) == ("p", None)


def test_paragraphs_with_names_are_dropped(tmp_path):
    """A sentence that names a person is not kept."""
    plan = _plan(tmp_path, "PLANAS", after="Kontaktai – Vardė Pavardienė.\nTvarka bendra.")
    assert plan.paragraphs == ("Tvarka bendra.",)
