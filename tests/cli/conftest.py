from __future__ import annotations

from tests.publish.made_once import layouts_and_fonts_are_made_once
from tests.publish.small_guide import folder, output

__all__ = ["folder", "layouts_and_fonts_are_made_once", "output"]
