"""The guide in one language: what the layout engine reads."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from infographic.assets.artwork import Artwork
from infographic.assets.vignette import Vignette
from infographic.characters import without_soft_hyphens
from infographic.content.guide.chart import Chart, ChartValue
from infographic.content.guide.hub import PLAIN
from infographic.content.guide.link import Link, short_form
from infographic.content.guide.logo import Logo
from infographic.content.guide.model import Guide, Quote, RuleItem, RulesHead, Step
from infographic.content.guide.web_page import Licence, WebPage
from infographic.content.guide.wording import Text
from infographic.content.language.convention import set_right
from infographic.content.language.language import Language, language
from infographic.content.language.number import most_decimals, written_number
from infographic.content.words.scenes import vignettes_of
from infographic.content.yaml.check import near
from infographic.errors import ContentError, Place, Problem
from infographic.message import say
from infographic.per_language import PerLanguage


@dataclass(frozen=True)
class LocalText:
    """A text in one language: what it says, with the marks that the language writes, where it was
    written, and which part of the guide it is in words for a message ("step 3 “Verkostoidu”,
    title"). `language` is its code, and `id` the text's (`Text.id`), empty for what the guide does
    not say itself."""

    value: str
    language: str
    place: Place
    item: str
    id: str = ""

    def __hash__(self) -> int:
        """Of what tells texts apart: they are looked up again and again while a page is fitted."""
        return hash((self.value, self.language, self.item))

    @property
    def plain(self) -> str:
        """What it says where no lines are broken: without soft hyphens."""
        return without_soft_hyphens(self.value)


@dataclass(frozen=True)
class LocalAudience:
    id: str
    icon: str
    label: LocalText


@dataclass(frozen=True)
class LocalTip:
    audience: LocalAudience
    text: LocalText


@dataclass(frozen=True)
class LocalStep:
    """`vignettes` are its scenes, none where its icon stands for itself; they count what they can.
    `scene_alt` says what they tell, where that is more than its texts."""

    id: str
    number: int
    icon: str
    title: LocalText
    text: LocalText | None = None
    tips: tuple[LocalTip, ...] = ()
    vignettes: tuple[Vignette, ...] = ()
    scene_alt: LocalText | None = None
    explanation: LocalText | None = None

    @property
    def number_words(self) -> LocalText:
        """Its number as a text, which stands where its title does."""
        return replace(self.title, value=str(self.number))


@dataclass(frozen=True)
class LocalRule:
    id: str
    icon: str
    title: LocalText
    explanation: LocalText | None = None


@dataclass(frozen=True)
class LocalRules:
    heading: LocalText
    intro: LocalText | None
    items: tuple[LocalRule, ...]


@dataclass(frozen=True)
class LocalQuote:
    text: LocalText
    author: LocalText
    role: LocalText | None = None


@dataclass(frozen=True)
class LocalChartValue:
    """`amount` is the value with its unit as the language writes it."""

    label: LocalText
    value: float
    amount: LocalText
    icon: str | None = None
    note: LocalText | None = None


@dataclass(frozen=True)
class LocalChart:
    """`told` says each value in words, with its amount and note; `alt` says all that the chart
    shows."""

    kind: str
    heading: LocalText
    values: tuple[LocalChartValue, ...]
    told: tuple[str, ...]

    @property
    def alt(self) -> str:
        return f"{self.heading.plain}. {'; '.join(self.told)}"


@dataclass(frozen=True)
class LocalLogo:
    """`clear_space` is what is kept free around it, in its own heights; `alt` is what it says."""

    artwork: Artwork
    clear_space: float
    alt: LocalText


@dataclass(frozen=True)
class LocalLink:
    """`address` is the `url` as people read it, and `label` what is found there; `alt` says
    both."""

    url: str
    address: LocalText
    label: LocalText

    @property
    def alt(self) -> str:
        return f"{self.label.plain}: {self.url}"


@dataclass(frozen=True)
class LocalLicence:
    """How others may use the picture; `url` leads to the terms, and is empty where none does."""

    name: LocalText
    url: str = ""


@dataclass(frozen=True)
class LocalPage:
    """What the web page says of itself, each empty where the guide does not say it: its own
    `address`, which ends in a slash, and that of the `accessibility` statement."""

    address: str = ""
    licence: LocalLicence | None = None
    accessibility: str = ""


@dataclass(frozen=True)
class LocalGuide:
    """Everything the picture says in `language`; parts that the guide leaves out are None. `hub`
    is `FACE`, `PLAIN` or the name of an icon. `draft` is the word for a guide with texts that await
    approval, and None when all are approved. `page` is no part of pictures, and does not count
    where guides are compared."""

    language: Language
    file_name: str
    title: LocalText
    steps: tuple[LocalStep, ...]
    audiences: tuple[LocalAudience, ...] = ()
    subtitle: LocalText | None = None
    rules: LocalRules | None = None
    quote: LocalQuote | None = None
    chart: LocalChart | None = None
    logo: LocalLogo | None = None
    link: LocalLink | None = None
    footer: LocalText | None = None
    edition: LocalText | None = None
    publisher: LocalText | None = None
    alt: LocalText | None = None
    names: tuple[str, ...] = ()
    hub: str = PLAIN
    draft: LocalText | None = None
    page: LocalPage = field(default=LocalPage(), compare=False)

    @property
    def foot(self) -> tuple[LocalText, ...]:
        """The texts at the foot of the picture, each on lines of its own."""
        return tuple(text for text in (self.footer, self.edition) if text is not None)


def _vignettes(step: Step) -> tuple[Vignette, ...]:
    """What a step names, at its count, or what its icon stands for."""
    if step.scene is None:
        return vignettes_of(step.icon)
    if step.scene.count is None:
        return step.scene.show
    return tuple(each.showing(int(step.scene.count)) for each in step.scene.show)


def in_every_language(guide: Guide) -> PerLanguage[LocalGuide]:
    """The guide in each of its languages."""
    return PerLanguage({code: localise(guide, code) for code in guide.languages})


def localise(guide: Guide, code: str) -> LocalGuide:
    """The guide in the language of the code; ContentError when it is none of the guide's."""
    if code not in guide.languages:
        hint = near(code, guide.languages, say("its languages are"))
        raise ContentError(Problem(say("the guide has no language “{code}”", code=code), hint=hint))
    return _InLanguage(language(code)).guide(guide)


@dataclass(frozen=True)
class _InLanguage:
    """Takes the texts of one language out of the parts of a guide."""

    language: Language

    @property
    def code(self) -> str:
        return self.language.code

    def guide(self, guide: Guide) -> LocalGuide:
        audiences = tuple(
            LocalAudience(key, audience.icon, self.words(audience.label))
            for key, audience in guide.audiences.items()
        )
        return LocalGuide(
            language=self.language,
            file_name=guide.file_name.words[self.code],
            title=self.words(guide.title),
            steps=tuple(
                self.step(step, number, audiences) for number, step in enumerate(guide.steps, 1)
            ),
            audiences=audiences,
            subtitle=self.optional(guide.subtitle),
            rules=self.rules(guide.rules, guide.rule_items) if guide.rules else None,
            quote=self.quote(guide.quote) if guide.quote else None,
            chart=self.chart(guide.chart) if guide.chart else None,
            logo=self.logo(guide.logo) if guide.logo else None,
            link=self.link(guide.link) if guide.link else None,
            footer=self.optional(guide.footer),
            edition=self.optional(guide.edition),
            publisher=self.optional(guide.publisher),
            alt=self.optional(guide.alt),
            names=guide.names,
            hub=guide.hub,
            page=self.page(guide.page) if guide.page else LocalPage(),
        )

    def words(self, text: Text) -> LocalText:
        written = set_right(text.words[self.code], self.language.conventions)
        return LocalText(written, self.code, text.places[self.code], text.items[self.code], text.id)

    def optional(self, text: Text | None) -> LocalText | None:
        return self.words(text) if text else None

    def step(self, step: Step, number: int, audiences: tuple[LocalAudience, ...]) -> LocalStep:
        return LocalStep(
            id=step.id,
            number=number,
            icon=step.icon,
            title=self.words(step.title),
            text=self.optional(step.text),
            tips=tuple(
                LocalTip(audience, self.words(step.tips[audience.id]))
                for audience in audiences
                if audience.id in step.tips
            ),
            vignettes=_vignettes(step),
            scene_alt=self.optional(step.scene.alt) if step.scene else None,
            explanation=self.optional(step.explanation),
        )

    def rules(self, head: RulesHead, items: tuple[RuleItem, ...]) -> LocalRules:
        return LocalRules(
            heading=self.words(head.heading),
            intro=self.optional(head.intro),
            items=tuple(
                LocalRule(
                    rule.id, rule.icon, self.words(rule.title), self.optional(rule.explanation)
                )
                for rule in items
            ),
        )

    def quote(self, quote: Quote) -> LocalQuote:
        return LocalQuote(
            self.words(quote.text), self.words(quote.author), self.optional(quote.role)
        )

    def chart(self, chart: Chart) -> LocalChart:
        places = most_decimals(value.value for value in chart.values)
        unit = chart.unit.words[self.code] if chart.unit else ""
        amounts = [written_number(value.value, places, unit, self.code) for value in chart.values]
        return LocalChart(
            kind=chart.kind.name,
            heading=self.words(chart.heading),
            values=tuple(map(self.value, chart.values, amounts)),
            told=tuple(map(self.told, chart.values, amounts)),
        )

    def told(self, value: ChartValue, amount: str) -> str:
        """A value in words: its label, its amount and its note."""
        note = self.optional(value.note)
        return f"{self.words(value.label).plain}: {amount}{f', {note.plain}' if note else ''}"

    def value(self, value: ChartValue, amount: str) -> LocalChartValue:
        label = self.words(value.label)
        return LocalChartValue(
            label=label,
            value=float(value.value),
            amount=replace(
                label, value=amount, item=value.number_items[self.code], id=value.number_id
            ),
            icon=value.icon,
            note=self.optional(value.note),
        )

    def logo(self, logo: Logo) -> LocalLogo:
        return LocalLogo(logo.file.artworks[self.code], logo.clear_space, self.words(logo.alt))

    def link(self, link: Link) -> LocalLink:
        """The address letter by letter: in it there is nothing to set right."""
        url = link.url.words[self.code]
        address = replace(self.words(link.url), value=short_form(url))
        return LocalLink(url, address, self.words(link.label))

    def page(self, page: WebPage) -> LocalPage:
        """The page in a language is in the folder of its code."""
        folder = page.address.words[self.code] if page.address else ""
        return LocalPage(
            address=f"{folder}{self.code}/" if folder else "",
            licence=self.licence(page.licence) if page.licence else None,
            accessibility=page.accessibility.words[self.code] if page.accessibility else "",
        )

    def licence(self, licence: Licence) -> LocalLicence:
        url = licence.url.words[self.code] if licence.url else ""
        return LocalLicence(self.words(licence.name), url)
