"""What editors write in guide.yaml, steps.yaml and rules.yaml, typed and frozen.

Descriptions are shown to editors by their YAML plugin, in Finnish first.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from infographic.content.arrangement_names import AUTO
from infographic.content.guide.chart import Chart
from infographic.content.guide.hub import FACE, PLAIN, Hub
from infographic.content.guide.link import Link
from infographic.content.guide.logo import Logo
from infographic.content.guide.naming import with_names
from infographic.content.guide.step_scene import OrShown, StepScene
from infographic.content.guide.web_page import WebPage
from infographic.content.guide.wording import DRAFT, FileName, SameOrEach, Text
from infographic.content.known import Choice, Known, Offered
from infographic.content.language.language import LanguageCode
from infographic.content.slot import IN_TEXT
from infographic.content.words.icon_name import IconName
from infographic.content.yaml.check import KEY, Part, all_wrong, near, wrong
from infographic.content.yaml.collection import Several, at_least_one, at_most, mapped, no_doubles
from infographic.content.yaml.field import Id, Name, one_of, slug
from infographic.content.yaml.item import title_of
from infographic.content.yaml.source import LocatedDict, Value
from infographic.message import say

DEFAULT_THEME = "kela"
# More than any page shows; they bound how long a refusal takes.
MOST_STEPS = MOST_RULES = 40
MOST_AUDIENCES, MOST_LANGUAGES, MOST_NAMES = 20, 30, 500
_EXPLANATION = (
    "Pidempi selitys yhtenä kappaleena: verkkosivulle, oppaan teksteihin ja diojen "
    "muistiinpanoihin, ei kuvaan. A longer text in one paragraph, for the web page, the guide as "
    "text and the notes of slides; no picture shows it."
)
# The levels of WCAG 2.2 that texts may be held to, the stricter first.
CONTRASTS = ("aaa", "aa")


def _audience_first(value: object, info: ValidationInfo) -> object:
    """Tips, unless their texts stand where an audience is to be."""
    known = Known.to(info)
    codes = [*(known.languages or ()), DRAFT]
    texts = value if isinstance(value, LocatedDict) else {}
    if texts and all(key in codes and key not in (known.audiences or ()) for key in texts):
        first = next(iter(texts))
        audience = next(iter(known.audiences or ()), "beginner")
        example = f"{audience}: {{{first}: …}}"
        hint = say("write the audience first:  {example}", example=example)
        raise all_wrong(
            [((first, KEY), wrong(say("an audience is missing before the texts"), hint))]
        )
    return value


def _known_audience(value: str, info: ValidationInfo) -> str:
    audiences = Known.to(info).audiences
    if audiences is not None and value not in audiences:
        if not audiences:
            raise wrong(
                say("there is no audience “{value}”", value=value),
                say("add it to audiences in guide.yaml"),
            )
        hint = near(value, audiences, say("the audiences in guide.yaml are"))
        raise wrong(say("there is no audience “{value}”", value=value), hint)
    return value


AudienceId = Annotated[Id, AfterValidator(_known_audience)]


def _filled_names(names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    """The names with what stands for their placeholders in each language."""
    known = Known.to(info)
    if known.filling is None:
        return names
    shown = (
        known.filling.shows(name, code, IN_TEXT) for name in names for code in known.languages or ()
    )
    return tuple(dict.fromkeys(shown))


class Audience(Part):
    icon: IconName = Field(
        description="Kuvake (Font Awesome Free). The icon of the tips.", examples=["seedling"]
    )
    label: Text = Field(description="Vinkin otsikko. What the tips for them are called.")


class RulesHead(Part):
    heading: Text = Field(description="Pelisääntöjen otsikko. The heading of the rules.")
    intro: Text | None = Field(
        None, description="Lyhyt johdanto otsikon alle. A line below the heading."
    )


class Quote(Part):
    text: Text = Field(
        description="Sitaatti lainausmerkkeineen. The quote with its quotation marks."
    )
    author: SameOrEach = Field(
        description="Kuka sanoi: nimi, tarvittaessa kielittäin. Who said it.",
        examples=["Liisa Hyssälä"],
    )
    role: Text | None = Field(None, description="Puhujan tehtävä. The role of the author.")


class Item(Part):
    """A part of the guide with an id and a title."""

    @classmethod
    def example(cls, key: str, value: dict[str, Value], known: object) -> object:
        own_id = slug(title_of(value)) if key == "id" and isinstance(value, LocatedDict) else ""
        return own_id or super().example(key, value, known)


class Step(Item):
    """One step of the guide."""

    id: Id = Field(
        description="Askeleen pysyvä tunnus: pieniä kirjaimia, numeroita ja väliviivoja. "
        "A name that stays when the title changes.",
        examples=["luo-tilit"],
    )
    icon: IconName = Field(
        description="Kuvakkeen nimi (Font Awesome Free). The name of an icon.",
        examples=["user-plus"],
    )
    scene: Annotated[StepScene, OrShown()] | None = Field(
        None,
        description="Askeleen kuva nimeltä tai tiedostona, jos muu kuin kuvakkeen. The scene, by "
        "its name or as a file, if not that of the icon.",
        examples=["phone"],
    )
    title: Text = Field(description="Askeleen otsikko, lyhyt kehotus. The heading of the step.")
    text: Text | None = Field(None, description="Yksi tai kaksi virkettä. A sentence or two.")
    tips: Annotated[dict[AudienceId, Text], BeforeValidator(_audience_first), mapped] = Field(
        {},
        description="Vinkit kohderyhmittäin, kuten guide.yaml ne nimeää. Tips by audience.",
        examples=[{"beginner": {"fi": "…", "sv": "…"}}],
    )
    explanation: Text | None = Field(None, description=_EXPLANATION)


class RuleItem(Item):
    """One rule of the game."""

    id: Id = Field(
        description="Säännön pysyvä tunnus: pieniä kirjaimia, numeroita ja väliviivoja. "
        "A name that stays when the rule changes.",
        examples=["kokeile"],
    )
    icon: IconName = Field(
        description="Kuvakkeen nimi (Font Awesome Free). The name of an icon.", examples=["rocket"]
    )
    title: Text = Field(description="Sääntö yhtenä lyhyenä virkkeenä. The rule in one sentence.")
    explanation: Text | None = Field(None, description=_EXPLANATION)


class GuideFile(Part):
    """guide.yaml: everything but the steps and the rules themselves."""

    languages: Annotated[
        Several[LanguageCode],
        at_most(MOST_LANGUAGES, say("languages")),
        no_doubles,
        at_least_one(say("language")),
    ] = Field(
        description="Oppaan kielet; ensimmäinen on oletus. The languages, the default one first.",
        examples=[["fi", "sv"]],
    )
    file_name: FileName = Field(
        description="Kuvatiedostojen nimen alku: a–z, numeroita ja väliviivoja. "
        "What the names of the pictures begin with.",
        examples=[{"fi": "nain-onnistut", "sv": "sa-lyckas-du"}],
    )
    title: Text = Field(description="Kuvan otsikko. The title of the picture.")
    subtitle: Text | None = Field(None, description="Alaotsikko. A line below the title.")
    footer: Text | None = Field(None, description="Alatunniste. A small line at the foot.")
    publisher: Text | None = Field(
        None, description="Julkaisija, tiedostojen tekijäksi. Who publishes the picture."
    )
    alt: Text | None = Field(
        None,
        description="Vaihtoehtoinen teksti: mitä kuva kertoo, 1–2 virkettä. Alternative text.",
    )
    edition: Text | None = Field(
        None, description="Päiväys tai versio alatunnisteeseen. A date or version in the footer."
    )
    names: Annotated[
        Several[Name],
        at_most(MOST_NAMES, say("names")),
        no_doubles,
        AfterValidator(_filled_names),
    ] = Field(
        (),
        description="Nimet, joita ei koskaan tavuteta. Names that are never hyphenated.",
        examples=[["Kela-Kerttu"]],
    )
    audiences: Annotated[
        dict[Id, Audience],
        at_most(MOST_AUDIENCES, say("audiences")),
        mapped,
    ] = Field(
        {},
        description="Kenelle vinkit ovat, tässä järjestyksessä. Who the tips are for, in order.",
        examples=[{"beginner": {"icon": "seedling", "label": {"fi": "…", "sv": "…"}}}],
    )
    rules: RulesHead | None = Field(
        None, description="Pelisääntöjen otsikko; säännöt ovat rules.yaml-tiedostossa. The rules."
    )
    quote: Quote | None = Field(None, description="Sitaatti. A quote.")
    chart: Chart | None = Field(None, description="Pieni kaavio. A small chart.")
    arrangement: Annotated[
        str, Offered(Choice.ARRANGEMENTS, say("an arrangement of the steps"), (AUTO,))
    ] = Field(
        AUTO,
        description="Askelten asettelu kaikissa kuvissa; auto: kullekin sivulle sopivin. The "
        "arrangement of the steps; auto: the best for each page.",
        examples=[AUTO],
    )
    hub: Hub = Field(
        PLAIN,
        description="Kelan keskiö: face (kasvot), plain (tyhjä) tai kuvakkeen nimi. The middle of "
        "the reel: a face, nothing or an icon.",
        examples=[FACE],
    )
    logo: Logo | None = Field(None, description="Logo. A logo.")
    link: Link | None = Field(None, description="Linkki koko oppaaseen. A link to the full guide.")
    page: WebPage | None = Field(
        None,
        description="Verkkosivu, joka tehdään kuvien viereen. The web page beside the pictures.",
    )
    contrast: Annotated[str, one_of(CONTRASTS, say("a level of contrast"))] = Field(
        CONTRASTS[0],
        description="Tekstien kontrasti: aaa (7:1, isot 4,5:1) tai lain vaatima aa (4,5:1, isot "
        "3:1). The contrast of texts: aaa, or aa as the law asks.",
        examples=[CONTRASTS[0]],
    )
    theme: Id = Field(
        DEFAULT_THEME,
        description="Teema: themes-kansion tiedoston nimi. The theme: a file in themes/.",
        examples=[DEFAULT_THEME],
    )


_FIRST_STEP = say(
    "add one, for example  {example}",
    example="- {id: aloita, icon: rocket, title: {fi: …, sv: …}}",
)
StepsFile = Annotated[
    Several[Step], at_most(MOST_STEPS, say("steps")), at_least_one(say("step"), _FIRST_STEP)
]
RulesFile = Annotated[Several[RuleItem], at_most(MOST_RULES, say("rules"))]


class Guide(GuideFile):
    """The whole guide in all its languages."""

    steps: tuple[Step, ...]
    rule_items: tuple[RuleItem, ...] = ()


def joined(head: GuideFile, steps: tuple[Step, ...], rule_items: tuple[RuleItem, ...]) -> Guide:
    """One guide of its three files, each of which is checked already; its texts know their names.

    Without rules it has no heading for them either.
    """
    parts: dict[str, Any] = {name: getattr(head, name) for name in GuideFile.model_fields}
    if not rule_items:
        parts["rules"] = None
    guide = Guide.model_construct(**parts, steps=steps, rule_items=rule_items)
    return with_names(guide, guide.languages)
