"""The text of a Word paragraph as it reads with every tracked change accepted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workbench.store.documents.normal_text import normal
from workbench.store.documents.raw_table import Line
from workbench.store.documents.word_markup import (
    attribute,
    child,
    is_on,
    name_of,
    number_in,
    value,
)

if TYPE_CHECKING:
    from collections import Counter

    from workbench.store.documents.word_numbering import WordNumbering
    from workbench.store.documents.word_styles import WordStyles

__all__ = ["WordText"]

Element = Any  # lxml ships no types

_PASS_THROUGH = frozenset(
    ("hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "bdo", "dir",
     "ins", "moveTo", "ruby", "rubyBase", "AlternateContent", "Choice", "oMath", "oMathPara",
     "f", "num", "den", "e", "sup", "sub", "sSup", "sSub")
)  # fmt: skip
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_BULLET_CODES = frozenset(("F0B7", "F0A7", "F0D8", "F0FC", "F0A8", "F076"))
_DASH_CODES = frozenset(("F02D", "F0BE", "2013", "2014"))
_PRIVATE_USE = 0xF000


@dataclass(slots=True)
class WordText:
    """Reads paragraphs of one document and counts what it left out.

    Parameters
    ----------
    styles : WordStyles
        For hidden text and lists that come from a style.
    numbering : WordNumbering
        Counts the automatic lists.
    counts : Counter
        Insertions kept, deletions and hidden runs dropped, text boxes passed over.
    """

    styles: WordStyles
    numbering: WordNumbering
    counts: Counter[str]
    _carried: str = field(default="", init=False)

    def lines(self, paragraph: Element) -> tuple[Line, ...]:
        """Return the lines of a paragraph, its list number in the first one.

        Parameters
        ----------
        paragraph : element
            A ``w:p``.

        Returns
        -------
        tuple of Line
            Empty where it holds nothing, or where its end is deleted and its text goes on in
            the next paragraph.
        """
        properties = child(paragraph, "pPr")
        raw = self._text(paragraph)
        if child(properties, "rPr", "del") is not None:
            self._carried += raw
            return ()
        raw, self._carried = self._carried + raw, ""
        content = normal(raw)
        dropped = not content and bool(raw or self._is_emptied(paragraph))
        mark = None if dropped else self._mark(properties)
        number = mark.number.strip() if mark else ""
        if not content and not number:
            return ()
        first, *rest = content.split("\n")
        lines = [Line(first, item=mark is not None, number=number)]
        lines += [Line(one) for one in rest if one]
        return tuple(lines)

    def flush(self) -> tuple[Line, ...]:
        """Return text whose paragraph end was deleted at the end of a cell or document."""
        content, self._carried = normal(self._carried), ""
        return tuple(Line(one) for one in content.split("\n") if one)

    def _is_emptied(self, paragraph: Element) -> bool:
        """Tell whether a paragraph had text that was deleted or is hidden."""
        return any(name_of(e) in {"t", "delText"} for e in paragraph.iter())

    def _mark(self, properties: Element | None) -> Any:  # noqa: ANN401 - ListMark or None
        """Return what an automatic list puts before a paragraph."""
        own = child(properties, "numPr")
        style = value(child(properties, "pStyle"))
        number = value(child(own, "numId"))
        level = number_in(child(own, "ilvl"), 0)
        if number is None and style is not None:
            from_style = self.styles.list_of(style)
            number, level = from_style or (None, 0)
        return None if number in (None, "0") else self.numbering.next(number, level)

    def _text(self, element: Element) -> str:
        """Return the text of everything inside an element."""
        return "".join(self._piece(inner) for inner in element)

    def _piece(self, element: Element) -> str:
        """Return the text of one element inside a paragraph."""
        name = name_of(element)
        if name == "r":
            return self._run(element)
        if name in {"del", "moveFrom"}:
            self.counts["deleted"] += 1
            return ""
        if name in {"ins", "moveTo"}:
            self.counts["inserted"] += 1
        if name in _PASS_THROUGH:
            return self._text(element)
        return ""

    def _run(self, run: Element) -> str:
        """Return the text of a run, nothing if it is hidden."""
        properties = child(run, "rPr")
        switch = child(properties, "vanish")
        hidden = is_on(switch)
        if switch is None and (style := value(child(properties, "rStyle"))):
            hidden = self.styles.hides(style)
        pieces = "".join(self._sign(inner) for inner in run)
        if hidden and pieces.strip():
            self.counts["hidden"] += 1
        return "" if hidden else pieces

    def _sign(self, element: Element) -> str:
        """Return the text of one element of a run."""
        name = name_of(element)
        if name == "t":
            return element.text or ""
        if name == "sym":
            return _symbol(attribute(element, "char") or "")
        if name in {"drawing", "pict", "AlternateContent", "object"}:
            if any(name_of(inner) == "txbxContent" for inner in element.iter()):
                self.counts["text_box"] += 1
            return ""
        return _SIGNS.get(name, "")


def _symbol(code: str) -> str:
    """Return a sign of a symbol font; bullets and dashes are known, others by their code."""
    code = code.upper()
    if code in _BULLET_CODES:
        return "•"
    if code in _DASH_CODES:
        return "–"
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return chr(point - _PRIVATE_USE if point >= _PRIVATE_USE else point)
