"""Each mistake in keys and values is one message with its place, the part and a hint."""

from __future__ import annotations

import pytest

from infographic.chart import CHART_KINDS
from tests.content.guide_folder import GuideFolder
from tests.content.mistake import Mistake, assert_told

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
        "a key that is not near any other",
        "guide.yaml", "names:", "zzz: {}\nnames:",
        "guide.yaml:4:1", "", "unknown key “zzz”", "the keys here are: languages,",
    ),
    Mistake(
        "a required key that is missing, with an example",
        "steps.yaml", "  icon: star\n", "",
        "steps.yaml:7:3", "step 2 “Jatka”", "“icon” is missing", "add for example  icon: user-plus",
    ),
    Mistake(
        "an id that is missing, with one from the title",
        "steps.yaml", "- id: jatka\n  icon: star\n  title: {fi: Jatka,",
        "- icon: star\n  title: {fi: Jää tänne,",
        "steps.yaml:7:3", "step 2 “Jää tänne”", "“id” is missing",
        "add for example  id: jaa-tanne",
    ),
    Mistake(
        "a misspelt key, which therefore is not missing",
        "steps.yaml", "  icon: star", "  ikon: star",
        "steps.yaml:8:3", "step 2 “Jatka”", "unknown key “ikon”", "did you mean “icon”?",
    ),
    Mistake(
        "a required text that is missing, with an example in the guide's languages",
        "guide.yaml", "title: {fi: Hyvä opas, sv: En bra guide}\n", "",
        "guide.yaml:1:1", "", "“title” is missing", "add for example  title: {fi: …, sv: …}",
    ),
    Mistake(
        "an icon that there is not, with near names",
        "steps.yaml", "icon: star", "icon: starr",
        "steps.yaml:8:9", "step 2 “Jatka”, icon",
        "there is no icon “starr” in Font Awesome Free", "did you mean star",
    ),
    Mistake(
        "an icon as fontawesome.com shows it",
        "steps.yaml", "icon: star", "icon: fa-solid fa-user-plus",
        "steps.yaml:8:9", "step 2 “Jatka”, icon",
        "there is no icon “fa-solid fa-user-plus” in Font Awesome Free", "write only  user-plus",
    ),
    Mistake(
        "the same of an icon that there is not",
        "steps.yaml", "icon: star", "icon: fa-solid fa-rocket-launch",
        "steps.yaml:8:9", "step 2 “Jatka”, icon",
        "there is no icon “fa-solid fa-rocket-launch”", "did you mean rocket?",
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
        f"did you mean “line”? allowed are: {', '.join(CHART_KINDS)}",
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
        "expected a number, found “4”", "write it without quotation marks",
    ),
    Mistake(
        "a word for a number",
        "guide.yaml", "value: 4}", "value: neljä}",
        "guide.yaml:18:65", "chart, value 1 “Twitter”, value",
        "expected a number, found “neljä”", "write it in digits",
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
        "a theme that each row of a table is to choose",
        "guide.yaml", "names:", "theme: '{teema}'\nnames:",
        "guide.yaml:4:8", "theme",
        "an id has only the letters a–z, digits and single hyphens; found “{teema}”",
        "a placeholder can stand in texts only; a row chooses theme, logo and link in columns of"
        " these names",
    ),
    Mistake(
        "a key twice",
        "steps.yaml", "  icon: star\n", "  icon: star\n  icon: rocket\n",
        "steps.yaml:9:3", "", "“icon” is given twice here, first on line 8", "keep one of the two",
    ),
    Mistake(
        "the dash of a step lost",
        "steps.yaml", "- id: jatka", "  id: jatka",
        "steps.yaml:7:3", "", "“id” is given twice here, first on line 1",
        "does a new step or rule start here? write  - id: jatka",
    ),
    Mistake(
        "the line of a step's id lost",
        "steps.yaml", "- id: jatka\n", "",
        "steps.yaml:7:3", "", "“icon” is given twice here, first on line 2",
        "does a new step or rule start here? write  - id: …  above this line",
    ),
    Mistake(
        "the line of the first step's id lost",
        "steps.yaml", "- id: aloita\n", "",
        "steps.yaml:1:3", "", "the first item of the list does not start with “- ”",
        "write  - id: …  above this line",
    ),
    Mistake(
        "the dash of the first step lost",
        "steps.yaml", "- id: aloita", "  id: aloita",
        "steps.yaml:1:3", "", "the first item of the list does not start with “- ”",
        "write  - id: aloita",
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
    assert_told(folder, mistake)
