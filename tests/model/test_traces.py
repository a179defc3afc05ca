"""What leads to a person."""

import pytest

from workbench.model.traces import emails, personal_codes, phones, traces


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        ("Rašykite vardas.pavarde@savivaldybe.lt.", ["email"]),
        ("vardas (at) savivaldybe.lt", ["email"]),
        ("vardas [eta] savivaldybe.lt", ["email"]),
        ("paveikslas logo@2x.png", []),
        ("Skambinti +370 612 34567 po pietų.", ["phone"]),
        ("tel. 8 612 34567, 2026 m.", ["phone"]),
        ("tel. 8 612 34567 2026", ["phone"]),
        ("(8-37) 123 456", ["phone"]),
        ("0 612 34567", ["phone"]),
        ("+48 601 234 567", ["phone"]),
        ("8 000 000 Eur", []),
        ("Iš viso 861 234 567 Eur", []),
        ("2024-2025 m. ir 2026-01-20", []),
        ("0,612345678", []),
        ("1 500 vietų po 75 valandas", []),
        ("kodas 39001010077 byloje", ["personal_code"]),
        ("39001010078", []),
    ],
)
def test_what_leads_to_a_person_is_found(content, kinds):
    """Addresses, numbers and codes are found; sums, days and file names are not."""
    assert kinds == [trace.kind for trace in traces(content)]


def test_places_and_what_may_be_shown():
    """A trace tells where it begins; what may be shown of it does not lead there."""
    content = "a vardas@pastas.lt b +37061234567 c 39001010077"

    assert [
        ("vardas@pastas.lt", "v***@***.lt"),
        ("+37061234567", "+37***"),
        ("39001010077", "3900101****"),
    ] == [(trace.found, trace.shown) for trace in traces(content)]
    assert all(content[trace.start :].startswith(trace.found) for trace in traces(content))


@pytest.mark.parametrize("find", [emails, phones, personal_codes])
def test_each_search_finds_its_own(find):
    """One search does not do the work of another."""
    content = "a vardas@pastas.lt b +37061234567 c 39001010077"

    assert 1 == len(list(find(content)))
