"""Where a measure comes from, as its row says."""

import pytest

from workbench.store.documents.columns import ColumnRole, columns_of
from workbench.store.documents.origin_cells import Origin, origin_of
from workbench.store.documents.raw_table import Line


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["LNG-R02; poreikiai: LNG-1, LNG-2"], Origin("LNG-R02", ("LNG-1", "LNG-2"))),
        (["Pagal HOU-S01", "Suma – prielaida."], Origin("HOU-S01", (), "Suma – prielaida.")),
        (["Pastaba", "GOV-R01", "Kita"], Origin("GOV-R01", (), "Pastaba\nKita")),
        (["Žr. LNG-R01 ir LNG-R02"], Origin(note="Žr. LNG-R01 ir LNG-R02")),
        (["Tik pastaba apie LNG-1"], Origin(note="Tik pastaba apie LNG-1")),
        (["A-LNG-R02, XLNG-R023"], Origin(note="A-LNG-R02, XLNG-R023")),
        ([], Origin()),
    ],
)
def test_codes_are_told_from_remarks(lines, expected):
    """One recommendation with its needs in a line; everything else is a remark."""
    assert expected == origin_of([Line(words) for words in lines])


def test_the_column_is_known_by_its_heading():
    """A column of plain remarks is another one."""
    headings = ["Pastabos (rekomendacija, poreikiai, prielaidos)", "Pastabos", "Poreikio aprašymas"]

    assert [ColumnRole.ORIGIN, ColumnRole.OTHER, ColumnRole.OTHER] == [
        column.role for column in columns_of(headings)
    ]
