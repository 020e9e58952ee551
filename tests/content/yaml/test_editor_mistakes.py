"""What editors mistype, paste and save: each mistake is told at its own place, with what to type
instead, and nothing else is said because of it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.content.guide_folder import GUIDE, RULES, STEPS, GuideFolder, where

G, S, R = "guide.yaml", "steps.yaml", "rules.yaml"
TITLE = "{fi: Jatka, sv: Fortsätt}"
LINK = "names: [Kela-Kerttu]\nlink: {{url: {}, label: {{fi: a, sv: b}}}}"


@dataclass(frozen=True)
class Typed:
    """`old` in a file of the small guide is typed as `new`; it is told at `where`, with `words` in
    the message."""

    title: str
    file: str
    old: str
    new: str
    where: str
    words: tuple[str, ...]


def text(title: str, typed: str, column: int, *words: str) -> Typed:
    """A mistake in the Finnish title of step 2, on a line of its own."""
    new = f"\n    fi: {typed}\n    sv: Fortsätt"
    return Typed(title, S, TITLE, new, f"{S}:10:{column}", words)


QUOTE = "put the text in quotation marks:  fi: "

MISTAKES = [
    # Colons, indentation, the marks of lists.
    text("a colon in a text", "Muista: aloita", 15, "second colon", f"{QUOTE}'Muista: aloita'"),
    text("a colon in curly quotation marks", "”Muista: aloita”", 16,
         "use straight quotation marks:  fi: 'Muista: aloita'"),
    text("a colon in other curly quotation marks", "“Muista: nyt”", 16, "'Muista: nyt'"),
    text("a colon at the end of a text", "Jatka:", 14, f"{QUOTE}'Jatka:'"),
    text("an apostrophe and a colon", "FPA's tips: nu", 19, f"{QUOTE}'FPA''s tips: nu'"),
    Typed("no space after a colon", S, "icon: star", "icon:star", f"{S}:8:7",
          ("no space after this colon", "write  icon: star")),
    Typed("no space after the colon of an id", S, "id: jatka", "id:jatka", f"{S}:7:5",
          ("no space after this colon", "write  id: jatka")),
    Typed("no space before braces", S, f"title: {TITLE}", f"title:{TITLE}", f"{S}:9:8",
          ("no space after this colon", f"write  title: {TITLE}")),
    Typed("no space after the first of two colons", S, TITLE, "\n    fi:Jatka\n    sv: Fortsätt",
          f"{S}:10:7", ("no space after this colon", "write  fi: Jatka")),
    Typed("no space after the second of two colons", S, TITLE, "\n    fi: Jatka\n    sv:Fortsätt",
          f"{S}:11:7", ("no space after this colon", "write  sv: Fortsätt")),
    Typed("no space after either colon", S, TITLE, "\n    fi:Jatka\n    sv:Fortsätt",
          f"{S}:10:5", ("put a space after the colon:  fi: Jatka",)),
    Typed("no space after a colon in braces", S, TITLE, "{fi:Jatka, sv: Fortsätt}",
          f"{S}:9:13", ("no space after this colon", "write  fi: Jatka")),
    Typed("no space after the second colon in braces", S, TITLE, "{fi: Jatka, sv:Fortsätt}",
          f"{S}:9:24", ("no space after this colon", "write  sv: Fortsätt")),
    Typed("an equals sign for a colon", S, "icon: star", "icon = star", f"{S}:8:8",
          ("not by “=”", "write  icon: star")),
    Typed("an equals sign at the left", G, "names: [", "names = [", f"{G}:4:7",
          ("not by “=”", "write  names: [Kela-Kerttu]")),
    Typed("a full-width colon", S, "icon: star", "icon：star", f"{S}:8:7",
          ("another character than the colon", "write  icon: star")),
    Typed("a semicolon for a colon", S, "icon: star", "icon; star", f"{S}:8:7",
          ("not by “;”", "write a colon:  icon: star")),
    Typed("a semicolon for the first of two colons", S, TITLE, "\n    fi; Jatka\n    sv: Fortsätt",
          f"{S}:10:7", ("not by “;”", "write a colon:  fi: Jatka")),
    Typed("a semicolon for the second of two colons", S, TITLE,
          "\n    fi: Jatka\n    sv; Fortsätt", f"{S}:11:7", ("write a colon:  sv: Fortsätt",)),
    Typed("a semicolon for a colon in braces", S, TITLE, "{fi; Jatka, sv: Fortsätt}",
          f"{S}:9:13", ("not by “;”", "write a colon:  fi: Jatka")),
    # What is not indented, and what a merge leaves.
    Typed("texts beside their key", S, TITLE, "\n  fi: Jatka\n  sv: Fortsätt", f"{S}:10:3",
          ("fi and sv belong to title", "move them two spaces to the right")),
    Typed("a draft too", S, TITLE, "\n\n  fi: Jatka\n  sv: Fortsätt\n  draft: [sv]", f"{S}:11:3",
          ("fi, sv and draft belong to title",)),
    Typed("long texts beside their key", S, TITLE,
          "\n  fi: Jatka\n    nyt\n  sv: >\n    Fortsätt\n    nu", f"{S}:10:3",
          ("fi and sv belong to title",)),
    Typed("the first text beside its key", S, TITLE, "\n  fi: Jatka\n     sv: Fortsätt",
          f"{S}:10:3", ("fi belongs to title", "move it 3 spaces to the right")),
    Typed("the texts of two keys beside them", S, f"title: {TITLE}",
          "title: # otsikko\n  fi: Jatka\n  sv: Fortsätt\n  text: {fi: a, sv: b}", f"{S}:10:3",
          ("fi and sv belong to title",)),
    Typed("texts beside a key at the left", G, "title: {fi: Hyvä opas, sv: En bra guide}",
          "title:\nfi: Hyvä opas\nsv: En bra guide", f"{G}:4:1",
          ("fi and sv belong to title", "move them two spaces to the right")),
    Typed("texts beside the first key of an item", S, "- id: jatka\n  icon: star\n  title: "
          f"{TITLE}", "- title:\n  fi: Jatka\n  sv: Fortsätt\n  id: jatka\n  icon: star",
          f"{S}:8:3", ("fi and sv belong to title",)),
    Typed("an empty text", S, TITLE, "\n    fi:\n    sv: Fortsätt", f"{S}:10:5",
          ("the text in “fi” is empty",)),
    Typed("two versions of a line", S, "  icon: star\n",
          "<<<<<<< HEAD\n  icon: star\n=======\n  icon: moon\n>>>>>>> toinen\n", f"{S}:8:1",
          ("two versions of this part", "keep one of them")),
    Typed("two versions and their origin", S, "  icon: star\n",
          "<<<<<<< HEAD\n  icon: star\n||||||| 1\n  icon: sun\n=======\n>>>>>>> b\n", f"{S}:8:1",
          ("two versions of this part",)),
    Typed("the end of a merge", S, "  icon: star\n", "  icon: star\n>>>>>>> toinen\n",
          f"{S}:9:1", ("a mark of a merge is left here",)),
    Typed("tips without their audience", S, "    beginner: {fi: Kokeile., sv: Prova.}",
          "    fi: Kokeile.\n    sv: Prova.", f"{S}:6:5",
          ("write the audience first:  beginner: {fi: …}",)),
    Typed("tips without their audience, beside", S, "    beginner: {fi: Kokeile., sv: Prova.}",
          "  fi: Kokeile.\n  sv: Prova.", f"{S}:6:3", ("fi and sv belong to tips",)),
    Typed("the address of an icon", S, "icon: star", "icon: https://fontawesome.com/icons/star",
          f"{S}:8:9", ("write only  star",)),
    Typed("languages parted by a semicolon", G, "languages: [fi, sv]", "languages: [fi; sv]",
          f"{G}:1:13", ("parted by commas", "part them so: [fi, sv]")),
    Typed("a key alone on its line", S, "icon: star", "icon star", f"{S}:8:3",
          ("the colon or the space after it is missing",)),
    Typed("all texts on the line of their key", G, "file_name: {fi: opas, sv: guide}",
          "file_name: fi: opas, sv: guide", f"{G}:2:14",
          ("write  file_name: {fi: opas, sv: guide}",)),
    Typed("a line one space too far right", S, "  icon: star", "   icon: star", f"{S}:8:4",
          ("starts too far right", "same column")),
    Typed("a line one space too far left", S, "  icon: star", " icon: star", f"{S}:8:2",
          ("expected an item of the list", "same column")),
    Typed("a tab in the indentation", S, "  icon: star", "\ticon: star", f"{S}:8:1",
          ("there is a tab here", "use spaces")),
    Typed("a tab after a colon", S, "icon: star", "icon:\tstar", f"{S}:8:8",
          ("there is a tab here", "use spaces")),
    Typed("no space after the hyphen of an item", S, "- id: jatka", "-id: jatka", f"{S}:7:1",
          ("a hyphen and a space", "write  - id: jatka")),
    Typed("a bullet for a hyphen", S, "- id: jatka", "• id: jatka", f"{S}:7:1",
          ("a hyphen and a space", "write  - id: jatka")),
    Typed("a dash for a hyphen", S, "- id: jatka", "– id: jatka", f"{S}:7:1",
          ("a hyphen and a space", "write  - id: jatka")),
    Typed("a star for a hyphen", S, "- id: jatka", "* id: jatka", f"{S}:7:1",
          ("a hyphen and a space", "write  - id: jatka")),
    Typed("a number for a hyphen", S, "- id: jatka", "2. id: jatka", f"{S}:7:1",
          ("a hyphen and a space", "write  - id: jatka")),
    # Quotation marks and brackets.
    text("a quotation mark that is not closed", "'Jatka", 9, "never closed", "close it at the end"),
    text("a straight double one", '"Jatka', 9, "never closed", "close it at the end"),
    text("text after a quotation", "'Jatka' nyt", 9, "closes on line 10", "more text follows"),
    text("a comment right after a quotation", "'Jatka'#nyt", 16, "is left out"),
    Typed("curly quotation marks around a key", S, "icon: star", "“icon”: star", f"{S}:8:3",
          ("part of the key", "write the key without:  icon: …")),
    Typed("curly quotation marks around an icon", S, "icon: star", "icon: ”star”", f"{S}:8:9",
          ("there is no icon", "did you mean star, ")),
    Typed("curly quotation marks around an id", S, "id: jatka", "id: “jatka”", f"{S}:7:7",
          ("an id has only", "write for example  jatka")),
    Typed("curly quotation marks around a number", G, "value: 4", "value: ”4”", f"{G}:18:65",
          ("expected a number", "delete the quotation marks")),
    Typed("curly quotation marks around a name", G, "[Kela-Kerttu]", "[“Kela-Kerttu”]", f"{G}:4:9",
          ("curly quotation marks", "write it without:  Kela-Kerttu")),
    Typed("curly quotation marks around a language", G, "[fi, sv]", "[fi, “sv”]", f"{G}:1:17",
          ("not the code of a language", "did you mean sv")),
    Typed("curly quotation marks around a theme", G, "names:", "theme: ”ilta”\nnames:", f"{G}:4:8",
          ("an id has only", "write for example  ilta")),
    Typed("curly quotation marks around an address", G, "names: [Kela-Kerttu]",
          LINK.format("“https://kela.fi”"), f"{G}:5:13", ("write for example  https://kela.fi",)),
    Typed("a bracket that is not closed", G, "languages: [fi, sv]", "languages: [fi, sv",
          f"{G}:1:12", ("closing “]” is missing",)),
    Typed("a brace that is not closed", G, "{fi: opas, sv: guide}", "{fi: opas, sv: guide",
          f"{G}:2:12", ("closing “}” is missing",)),
    Typed("a brace too many", G, "{fi: opas, sv: guide}", "{fi: opas, sv: guide}}", f"{G}:2:33",
          ("more text follows", "delete this “}”")),
    Typed("a comma after the braces", G, "{fi: opas, sv: guide}", "{fi: opas, sv: guide},",
          f"{G}:2:33", ("more text follows", "delete the comma")),
    Typed("a semicolon in braces", G, "{fi: opas, sv: guide}", "{fi: opas; sv: guide}",
          f"{G}:2:12", ("a comma or the closing “}” is missing",
                        "write a comma for “;”: {fi: opas, sv: …}")),
    Typed("an optional text without words", G, "names:", "subtitle:\nnames:", f"{G}:4:1",
          ("expected the text in each language", "{fi: …, sv: …}  or delete the line")),
    Typed("an optional name without words", G, "names:", "theme:\nnames:", f"{G}:4:1",
          ("expected an id, found nothing", "write one here, or delete the line")),
    Typed("no comma in braces", S, TITLE, "{fi: Jatka vain sv: Fortsätt}", f"{S}:9:10",
          ("put a comma before “sv”: {fi: Jatka vain, sv: …}", "put all of it in quotation marks")),
    Typed("no comma after quotation marks", S, TITLE, "{fi: 'Jatka' sv: 'Fortsätt'}", f"{S}:9:15",
          ("put a comma before “sv”",)),
    Typed("no comma after braces", G,
          "beginner:\n    icon: seedling\n    label: {fi: Vinkki, sv: Tips}",
          "beginner: {label: {fi: Vinkki, sv: Tips} icon: seedling}", f"{G}:6:13",
          ("put a comma before “icon”",)),
    Typed("a colon in a text in braces", S, TITLE, "{fi: Muista: jatka, sv: Fortsätt}",
          f"{S}:9:10", ("put a text with a comma, a colon or # in quotation marks",)),
    Typed("no colon in braces", S, TITLE, "{fi: Jatka, sv Fortsätt nu}", f"{S}:9:22",
          ("the colon after “sv” is missing", "write  sv: Fortsätt nu")),
    Typed("a decimal comma in a text in braces", S, TITLE, "{fi: Versio 4,0, sv: Fortsätt}",
          f"{S}:9:24", ("a comma ends the text here", "{fi: 'Versio 4,0', …}")),
    Typed("round brackets", G, "names: [Kela-Kerttu]", "names: (Kela-Kerttu; Kanta)", f"{G}:4:8",
          ("expected a list", "write for example  [Kela-Kerttu, Kanta]")),
    # Characters with which a text cannot start.
    text("an at sign", "@kela", 9, "cannot start", f"{QUOTE}'@kela'"),
    text("a back quote", "`koodi`", 9, "cannot start", f"{QUOTE}'`koodi`'"),
    text("a per cent sign", "%5", 9, "cannot start", f"{QUOTE}'%5'"),
    text("a comma", ", teksti", 9, "cannot start", f"{QUOTE}', teksti'"),
    text("a closing bracket", "] teksti", 9, "cannot start", f"{QUOTE}'] teksti'"),
    text("an ampersand", "&yritys", 9, "“&” has a special meaning", "'&…'"),
    text("a star", "*tärkeää*", 9, "“*” has a special meaning", "'*…'"),
    text("an exclamation mark", "!Huom", 9, "“!” has a special meaning", "'!…'"),
    text("a bar", "| teksti", 11, f"{QUOTE}'| teksti'"),
    text("a greater-than sign", "> 5 euroa", 11, f"{QUOTE}'> 5 euroa'"),
    text("a word in braces", "{nimi} opas", 16, "more text follows", f"{QUOTE}'{{nimi}} opas'"),
    text("a word in brackets", "[Uusi] opas", 16, "more text follows", f"{QUOTE}'[Uusi] opas'"),
    text("a hyphen and a space", "- teksti", 9, f"{QUOTE}'- teksti'"),
    Typed("an at sign in braces", S, TITLE, "{fi: @kela, sv: Fortsätt}", f"{S}:9:15",
          ("cannot start", f"{QUOTE}'@kela'")),
    # Characters that nobody sees.
    text("a zero width space", "Jat\u200bka", 12, "zero width space (U+200B)", "delete it"),
    text("a mark of direction", "Jat\u200eka", 12, "left-to-right mark (U+200E)", "delete it"),
    text("an override of direction", "Jat\u202eka", 12, "right-to-left override", "delete it"),
    text("an isolate", "Jat\u2066ka", 12, "left-to-right isolate (U+2066)", "delete it"),
    text("a byte order mark inside", "Jat\ufeffka", 12, "zero width no-break space", "delete it"),
    text("a word joiner", "Jat\u2060ka", 12, "word joiner (U+2060)", "delete it"),
    text("a joiner of Latin letters", "Jat\u200dka", 12, "zero width joiner", "delete it"),
    text("a filler", "Jat\u3164ka", 12, "hangul filler (U+3164)", "delete it"),
    text("a blank of Braille alone", "\u2800", 9, "braille pattern blank (U+2800)", "delete it"),
    text("a tag", "Jat\U000e0061ka", 12, "tag latin small letter a", "delete it"),
    text("a variation of a letter", "Jat\ufe0fka", 12, "variation selector-16", "delete it"),
    text("the bullet of Word's own font", "\uf0b7 Jatka", 9, "sign of a single font (U+F0B7)"),
    text("two on a line", "J\u200bat\u200bka", 10, "zero width space", "and 1 more on this line"),
    text("an ellipsis of another encoding", "Jat\x85ka", 12, "control character (U+0085)"),
    text("a letter that was lost", "J\ufffdtka", 10, "a letter was lost", "write the letter again"),
    text("an escaped zero width space", r'"Jat\u200bka"', 13, "zero width space", "delete it"),
    text("half a character", r'"Jat\ud800ka"', 13, "half of a character (U+D800)", "delete it"),
    text("an escape that is no character", r'"Jat\UFFFFFFFF"', 13, r"“\UFFFFFFFF” is no character"),
    Typed("half a character in an id", S, "id: jatka", r'id: "\ud800"', f"{S}:7:8",
          ("half of a character",)),
    Typed("half a character in a key", G, "names:", r'"names\udfff":', f"{G}:4:7",
          ("half of a character (U+DFFF)",)),
    Typed("half a character for a theme", G, "names:", 'theme: "\\ud83d"\nnames:', f"{G}:4:9",
          ("half of a character (U+D83D)",)),
    Typed("half a character for a rule", R, RULES, '- "\\ud800"\n', f"{R}:1:4",
          ("half of a character (U+D800)",)),
    Typed("a zero width space before an item", S, "- id: jatka", "\u200b- id: jatka", f"{S}:7:1",
          ("zero width space", "delete it")),
    Typed("a zero width space in an address", G, "names: [Kela-Kerttu]",
          LINK.format("https://kela\u200b.fi"), f"{G}:5:25", ("zero width space", "delete it")),
    Typed("a no-break space in the indentation", S, "  icon: star", "\u00a0 icon: star",
          f"{S}:8:1", ("in the indentation", "no-break space (U+00A0)", "press the space bar")),
    Typed("a no-break space after a colon", S, "icon: star", "icon:\u00a0star", f"{S}:8:8",
          ("no-break space (U+00A0)", "press the space bar")),
    Typed("a no-break space before a colon", S, "icon: star", "icon\u00a0: star", f"{S}:8:7",
          ("no-break space (U+00A0)", "press the space bar")),
    Typed("a no-break space after a hyphen", S, "- id: jatka", "-\u00a0id: jatka", f"{S}:7:2",
          ("no-break space (U+00A0)", "press the space bar")),
    Typed("a soft hyphen in a key", S, "icon: star", "ic\u00adon: star", f"{S}:8:5",
          ("soft hyphen (U+00AD)", "delete it")),
    # Numbers.
    Typed("a decimal comma in braces", G, "value: 4}", "value: 1,5}", f"{G}:18:65",
          ("a comma ends the number", "value: 1.5")),
    Typed("a decimal comma and a space", G, "value: 4}", "value: 1, 5}", f"{G}:18:65",
          ("a comma ends the number", "value: 1.5")),
    Typed("a decimal comma after thousands", G, "value: 4}", "value: 1 000,5}", f"{G}:18:65",
          ("a comma ends the number", "value: 1000.5")),
    Typed("a decimal comma and a unit", G, "value: 4}", "value: -2,5 %}", f"{G}:18:65",
          ("a comma ends the number", "value: -2.5")),
    Typed("a thin space in a number", G, "value: 4}", "value: 1\u2009000}", f"{G}:18:65",
          ("expected a number", "write it without spaces: 1000")),
    Typed("a minus that is no hyphen", G, "value: 4}", "value: −4}", f"{G}:18:65",
          ("expected a number", "hyphen of the keyboard: -4")),
]  # fmt: skip


@pytest.mark.parametrize("typed", MISTAKES, ids=lambda typed: typed.title)
def test_what_is_mistyped_is_told_at_its_place(folder: GuideFolder, typed: Typed) -> None:
    folder.change(typed.file, typed.old, typed.new)

    (problem,) = folder.problems()

    assert where(problem) == typed.where
    for words in typed.words:
        assert words in str(problem)


WIDE_SPACES = "\u2000\u2002\u2003\u2007\u2009\u200a\u205f\u3000\u2028\u2029"


@pytest.mark.parametrize("space", WIDE_SPACES, ids=lambda space: f"U+{ord(space):04X}")
@pytest.mark.parametrize("typed", ["Jatka{}heti", "{}Jatka heti{}", "'Jatka{} heti'"])
def test_a_space_of_any_width_is_a_space(folder: GuideFolder, typed: str, space: str) -> None:
    new = f"\n    fi: {typed.format(space, space)}\n    sv: Fortsätt"
    folder.change(S, TITLE, new)
    assert folder.load().guide.steps[1].title.words["fi"] == "Jatka heti"


def test_an_escaped_space_of_any_width_is_a_space(folder: GuideFolder) -> None:
    folder.change(S, "fi: Jatka,", r'fi: "Jatka\u2003heti\Lnyt",')
    assert folder.load().guide.steps[1].title.words["fi"] == "Jatka heti nyt"


@pytest.mark.parametrize("sign", ["\u00ad", "\u00a0", "\u202f", "\u0915\u094d\u200d", "👩\u200d🔧"])
def test_what_belongs_into_a_text_stays(folder: GuideFolder, sign: str) -> None:
    folder.change(S, "fi: Jatka,", f"fi: Jat{sign}ka,")
    assert folder.load().guide.steps[1].title.words["fi"] == f"Jat{sign}ka"


def test_a_comment_may_say_anything(folder: GuideFolder) -> None:
    folder.change(S, "  icon: star", "  # \u200bikoni\u00a0\x07\u202e\n  icon: star")
    assert folder.load().guide.steps[1].icon == "star"


def test_the_faults_of_all_blocks_and_files_are_told_at_once(folder: GuideFolder) -> None:
    folder.change(G, "names: [Kela-Kerttu]", "names: [Kela-Kerttu")
    folder.change(G, "icon: seedling", "icon: seedlin")
    folder.change(G, "fi: Luvut", "fi:Luvut")
    folder.change(S, "{fi: Aloita, sv: Börja}", "\n    fi: Nyt: aloita\n    sv: Nu: börja")
    folder.change(S, "icon: star", "icon: starr")
    folder.change(R, "icon: rocket", "icon = rocket")

    assert [where(problem) for problem in folder.problems()] == [
        f"{G}:4:8", f"{G}:7:11", f"{G}:16:15", f"{S}:4:12", f"{S}:5:11", f"{S}:10:9", f"{R}:2:8",
    ]  # fmt: skip


@pytest.mark.parametrize("nothing", ["null\n", "~\n", "{}\n", "-\n", "- {}\n"])
def test_rules_that_say_nothing_are_written_as_an_empty_list(
    folder: GuideFolder, nothing: str
) -> None:
    folder.files[R] = nothing
    (problem,) = folder.problems()
    assert "write them, or  []" in problem.hint
    folder.files[R] = "[]\n"
    assert folder.load().guide.rule_items == ()


def test_texts_beside_several_keys_are_told_once_for_each(folder: GuideFolder) -> None:
    both = "title:\n  fi: Jatka\n  sv: Fortsätt\n  text:\n  fi: Nyt\n  sv: Nu"
    folder.change(S, f"title: {TITLE}", both)
    assert [where(problem) for problem in folder.problems()] == [f"{S}:10:3", f"{S}:13:3"]


@pytest.mark.parametrize("first", ["- languages: [fi, sv]", "<<<<<<< HEAD\n- a"])
def test_rules_are_not_unwanted_because_the_guide_cannot_be_read(
    folder: GuideFolder, first: str
) -> None:
    folder.change(G, "languages: [fi, sv]", first)
    assert all(where(problem).startswith(G) for problem in folder.problems())


def test_names_of_a_block_that_cannot_be_read_are_not_missed(folder: GuideFolder) -> None:
    folder.change(G, "icon: seedling", "icon:seedling")
    folder.change(S, "id: jatka", "id: Jatka")
    assert [where(problem) for problem in folder.problems()] == [f"{G}:7:9", f"{S}:7:7"]


def test_a_file_of_nothing_but_faults_is_refused_with_some_of_them(folder: GuideFolder) -> None:
    folder.files[S] = "- id:a\n  icon: b\n" * 500
    problems = folder.problems()
    assert 10 < len(problems) < 50
    assert all(where(problem).startswith(S) for problem in problems)


SAVED = {
    "UTF-16": ("utf-16", "the file is saved as UTF-16"),
    "UTF-16 without its mark": ("utf-16-le", "the file is saved as UTF-16"),
    "UTF-32": ("utf-32", "the file is saved as UTF-16"),
    "Latin-1": ("latin-1", "“ö” is saved in an old encoding"),
    "Windows-1252": ("cp1252", "“ö” is saved in an old encoding"),
}


@pytest.mark.parametrize(("encoding", "what"), SAVED.values(), ids=SAVED)
def test_a_file_saved_in_another_encoding_is_told(
    folder: GuideFolder, encoding: str, what: str
) -> None:
    folder.files[S] = STEPS.encode(encoding)
    (problem,) = folder.problems()
    assert problem.what.startswith(what)
    assert "save the file as UTF-8" in problem.hint


def test_a_line_pasted_in_another_encoding_is_told_at_its_letter(folder: GuideFolder) -> None:
    folder.files[S] = STEPS.encode().replace("Fortsätt".encode(), "Fortsätt".encode("latin-1"))
    (problem,) = folder.problems()
    assert where(problem) == f"{S}:9:31"


@pytest.mark.parametrize("begin", [b"PK\x03\x04", b"%PDF-1.7", b"{\\rtf1", b"\xd0\xcf\x11\xe0"])
def test_a_file_of_another_program_is_called_that(folder: GuideFolder, begin: bytes) -> None:
    folder.files[S] = begin + bytes(range(256))
    (problem,) = folder.problems()
    assert problem.what.startswith("this is no plain text, but a file of ")
    assert "save it as plain text" in problem.hint


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_files_of_other_systems_are_read_and_told_alike(
    folder: GuideFolder, end: str, mark: str
) -> None:
    folder.files[G] = mark + GUIDE.replace("\n", end)
    folder.files[S] = mark + STEPS.replace("icon: star", "icon:star").replace("\n", end)
    (problem,) = folder.problems()
    assert where(problem) == f"{S}:8:7"


ALMOST = {
    "guide.yml": G, "Guide.YAML": G, "guide.yaml.txt": G, "steps.yml": S, "steps.txt": S,
    "RULES.YAML": R, "rules.yaml.yaml": R,
}  # fmt: skip


@pytest.mark.parametrize(("name", "meant"), ALMOST.items(), ids=ALMOST)
def test_a_file_with_almost_the_right_name_is_to_be_renamed(
    folder: GuideFolder, name: str, meant: str
) -> None:
    folder.files[name] = folder.files.pop(meant)
    (problem, *_) = [problem for problem in folder.problems() if "missing" in problem.what]
    assert problem.item.endswith(meant)
    assert problem.hint == f"rename “{name}” to “{meant}”"


def test_formats_under_another_name_are_not_left_unread(folder: GuideFolder) -> None:
    folder.files["formats.yml"] = "a4: {}\n"
    (problem,) = folder.problems()
    assert problem.item.endswith("formats.yml")
    assert problem.hint.startswith("rename it to “formats.yaml”")


def test_a_text_that_is_needed_is_not_to_be_deleted(folder: GuideFolder) -> None:
    folder.change(G, "{fi: Hyvä opas, sv: En bra guide}", "")
    (problem,) = folder.problems()
    assert problem.hint == "write for example  {fi: …, sv: …}"
