"""The order of elements, which programs that read strictly insist on (ECMA-376, annex A)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

from pptx.oxml.ns import qn

from infographic.geometry import Rect
from infographic.scene import Group, Link, Placeholder
from tests.render.pptx.decks import deck_of, file_of, native, picture, step, text

_FILLS = ("noFill", "solidFill")
_SPACING = ("lnSpc", "spcBef", "spcAft", "buFont", "buNone", "buChar", "defRPr")
_RUN = ("ln", *_FILLS, "latin", "ea", "cs", "hlinkClick", "extLst")
_SHAPE = ("xfrm", "custGeom", "prstGeom", *_FILLS, "ln")
ORDERS = {
    "a:rPr": _RUN,
    "a:defRPr": _RUN,
    "a:pPr": _SPACING,
    "a:lvl1pPr": _SPACING,
    "a:lvl2pPr": _SPACING,
    "a:p": ("pPr", "r", "fld", "endParaRPr"),
    "a:fld": ("rPr", "pPr", "t"),
    "a:ln": (*_FILLS, "prstDash", "custDash", "round", "miter"),
    "a:custGeom": ("avLst", "gdLst", "ahLst", "cxnLst", "rect", "pathLst"),
    "a:blip": ("extLst",),
    "p:cNvPr": ("hlinkClick", "hlinkHover", "extLst"),
    "a:hlinkClick": ("extLst",),
    "p:spPr": _SHAPE,
    "p:grpSpPr": ("xfrm",),
    "p:txBody": ("bodyPr", "lstStyle", "p"),
    "p:sp": ("nvSpPr", "spPr", "txBody"),
    "p:nvSpPr": ("cNvPr", "cNvSpPr", "nvPr"),
    "p:pic": ("nvPicPr", "blipFill", "spPr"),
    "p:grpSp": ("nvGrpSpPr", "grpSpPr", "sp", "grpSp", "pic"),
    "p:cSld": ("bg", "spTree"),
    "p:sldMaster": ("cSld", "clrMap", "sldLayoutIdLst", "txStyles"),
    "p:sldLayout": ("cSld", "clrMapOvr"),
    "p:sld": ("cSld", "clrMapOvr"),
    "p:presentation": (
        "sldMasterIdLst",
        "notesMasterIdLst",
        "sldIdLst",
        "sldSz",
        "notesSz",
    ),
    "a:theme": ("themeElements", "objectDefaults", "extraClrSchemeLst", "custClrLst"),
}
# Of these, kinds may follow one another in any order.
MIXED = {"p:grpSp": {"sp", "grpSp", "pic"}, "a:p": {"r", "fld"}}


def elements() -> Iterator[tuple[str, ElementTree.Element]]:
    link = Link("https://kela.fi/", "Kela")
    filled = replace(text("Vinkki", Rect(20, 50, 80, 10)), placeholder=Placeholder("body", 1))
    number = replace(text("2", Rect(20, 110, 8, 8)), placeholder=Placeholder("number"))
    linked = Group((filled,), link=link)
    deck = deck_of(picture(), native(step(1), linked, number, Group((step(2),), link=link)))
    with ZipFile(BytesIO(file_of(deck))) as package:
        for name in package.namelist():
            if name.startswith("ppt/") and name.endswith(".xml"):
                yield from ((name, e) for e in ElementTree.fromstring(package.read(name)).iter())


def test_children_are_those_that_their_element_may_have_in_their_order() -> None:
    known = {qn(name): (name, order) for name, order in ORDERS.items()}
    seen = set()
    for part, element in elements():
        if element.tag not in known:
            continue
        name, order = known[element.tag]
        seen.add(name)
        children = [child.tag.partition("}")[2] for child in element]
        assert set(children) <= set(order), (part, name, children)
        mixed = MIXED.get(name, set())
        places = [min(map(order.index, mixed)) if c in mixed else order.index(c) for c in children]
        assert places == sorted(places), (part, name, children)
    assert seen == set(ORDERS)
