"""Words that people wrote into the parameters themselves."""

from folders import MINIMAL, a_folder, put_file

from workbench.store.written_words import words_in_parameters


def test_whole_words_letter_for_letter_are_found(tmp_path):
    """A word counts where it stands alone as it was asked for, in any file of parameters."""
    root = a_folder(tmp_path)
    put_file(root, f"{MINIMAL}# parengė rasa, Jonas-P, rasotas\n")
    found = words_in_parameters(root, ["rasa", "Jonas", "jonas", "raso", "bandymas"])

    assert {"rasa", "Jonas", "bandymas"} == found


def test_a_file_nobody_can_read_excuses_nothing(tmp_path):
    """A folder called like a file has no words."""
    (tmp_path / "parameters" / "rasa.yaml").mkdir(parents=True)

    assert frozenset() == words_in_parameters(tmp_path, ["rasa"])
