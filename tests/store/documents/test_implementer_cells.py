from __future__ import annotations

import pytest

from workbench.model.plan import ImplementerRole
from workbench.store.documents.implementer_cells import implementers_of, role_in
from workbench.store.documents.raw_table import Line


def _names(*lines, heading="Vykdytojai ir koordinatoriai"):
    return [i.name for i in implementers_of([Line(line) for line in lines], heading)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Socialinių paslaugų skyrius NVO", ["Socialinių paslaugų skyrius", "NVO"]),
        ("Socialinių paslaugų skyrius, NVO", ["Socialinių paslaugų skyrius", "NVO"]),
        (
            "International House Vilnius Bendruomeninės organizacijos NVO",
            ["International House Vilnius", "Bendruomeninės organizacijos", "NVO"],
        ),
        ("Švietimo, kultūros ir sporto skyrius", ["Švietimo, kultūros ir sporto skyrius"]),
        (
            "Sveikatos skyrius VšĮ Pirmoji poliklinika VšĮ Antroji ligoninė",
            ["Sveikatos skyrius", "VšĮ Pirmoji poliklinika", "VšĮ Antroji ligoninė"],
        ),
        (
            "Rajono savivaldybės administracijos Socialinės paramos skyrius",
            ["Rajono savivaldybės administracijos Socialinės paramos skyrius"],
        ),
        ("Kultūros skyrius, Kultūros skyriui pavaldžios įstaigos",
         ["Kultūros skyrius", "Kultūros skyriui pavaldžios įstaigos"]),
        ("Asociacija „Namai, Sodai“, NVO", ["Asociacija „Namai, Sodai“", "NVO"]),
        ("-", []),
    ],
)  # fmt: skip
def test_units_are_told_apart(cell, expected):
    """Commas cut only before capitals, and units that run together are cut behind head nouns."""
    assert _names(cell) == expected


def test_wrapped_lines_are_one_unit():
    """A line that begins small goes on with the unit above it."""
    assert _names("Socialinės paramos", "skyrius") == ["Socialinės paramos skyrius"]


def test_nobody_is_named_twice():
    """A unit that stands twice in a cell is one implementer."""
    assert _names("Švietimo skyrius, Švietimo skyrius") == ["Švietimo skyrius"]


def test_roles_come_from_heading_label_or_brackets():
    """A role is taken only where the document names one."""
    of = implementers_of
    assert of([Line("Sporto skyrius")], "Partneriai")[0].role is ImplementerRole.PARTNER
    labelled = of([Line("Koordinatorius – Sporto skyrius; vykdytojai: Sporto mokykla, NVO")], "Kas")
    assert [(i.name, i.role) for i in labelled] == [
        ("Sporto skyrius", ImplementerRole.COORDINATOR),
        ("Sporto mokykla", ImplementerRole.EXECUTOR),
        ("NVO", ImplementerRole.EXECUTOR),
    ]
    assert of([Line("Sporto skyrius (koordinatorius)")], "")[0].role is ImplementerRole.COORDINATOR


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Priemonių koordinatoriai / vykdytojai", None),
        ("Atsakingi vykdytojai", ImplementerRole.EXECUTOR),
        ("Atsakinga institucija", ImplementerRole.COORDINATOR),
        ("Partneriai", ImplementerRole.PARTNER),
        ("Pastabos", None),
    ],
)
def test_role_of_a_heading(heading, role):
    """A heading that names two roles names none for each unit below it."""
    assert role_in(heading) is role
