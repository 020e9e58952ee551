"""The guide as programs read it: JSON-LD in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from infographic.content.guide.local import LocalGuide, LocalStep
from infographic.paint.description import description
from infographic.publish.site.picture import PageImage
from infographic.publish.site.places import place_of

Json = dict[str, Any]

# What could end the element that the data stands in, or begin another (HTML, 4.12.1.3), and what
# older scripts took for the end of a line.
_UNSAFE = re.compile("[<>&\u2028\u2029]")


def structured_data(guide: LocalGuide, picture: PageImage) -> Markup:
    """The guide as a HowTo, to stand in a script element as it is."""
    data = {"@context": "https://schema.org", **_how_to(guide, picture)}
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(_UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", written))


def _how_to(guide: LocalGuide, picture: PageImage) -> Json:
    address = {"url": guide.page.address} if guide.page.address else {}
    return {
        "@type": "HowTo",
        "name": guide.title.plain,
        "description": description(guide),
        "inLanguage": guide.language.code,
        **address,
        **_publisher(guide, "publisher"),
        "image": _image(guide, picture),
        "step": [_step(step, guide.page.address) for step in guide.steps],
    }


def _step(step: LocalStep, address: str) -> Json:
    return {
        "@type": "HowToStep",
        "position": step.number,
        "name": step.title.plain,
        **({"url": f"{address}#{place_of(step)}"} if address else {}),
        "itemListElement": list(_said(step)),
    }


def _said(step: LocalStep) -> Iterator[Json]:
    """What to do, which for a step of one line is its title, and the tips."""
    texts = [text.plain for text in (step.text, step.explanation) if text]
    for text in texts or [step.title.plain]:
        yield {"@type": "HowToDirection", "text": text}
    for tip in step.tips:
        yield {"@type": "HowToTip", "text": f"{tip.audience.label.plain}: {tip.text.plain}"}


def _image(guide: LocalGuide, picture: PageImage) -> Json:
    credit = {"creditText": guide.publisher.plain} if guide.publisher else {}
    return {
        "@type": "ImageObject",
        "contentUrl": picture.href,
        "width": picture.width,
        "height": picture.height,
        "caption": description(guide),
        "inLanguage": guide.language.code,
        **_licence(guide),
        **credit,
        **_publisher(guide, "creator"),
    }


def _licence(guide: LocalGuide) -> Json:
    licence = guide.page.licence
    if licence is None:
        return {}
    terms = {"@type": "CreativeWork", "name": licence.name.plain}
    return {"license": licence.url or terms}


def _publisher(guide: LocalGuide, role: str) -> Json:
    if guide.publisher is None:
        return {}
    return {role: {"@type": "Organization", "name": guide.publisher.plain}}
