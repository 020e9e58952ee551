"""Each mistake in the texts is one message with its place, the part it is in and a hint."""

from __future__ import annotations

import pytest

from tests.content.guide_folder import GuideFolder
from tests.content.mistake import Mistake, assert_told

MISTAKES = [
    Mistake(
        "a missing translation",
        "steps.yaml", "{fi: Aloita, sv: Börja}", "{fi: Aloita}",
        "steps.yaml:3:10", "step 1 “Aloita”, title", "the text in “sv” is missing", "add  sv: …",
    ),
    Mistake(
        "an empty text",
        "steps.yaml", "sv: Börja genast.", "sv: ''",
        "steps.yaml:4:32", "step 1 “Aloita”, text", "the text in “sv” is empty", "write it",
    ),
    Mistake(
        "a text of spaces only",
        "steps.yaml", "sv: Börja genast.", "sv: ' \u00a0 '",
        "steps.yaml:4:32", "step 1 “Aloita”, text", "the text in “sv” is empty", "write it",
    ),
    Mistake(
        "a text that became a comment",
        "guide.yaml", "{fi: Luvut, sv: Tal}", "\n    fi: #somessa\n    sv: Tal",
        "guide.yaml:17:5", "chart, heading", "the text in “fi” is empty",
        "what follows # is a comment: put it in quotation marks",
    ),
    Mistake(
        "a hashtag in a text",
        "steps.yaml", "{fi: Aloita heti., sv: Börja genast.}",
        "\n    fi: Aloita #kela kanavasta.\n    sv: Börja",
        "steps.yaml:5:9", "step 1 “Aloita”, text",
        "what follows # is left out as a comment: “#kela kanavasta.”",
        "put the text in quotation marks: 'Aloita #kela kanavasta.' (a comment goes on a line",
    ),
    Mistake(
        "a hashtag in the second line of a text, with an apostrophe",
        "steps.yaml", "{fi: Jatka, sv: Fortsätt}", "\n    fi: Jatka\n    sv: FPA's\n      väg #1",
        "steps.yaml:11:9", "step 2 “Jatka”, title",
        "what follows # is left out as a comment: “#1”",
        "put the text in quotation marks: 'FPA''s väg #1' (",
    ),
    Mistake(
        "a hashtag in a text for all languages",
        "guide.yaml", "author: Liisa Hyssälä", "author: Liisa Hyssälä #somessa",
        "guide.yaml:13:11", "quote, author",
        "what follows # is left out as a comment: “#somessa”",
        "put the text in quotation marks: 'Liisa Hyssälä #somessa' (",
    ),
    Mistake(
        "a hashtag in braces, which hides their end",
        "steps.yaml", "{fi: Jatka, sv: Fortsätt}", "{fi: Jatka #kela, sv: Fortsätt}",
        "steps.yaml:9:10", "", "in what “{” opens here, a comma or the closing “}” is missing",
        "what follows # is a comment: put it in quotation marks",
    ),
    Mistake(
        "commas in a text in braces",
        "steps.yaml", "{fi: Jatka, sv: Fortsätt}", "{fi: Jatka, älä, pysähdy, sv: Fortsätt}",
        "steps.yaml:9:22", "step 2 “Jatka”, title", "a comma ends the text here",
        "put the text in quotation marks: {fi: 'Jatka, älä, pysähdy', …}",
    ),
    Mistake(
        "a comma in the last text in braces",
        "steps.yaml", "{fi: Jatka, sv: Fortsätt}", "{fi: Jatka, sv: Fortsätt, nu }",
        "steps.yaml:9:36", "step 2 “Jatka”, title", "a comma ends the text here",
        "put the text in quotation marks: {sv: 'Fortsätt, nu', …}",
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
        "the keys of a text are: fi, sv",
    ),
    Mistake(
        "a misspelt language, which therefore is not missing",
        "rules.yaml", "{fi: Kokeile.", "{fl: Kokeile.",
        "rules.yaml:3:11", "rule 1 “Kokeile.”, title", "the guide has no language “fl”",
        "did you mean “fi”?",
    ),
    Mistake(
        "a misspelt draft",
        "guide.yaml", "draft: [sv]", "drafts: [sv]",
        "guide.yaml:12:35", "quote, text", "the guide has no language “drafts”",
        "the keys of a text are: fi, sv",
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
        "a language that is written from right to left",
        "guide.yaml", "languages: [fi, sv]", "languages: [fi, ar]",
        "guide.yaml:1:17", "languages, item 2",
        "“ar” is written from right to left, which this program cannot set",
        "leave the language out; in Latin letters it would be ar-Latn",
    ),
    Mistake(
        "a language given twice",
        "guide.yaml", "languages: [fi, sv]", "languages: [fi, sv, fi]",
        "guide.yaml:1:21", "languages, item 3", "“fi” is given twice", "delete one of the two",
    ),
    Mistake(
        "a text where keys and values belong",
        "guide.yaml", "\n  heading: {fi: Säännöt, sv: Regler}", " Säännöt",
        "guide.yaml:9:8", "rules", "expected keys and values, found “Säännöt”",
        "keys: heading, intro",
    ),
    Mistake(
        "a text with an escaped control character",
        "steps.yaml", "fi: Jatka,", 'fi: "Jat\\u0007ka",',
        "steps.yaml:9:19", "", "an invisible control character (U+0007) stands here",
        "delete it, or write the line again",
    ),
    Mistake(
        "a text that turns the direction of reading",
        "steps.yaml", "fi: Jatka,", 'fi: "Jat\\u202eka",',
        "steps.yaml:9:19", "", "an invisible right-to-left override (U+202E) stands here",
        "delete it, or write the line again",
    ),
    Mistake(
        "a text of more characters than any picture takes",
        "steps.yaml", "fi: Aloita heti.", f"fi: {'a' * 5001}",
        "steps.yaml:4:14", "step 1 “Aloita”, text",
        "the text in “fi” has 5001 characters; at most 5000 are taken", "shorten it",
    ),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.title)
def test_one_mistake_in_a_text_is_one_message(folder: GuideFolder, mistake: Mistake) -> None:
    assert_told(folder, mistake)
