"""Each mistake an editor can make is one message with its place, the part it is in and a hint."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.content.guide_folder import GuideFolder, where


@dataclass(frozen=True)
class Mistake:
    """One change to the small guide, and all that must be said about it."""

    title: str
    file: str
    old: str
    new: str
    where: str
    item: str
    what: str
    hint: str


MISTAKES = [
    Mistake(
        "an unknown key with a near one",
        "guide.yaml", "title: {fi: Hyvä", "subtitel: {fi: a, sv: b}\ntitle: {fi: Hyvä",
        "guide.yaml:3:1", "", "unknown key “subtitel”", "did you mean “subtitle”?",
    ),
    Mistake(
        "an unknown key unlike any other lists those there are",
        "rules.yaml", "  icon: rocket", "  icon: rocket\n  xyz: 1",
        "rules.yaml:3:3", "rule 1 “Kokeile.”", "unknown key “xyz”",
        "the keys here are: id, icon, title, explanation",
    ),
    Mistake(
        "a key that a later version will know",
        "guide.yaml", "names:", "logo: {}\nnames:",
        "guide.yaml:4:1", "", "unknown key “logo”", "the keys here are: languages,",
    ),
    Mistake(
        "a required key that is missing, with an example",
        "steps.yaml", "  icon: star\n", "",
        "steps.yaml:7:3", "step 2 “Jatka”", "“icon” is missing", "add for example  icon: user-plus",
    ),
    Mistake(
        "a required text that is missing, with an example in the guide's languages",
        "guide.yaml", "title: {fi: Hyvä opas, sv: En bra guide}\n", "",
        "guide.yaml:1:1", "", "“title” is missing", "add for example  title: {fi: …, sv: …}",
    ),
    Mistake(
        "a missing translation",
        "steps.yaml", "{fi: Aloita, sv: Börja}", "{fi: Aloita}",
        "steps.yaml:3:10", "step 1 “Aloita”, title", "the text in “sv” is missing", "add  sv: …",
    ),
    Mistake(
        "an empty text",
        "steps.yaml", "sv: Börja genast.", "sv: ''",
        "steps.yaml:4:32", "step 1 “Aloita”, text", "the text in “sv” is empty", "write the text",
    ),
    Mistake(
        "a text of spaces only",
        "steps.yaml", "sv: Börja genast.", "sv: ' \u00a0 '",
        "steps.yaml:4:32", "step 1 “Aloita”, text", "the text in “sv” is empty", "write the text",
    ),
    Mistake(
        "a text that became a comment",
        "guide.yaml", "{fi: Luvut, sv: Tal}", "\n    fi: #somessa\n    sv: Tal",
        "guide.yaml:17:5", "chart, heading", "the text in “fi” is empty",
        "what follows # is a comment: put it in quotation marks",
    ),
    Mistake(
        "a list for a text",
        "steps.yaml", "sv: Prova.", "sv: [Prova.]",
        "steps.yaml:6:34", "step 1 “Aloita”, tip for beginner",
        "expected the text in “sv”, found a list", "write it as one text",
    ),
    Mistake(
        "one text for all languages",
        "steps.yaml", "{fi: Jatka, sv: Fortsätt}", "Jatka",
        "steps.yaml:9:10", "step 2 “jatka”, title",
        "expected the text in each language, found “Jatka”", "write for example  {fi: …, sv: …}",
    ),
    Mistake(
        "a language that the guide has not",
        "rules.yaml", "sv: Prova.", "sv: Prova., en: Try.",
        "rules.yaml:3:37", "rule 1 “Kokeile.”, title", "the guide has no language “en”",
        "the keys of a text are: fi, sv, draft",
    ),
    Mistake(
        "a misspelt draft",
        "guide.yaml", "draft: [sv]", "drafts: [sv]",
        "guide.yaml:12:35", "quote, text", "the guide has no language “drafts”",
        "did you mean “draft”?",
    ),
    Mistake(
        "a draft in a language that the guide has not",
        "guide.yaml", "draft: [sv]", "draft: [fi, se]",
        "guide.yaml:12:47", "quote, text", "the guide has no language “se”",
        "did you mean “sv”?",
    ),
    Mistake(
        "a draft that is no list",
        "guide.yaml", "draft: [sv]", "draft: sv",
        "guide.yaml:12:42", "quote, text",
        "expected a list of the languages that await approval, found “sv”",
        "write for example  draft: [fi, sv]",
    ),
    Mistake(
        "the code of a language that there is not",
        "guide.yaml", "languages: [fi, sv]", "languages: [fi, swe]",
        "guide.yaml:1:17", "languages, item 2", "“swe” is not the code of a language",
        "did you mean sv or",
    ),
    Mistake(
        "the name of a language for its code",
        "guide.yaml", "languages: [fi, sv]", "languages: [fi, ruotsi]",
        "guide.yaml:1:17", "languages, item 2", "“ruotsi” is not the code of a language",
        "did you mean sv?",
    ),
    Mistake(
        "a language given twice",
        "guide.yaml", "languages: [fi, sv]", "languages: [fi, sv, fi]",
        "guide.yaml:1:21", "languages, item 3", "“fi” is given twice", "delete one of the two",
    ),
    Mistake(
        "an icon that there is not, with near names",
        "steps.yaml", "icon: star", "icon: starr",
        "steps.yaml:8:9", "step 2 “Jatka”, icon",
        "there is no icon “starr” in Font Awesome Free", "did you mean star",
    ),
    Mistake(
        "an id twice, with both places",
        "steps.yaml", "id: jatka", "id: aloita",
        "steps.yaml:7:7", "step 2 “Jatka”, id", "the id “aloita” is taken already, at",
        "give one of the two another id",
    ),
    Mistake(
        "an id with capitals and spaces, with one that would do",
        "steps.yaml", "id: jatka", "id: Jää tänne!",
        "steps.yaml:7:7", "step 2 “Jatka”, id",
        "an id has only the letters a–z, digits and single hyphens; found “Jää tänne!”",
        "write for example  jaa-tanne",
    ),
    Mistake(
        "a tip for an audience that does not exist",
        "steps.yaml", "beginner:", "begginer:",
        "steps.yaml:6:5", "step 1 “Aloita”, tips", "there is no audience “begginer”",
        "did you mean “beginner”?",
    ),
    Mistake(
        "a file name that is a path",
        "guide.yaml", "sv: guide}", "sv: ../Guide}",
        "guide.yaml:2:27", "file name",
        "a file name has only the letters a–z, digits and single hyphens; found “../Guide”",
        "write for example  guide",
    ),
    Mistake(
        "a chart of an unknown kind",
        "guide.yaml", "kind: dots", "kind: pie",
        "guide.yaml:15:9", "chart, kind", "expected a kind of chart, found “pie”",
        "allowed are: dots",
    ),
    Mistake(
        "more dots than can be counted",
        "guide.yaml", "value: 4}", "value: 40}",
        "guide.yaml:18:65", "chart, value 1 “Twitter”, value",
        "expected a whole number from 1 to 20, found 40", "choose a value within these limits",
    ),
    Mistake(
        "a number in quotation marks",
        "guide.yaml", "value: 4}", "value: '4'}",
        "guide.yaml:18:65", "chart, value 1 “Twitter”, value",
        "expected a whole number from 1 to 20, found “4”", "write it without quotation marks",
    ),
    Mistake(
        "a word for a number",
        "guide.yaml", "value: 4}", "value: neljä}",
        "guide.yaml:18:65", "chart, value 1 “Twitter”, value",
        "expected a whole number from 1 to 20, found “neljä”", "write it in digits",
    ),
    Mistake(
        "a text where keys and values belong",
        "guide.yaml", "\n  heading: {fi: Säännöt, sv: Regler}", " Säännöt",
        "guide.yaml:9:8", "rules", "expected keys and values, found “Säännöt”",
        "keys: heading, intro",
    ),
    Mistake(
        "a key with nothing after it",
        "guide.yaml", "names: [Kela-Kerttu]", "names:",
        "guide.yaml:4:1", "names", "expected a list, found nothing",
        "write each item after a “- ”",
    ),
    Mistake(
        "a theme that there is not",
        "guide.yaml", "names:", "theme: kella\nnames:",
        "guide.yaml:4:8", "theme", "there is no theme “kella”", "did you mean “kela”?",
    ),
    Mistake(
        "a theme outside the themes",
        "guide.yaml", "names:", "theme: ../kela\nnames:",
        "guide.yaml:4:8", "theme",
        "an id has only the letters a–z, digits and single hyphens; found “../kela”",
        "write for example  kela",
    ),
    Mistake(
        "a text with an escaped control character",
        "steps.yaml", "fi: Jatka,", 'fi: "Jat\\u0007ka",',
        "steps.yaml:9:15", "step 2 “Jat\x07ka”, title",
        "the text in “fi” has an invisible control character, U+0007",
        "write the text again without it",
    ),
    Mistake(
        "a text that turns the direction of reading",
        "steps.yaml", "fi: Jatka,", 'fi: "Jat\\u202eka",',
        "steps.yaml:9:15", "step 2 “Jat\u202eka”, title",
        "the text in “fi” has an invisible control character, U+202E",
        "write the text again without it",
    ),
    Mistake(
        "a text of more characters than any picture takes",
        "steps.yaml", "fi: Aloita heti.", f"fi: {'a' * 5001}",
        "steps.yaml:4:14", "step 1 “Aloita”, text",
        "the text in “fi” has 5001 characters; at most 5000 are taken", "shorten it",
    ),
    Mistake(
        "a key twice",
        "steps.yaml", "  icon: star\n", "  icon: star\n  icon: rocket\n",
        "steps.yaml:9:3", "", "“icon” is given twice here, first on line 8", "keep one of the two",
    ),
    Mistake(
        "an alias",
        "steps.yaml", "icon: star", "icon: *tähti",
        "steps.yaml:8:9", "",
        "“*” has a special meaning in YAML, which these files do not use",
        "put a text that starts with * in quotation marks",
    ),
    Mistake(
        "an anchor",
        "steps.yaml", "icon: star", "icon: &tähti star",
        "steps.yaml:8:9", "",
        "“&” has a special meaning in YAML, which these files do not use",
        "put a text that starts with & in quotation marks",
    ),
    Mistake(
        "a tag",
        "steps.yaml", "icon: star", "icon: !huom star",
        "steps.yaml:8:9", "",
        "“!” has a special meaning in YAML, which these files do not use",
        "put a text that starts with ! in quotation marks",
    ),
    Mistake(
        "a second document",
        "rules.yaml", "icon: rocket", "icon: rocket\n  title: {fi: a, sv: b}\n---\nx: y",
        "rules.yaml:4:1", "", "a second document starts here", "remove the line --- or ...",
    ),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.title)
def test_one_mistake_is_one_message(folder: GuideFolder, mistake: Mistake) -> None:
    folder.change(mistake.file, mistake.old, mistake.new)

    (problem,) = folder.problems()

    assert where(problem) == mistake.where
    assert problem.item == mistake.item
    assert problem.what.startswith(mistake.what)
    assert problem.hint.startswith(mistake.hint)


def test_the_message_shows_the_line_and_points_at_the_place(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "icon: star", "icon: starr")

    (problem,) = folder.problems()

    head, line, caret, hint = str(problem).splitlines()
    assert head.endswith("steps.yaml:8:9: step 2 “Jatka”, icon: " + problem.what)
    assert line == "    8 |   icon: starr"
    assert caret.index("^") == line.index("starr")
    assert hint == f"      → {problem.hint}"


def test_all_mistakes_of_all_files_are_told_at_once_in_the_order_of_files_and_lines(
    folder: GuideFolder,
) -> None:
    folder.change("rules.yaml", "icon: rocket", "icon: rokcet")
    folder.change("steps.yaml", "id: jatka", "id: aloita")
    folder.change("steps.yaml", "sv: Börja}", "sv: ''}")
    folder.change("guide.yaml", "value: 4}", "value: 0}")
    folder.change("guide.yaml", "sv: En bra guide", "en: A guide")
    folder.files["formats.yaml"] = "big: {}\n"
    folder.files["themes/kela.yaml"] = "colours: 5\n"

    problems = folder.problems()

    assert [where(problem) for problem in problems if problem.place] == [
        "guide.yaml:3:8",  # no Swedish title
        "guide.yaml:3:24",  # but an English one
        "guide.yaml:18:65",
        "steps.yaml:3:27",
        "steps.yaml:7:7",
        "rules.yaml:2:9",
        *["formats.yaml:1:6"] * 8,  # every key of a format is required
        *["kela.yaml:1:1"] * 3,
        "kela.yaml:1:10",
    ]


def test_a_broken_file_does_not_hide_the_mistakes_of_the_others(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "languages: [fi, sv]", "languages: [fi, sv")
    folder.change("steps.yaml", "icon: star", "icon: starr")
    folder.change("rules.yaml", "id: kokeile", "id: Kokeile")

    assert [where(problem) for problem in folder.problems()] == [
        "guide.yaml:1:12",
        "steps.yaml:8:9",
        "rules.yaml:1:7",
    ]


def test_a_misspelt_language_is_told_once_and_not_for_every_text(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "languages: [fi, sv]", "languages: [fi, sve]")

    assert [where(problem) for problem in folder.problems()] == ["guide.yaml:1:17"]


def test_a_missing_file_is_named_as_its_user_would_type_it(
    folder: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder.files["steps.yaml"]
    folder.path.mkdir()
    monkeypatch.chdir(folder.path.parent)

    (problem,) = folder.problems()

    assert problem.item == "opas/steps.yaml"
    assert problem.what == "the file is missing"
    assert problem.hint


def test_a_folder_in_place_of_a_file(folder: GuideFolder) -> None:
    del folder.files["steps.yaml"]
    (folder.path / "steps.yaml").mkdir(parents=True)

    (problem,) = folder.problems()

    assert problem.item.endswith("opas/steps.yaml")
    assert problem.what == "a file was expected, but this is a folder"


def test_no_folder_at_all_says_how_to_make_one(
    folder: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.files = {}
    monkeypatch.chdir(folder.path.parent)

    (problem,) = folder.problems()

    assert problem.item == "opas"
    assert problem.what == "there is no such folder"
    assert "infographic new opas" in problem.hint


def test_rules_need_a_heading(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "rules:\n  heading: {fi: Säännöt, sv: Regler}\n", "")

    (problem,) = folder.problems()

    assert where(problem) == "rules.yaml:1:1"
    assert "guide.yaml has no heading" in problem.what
    assert "rules: {heading: …}" in problem.hint


def test_a_heading_for_rules_needs_rules(folder: GuideFolder) -> None:
    del folder.files["rules.yaml"]

    (problem,) = folder.problems()

    assert problem.item.endswith("rules.yaml")
    assert problem.what == "the file is missing"


def test_a_list_without_steps(folder: GuideFolder) -> None:
    folder.files["steps.yaml"] = "[]\n"

    (problem,) = folder.problems()

    assert where(problem) == "steps.yaml:1:1"
    assert problem.what == "expected at least one step, found none"


def test_steps_that_are_no_list(folder: GuideFolder) -> None:
    folder.files["steps.yaml"] = "id: aloita\n"

    (problem,) = folder.problems()

    assert where(problem) == "steps.yaml:1:1"
    assert problem.what == "expected a list, found keys and values"
