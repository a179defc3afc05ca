"""The command line; everything heavy is imported inside the command that needs it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path  # noqa: TC003 - typer reads the annotations at run time
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from workbench.errors import WorkbenchError
from workbench.run.help_words import LANGUAGE_VARIABLE, help_words, spoken_language
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.run.saying import Speaker
    from workbench.text import Text

__all__ = ["app", "main"]

_WRONG_INPUT = 2
_EVERYWHERE = ("--root", "--language")


class _Group(TyperGroup):
    """Takes ``--root`` and ``--language`` before and after the command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own click
        return super().parse_args(ctx, _general_first(args))


class _Language(StrEnum):
    """Languages of messages and reports."""

    LT = "lt"
    EN = "en"
    BOTH = "both"
    """Reports in both, messages in Lithuanian."""


_IN_BOTH = ("run", "render")
"""Commands that make reports; the others only speak, and that in one language."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What every command needs.

    Parameters
    ----------
    named_root : Path or None
        The workbench folder, if somebody named it.
    languages : tuple of str
        ``lt``, ``en`` or both: of the reports.
    """

    named_root: Path | None
    languages: tuple[str, ...]

    @property
    def language(self) -> str:
        """Return the language of messages."""
        return self.languages[0]

    @property
    def root(self) -> Path:
        """Return the workbench folder."""
        from workbench.store.root import find_root  # noqa: PLC0415 - only where a command runs

        return find_root(given=self.named_root)

    @property
    def speaker(self) -> Speaker:
        """Return who speaks."""
        from workbench.run.saying import Speaker  # noqa: PLC0415 - slow to import

        return Speaker(self.language)


_PLAIN: dict[str, Any] = {"no_args_is_help": True, "rich_markup_mode": None}
app = typer.Typer(
    cls=_Group,
    name="workbench",
    add_completion=False,
    pretty_exceptions_enable=False,
    help=help_words(text("Integration plans of municipalities: check the data, make the reports.")),
    epilog=help_words(text("--root and --language may also stand after the command.")),
    **_PLAIN,
)
imports = typer.Typer(help=help_words(text("Bring in a document that arrived.")), **_PLAIN)
app.add_typer(imports, name="import")

Municipalities = Annotated[
    list[str] | None,
    typer.Argument(help=help_words(text("Short names, as vilnius; none: all of them."))),
]
Reports = Annotated[
    list[str] | None,
    typer.Option("--report", help=help_words(text("Which report; may be repeated."))),
]
Pdf = Annotated[
    bool, typer.Option("--pdf", help=help_words(text("Print each page to a PDF beside it, too.")))
]
Municipality = Annotated[str, typer.Argument(help=help_words(text("Short name, as vilnius.")))]


def _day(word: str) -> date:
    """Return the day somebody typed."""
    from workbench.run.parameter_options import day_of  # noqa: PLC0415 - slow to import

    return day_of(word)


AsOf = Annotated[
    date | None,
    typer.Option(
        parser=_day,
        metavar="YYYY-MM-DD",
        help=help_words(text("The day looked at; by default today.")),
    ),
]


@app.callback()
def _general(
    ctx: typer.Context,
    root: Annotated[
        Path | None,
        typer.Option(help=help_words(text("The workbench folder, if it is not the one around."))),
    ] = None,
    language: Annotated[
        _Language,
        typer.Option(
            envvar=LANGUAGE_VARIABLE,
            help=help_words(text("Language of messages and reports; both: of reports.")),
        ),
    ] = _Language.LT,
) -> None:
    both = language is _Language.BOTH
    if both and ctx.invoked_subcommand not in _IN_BOTH:
        from workbench.run.parameter_options import not_in_both  # noqa: PLC0415 - slow to import

        raise not_in_both(str(ctx.invoked_subcommand))
    ctx.obj = _Setting(root, ("lt", "en") if both else (language.value,))


