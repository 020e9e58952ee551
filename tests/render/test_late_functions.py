"""Modules that a library takes functions from are imported when one of these is called."""

from __future__ import annotations

import subprocess
import sys

_TAKE = """
import sys
from infographic.render.late_functions import late_functions
with late_functions("colorsys", "json"):
    import json
    from colorsys import rgb_to_hls
print("colorsys" in sys.modules, end=" ")
print(rgb_to_hls(1.0, 0.0, 0.0), "colorsys" in sys.modules, end=" ")
print(json is sys.modules["json"], json.dumps([]))
"""


def test_a_function_imports_its_module_when_it_is_called_and_what_is_there_stays() -> None:
    run = [sys.executable, "-c", f"import json\n{_TAKE}"]
    done = subprocess.run(run, check=True, capture_output=True, text=True)
    assert done.stdout.split("\n")[0] == "False (0.0, 0.5, 1.0) True True []"
