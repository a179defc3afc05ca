"""A sentence that waits for its language.

The inner layers say what is the matter; only the outermost one knows who reads it.
So they hand out a :class:`Text`: an English message, which is also its key in the translation
catalogues, and the values that go into it.  ``workbench.presentation.language`` turns it into a
Lithuanian or an English sentence with the number formats of that language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["Text", "plural_text", "text"]


@dataclass(frozen=True, slots=True)
class Text:
    """A message with its values, not yet in any language.

    Parameters
    ----------
    message : str
        English wording with ``{name}`` fields; the key in the catalogues.
    values : tuple of (str, object)
        What goes into the fields: numbers, dates, strings or further texts.
    plural : str or None
        English wording for any number but one, where the sentence counts something.
    count : int or None
        The number that chooses the form; also available as ``{count}``.
    """

    message: str
    values: tuple[tuple[str, Any], ...] = ()
    plural: str | None = None
    count: int | None = None

    def __str__(self) -> str:
        """Return the English sentence, for logs and tracebacks."""
        wording = self.plural if self.plural is not None and self.count != 1 else self.message
        return wording.format(**{name: _listed(value) for name, value in self.fields().items()})

    def fields(self) -> dict[str, Any]:
        """Return the values by name, with ``count`` where there is one."""
        fields = dict(self.values)
        if self.count is not None:
            fields["count"] = self.count
        return fields


def _listed(value: object) -> object:
    """Return several values as a reader expects them, one after the other."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value


def text(message: str, /, **values: Any) -> Text:  # noqa: ANN401 - whatever a sentence may hold
    """Return a message that is translated later; the extractor looks for calls of this name.

    Parameters
    ----------
    message : str
        English wording with ``{name}`` fields.
    **values : object
        What goes into the fields.

    Returns
    -------
    Text
    """
    return Text(message, tuple(sorted(values.items())))


def plural_text(one: str, many: str, /, count: int, **values: Any) -> Text:  # noqa: ANN401 - see text
    """Return a message that counts something and needs its language's plural form.

    Parameters
    ----------
    one, many : str
        English wordings for one and for any other number; ``{count}`` is the number.
    count : int
        How many.
    **values : object
        What goes into the other fields.

    Returns
    -------
    Text
    """
    return Text(one, tuple(sorted(values.items())), plural=many, count=count)
