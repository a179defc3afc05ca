# ruff: noqa: E501 - rows of exports are as long as the tools write them
"""Exports of surveys as the tools write them, and small codebooks for them; all invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import yaml

from workbench.store.surveys.survey_entry import EntryOptions

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "ENTRY",
    "GOOGLE",
    "KOBO_CODES",
    "KOBO_LABELS",
    "LIME_CODES",
    "LIME_LABELS",
    "PARAMETERS",
    "TABLE",
    "a_codebook",
    "a_large_codebook",
    "an_export",
    "put_codebook",
    "write_large_export",
]

PARAMETERS = """\
schema_version: 1
municipality:
  code: bandymas
  name: {lt: Bandymo savivaldybė}
  genitive: {lt: Bandymo savivaldybės}
  kind: city
missing_plan: {lt: Plano dar nėra.}
sources:
  anketa: {title: {lt: Išgalvota anketa}}
"""
"""A parameter file with a source for the survey."""

ENTRY = EntryOptions("anketa", "snowball", "2025-09-01", "2025-10-15")
"""What has to be told of a survey."""

CODEBOOK = """\
# Kodų knyga bandymams.
schema_version: 1
title: {lt: Išgalvota apklausa}
population: migrants
items:
  - code: citizenship
    name: {lt: Pilietybė, en: Citizenship}
    columns: [citizenship, Q1, "Kokia jūsų pilietybė?", "What is your citizenship?", Ваше гражданство]
    kind: single
    use: group
    options:
      - {code: ua, name: {lt: Ukraina, en: Ukraine}, labels: [A1, Украина]}
      - {code: by, name: {lt: Baltarusija, en: Belarus}, labels: [A2, Беларусь]}
      - {code: other, name: {lt: Kita šalis, en: Another country}, labels: [A3]}
  - code: needs
    name: {lt: Ko reikia, en: What is needed}
    columns: [needs, Q2, "Ko jums reikia?", "What do you need?"]
    kind: multiple
    at_most: 2
    options:
      - {code: hou, name: {lt: Būsto, en: Housing}, labels: [SQ001]}
      - {code: cul, name: {lt: "Kultūros, sporto", en: "Culture, sport"}, labels: [SQ002]}
      - {code: work, name: {lt: Darbo, en: Work}, labels: [SQ003]}
  - code: sev_lng
    name: {lt: Lietuvių kalba, en: Lithuanian}
    columns: [sev_lng, "Q3[SQ001]", "Kaip sunku? [Lietuvių kalba]", "How hard is it? [Lithuanian]"]
    kind: scale
    use: severity
    area: LNG
    scale: {labels: {labai lengva: 1, very easy: 1, labai sunku: 5, very hard: 5}}
