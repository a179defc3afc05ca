import hashlib
import re

from presentation.cases import case_of

from workbench.presentation.boxes import show_banner, show_commentary, show_run_stamp


def test_invented_data_are_marked():
    """The banner says it, and so does every printed sheet."""
    banner = show_banner(case_of("pavyzdys"), "lt")
    assert "IŠGALVOTI DUOMENYS" in banner.html
    assert banner.notice == "IŠGALVOTI DUOMENYS"


def test_summaries_are_not_passed_off_as_quotes():
    """The Vilnius plan is kept as summaries; the banner points to the order."""
    plain = show_banner(case_of("vilnius"), "lt").plain
    assert "citatos – iš santraukų" in plain
    assert "Nr.\u00a030-3421/22" in plain


def test_there_is_no_banner_without_a_reason():
    """A municipality with nothing to warn of has no banner."""
    assert show_banner(case_of("kaunas"), "lt").html == ""


def test_a_commentary_is_signed_and_dated():
    """A person's judgement stands in a box of its own."""
    html = show_commentary(case_of("pavyzdys"), "plan_evaluation", "conclusions", "lt").html
    assert "Planą verta tvirtinti tik sutvarkius rodiklius" in html
    assert "konsultantas, 2026\u00a0m. sausio 15\u00a0d." in html


def test_a_commentary_stands_in_its_own_report_alone():
    """Two reports have conclusions; each shows its own and not the other's."""
    case = case_of("pavyzdys")
    plan = show_commentary(case, "plan_evaluation", "conclusions", "en").plain
    needs = show_commentary(case, "needs_analysis", "conclusions", "en").plain
    assert [True, False] == ["The plan should be approved" in plain for plain in (plan, needs)]
    assert [False, True] == ["Housing and Lithuanian courses" in plain for plain in (plan, needs)]


def test_a_draft_commentary_says_so():
    """What is not final is marked in its head."""
    case = case_of("pavyzdys")
    draft = case.file.commentary[0].model_copy(update={"status": "draft"})
    file = case.file.model_copy(update={"commentary": (draft,)})
    drafted = show_commentary(
        case.model_copy(update={"file": file}), "plan_evaluation", "conclusions", "lt"
    )
    assert drafted.plain.startswith("Konsultanto žodis (juodraštis)")


def test_a_section_without_commentary_stays_empty():
    """Nobody's judgement is not invented."""
    assert show_commentary(case_of("pavyzdys"), "plan_evaluation", "nowhere", "lt").html == ""


def test_the_stamp_names_the_files_and_no_folder_of_this_computer():
    """Each file stands with the beginning of its hash, relative to the workbench."""
    html = show_run_stamp(case_of("vilnius"), "lt").html
    assert "<code>parameters/vilnius/plan.yaml</code>" in html
    assert re.search(r"<code>[0-9a-f]{12}</code>", html)
    assert "<code>/" not in html


def test_the_stamp_names_the_catalogue_as_one():
    """Its many files are told by their number and a hash over theirs."""
    case = case_of("vilnius")
    listed = [file for file in case.inputs if "catalogue" in file.path]
    lines = "".join(sorted(f"{file.sha256}  {file.path}\n" for file in listed))
    html = show_run_stamp(case, "en").html

    assert f"parameters/catalogue/, {len(listed)} files, all together" in html
    assert hashlib.sha256(lines.encode()).hexdigest()[:12] in html
    assert "areas.yaml" not in html
