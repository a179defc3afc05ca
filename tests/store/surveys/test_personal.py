"""Columns that look personal, by header and by content."""

import numpy as np
import pytest
from checkout import ROOT

from workbench.model.codebook import PersonalKind
from workbench.store.surveys.codebook_file import read_codebook
from workbench.store.surveys.issues import personal_words
from workbench.store.surveys.personal import (
    is_citizenship,
    is_origin,
    personal_kind,
    personal_kind_of_header,
)
from workbench.store.surveys.raw_table import column_of
from workbench.store.surveys.survey_places import template_files


def kind(values, header="q"):
    """Return what a column of these answers looks like."""
    words = list(dict.fromkeys(values))
    codes = np.array([words.index(value) for value in values], dtype=np.int32)
    found = personal_kind(column_of(header, words, codes))
    return found and found.value


@pytest.mark.parametrize(
    ("expected", "headers"),
    [
        ("name", "Vardas, pavardė|Jūsų vardas|What is your name?|Ваша фамилия|Прізвище|name"),
        ("email", "El. paštas|Elektroninio pašto adresas|Электронная почта|електронна пошта"),
        ("phone", "Telefono numeris|Tel. nr.|Phone number|Номер телефона|Ваш телефон"),
        ("personal_code", "Asmens kodas|Personal code|ILTE numeris|Номер паспорта"),
        ("birth_date", "Gimimo data|Date of birth|Дата рождения|Дата народження"),
        ("address", "Gyvenamosios vietos adresas|Gatvė|Home address|Адрес|вулиця"),
        ("ip_address", "IP adresas|ipaddr"),
        ("coordinates", "_koordinatės|GPS|_geopoint_latitude|longitude"),
        ("religion", "Religija|Kokiai tikybai priklausote?|Your religion|Вероисповедание|Релігія"),
        ("health", "Sveikatos būklė|Ar turite neįgalumą?|Disability|Инвалидность|Стан здоров'я"),
        ("ethnicity", "Tautybė|Ethnic origin|Национальность|Національність"),
        ("politics", "Politinės pažiūros|Political views|Политические взгляды"),
        ("trade_union", "Ar esate profesinės sąjungos narys?|Trade union member"),
        ("sexuality", "Seksualinė orientacija|Sexual orientation"),
        ("timestamp", "Laiko žyma|Timestamp"),
        ("device", "deviceid"),
    ],
)  # fmt: skip
def test_headers_are_recognised_in_the_languages_of_the_forms(expected, headers):
    """Word beginnings in Lithuanian, English, Russian and Ukrainian."""
    found = {header: personal_kind_of_header(header) for header in headers.split("|")}

    assert dict.fromkeys(headers.split("|"), PersonalKind(expected)) == found


@pytest.mark.parametrize(
    "header",
    [
        *("Kokia jūsų pilietybė?", "Kiek jums metų?", "Lytis", "Ar turite darbą?"),
        *("Kiek sunku gauti sveikatos priežiūros paslaugas?", "Health services", "Rasti darbą"),
        *("Negalite rasti būsto", "Savivaldybės pavadinimas", "Elektroninių paslaugų poreikis"),
        *("Informacija vardan integracijos", "Медицинская помощь", "Електронні послуги"),
    ],
)
def test_ordinary_questions_are_not_personal(header):
    """A stop at every question would teach people to pass over stops."""
    assert personal_kind_of_header(header) is None


def test_no_question_of_the_standard_questionnaires_looks_personal():
    """Whoever asks the standard questions needs no justification."""
    books = [read_codebook(path, path.name).codebook for path in template_files(ROOT)]
    columns = [column for book in books for item in book.items for column in item.columns]

    assert {} == {c: found for c in columns if (found := personal_kind_of_header(c))}


@pytest.mark.parametrize(
    ("expected", "values"),
    [
        ("email", ["nenoriu", "rašykite a.b@pavyzdys.lt", "ne"]),
        ("phone", ["ne", "+370 (600) 00-000", "taip"]),
        ("phone", ["860000000", "-"]),
        ("personal_code", ["ne", "kodas 38501010002"]),
        ("ip_address", ["10.0.0.1", "2001:db8::1", "10.0.0.2"]),
        ("coordinates", ["54.68916 25.2798 0 0", "54.1234, 25.1234"]),
        ("device", ["00000000-0000-4000-8000-000000000011", "collect:x1"]),
        ("device", ["355400000000001", "355400000000002"]),
        ("birth_date", ["1985-01-01", "01.02.1990", "1979/12/31"]),
        ("timestamp", ["2025-09-02T10:00:00", "2025-09-02 10:01", "2025/09/02 10:00:00 AM GMT+3"]),
        ("timestamp", ["2025-09-02", "2025-09-03"]),
        ("free_text", [f"Norėčiau, kad kursai vyktų vakarais, nes {n} diena" for n in range(5)]),
    ],
)  # fmt: skip
def test_answers_tell_what_the_header_does_not(expected, values):
    """One address, number or code is enough; days, devices and places must be the rule."""
    assert expected == kind(values)


@pytest.mark.parametrize(
    "values",
    [
        ["1", "2", "3", "4", "5"],
        ["Taip", "Ne", "Taip"],
        ["38501010003"],
        ["18–29 metų", "30–44 metų"],
        ["Labai sunku, nes nėra informacijos jokia kalba", "Visai nesunku gauti informaciją"] * 20,
        ["1.5", "3.25"],
        [],
    ],
)
def test_ordinary_answers_are_not_personal(values):
    """Steps, options however long, and eleven digits that are no personal code."""
    assert kind(values) is None


def test_citizenship_and_origin_are_told_apart():
    """Citizenship alone may be asked."""
    assert is_citizenship("Kokia jūsų pilietybė?")
    assert is_origin("Jūsų gimtoji kalba")
    assert is_origin("mother_tongue")
    assert not is_origin("Kokia jūsų pilietybė?")


@pytest.mark.parametrize("personal", PersonalKind)
def test_every_kind_has_its_words(personal):
    """The message says what a column looks like."""
    assert str(personal_words(personal))
