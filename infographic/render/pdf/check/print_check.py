"""Whether a PDF can be printed: what PDF/X-1a and PDF/X-4 ask of a file such as ours, and what
printers do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from infographic.errors import Problem
from infographic.geometry import MM_PER_PT
from infographic.message import all_of, either, say
from infographic.render.pdf.check.any_pdf import (
    Finished,
    faults_of,
    font_faults,
    problems_of,
    text_faults,
)
from infographic.render.pdf.output_intent import standard_for
from infographic.scene import Image, PrintCondition, Scene, leaves

_THINNEST_LINE = 0.25  # pt
_TOLERANCE = 0.01  # mm, of boxes; per cent, of ink
_ROUNDING = 0.001  # pt, of lines
# Colour spaces that are made for screens or need a conversion that the printer did not order.
_NOT_FOR_PRINT = {"/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/ICCBased"}
# By any of these is a thing in such colours, or one that is more or less than opaque.
_SUSPECT = re.compile(
    "|".join([*_NOT_FOR_PRINT, "/Transparency", "/ca", "/CA", "/SMask", "/Mask", "/BM"]).encode()
)
_PAINTED_BY_INK = {"DeviceCMYK", "Separation"}


def check_print_pdf(data: bytes, scene: Scene, condition: PrintCondition) -> tuple[Problem, ...]:
    """What is wrong with the print PDF of a scene; nothing when it may go to the printer."""
    faults = faults_of(data, lambda file: _faults(file, scene, condition))
    return problems_of(say("the print PDF in “{language}”", language=scene.language), faults)


def _faults(file: Finished, scene: Scene, condition: PrintCondition) -> Iterator[str]:
    for check in _CHECKS.values():
        yield from check(file, scene, condition)


def _standard_faults(file: Finished, _scene: Scene, condition: PrintCondition) -> Iterator[str]:
    document, standard = file.document, standard_for(condition)
    if document.pdf_version != standard.pdf_version:
        yield say(
            "its version of PDF is {found} and not {expected}",
            found=document.pdf_version,
            expected=standard.pdf_version,
        )
    information = document.docinfo
    if str(information.get("/GTS_PDFXVersion", "")) != standard.name:
        yield say("it does not say that it is a {name}", name=standard.name)
    if information.get("/Trapped") != Name("/False"):
        yield say("it does not say that it is not trapped")
    missing = [key for key in ("Title", "CreationDate", "ModDate") if f"/{key}" not in information]
    if missing:
        yield say("it lacks {names}", names=all_of(missing))
    intents = list(document.Root.get("/OutputIntents", Array()))
    names = [str(intent.get("/OutputConditionIdentifier", "")) for intent in intents]
    if names != [condition.name]:
        yield say("it does not say that it is to be printed by {name}", name=condition.name)
    profiles = [intent.DestOutputProfile for intent in intents if "/DestOutputProfile" in intent]
    expected = [] if condition.profile is None else [condition.profile]
    if [profile.read_bytes() for profile in profiles] != expected:
        yield say("its ICC profile is not that of the printing condition")


def _box_faults(file: Finished, scene: Scene, _condition: PrintCondition) -> Iterator[str]:
    page = file.document.pages[0].obj
    boxes = {
        name: [float(edge) * MM_PER_PT for edge in page[f"/{name}"]]
        for name in ("MediaBox", "BleedBox", "TrimBox")
        if f"/{name}" in page
    }
    if len(boxes) < 3:
        yield say("it has no {names}", names=either(sorted({"BleedBox", "TrimBox"} - set(boxes))))
        return
    media, bleed, trim = boxes["MediaBox"], boxes["BleedBox"], boxes["TrimBox"]
    for name, inner, outer in (("trim", trim, bleed), ("bleed", bleed, media)):
        if any(distance < -_TOLERANCE for distance in _distances(inner, outer)):
            yield say("the {name} reaches out of what is around it", name=name)
    size = (trim[2] - trim[0], trim[3] - trim[1])
    wanted = (scene.size.width, scene.size.height)
    if any(abs(one - other) > _TOLERANCE for one, other in zip(size, wanted, strict=True)):
        yield say(
            "the trim is {width:.2f} × {height:.2f} mm, not {right_width:g} × {right_height:g} mm",
            width=size[0],
            height=size[1],
            right_width=wanted[0],
            right_height=wanted[1],
        )
    around = _distances(trim, bleed)
    if any(abs(distance - scene.bleed) > _TOLERANCE for distance in around):
        yield say("the bleed is not {bleed:g} mm on every side", bleed=scene.bleed)


def _distances(inner: list[float], outer: list[float]) -> tuple[float, ...]:
    """How far each edge of a box is within another box."""
    return (
        inner[0] - outer[0],
        inner[1] - outer[1],
        outer[2] - inner[2],
        outer[3] - inner[3],
    )


def _colour_faults(file: Finished, scene: Scene, condition: PrintCondition) -> Iterator[str]:
    content = file.content
    inks = {
        tuple(round(part / 100, 4) for part in colour.cmyk) for colour in scene.palette.values()
    }
    for colour in sorted(content.colours, key=str):
        percent = " ".join(f"{part * 100:g}" for part in colour.parts)
        if colour.space not in _PAINTED_BY_INK:
            yield say("something is painted in {space}", space=colour.space)
        elif sum(colour.parts) * 100 > condition.ink_limit + _TOLERANCE:
            yield (
                say(
                    "the colour {percent} has more ink than the {limit:g} % that {name} takes",
                    percent=percent,
                    limit=condition.ink_limit,
                    name=condition.name,
                )
            )
        elif colour.space == "DeviceCMYK" and colour.parts not in inks:
            yield say("the colour {percent} is not in the palette", percent=percent)


def _line_faults(file: Finished, _scene: Scene, _condition: PrintCondition) -> Iterator[str]:
    """What gets lost between the plates: hairlines, and black letters that leave gaps."""
    content = file.content
    if content.thinnest_line < _THINNEST_LINE - _ROUNDING:
        yield say("a line is only {width:.2f} pt wide", width=content.thinnest_line)
    if content.black_knocked_out:
        yield say("some black text does not overprint")


def _picture_faults(file: Finished, scene: Scene, condition: PrintCondition) -> Iterator[str]:
    """Pictures of pixels that are missing, in colours for screens, or in too much ink."""
    pictures = [
        thing
        for thing in file.document.objects
        if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Image
    ]
    expected = sum(isinstance(leaf, Image) for leaf in leaves(scene.root))
    if len(pictures) != expected:
        yield say(
            "it has {found} pictures of pixels and not {expected}",
            found=len(pictures),
            expected=expected,
        )
    for picture in pictures:
        if picture.get("/ColorSpace") != Name.DeviceCMYK or picture.get("/BitsPerComponent") != 8:
            yield say("a picture of pixels is not in CMYK")
            continue
        inks = np.frombuffer(picture.read_bytes(), np.uint8).reshape(-1, 4)
        most = int(inks.sum(axis=1, dtype=np.uint16).max()) / 2.55
        if most > condition.ink_limit + _TOLERANCE:
            yield say(
                "a picture of pixels has {most:.0f} % of ink, more than {name} takes",
                most=most,
                name=condition.name,
            )


def _object_faults(file: Finished, _scene: Scene, _condition: PrintCondition) -> Iterator[str]:
    """What print cannot have, wherever in the file it is: colours for screens, transparency,
    pictures in them, and anything that is no ink, such as links."""
    faults: set[str] = set()
    for thing in file.document.objects:
        for part in _parts(thing) if _is_suspect(thing) else ():
            if isinstance(part, Name) and str(part) in _NOT_FOR_PRINT:
                faults.add(say("it has colours in {space}", space=str(part).removeprefix("/")))
            elif isinstance(part, Dictionary | Stream):
                faults.update(_transparency(part))
        if isinstance(thing, Stream) and _is_content(thing) and _paints_in_rgb(thing):
            faults.add(say("something is painted in DeviceRGB"))
    if "/Annots" in file.document.pages[0]:
        faults.add(say("it has links or other annotations"))
    yield from sorted(faults)


def _is_suspect(thing: Object) -> bool:
    """Whether an object has, at whatever place, one of the names that a fault would have. Most have
    none, and to look at each of their parts takes a tenth of all the time that a PDF takes."""
    written = thing.stream_dict if isinstance(thing, Stream) else thing
    return _SUSPECT.search(written.unparse(resolved=True)) is not None


def _parts(thing: Object) -> Iterator[Object]:
    """One of a file's objects and all that stands in it, but for other objects of the file."""
    yield thing
    inner: Iterable[object] = ()
    if isinstance(thing, Array):
        inner = thing
    elif isinstance(thing, Dictionary | Stream):
        inner = thing.values()
    for each in inner:
        if isinstance(each, Object) and not each.is_indirect:
            yield from _parts(each)


