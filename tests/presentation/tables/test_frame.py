from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from workbench.presentation.tables.frame import frame_table, show_table

NB = "\u00a0"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1167032, f"1{NB}167{NB}032"),
        (np.int64(0), "0"),
        (np.float64(69.314), "69,31"),
        (Decimal("69.300"), "69,300"),
        (np.nan, "duomenų nėra"),
        (None, "duomenų nėra"),
        (pd.NA, "duomenų nėra"),
        (pd.NaT, "duomenų nėra"),
        (True, "Taip"),
        (np.bool_(False), "Ne"),  # noqa: FBT003 - numpy's own no
        (date(2026, 1, 20), f"2026 m. sausio 20{NB}d."),
        (pd.Timestamp("2026-01-20"), f"2026 m. sausio 20{NB}d."),
        ("<b>", "<b>"),
    ],
)
def test_each_kind_of_value_is_written_as_a_reader_expects(value, shown):
    """Unknown, zero, yes and no, money and days are different things."""
    table = frame_table(pd.DataFrame({"a": ["x"], "b": [value]}, dtype=object), "A", "B", "lt")
    assert table.rows[0][1].replace(NB, " ") == shown.replace(NB, " ")


def test_columns_of_numbers_are_set_as_numbers():
    """Also where some are missing; a column of yes and no is none."""
    frame = pd.DataFrame(
        {
            "a": ["x", "y"],
            "n": [1.5, np.nan],
            "yes": [True, False],
            "e": [None, None],
            "t": ["1", 2],
        }
    )
    kinds = [column.kind for column in frame_table(frame, "A", "B", "lt").columns]
    assert kinds == ["row", "number", "text", "text", "text"]


def test_a_frame_is_shown_with_caption_scopes_and_source():
    """Like every other table; what is markup in it stays text."""
    html = show_table(pd.DataFrame({"<i>": ["<b>"], "n": [1]}), "lt", caption="A", source="B").html
    assert "<th scope=col>&lt;i&gt;</th>" in html
    assert "<th scope=row>&lt;b&gt;</th>" in html
    assert "Šaltinis: B" in html


def test_a_frame_without_columns_or_source_is_refused():
    """Nothing to show, or nothing to trace it by."""
    with pytest.raises(ValueError, match="have no columns"):
        frame_table(pd.DataFrame(), "A", "B", "lt")
    with pytest.raises(ValueError, match="needs a caption and a source"):
        frame_table(pd.DataFrame({"a": [1]}), "A", "", "lt")
