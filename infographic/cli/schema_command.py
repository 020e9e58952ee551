"""`infographic schema`: the guide's files as editors' programs know them."""

from __future__ import annotations

from infographic.cli.console import plainly, tell
from infographic.cli.options import Guide
from infographic.message import say
from infographic.output_folder import GUIDE

SCHEMA = say("Write the schemas by which a YAML plugin completes and checks the guide's files.")


def schema(folder: Guide = GUIDE) -> None:
    """`infographic schema`."""
    with plainly():
        from infographic.cli.guide_folder import refuse_mistaken_folder
        from infographic.content.schema import write_schemas
        from infographic.publish.offer import OFFER
        from infographic.publish.selection import Selection

        refuse_mistaken_folder(folder, Selection())
        for path in write_schemas(folder, OFFER):
            tell(str(path))
