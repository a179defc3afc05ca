"""What stands around the figures: a person's judgement, the run's stamp, and warnings."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.model.plan import TextStatus
from workbench.presentation.display import Shown
from workbench.presentation.facts_in_words import act_cell
from workbench.presentation.formats import format_date
from workbench.presentation.language import translate
from workbench.presentation.markup import Html, as_plain, joined, lithuanian, tag, wording
from workbench.text import plural_text, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.base import Language
    from workbench.model.case import Case, InputFile
    from workbench.model.municipality import Commentary, Report

__all__ = ["show_banner", "show_commentary", "show_run_stamp"]

_INVENTED = text("INVENTED DATA")
_INVENTED_WHY = text(
    "This municipality and its plan are invented to show what the workbench does. Do not quote "
    "them."
)
_SUMMARIES = text(
    "The wordings of measures and criteria are summaries, and so are the quotes in this report; "
    "the exact wording is in the approving act ({act})."
)
_CATALOGUE = "parameters/catalogue/"
_HASH_SHOWN = 12
_NOTHING = Shown(Html(""), "")


def show_banner(case: Case, language: Language, *, quotes_plan: bool = True) -> Shown:
    """Return the warnings every reader must see: invented data, summaries instead of quotes.

    Parameters
    ----------
    case : Case
        The case.
    language : str
        ``lt`` or ``en``.
    quotes_plan : bool
        Whether the report quotes the plan.

    Returns
    -------
    Shown
        Empty where there is nothing to warn of.
    """
    parts: list[Html] = []
    notice = ""
    if case.municipality.synthetic:
        notice = translate(_INVENTED, language)
        why = tag("p", tag("strong", notice), " ", translate(_INVENTED_WHY, language))
        parts.append(tag("div", why, class_="banner invented"))
    if quotes_plan and case.plan and case.plan.text_status is TextStatus.SUMMARY:
        act = as_plain(act_cell(case.plan.act, language))
        said = translate(replace(_SUMMARIES, values=(("act", act),)), language)
        parts.append(tag("div", tag("p", said), class_="banner"))
    html = joined(*parts)
    return Shown(html, as_plain(html), notice=notice) if parts else _NOTHING


def show_commentary(case: Case, report: Report, section: str, language: Language) -> Shown:
    """Return what a person wrote to a section of a report, signed and dated.

    Parameters
    ----------
    case : Case
        The case.
    report : str
        Which report.
    section : str
        Section of the report: ``conclusions``, ``money``.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
        Empty where nobody wrote anything.
    """
    place = (report, section)
    written = [item for item in case.file.commentary if (item.report, item.section) == place]
    html = joined(*(_commentary(item, language) for item in written))
    return Shown(html, as_plain(html)) if written else _NOTHING


def show_run_stamp(cases: Case | Sequence[Case], language: Language) -> Shown:
    """Return what the report was made from, so that anybody can make it again.

    Parameters
    ----------
    cases : Case or sequence of Case
        The case, or all of them where the report is about several.
    language : str
        ``lt`` or ``en``.

    Returns
    -------
    Shown
    """
    several = cases if isinstance(cases, Sequence) else (cases,)
    made = text(
        "Made from the data as of {date} with version {version} of the integration workbench.",
        date=several[0].as_of,
        version=_version(),
    )
    files = dict.fromkeys(file for case in several for file in case.inputs)
    catalogue = [file for file in files if file.path.startswith(_CATALOGUE)]
    own = [
        joined(tag("code", file.path), " ", tag("code", file.sha256[:_HASH_SHOWN]))
        for file in files
        if file not in catalogue
    ]
    listed = joined(*own, *_together(catalogue, language), by="; ")
    label = translate(text("Files and the beginnings of their SHA-256 hashes:"), language)
    parts = [tag("p", translate(made, language))]
    parts += [tag("p", label, " ", listed)] if listed else []
    html = tag("footer", *parts, class_="stamp")
    return Shown(html, as_plain(html))


def _together(files: Sequence[InputFile], language: Language) -> Iterator[Html]:
    """Yield many files as one, with a hash over theirs; the run record names each of them."""
    if files:
        lines = "".join(sorted(f"{file.sha256}  {file.path}\n" for file in files))
        whole = hashlib.sha256(lines.encode()).hexdigest()
        said = plural_text(
            "{folder}, {count} file, all together",
            "{folder}, {count} files, all together",
            len(files),
            folder=_CATALOGUE,
        )
        yield joined(translate(said, language), " ", tag("code", whole[:_HASH_SHOWN]))


def _commentary(item: Commentary, language: Language) -> Html:
    """Write one commentary in its box."""
    head = translate(text("The consultant’s commentary"), language)
    if item.status == "draft":
        head = translate(text("The consultant’s commentary (draft)"), language)
    said = (tag("p", part) for part in _parts(item, language))
    signed = tag(
        "p", lithuanian(item.by, language), ", ", format_date(item.date, language), class_="signed"
    )
    return tag(
        "aside", tag("p", tag("strong", head)), *said, signed, class_="commentary", aria_label=head
    )


def _parts(item: Commentary, language: Language) -> list[Html]:
    """Return the paragraphs of a commentary."""
    if language == "en" and not item.text.en:
        return [wording(item.text, language)]
    return [joined(part) for part in item.text.of(language).split("\n\n") if part.strip()]


def _version() -> str:
    """Return the version of the package."""
    from importlib.metadata import version  # noqa: PLC0415 - slow, and needed here only

    return version("integration-workbench")
