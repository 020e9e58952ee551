"""What draws a guide again and again while it is edited."""

from __future__ import annotations

import gc

from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.layout.fit.fit import Found
from infographic.studio.live.picture import LivePage, live_page
from infographic.studio.live.refusal import Refusal


class Easel:
    """Draws the pages of one guide. It remembers how each was laid out last, for the next one of
    nearly the same texts is found sooner by it; what it answers is the same without."""

    def __init__(self) -> None:
        self._before: dict[str, Found] = {}

    def page(self, content: Content, page: PageFormat) -> LivePage | Refusal:
        """The guide on one of its pages, as by `live_page`."""
        drawn = live_page(content, page, self._before.get(page.name))
        if isinstance(drawn, LivePage):
            self._before = {
                name: found for name, found in self._before.items() if name in content.formats
            }
            self._before[page.name] = drawn.layout.found
        return drawn


def settle() -> None:
    """Tell Python that what there is will stay: fonts, drawings, the guide's unchanged parts. To be
    called once the first pictures have been drawn. Otherwise it looks through all of it now and
    then, which holds up a keystroke by 100 ms.

    What stayed since an earlier call and is no longer needed goes: a version that was looked at.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
