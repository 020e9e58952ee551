from __future__ import annotations

from tests.publish.made_once import all_is_made_anew, layouts_and_fonts_are_made_once
from tests.publish.small_guide import folder, output

__all__ = ["all_is_made_anew", "folder", "layouts_and_fonts_are_made_once", "output"]
