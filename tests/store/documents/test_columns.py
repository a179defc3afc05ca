from __future__ import annotations

import pytest

from workbench.store.documents.columns import ColumnRole, columns_of, year_range


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Eil. Nr.", ColumnRole.NUMBER),
        ("Tikslo, uždavinio, priemonės pavadinimas", ColumnRole.TITLE),
        ("Priemonės", ColumnRole.TITLE),
        ("Numatomi asignavimai (Eur)", ColumnRole.AMOUNTS),
        ("Lėšų poreikis, tūkst. Eur", ColumnRole.AMOUNTS),
        ("Numatomas finansavimas", ColumnRole.AMOUNTS),
        ("Iš viso lėšų, Eur", ColumnRole.ROW_TOTAL),
        ("Vertinimo kriterijai", ColumnRole.CRITERIA),
        ("Vertinimo kriterijus ir jo reikšmė", ColumnRole.CRITERIA),
        ("Laukiamo rezultato rodikliai", ColumnRole.CRITERIA),
        ("Priemonių koordinatoriai / vykdytojai", ColumnRole.IMPLEMENTERS),
        ("Atsakinga institucija", ColumnRole.IMPLEMENTERS),
        ("Priemonės įgyvendinimo terminas", ColumnRole.PERIOD),
        ("Įgyvendinimo laikotarpis", ColumnRole.PERIOD),
        ("Tikslinė grupė", ColumnRole.GROUPS),
        ("Finansavimo šaltinis", ColumnRole.SOURCE),
        ("Lėšų šaltiniai", ColumnRole.SOURCE),
        ("Informacijos šaltinis", ColumnRole.OTHER),
        ("Pastabos", ColumnRole.OTHER),
        ("Vertinimo kriterijus, mato vnt.", ColumnRole.CRITERIA),
        ("Rodiklio mato vnt.", ColumnRole.UNIT),
        ("Vertinimo kriterijų reikšmės 2025 m.", ColumnRole.VALUE),
        ("Pradinė reikšmė", ColumnRole.OTHER),
        ("2025 m.", ColumnRole.AMOUNTS),
        ("Vykditojai", ColumnRole.IMPLEMENTERS),
        ("", ColumnRole.OTHER),
    ],
)
def test_role_of_a_heading(heading, role):
    """Headings of different municipalities, also mistyped ones, mean the same columns."""
    assert columns_of([heading])[0].role is role


def test_year_unit_and_source_of_a_column():
    """A column of amounts tells its year, its unit and its source."""
    (column,) = columns_of(["Savivaldybės biudžeto lėšos, tūkst. Eur 2025 m."])
    assert (column.year, column.multiplier, column.source) == (2025, 1000, "savivaldybės biudžetas")


def test_a_range_of_years_is_no_year():
    """Asignavimai 2022-2024 m. are for no single year."""
    assert columns_of(["Asignavimai 2022-2024 m."])[0].year is None


def test_only_one_column_holds_the_names():
    """Of two columns that could hold the names the better one does, the other is kept as it is."""
    roles = [c.role for c in columns_of(["Nr.", "Priemonės pavadinimas", "Veikla", "Vykdytojai"])]
    assert roles == [ColumnRole.NUMBER, ColumnRole.TITLE, ColumnRole.OTHER, ColumnRole.IMPLEMENTERS]


def test_years_of_a_title():
    """A range with any dash, or a single year."""
    assert year_range("2022–2024 METŲ planas") == (2022, 2024)
    assert year_range("2025 metų planas") == (2025, 2025)
    assert year_range("planas") is None
