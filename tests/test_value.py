import copy
import dataclasses
import pickle

import pytest

from reviewdiff.model.change import Edit, Op
from reviewdiff.model.document import Footnote, NoteRef
from reviewdiff.model.label import Label, Part
from reviewdiff.model.value import replace

LABEL = Label(Part.OPERATIVE, number="12", subs=("a",))


def test_a_value_is_frozen_and_has_no_other_fields() -> None:
    edit = Edit(Op.EQUAL, "lamps")
    with pytest.raises(dataclasses.FrozenInstanceError):
        edit.text = "horns"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        edit.colour = "red"  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del edit.text
    assert not hasattr(edit, "__dict__")


def test_a_value_wants_its_fields_and_no_others() -> None:
    with pytest.raises(TypeError, match="text"):
        Edit(Op.EQUAL)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="colour"):
        Edit(Op.EQUAL, "lamps", colour="red")  # type: ignore[call-arg]


def test_values_are_equal_by_class_and_fields() -> None:
    again = Label(Part.OPERATIVE, number="12", subs=("a",))
    assert again == LABEL
    assert hash(again) == hash(LABEL)
    assert Footnote("1", "lamps") != Footnote("1", "horns")
    assert NoteRef("1", "lamps") != Footnote("1", "lamps")  # type: ignore[arg-type, comparison-overlap]


def test_a_value_can_be_matched_by_its_fields() -> None:
    match Edit(Op.EQUAL, "lamps"):
        case Edit(Op.EQUAL, text):
            assert text == "lamps"


def test_a_value_can_be_copied_and_pickled() -> None:
    assert copy.deepcopy(LABEL) == LABEL
    assert pickle.loads(pickle.dumps(LABEL)) == LABEL  # noqa: S301


def test_dataclasses_take_a_value_for_one_of_theirs() -> None:
    edit = Edit(Op.EQUAL, "lamps")
    assert dataclasses.is_dataclass(edit)
    assert [field.name for field in dataclasses.fields(edit)] == ["op", "text", "writing"]
    assert dataclasses.replace(edit, text="horns") == replace(edit, text="horns")
    assert dataclasses.asdict(edit) == {"op": Op.EQUAL, "text": "lamps", "writing": False}
