from __future__ import annotations

from workbench.store.documents.criteria_cells import criteria_of, split_sentences
from workbench.store.documents.raw_table import Line


def _texts(*lines):
    return [(c.text, c.split_by) for c in criteria_of([Line(line) for line in lines])]


def test_a_bullet_is_a_dash_before_a_capital():
    """A dash before a number or a small letter belongs to the text."""
    assert _texts(
        "- Renginių skaičius - 10 (4 mugės). - Suteiktos konsultacijos - pagal poreikį."
    ) == [
        ("Renginių skaičius - 10 (4 mugės).", "bullet"),
        ("Suteiktos konsultacijos - pagal poreikį.", "bullet"),
    ]


def test_a_dash_inside_an_unbulleted_text_cuts_nothing():
    """Without a bullet at the start a dash before a capital is only a dash."""
    assert _texts("Sukurta svetainė – Pavyzdžių vartai") == [
        ("Sukurta svetainė – Pavyzdžių vartai", "single")
    ]


def test_years_cut():
    """Items labelled with years are criteria of their own."""
    assert _texts("2022 metais – 20 asmenų, 1-2 mokymai. 2023 metais – 40 asmenų.") == [
        ("2022 metais – 20 asmenų, 1-2 mokymai.", "year"),
        ("2023 metais – 40 asmenų.", "year"),
    ]


def test_sentences_cut_a_cell_without_other_marks():
    """Two sentences in one paragraph are two criteria."""
    assert [split for _, split in _texts("Viešinti veiklas. Skatinti gyventojus dalyvauti.")] == [
        "sentence",
        "sentence",
    ]


def test_bulleted_sentences_stay_together():
    """A bullet with two sentences is one criterion."""
    assert len(_texts("- Vyksta susitikimai. Dalijamasi patirtimi. - Vyksta mokymai.")) == 2


def test_paragraphs_cut_and_wrapped_lines_do_not():
    """A line that begins small after an unfinished one goes on with it."""
    assert _texts("Parengta tvarka", "ir patvirtinta taryboje.", "Apmokyta 10 darbuotojų.") == [
        ("Parengta tvarka ir patvirtinta taryboje.", "paragraph"),
        ("Apmokyta 10 darbuotojų.", "paragraph"),
    ]


def test_small_letters_behind_a_semicolon_begin_an_item():
    """Lists in small letters end their items with semicolons."""
    assert [text for text, _ in _texts("mokymų skaičius – 3;", "dalyvių skaičius – 40.")] == [
        "mokymų skaičius – 3;",
        "dalyvių skaičius – 40.",
    ]


def test_list_items_of_the_word_processor_cut():
    """Automatic bullets make items even where the text begins small."""
    cut = criteria_of([Line("mokymai", item=True), Line("konsultacijos", item=True)])
    assert [(c.text, c.split_by) for c in cut] == [
        ("mokymai", "bullet"),
        ("konsultacijos", "bullet"),
    ]


def test_a_number_below_its_name_belongs_to_it():
    """A paragraph that is only a number goes on with the one above."""
    assert _texts("Kursų skaičius, vnt.", "10") == [("Kursų skaičius, vnt. 10", "single")]


def test_a_dash_alone_is_no_criterion():
    """A cell with a dash holds no criterion."""
    assert _texts("–") == []


def test_abbreviations_end_no_sentence():
    """„pvz.“, „kt.“, years and initials are followed by capitals too."""
    sentence = "Renginiai (pvz. Vilniaus mugė. Ji didelė) ir kt. Pavyzdžių mieste 2024 m. Kovo mėn."
    assert split_sentences(sentence) == [sentence]
