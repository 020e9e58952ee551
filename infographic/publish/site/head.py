"""What the head of the page tells search engines, and those who show a link to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from markupsafe import Markup

from infographic.content.guide.local import LocalGuide
from infographic.content.language.language import with_region
from infographic.content.theme.theme import ColourToken, Theme
from infographic.paint.description import description
from infographic.publish.site.file_names import MARKDOWN, PLAIN, beside_pictures
from infographic.publish.site.picture import PageImage
from infographic.publish.site.structured_data import structured_data

# From the page in a language to the one that offers them; and what search engines call the latter.
_START, _ANY_LANGUAGE = "..", "x-default"


@dataclass(frozen=True)
class Alternate:
    """The page in one of its languages, by its whole address."""

    language: str
    href: str


@dataclass(frozen=True)
class PageHead:
    """What is told of a page. `address` and `alternates` are empty where the guide does not say
    where it is published. `ground` is what browsers colour their frame with, `dark_ground` for
    dark windows, empty where the theme has none."""

    address: str
    title: str
    publisher: str
    description: str
    alt: str
    alternates: tuple[Alternate, ...]
    locale: str
    other_locales: tuple[str, ...]
    shared: PageImage | None
    ground: str
    dark_ground: str
    plain_text: str
    markdown: str
    structured: Markup


def page_head(
    guide: LocalGuide,
    linked: Iterable[LocalGuide],
    theme: Theme,
    picture: PageImage,
    shared: PageImage | None,
) -> PageHead:
    """The head of the page of a guide; `linked` are the languages in which there is one, `picture`
    is on the page and `shared` goes with links to it."""
    address, linked = guide.page.address, list(linked)
    dark = theme.dark.colours[ColourToken.PAPER].hex if theme.dark else ""
    return PageHead(
        address=address,
        title=guide.title.plain,
        publisher=guide.publisher.plain if guide.publisher else "",
        description=guide.subtitle.plain if guide.subtitle else description(guide),
        alt=description(guide),
        alternates=tuple(_alternates(linked)),
        locale=_locale(guide),
        other_locales=tuple(
            _locale(each) for each in linked if each.language.code != guide.language.code
        ),
        shared=shared.seen_from(address) if shared else None,
        ground=theme.colours[ColourToken.PAPER].hex,
        dark_ground=dark,
        plain_text=beside_pictures(guide, PLAIN).name,
        markdown=beside_pictures(guide, MARKDOWN).name,
        structured=structured_data(guide, picture.seen_from(address)),
    )


def start_head(head: PageHead) -> PageHead:
    """What the page that offers the languages tells, in the words of that of one of them."""
    address = urljoin(head.address, _START) if head.address else ""
    return replace(head, address=address, shared=head.shared if address else None)


def _alternates(linked: Sequence[LocalGuide]) -> Iterator[Alternate]:
    """The page in each language, and that on which those who speak none of them choose."""
    addresses = {each.language.code: each.page.address for each in linked if each.page.address}
    if len(addresses) > 1:
        for code, address in addresses.items():
            yield Alternate(code, address)
        yield Alternate(_ANY_LANGUAGE, urljoin(next(iter(addresses.values())), _START))


def _locale(guide: LocalGuide) -> str:
    """As Open Graph writes it: fi_FI."""
    return with_region(guide.language.code).replace("-", "_")
