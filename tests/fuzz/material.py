"""What the fuzzer starts from: a whole guide with everything that one may have, and what editors,
other programs and accidents put in its place."""

from __future__ import annotations

from typing import Any

LANGUAGE = "fi"  # the one that is drawn
Data = Any  # what JSON can say, which is YAML too


def _texts(finnish: str, swedish: str) -> dict[str, str]:
    return {"fi": finnish, "sv": swedish}


GUIDE: Data = {
    "languages": ["fi", "sv"],
    "file_name": _texts("opas", "guide"),
    "title": _texts("Näin pidät hyvän kokouksen", "Så håller du ett bra möte"),
    "subtitle": _texts("Kolme askelta, joilla aika riittää", "Tre steg som får tiden att räcka"),
    "footer": _texts("Työpaikan kokousopas", "Arbetsplatsens mötesguide"),
    "publisher": _texts("Oma organisaatio", "Din organisation"),
    "alt": _texts("Kuva neuvoo kokouksen pitoa.", "Bilden visar hur man håller ett möte."),
    "edition": _texts("Syyskuu 2026", "September 2026"),
    "names": ["Kela-Kerttu", "Teams"],
    "audiences": {
        "chair": {"icon": "star", "label": _texts("Vinkki vetäjälle", "Tips för ordföranden")},
        "member": {"icon": "user", "label": _texts("Vinkki muille", "Tips för andra")},
    },
    "rules": {"heading": _texts("Pelisäännöt", "Spelregler"), "intro": _texts("Kaikille", "Alla")},
    "quote": {
        "text": _texts("”Hyvä kokous on lyhyt.”", "”Ett bra möte är kort.”"),
        "author": "Liisa Hyssälä",
        "role": _texts("pääjohtaja", "generaldirektör"),
    },
    "chart": {
        "kind": "bar",
        "heading": _texts("Mihin aika kuluu", "Vart tiden går"),
        "unit": "%",
        "values": [
            {"label": _texts("Puhe", "Tal"), "value": 60, "icon": "comments"},
            {"label": _texts("Odotus", "Väntan"), "value": 12.5, "note": _texts("turha", "onödig")},
        ],
    },
    "logo": {"file": "logo.svg", "alt": _texts("Kela", "FPA")},
    "link": {"url": "https://www.kela.fi", "label": _texts("Koko ohje", "Hela anvisningen")},
    "page": {
        "address": "https://www.kela.fi/kuvat/",
        "licence": {"name": _texts("Nimeä", "Erkännande"), "url": "https://www.kela.fi/ehdot"},
        "accessibility": "https://www.kela.fi/saavutettavuus",
    },
    "arrangement": "auto",
    "theme": "oma",
}
STEPS: Data = [
    {
        "id": "valmistele",
        "icon": "list-check",
        "title": _texts("Valmistele", "Förbered"),
        "text": _texts("Lähetä esityslista ajoissa.", "Skicka listan i god tid."),
        "tips": {"chair": _texts("Kerro, mistä päätetään.", "Berätta vad som beslutas.")},
    },
    {
        "id": "keskustele",
        "icon": "comments",
        "title": _texts("Keskustele", "Diskutera"),
        "text": _texts("Anna jokaiselle puheenvuoro.", "Ge alla ordet."),
    },
    {"id": "sovi", "icon": "circle-check", "title": _texts("Sovi jatkosta", "Kom överens")},
]
RULES: Data = [
    {"id": "ajoissa", "icon": "clock", "title": _texts("Aloita ajoissa.", "Börja i tid.")},
    {"id": "kuuntele", "icon": "ear-listen", "title": _texts("Kuuntele.", "Lyssna.")},
]
FORMATS: Data = {
    "a4": {
        "size": ["297 mm", "210 mm"],
        "bleed": "3 mm",
        "margin": "13 mm",
        "detail": "full",
        "arrangements": ["serpentine", "timeline"],
        "smallest": {"step_title": "9.9 pt", "other": "7 pt"},
        "dpi": 36,
        "files": ["svg", "svg-live", "png", "pdf", "pdf-print"],
        "link": "qr",
    }
}
LOGO = """<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40" width="100mm" height="40mm">
<style>.a{fill:#00357a;stroke:none} .b{fill:none;stroke:#b00000;stroke-width:3}</style>
<g transform="translate(2 3) scale(1.5,.9)"><rect class="a" x="1" y="1" width="40" height="30"/>
<circle class="b" cx="50" cy="18" r="9"/></g>
<path fill="#00357a" fill-rule="evenodd" d="M70 2h20v30h-20zM74 6h8a3 4 0 0 1 2 9c-3 2-7 1-9 0z"/>
</svg>
"""