@app.command(help=help_words(text("Check the files and tell all their faults at once.")))
def check(ctx: typer.Context, municipalities: Municipalities = None) -> None:
    """Check the files and tell all their faults at once."""
    from workbench.run.checking import check_municipalities  # noqa: PLC0415 - slow to import

    faults = check_municipalities(municipalities or [], ctx.obj.root, ctx.obj.speaker)
    raise typer.Exit(_WRONG_INPUT if faults else 0)


@app.command(help=help_words(text("Make the reports; without names, all those of the six.")))
def run(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    municipalities: Municipalities = None,
    report: Reports = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, help=help_words(text("How many at once.")))
    ] = None,
    as_of: AsOf = None,
    fail_fast: Annotated[  # noqa: FBT002 - an option, never given by position
        bool,
        typer.Option(
            "--fail-fast", help=help_words(text("Start no further report after one that fails."))
        ),
    ] = False,
    parameter: Annotated[
        list[str] | None,
        typer.Option(
            "--parameter", "-p", help=help_words(text("A notebook's parameter, as name=value."))
        ),
    ] = None,
    pdf: Pdf = False,  # noqa: FBT002 - an option, never given by position
) -> None:
    """Make the reports."""
    from workbench.run.batch import Order  # noqa: PLC0415 - slow to import
    from workbench.run.parameter_options import parameters_of  # noqa: PLC0415 - slow to import
    from workbench.run.reports import run_reports  # noqa: PLC0415 - as above

    order = Order(
        tuple(municipalities or ()),
        tuple(report or ()),
        as_of or date.today(),  # noqa: DTZ011 - the reader's own day
        ctx.obj.languages,
        parameters_of(parameter or []),
        pdf,
    )
    status = run_reports(
        order, ctx.obj.root, language=ctx.obj.language, jobs=jobs, fail_fast=fail_fast
    )
    raise typer.Exit(status)


@app.command(help=help_words(text("Make the pages again from notebooks that were run already.")))
def render(
    ctx: typer.Context,
    municipalities: Municipalities = None,
    report: Reports = None,
    pdf: Pdf = False,  # noqa: FBT002 - an option, never given by position
) -> None:
    """Make the pages again from notebooks that were run already."""
    from workbench.run.rendering import render_reports  # noqa: PLC0415 - slow to import

    status = render_reports(
        municipalities or [], report or [], ctx.obj.root, language=ctx.obj.language, pdf=pdf
    )
    raise typer.Exit(status)


@app.command(help=help_words(text("Show what is there and what came of the latest runs.")))
def status(ctx: typer.Context) -> None:
    """Show what is there and what came of the latest runs."""
    from workbench.run.status_table import show_status  # noqa: PLC0415 - slow to import

    show_status(ctx.obj.root, ctx.obj.language)


@app.command(help=help_words(text("Pack reports into one ZIP that may be handed out.")))
def share(
    ctx: typer.Context,
    municipality: Municipality,
    report: Annotated[
        list[str] | None,
        typer.Option(help=help_words(text("Which report; may be repeated."))),
    ] = None,
    drafts: Annotated[  # noqa: FBT002 - an option, never given by position
        bool,
        typer.Option("--drafts", help=help_words(text("Pack drafts too, named as drafts."))),
    ] = False,
    to: Annotated[
        Path | None,
        typer.Option(help=help_words(text("The ZIP to write; by default beside the reports."))),
    ] = None,
) -> None:
    """Pack reports into one ZIP that may be handed out."""
    from workbench.run.sharing import ShareOrder  # noqa: PLC0415 - slow to import
    from workbench.run.sharing import share as share_reports  # noqa: PLC0415 - as above

    order = ShareOrder(municipality, tuple(report or ()), drafts, to)
    share_reports(order, ctx.obj.root, ctx.obj.speaker)


