"""Names of shapes: no two of one slide share one. What is the same on two slides has the same
`label` from its frame, so that programs know it again (PowerPoint's Morph goes by names)."""

from __future__ import annotations

from pptx.oxml.xmlchemy import BaseOxmlElement


def name_apart(tree: BaseOxmlElement) -> None:
    """Numbers the shapes of a tree that have one name, from above and from the second on."""
    taken: set[str] = set()
    for identity in tree.xpath(".//p:cNvPr"):
        own = identity.get("name", "")
        name, number = own, 1
        while own and name in taken:
            number += 1
            name = f"{own} {number}"
        taken.add(name)
        identity.set("name", name)