ODD_VALUES: tuple[Data, ...] = (
    *(None, True, False, 0, -1, 1, 7, 1e308, -0.0, 1e-300, [], {}, [[]], [None], {"": ""}),
    *(
        "",
        " ",
        "~",
        "null",
        "true",
        "1,5",
        "0x10",
        "1e999",
        "-.inf",
        ".nan",
        "08",
        "\ud800",
        "\x00",
    ),
    *("a" * 300, "a" * 20_000, "sana " * 4000, "ö" * 64, "../../etc/passwd", "/", "~/x", "con"),
    *("“Otsikko”", "1 000", "\u200bOtsikko", "ot\u2009sikko", "\u202eabc", "ė̃ ą́", "{what}", "%s"),
    *(
        "<b>x</b>",
        "**x**",
        "&amp;",
        "日本語",
        "مرحبا",
        "😀",
        "a\u0301" * 50,
        "\ufeffx",
        "a\nb",
        "\tx",
    ),
    *("star", "no-such-icon", "fa-solid fa-user", "297 mm", "1e9 mm", "-3 mm", "0 pt", "#ffffff"),
    *("https://", "javascript:alert(1)", "http://[::1", "https://ä.fi/" + "x" * 3000, "xn--", "#"),
    *(10**400, "4." + "0" * 400, "1e-99999999999999999999", "9" * 6000, "𝒳", "\u3164", "fi", "sv"),
    *(["fi"], ["fi", "fi"], ["zz"], {"fi": "x"}, {"fi": "x", "sv": None}, {"fi": ["x"]}),
    *(["serpentine"], ["wheel"], "grid", "stairs", "dots", "share", "line", "prosenttia", "kpl"),
)
SNIPPETS = (
    *"\t\n \"'{}[]:,#&*!|>%@`-?~<\\\x00\x07\x85\u2028\u00a0\u3000\ufeff",
    *("null", "1e999", ".inf", "9" * 5000, "!!int ", "&a ", "*a ", "<<: ", "? ", "- ", ": ", "|\n"),
    *(
        ">-\n",
        "\n\n",
        "---\n",
        "...\n",
        "%YAML 1.1\n",
        "\\x",
        '"\\UFFFFFFFF"',
        '"\\ud800"',
        "“",
        "”",
    ),
    *("[" * 300, "{a: " * 300, "\r", "\r\n", "：", "title:x", "  ", "\n- ", "'" * 3, "#kela"),
)
# What SVG files have between elements, and within their tags; and what no file should have.
SVG_ELEMENTS = (
    *('<g transform="scale(2 .5)"></g>', '<svg x="1" width="9" height="9" viewBox="0 0 1 1"/>'),
    *("<rect/>", "<circle r='5'/>", '<circle cx="50%" cy="9mm" r="1em"/>', "<text>a</text>"),
    *('<rect id="r" width="9" height="9" rx="90"/>', '<use href="#r" x="5"/>', "<use/>"),
    *(
        '<clipPath id="c"><path d="M0 0h50v50z"/></clipPath>',
        '<path clip-path="url(#c)" d="M1 1h9v9"/>',
    ),
    *('<path d="M0 0A1e-300 1 0 0 1 9 9L3 3Z"/>', '<path d="M' + "1 1L2 2" * 3000 + '"/>'),
    *('<polygon points="1 2 3"/>', '<polyline points="1,1 9,9 3,7" stroke="#00357a" fill="none"/>'),
    *("<g>" * 3000 + "</g>" * 3000, "<!-- x -->", "<![CDATA[ ]]>", "<title>{what}</title>"),
    *("<style>.a{fill:red} g>rect{fill:#fff}</style>", "<style>*{stroke-width:1e9}</style>"),
    *("<script/>", "<image href='x.png'/>", "<foreignObject/>", "<switch><rect/></switch>"),
    *(
        '<line x1="0" y1="0" x2="90" y2="30" stroke="#00357a" stroke-dasharray="3 1"/>',
        "<metadata/>",
    ),
)
SVG_ATTRIBUTES = (
    *('transform="rotate(1e9)"', 'transform="skewX(90)"', 'stroke-width="1.2.3"', 'rx="1e9"'),
    *(
        'style="fill:url(#a)"',
        'style="transform:translate(3px,1mm) rotate(.1turn)"',
        'opacity=".5"',
    ),
    *('visibility="hidden"', 'display="none"', 'fill="#fff"', 'fill="hsl(9 90% 30%)"', 'd="M0 0"'),
    *('stroke="#00357a" stroke-width="1e-9"', 'stroke="red" stroke-width="3%"', 'width="1e308"'),
    *('vector-effect="non-scaling-stroke" stroke="navy"', 'paint-order="stroke"', 'r="-1"'),
    *('fill-rule="evenodd"', 'clip-path="url(#none)"', 'preserveAspectRatio="xMaxYMin slice"'),
    *(
        'transform-origin="50% 50%"',
        'overflow="visible"',
        'viewBox="0 0 0 0"',
        'viewBox="9 9 20 9"',
    ),
)
SVG_NOISE = (
    "NaN",
    "{what}",
    "&",
    "<",
    '"',
    "\x00",
    "é",
    "<!DOCTYPE svg [<!ENTITY a 'x'>]>",
    "-->",
    "",
)
