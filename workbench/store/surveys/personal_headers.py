"""How headers begin that promise something personal, in the four languages of the forms."""

from __future__ import annotations

import re

from workbench.model.codebook import PersonalKind

__all__ = ["CITIZENSHIP", "EXACT", "HEADERS", "ORIGIN"]


def _beginnings(*words: str) -> re.Pattern[str]:
    """Return a pattern for words that begin so; a full stop ends a word."""
    parts = [f"{re.escape(word[:-1])}\\b" if word[-1] == "." else re.escape(word) for word in words]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})")


HEADERS: tuple[tuple[PersonalKind, re.Pattern[str]], ...] = (
    (
        PersonalKind.EMAIL,
        _beginnings(
            *("el. pašt", "elektroninis pašt", "elektroninio pašt", "e-mail", "email"),
            *("электронной поч", "электронная поч", "эл. поч", "имейл", "електронна пошт"),
            *("електронної пошт", "електронна адрес", "електронної адрес"),
        ),
    ),
    (
        PersonalKind.PERSONAL_CODE,
        _beginnings(
            *("asmens kod", "asmens tapatyb", "personal code", "personal id", "national id"),
            *("passport", "pasas.", "paso num", "paso nr", "личный код", "персональный код"),
            *("паспорт", "особистий код", "персональний код", "ssn.", "tax id", "рнокпп", "ilte"),
        ),
    ),
    (
        PersonalKind.PHONE,
        _beginnings(
            *("telefon", "tel. nr", "tel. num", "mob. nr", "phone", "mobile num", "телефон"),
            *("whatsapp", "viber", "telegram"),
        ),
    ),
    (
        PersonalKind.BIRTH_DATE,
        _beginnings(
            *("gimimo dat", "gimimo dien", "gimimo met", "kada gim", "date of birth", "birth dat"),
            *("birthda", "year of birth", "birth year", "дата рожд", "год рожд", "дата народж"),
            *("рік народж", "dob."),
        ),
    ),
    (
        PersonalKind.NAME,
        _beginnings(
            *("vardas.", "vardą.", "pavard", "jūsų vard", "full name", "first name", "last name"),
            *("your name", "surname", "family name", "given name", "имя.", "имени."),
            *("фамили", "фио.", "отчеств", "ім'я.", "прізвищ", "піб."),
        ),
    ),
    (
        PersonalKind.IP_ADDRESS,
        _beginnings("ip.", "ip-adres", "ipaddr", "ip_addr", "ip address", "ip adres"),
    ),
    (
        PersonalKind.COORDINATES,
        _beginnings(
            *("gps.", "koordinat", "platum", "ilgum", "latitud", "longitud", "geolocat"),
            *("coordinat", "координат", "широта", "долгота", "довгота", "geopoint"),
        ),
    ),
    (
        PersonalKind.ADDRESS,
        _beginnings(
            *("adres", "gatv", "namo num", "namo nr", "pašto kod", "home address", "your address"),
            *("postal address", "street address", "residential address", "street name"),
            *("postal code", "postcode", "zip code", "адрес", "улиц", "почтовый индекс"),
            *("вулиц", "поштовий індекс"),
        ),
    ),
    (
        PersonalKind.DEVICE,
        _beginnings("deviceid", "device_id", "device id", "imei", "simserial", "subscriberid"),
    ),
    (
        PersonalKind.RELIGION,
        _beginnings(
            *("religi", "tikyb", "tikėjim", "konfesij", "faith.", "church", "bažny", "mečet"),
            *("религи", "вероисповед", "конфесси", "релігі", "віроспов", "віросповід"),
        ),
    ),
    (
        PersonalKind.HEALTH,
        _beginnings(
            *("sveikatos būk", "sveikatos problem", "sveikatos sutrik", "jūsų sveikat", "neįgal"),
            *("negalia.", "negalią.", "negalios.", "invalid", "diagnoz", "liga.", "ligos."),
            *("ligą.", "ligų.", "sergat", "nėščia", "nėštum", "your health"),
            *("health condition", "health status", "health problem"),
            *("state of health", "disabilit", "disabled.", "diagnos", "illness"),
            *("disease", "chronic", "pregnan", "mental health", "состояние здоров"),
            *("состояния здоров", "ваше здоров", "проблемы со здоров", "инвалид", "диагноз"),
            *("болезн", "заболеван", "беремен", "стан здоров", "стану здоров", "ваше здоров'"),
            *("проблеми зі здоров", "інвалід", "діагноз", "хвороб", "захворюван", "вагітн"),
        ),
    ),
    (
        PersonalKind.ETHNICITY,
        _beginnings(
            *("tautyb", "etnin", "etnišk", "ras.", "rasė", "rasin", "ethnic", "race.", "racial"),
            *("национальност", "этнич", "расов", "національніст", "етніч"),
        ),
    ),
    (
        PersonalKind.POLITICS,
        _beginnings(
            *("politini", "politinė", "partij", "už ką balsuo", "political", "party member"),
            *("voted for", "политическ", "політичн", "партійн", "партийн"),
        ),
    ),
    (
        PersonalKind.TRADE_UNION,
        _beginnings("profsąjung", "profesinė sąjung", "profesinės sąjung", "trade union")
    ),
    (
        PersonalKind.SEXUALITY,
        _beginnings(
            *("seksual", "lytin", "sexual", "сексуальн", "lgbt"),
        ),
    ),
    (
        PersonalKind.TIMESTAMP,
        _beginnings(
            *("timestamp", "laiko žym", "pildymo laik", "submission date", "submission time"),
            *("отметка времени", "позначка часу"),
        ),
    ),
)  # fmt: skip
EXACT = {"name": PersonalKind.NAME, "address": PersonalKind.ADDRESS, "user": PersonalKind.NAME}
"""Words that are harmless within a sentence."""

CITIZENSHIP = _beginnings("piliet", "citizen", "nationality", "гражданств", "громадянств")
ORIGIN = _beginnings(
    *("gimtoji kalb", "gimtąja kalb", "gimtosios kalb", "kokia kalba kalbate namuose"),
    *("mother tongue", "native language", "first language", "родной язык", "родным язык"),
    *("рідна мова", "рідною мов", "religi", "tikyb", "религи", "релігі"),
)