"""
TABLE = "citizenship,needs,sev_lng\nby,,5\nother,-,\nua,hou cul,3\n"
"""What the exports below become: three respondents."""

KOBO_CODES = """\
"start";"end";"citizenship";"needs";"needs/hou";"needs/cul";"needs/work";"grp/sev_lng";"meta/instanceID";"__version__";"_id";"_uuid";"_submission_time";"_validation_status";"_notes";"_status";"_submitted_by";"_tags";"_index"
"2025-09-02T10:00:00.000+03:00";"2025-09-02T10:05:00.000+03:00";"ua";"hou cul";"1";"1";"0";"3";"uuid:1";"v1";"11";"00000000-0000-4000-8000-000000000011";"2025-09-02T07:05:00";"";"";"submitted_via_web";"";"";"1"
"2025-09-03T10:00:00.000+03:00";"2025-09-03T10:05:00.000+03:00";"by";"";"";"";"";"5";"uuid:2";"v1";"12";"00000000-0000-4000-8000-000000000012";"2025-09-03T07:05:00";"";"";"submitted_via_web";"";"";"2"
"2025-09-04T10:00:00.000+03:00";"2025-09-04T10:05:00.000+03:00";"other";"";"0";"0";"0";"";"uuid:3";"v1";"13";"00000000-0000-4000-8000-000000000013";"2025-09-04T07:05:00";"";"";"submitted_via_web";"";"";"3"
"""
"""KoboToolbox: XML values and headers, groups in headers, both ways of writing several answers."""

KOBO_LABELS = """\
"Kokia jūsų pilietybė?";"Ko jums reikia?";"Ko jums reikia?/Būsto";"Ko jums reikia?/Kultūros, sporto";"Ko jums reikia?/Darbo";"Kaip sunku? [Lietuvių kalba]";"_id";"_uuid";"_submission_time";"_index"
"Ukraina";"Būsto Kultūros, sporto";"True";"True";"False";"3";"11";"u-1";"2025-09-02T07:05:00";"1"
"Baltarusija";"";"";"";"";"labai sunku";"12";"u-2";"2025-09-03T07:05:00";"2"
"Kita šalis";"";"False";"False";"False";"";"13";"u-3";"2025-09-04T07:05:00";"3"
"""
"""KoboToolbox: labels of one language of the form."""

LIME_CODES = """\
"id","submitdate","lastpage","startlanguage","seed","startdate","datestamp","ipaddr","refurl","Q1","Q2[SQ001]","Q2[SQ002]","Q2[SQ003]","Q3[SQ001]","interviewtime","Q1Time"
"1","2025-09-02 10:00:00","3","lt","77","2025-09-02 09:55:00","2025-09-02 10:00:00","10.0.0.1","","A1","Y","Y","","3","301.2","5.1"
"2","2025-09-02 11:00:00","3","ru","78","2025-09-02 10:55:00","2025-09-02 11:00:00","10.0.0.2","","A2","","","","5","200.1","4.2"
"3","2025-09-02 12:00:00","3","lt","79","2025-09-02 11:55:00","2025-09-02 12:00:00","10.0.0.3","","A3","N","N","N","","200.1","4.2"
"""
"""LimeSurvey: codes of questions and of answers."""

LIME_LABELS = """\
"Response ID","Date submitted","Last page","Start language","Seed","What is your citizenship?","What do you need? [Housing]","What do you need? [Culture, sport]","What do you need? [Work]","How hard is it? [Lithuanian]","Total time"
"1","2025-09-02 10:00:00","3","en","77","Ukraine","Yes","Yes","No","3","301.2"
"2","2025-09-02 11:00:00","3","en","78","Belarus","N/A","N/A","N/A","very hard","200.1"
"3","2025-09-02 12:00:00","3","en","79","Another country","No","No","No","N/A","200.1"
"""
"""LimeSurvey: full questions and full answers; N/A where a question was not shown."""

GOOGLE = """\
"Laiko žyma","El. pašto adresas","Kokia jūsų pilietybė?","Ko jums reikia?","Kaip sunku? [Lietuvių kalba]","Ваше гражданство"
"2025/09/02 10:00:00 AM GMT+3","a@pavyzdys.lt","Ukraina","Būsto, Kultūros, sporto","3",""
"2025/09/02 11:00:00 AM GMT+3","b@pavyzdys.lt","","","labai sunku","Беларусь"
"""
"""Google Forms: labels, several answers with commas between, a section for each language."""


def a_codebook(*more: str, **keys: str) -> str:
    """Return the small codebook with further questions, and keys after them."""
    return CODEBOOK + "".join(more) + "".join(f"{key}:\n{value}" for key, value in keys.items())


def put_codebook(root: Path, content: str | None = None, key: str = "migrants") -> Path:
    """Write a codebook beside the parameter file."""
    path = root / "parameters" / "bandymas" / f"survey_{key}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(a_codebook() if content is None else content, encoding="utf-8")
    return path


def an_export(root: Path, content: str, name: str = "export.csv", encoding: str = "utf-8") -> Path:
    """Write an export."""
    path = root / name
    path.write_bytes(content.encode(encoding))
    return path


STEPS = 5
OPTIONS = 6


def a_large_codebook(items: int) -> str:
    """Return a codebook with two groups, one question with several answers, and scales."""
    names = [f"k{number}" for number in range(items)]
    content = {
        "schema_version": 1,
        "title": {"lt": "Didelė išgalvota apklausa"},
        "population": "migrants",
        "items": [_large_item(place, name) for place, name in enumerate(names)],
    }
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False)


def _large_item(place: int, name: str) -> dict:
    if place > 2:
        scale = {"low": 1, "high": STEPS}
        return {
            "code": name,
            "name": {"lt": name},
            "columns": [name],
            "kind": "scale",
            "scale": scale,
        }
    options = [{"code": f"o{n}", "name": {"lt": f"Atsakymas {n}"}} for n in range(OPTIONS)]
    kind = "multiple" if place == 2 else "single"
    return {"code": name, "name": {"lt": name}, "columns": [name], "kind": kind, "options": options}


def write_large_export(path: Path, respondents: int, items: int) -> None:
    """Write an export of KoboToolbox with labels, codes, numbers and its own columns."""
    chance = np.random.default_rng(7)
    own = ["_id", "_uuid", "_submission_time", "_index"]
    headers = [f"k{number}" for number in range(items)]
    with path.open("w", encoding="utf-8-sig") as file:
        file.write(";".join(f'"{name}"' for name in [*headers, *own]) + "\n")
        for start in range(0, respondents, 100_000):
            count = min(100_000, respondents - start)
            columns = [_large_cells(place, count, chance) for place in range(items)]
            ids = [str(start + n) for n in range(count)]
            columns += [
                ids,
                [f"{start + n:08x}-0000-4000-8000-{start + n:012x}" for n in range(count)],
                [f"2025-09-{1 + n % 28:02}T10:{n % 60:02}:00" for n in range(count)],
                ids,
            ]
            file.writelines('"' + '";"'.join(row) + '"\n' for row in zip(*columns, strict=True))


def _large_cells(place: int, count: int, chance: np.random.Generator) -> list[str]:
    if place == 2:
        chosen = chance.random((count, OPTIONS)) < 0.4
        return [" ".join(f"o{n}" for n in np.flatnonzero(row)) for row in chosen]
    if place < 2:
        return [f"Atsakymas {n}" for n in chance.integers(0, OPTIONS, count)]
    answered = chance.random(count) > 0.05
    steps = chance.integers(1, STEPS + 1, count)
    return [str(step) if said else "" for step, said in zip(steps, answered, strict=True)]