@app.command(help=help_words(text("Draft a plan from the recommendations that were adopted.")))
def draft(
    ctx: typer.Context,
    municipality: Municipality,
    as_of: AsOf = None,
    force: Annotated[  # noqa: FBT002 - an option, never given by position
        bool,
        typer.Option(
            "--force",
            help=help_words(text("Replace files that were edited; they are kept beside.")),
        ),
    ] = False,
) -> None:
    """Draft a plan from the recommendations that were adopted."""
    from workbench.run.drafting import DraftOrder, draft_plan_files  # noqa: PLC0415 - slow to import

    day = as_of or date.today()  # noqa: DTZ011 - the reader's own day
    draft_plan_files(DraftOrder(municipality, day, force), ctx.obj.root, ctx.obj.speaker)


@app.command(help=help_words(text("Open copies of a municipality's notebooks in JupyterLab.")))
def desk(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    municipality: Municipality,
    options: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[-- …]", help=help_words(text("Options of JupyterLab, as -- --port=9000."))
        ),
    ] = None,
    as_of: AsOf = None,
    fresh: Annotated[  # noqa: FBT002 - an option, never given by position
        bool,
        typer.Option(
            "--fresh", help=help_words(text("Make new copies; changed ones are kept beside."))
        ),
    ] = False,
    no_browser: Annotated[  # noqa: FBT002 - as above
        bool,
        typer.Option("--no-browser", help=help_words(text("Only print the address to open."))),
    ] = False,
    only_prepare: Annotated[  # noqa: FBT002 - as above
        bool,
        typer.Option(
            "--only-prepare",
            help=help_words(text("Start nothing; print the command that opens the copies.")),
        ),
    ] = False,
) -> None:
    """Open copies of a municipality's notebooks in JupyterLab."""
    from workbench.run.desk import Opening, open_desk  # noqa: PLC0415 - slow to import
    from workbench.run.desk_copies import DeskOrder  # noqa: PLC0415 - as above

    today = date.today()  # noqa: DTZ011 - the reader's own day
    order = DeskOrder(municipality, as_of or today, ctx.obj.language, fresh)
    opening = Opening(tuple(options or ()), not no_browser, not only_prepare)
    open_desk(order, opening, ctx.obj.root, today, ctx.obj.speaker)


@app.command(help=help_words(text("Begin the file of a municipality, everything still unknown.")))
def new(
    ctx: typer.Context,
    municipality: Municipality,
    name: Annotated[
        str | None,
        typer.Option(help=help_words(text("Full name, as “Kelmės rajono savivaldybė”."))),
    ] = None,
) -> None:
    """Begin the file of a municipality."""
    from workbench.store.new_file import new_file  # noqa: PLC0415 - slow to import
    from workbench.store.root import shown_path  # noqa: PLC0415 - as above

    root = ctx.obj.root
    shown = shown_path(new_file(municipality, root, name), root)
    done = text(
        "Written: {file}. Fill it in, then: workbench check {code}", file=shown, code=municipality
    )
    ctx.obj.speaker.say(done)


@app.command(help=help_words(text("Write the schemas with which editors complete the files.")))
def schema(
    ctx: typer.Context,
    check_only: Annotated[  # noqa: FBT002 - an option, never given by position
        bool,
        typer.Option(
            "--check", help=help_words(text("Write nothing; status 1 if one is out of date."))
        ),
    ] = False,
) -> None:
    """Write the schemas with which editors complete the files."""
    from workbench.run.schemas import stale_schemas, write_schemas  # noqa: PLC0415 - slow to import

    stale = (stale_schemas if check_only else write_schemas)(ctx.obj.root)
    if not stale:
        ctx.obj.speaker.say(text("The schemas match the model."))
    elif check_only:
        message = text("Out of date: {files}. To write them: workbench schema", files=stale)
        ctx.obj.speaker.complain(message)
    else:
        ctx.obj.speaker.say(text("Written: {file}", file=stale))
    raise typer.Exit(1 if stale and check_only else 0)


