"""Pages and fragments of pages: templates, filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from infographic.catalogue import catalogue
from infographic.message import Catalogue, template_functions, translated
from infographic.publish.site.compiled import CompiledTemplates
from infographic.publish.site.marks import sign
from infographic.studio.capitalised import capitalised
from infographic.studio.interface import LOOKS, NAMES, interface_of, offered_languages
from infographic.studio.run import language_of, run_of

_TEMPLATES = Path(__file__).parent / "templates"
_HOW = "autoescape trim_blocks lstrip_blocks"


def page(request: Request, template: str, status: int = 200, **filled: object) -> HTMLResponse:
    """A template filled for the person who asks. Beside what is given, templates know `say` and
    `say_count`, the filter `said` for messages that come from elsewhere, `icon` by its name in
    Font Awesome, and the `shell`: what the base of all pages needs."""
    run = run_of(request)
    interface = interface_of(request, run.language)
    shell = {
        "folder": " / ".join(run.guides.folder.parts[-2:]).lstrip("/ "),
        "has_start": not run.guides.is_one,
        "here": request.url.path,
        "interface": interface,
        "languages": {code: NAMES[code] for code in offered_languages()},
        "looks": LOOKS,
        "static": run.static.base,
        "token": run.address.page_token,
    }
    text = environment(interface.language).get_template(template).render(shell=shell, **filled)
    return HTMLResponse(text, status)


def filler(request: Request) -> Callable[[str, Mapping[str, object]], str]:
    """What fills the template of a fragment for the person who asks."""
    made = environment(language_of(request))
    return lambda template, filled: made.get_template(template).render(**filled)


def translator(request: Request) -> Callable[[str], str]:
    """What says messages in the language that the person who asks has the interface in."""
    messages = _messages(language_of(request))
    return lambda words: translated(words, messages)


@lru_cache(maxsize=8)
def _messages(language: str) -> Catalogue:
    """The catalogue of a language. Remembered: to read it takes longer than to draw a picture."""
    return catalogue(language)


@lru_cache(maxsize=8)
def environment(language: str) -> Environment:
    """Where templates are found, and say what they say in a language. What they show is escaped; a
    name that there is not is an error. Remembered: all requests ask."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        bytecode_cache=CompiledTemplates(_TEMPLATES, __file__, _HOW),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    messages = _messages(language)
    made.globals.update(template_functions(messages), icon=sign)
    made.filters["capitalised"] = capitalised
    made.filters["said"] = lambda words: translated(words, messages)
    return made