def _transparency(thing: Object) -> Iterator[str]:
    """ISO 32000-1, 11.6.4: what makes an object more or less than opaque."""
    if thing.get("/S") == Name.Transparency:
        yield say("it has a transparency group")
    opacities = [thing.get(key) for key in ("/ca", "/CA")]
    if any(opacity is not None and float(opacity) < 1 for opacity in opacities):
        yield say("something is half transparent")
    if ("/SMask" in thing and thing["/SMask"] != Name("/None")) or "/Mask" in thing:
        yield say("something is masked")
    if thing.get("/BM", Name.Normal) not in (Name.Normal, Name.Compatible):
        yield say("something is blended")


def _is_content(stream: Stream) -> bool:
    return stream.get("/Subtype") == Name.Form or "/PatternType" in stream


def _paints_in_rgb(stream: Stream) -> bool:
    """In forms and patterns, which a page may use by other ways than painting them itself."""
    return any(str(each.operator) in ("rg", "RG") for each in pikepdf.parse_content_stream(stream))


def _font_faults(file: Finished, _scene: Scene, _condition: PrintCondition) -> Iterator[str]:
    return font_faults(file)


def _text_faults(file: Finished, scene: Scene, _condition: PrintCondition) -> Iterator[str]:
    return text_faults(file, scene)


_CHECKS: Mapping[str, Callable[[Finished, Scene, PrintCondition], Iterator[str]]] = {
    "standard": _standard_faults,
    "boxes": _box_faults,
    "colours": _colour_faults,
    "lines": _line_faults,
    "pictures": _picture_faults,
    "objects": _object_faults,
    "fonts": _font_faults,
    "texts": _text_faults,
}
# What is looked at in a print PDF, by the names of the checks that it passes.
PRINT_CHECKS = tuple(_CHECKS)
