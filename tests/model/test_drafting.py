"""The fixed words of a draft plan."""

import pytest
import yaml
from checkout import ROOT
from pydantic import ValidationError

from workbench.model.drafting import DraftWords

CONTENT = yaml.safe_load((ROOT / "parameters/catalogue/draft.yaml").read_text(encoding="utf-8"))


def test_every_word_is_there_in_both_languages():
    """The preview in the report is English too."""
    words = DraftWords.model_validate(CONTENT)
    single = [getattr(words, name) for name in DraftWords.model_fields if name != "sections"]
    inner = [w for section in words.sections for w in (section.heading, *section.paragraphs)]

    assert all(one.en for one in (*single, *inner))


def test_headings_are_in_capitals():
    """Only so the reader of documents tells them from the text of the plan."""
    words = DraftWords.model_validate(CONTENT)

    assert all(section.heading.lt.isupper() for section in words.sections)


@pytest.mark.parametrize(
    ("key", "wording"),
    [
        ("title", "{municipality} planas"),
        ("goal", "{area}"),
        ("criterion", "{indicator} ({unit}), {target}"),
        ("period", "{years"),
    ],
)
def test_a_wording_has_exactly_the_fields_it_is_filled_with(key, wording):
    """A field too many or too few, and a brace without its other half."""
    with pytest.raises(ValidationError, match="a wording with the fields"):
        DraftWords.model_validate({**CONTENT, key: {"lt": wording}})


def test_a_paragraph_has_no_other_fields_than_known():
    """Day, years and groups are all a section can tell."""
    section = {"heading": {"lt": "NAUJA"}, "place": "above", "paragraphs": [{"lt": "{money}"}]}
    with pytest.raises(ValidationError, match="a wording with the fields"):
        DraftWords.model_validate({**CONTENT, "sections": [section]})
