from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.analysis.painting import painted


def test_what_is_no_target_is_painted_over():
    """Years, numbers of measures and of acts go; the number that promises something stays."""
    lower, _ = painted("2022 m. plano 1.1.7 priemonė, Nr. 5, 40 asmenų")

    assert "####### plano ##### priemonė, #####, 40 asmenų" == lower


def test_the_full_stop_of_a_year_ends_no_sentence():
    """„2022 m. Vilniuje“ goes on, „mokymai. 2023“ does not."""
    _, sentences = painted("2022 m. Vilniuje 20 asmenų. 2023 m. 40 asmenų")

    assert [2022, 2023] == [year for sentence in sentences for _, year in sentence.years]
    assert 2 == len(sentences)


@given(st.text(max_size=60))
def test_painting_moves_nothing(text: str):
    """A painted text is as long as the text, and its sentences cover it from end to end."""
    lower, sentences = painted(text)

    assert len(text) == len(lower)
    assert (0, len(text)) == (sentences[0].start, sentences[-1].end)
