from __future__ import annotations

from decimal import Decimal

import pytest

from workbench.analysis.units import unit_after, unit_before


@pytest.mark.parametrize(
    ("number", "rest", "expected"),
    [
        ("150", " Vilniaus miesto savivaldybės darbuotojų, dirbančių", "darbuotojų"),
        ("30", " asmenų suteikti tėvystės įgūdžių mokymai", "asmenų"),
        ("20", " asmenų mokymai", "asmenų"),
        ("10", " renginių užsieniečių vaikams", "renginių"),
        ("12", " lietuvių kalbos kursų", "kursų"),
        ("2", " vaikų vasaros poilsio stovyklas", "stovyklas"),
        ("4", " didelės darbo mugės", "mugės"),
        ("2", " didelius renginius mieste", "renginius"),
        ("5", " įstaigos", "įstaigos"),
        ("85", " asmenims iki 2026 m.", "asmenims"),
        ("30", " atvykusiems asmenims", "asmenims"),
        ("20", " šeimoms per metus", "šeimoms"),
        ("60", " proc. gyventojų", "proc."),
        ("60", " %", "proc."),
        ("20", " asm.", "asm."),
        ("7", " per metus", None),
        ("7", ", vėliau daugiau", None),
    ],
)
def test_the_counted_noun_follows_its_number(number: str, rest: str, expected: str | None):
    """The case a number governs tells the counted noun from the words that describe it."""
    text = number + rest

    assert expected == unit_after(text, text.lower(), len(number), Decimal(number))


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Baigusių asmenų skaičius – ", "asmenų"),
        ("Dalyviai: ", "Dalyviai"),
        ("Iš viso ", None),
    ],
)
def test_the_counted_noun_before_its_number(before: str, expected: str | None):
    """„Asmenų skaičius – 500“ counts persons; a bare number counts nothing that is named."""
    assert expected == unit_before(before, before.lower(), len(before))