@imports.command("plan", help=help_words(text("Read a plan, and ask what cannot be decided.")))
def import_plan(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help=help_words(text("A .docx or .txt file.")))],
    municipality: Municipality,
    answer: Annotated[
        list[str] | None,
        typer.Option(
            help=help_words(text('Answer to a question, as 1.2.1="23000 133000"; may be repeated.'))
        ),
    ] = None,
    force: Annotated[  # noqa: FBT002 - an option, never given by position
        bool,
        typer.Option(
            "--force", help=help_words(text("Replace a different plan; it is kept beside."))
        ),
    ] = False,
) -> None:
    """Read a plan into the municipality's folder."""
    from workbench.run.importing import answers_of, import_into  # noqa: PLC0415 - slow to import

    answers = answers_of(answer or [])
    import_into(file, municipality, answers, ctx.obj.root, ctx.obj.speaker, force=force)


def _told(message: Text) -> Any:  # noqa: ANN401 - typer's own kind of option
    return typer.Option(help=help_words(message))


@imports.command(
    "survey", help=help_words(text("Read the answers to a survey, without persons, as a table."))
)
def import_survey(  # noqa: PLR0913, PLR0917 - one parameter for each option
    ctx: typer.Context,
    file: Annotated[
        Path, typer.Argument(help=help_words(text("The export of the survey tool: .csv or .xlsx.")))
    ],
    municipality: Municipality,
    key: Annotated[str | None, _told(text("Short name of the survey, as migrants_2025."))] = None,
    codebook: Annotated[
        Path | None, _told(text("A codebook from elsewhere; it is taken along."))
    ] = None,
    sheet: Annotated[str | None, _told(text("Sheet of the workbook that holds answers."))] = None,
    source: Annotated[str | None, _told(text("Key of the survey's source in the file."))] = None,
    selection: Annotated[
        str | None, _told(text("How respondents were found: snowball, quota, census …"))
    ] = None,
    start: Annotated[str | None, _told(text("When asking began, as 2025-09-01."))] = None,
    end: Annotated[str | None, _told(text("When asking ended, as 2025-10-15."))] = None,
    drop_duplicates: Annotated[  # noqa: FBT002 - an option, never given by position
        bool,
        typer.Option(
            "--drop-duplicates", help=help_words(text("Leave out rows that repeat others."))
        ),
    ] = False,
    force: Annotated[  # noqa: FBT002 - an option, never given by position
        bool,
        typer.Option(
            "--force", help=help_words(text("Replace other answers; they are kept beside."))
        ),
    ] = False,
) -> None:
    """Read the answers to a survey into the municipality's folder."""
    from workbench.run.survey_import import import_survey_into  # noqa: PLC0415 - slow to import
    from workbench.store.surveys.import_order import SurveyOrder  # noqa: PLC0415 - as above
    from workbench.store.surveys.survey_entry import EntryOptions  # noqa: PLC0415 - as above

    entry = EntryOptions(source, selection, start, end)
    order = SurveyOrder(file, municipality, key, codebook, sheet, entry, drop_duplicates, force)
    import_survey_into(order, ctx.obj.root, ctx.obj.speaker)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; what the workbench says itself is one clear message, no traceback.

    Parameters
    ----------
    arguments : sequence of str, optional
        By default those the program was started with.

    Raises
    ------
    SystemExit
        Always: 0 all well, 1 some reports failed, 2 wrong input or usage.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _write_any_letter()
    try:
        app(args=given, prog_name="workbench")
    except WorkbenchError as error:
        from workbench.run.saying import Speaker  # noqa: PLC0415 - slow to import

        Speaker(spoken_language(given)).tell_error(error)
        sys.exit(error.exit_status)


def _write_any_letter() -> None:
    """Put a question mark for a letter the terminal or log cannot hold, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _general_first(arguments: Sequence[str]) -> list[str]:
    """Return arguments with the options of all commands before the command."""
    first: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in _EVERYWHERE:
            first += [argument, *(value for value in (next(waiting, None),) if value is not None)]
        elif argument.startswith(tuple(f"{option}=" for option in _EVERYWHERE)):
            first.append(argument)
        else:
            rest.append(argument)
    return [*first, *rest]


if __name__ == "__main__":
    main()
