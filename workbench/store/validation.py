"""From what a file holds to frozen values, or to all its faults with their lines."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import TypeAdapter, ValidationError

from workbench.errors import Fault
from workbench.model.base import Value
from workbench.store.fault_wording import expected_of, found_of, nearest, remedy_of
from workbench.store.yaml_faults import shown_steps
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.store.yaml_reading import Steps, YamlFile
    from workbench.text import Text

__all__ = ["fault_at", "validated"]


def validated(kind: Any, file: YamlFile) -> tuple[Any, tuple[Fault, ...]]:  # noqa: ANN401 - a model or a tuple of one
    """Return the value a file holds, or what is wrong with it.

    Parameters
    ----------
    kind : type
        What it should hold: a model, or a tuple of one.
    file : YamlFile
        What was read.

    Returns
    -------
    (object or None, tuple of Fault)
        An instance of that kind and no faults; or None and every fault, in the order of the lines.
    """
    try:
        return _adapter(kind).validate_python(file.data), ()
    except ValidationError as error:
        return None, _faults(error, kind, file)


def fault_at(file: YamlFile, path: Steps, found: Text, expected: Text, remedy: Text) -> Fault:
    """Return a fault at a place of a file.

    Parameters
    ----------
    file : YamlFile
        The file.
    path : tuple of str or int
        Keys and indices.
    found, expected, remedy : Text
        As in a fault.

    Returns
    -------
    Fault
    """
    return Fault(found, expected, remedy, file.name, file.line(path), shown_steps(path))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - as above
    return TypeAdapter(kind)


def _faults(error: ValidationError, kind: object, file: YamlFile) -> tuple[Fault, ...]:
    """Word every error; those of one value's alternatives become one fault."""
    places: dict[Steps, list[Any]] = {}
    for item in error.errors(include_url=False):
        if _only_follows(item):
            continue
        place = _place(item["loc"], file.data)
        missing = item["type"] == "missing"
        places.setdefault((*place, str(item["loc"][-1])) if missing else place, []).append(item)
    for place in _meant(places, kind):
        places.pop(place, None)
    faults = (_fault(items, place, kind, file) for place, items in places.items())
    return tuple(sorted(faults, key=lambda fault: fault.line or 0))


def _meant(places: Mapping[Steps, list[Any]], kind: object) -> tuple[Steps, ...]:
    """Return the places of the keys that the misspelt ones stand for: one slip is one fault."""
    return tuple(
        (*place[:-1], alike)
        for place, (first, *_) in places.items()
        if first["type"] == "extra_forbidden"
        and (alike := nearest(str(place[-1]), _known_keys(_model_at(kind, place[:-1]))))
        and places.get((*place[:-1], alike), [first])[0]["type"] == "missing"
    )


def _only_follows(item: Any) -> bool:  # noqa: ANN401 - pydantic's dictionary
    """Tell whether a list is called too short only because some of its entries are faulty."""
    context = item.get("ctx", {})
    return bool(item["type"] == "too_short" and context["actual_length"] < len(item["input"]))


def _place(location: Steps, data: Any) -> Steps:  # noqa: ANN401 - whatever the file holds
    """Return pydantic's location without what names a branch of a union and not a place."""
    place: Steps = ()
    for step in location:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            continue
        place = (*place, step)
    return place


def _fault(items: list[Any], place: Steps, kind: object, file: YamlFile) -> Fault:
    """Word the errors of one place."""
    first = items[0]
    context = first.get("ctx", {})
    if first["type"] == "missing":
        key = str(place[-1])
        return fault_at(
            file,
            place,
            text("no key {key}", key=key),
            text("the key {key}", key=key),
            text("add a line “{key}:” with its value", key=key),
        )
    if first["type"] == "extra_forbidden":
        model = _model_at(kind, place[:-1])
        return fault_at(file, place, *_unknown_key(str(place[-1]), first["input"], model))
    expected = expected_of(first["type"], context, first["msg"])
    for other in items[1:]:
        more = expected_of(other["type"], other.get("ctx", {}), other["msg"])
        if str(more) not in str(expected):
            expected = text("{first} or {second}", first=expected, second=more)
    value = first["input"]
    return fault_at(
        file, place, found_of(value), expected, remedy_of(first["type"], value, context)
    )


def _unknown_key(key: str, value: object, model: type[Value] | None) -> tuple[Text, Text, Text]:
    """Word an unknown key: a misspelt one, the rest of a text after its comma, or a stranger."""
    known = _known_keys(model)
    alike = nearest(key, known)
    if alike:
        remedy = text("write {key} in its place", key=alike)
    elif value is None and not key.isidentifier():
        remedy = text("put the whole text, which holds a comma, into quotation marks")
    else:
        remedy = text("delete the key, or move it to where it belongs")
    expected = text("one of the keys: {names}", names=known)
    return text("an unknown key {key}", key=key), expected, remedy


def _known_keys(model: type[Value] | None) -> tuple[str, ...]:
    return tuple(model.model_fields) if model else ()


def _model_at(kind: object, place: Steps) -> type[Value] | None:
    """Return the model whose keys may stand at a place."""
    models = _models_in(kind)
    for step in place:
        fields = [m.model_fields[str(step)] for m in models if step in m.model_fields]
        if fields:  # an index, or a key of a mapping of models, leads no further
            models = _models_in(fields[0].annotation)
    return models[0] if models else None


def _models_in(annotation: object) -> list[type[Value]]:
    """Return every model within an annotation, the outermost first."""
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_in(argument)]
