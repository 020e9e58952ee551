"""What others may try, at every address that the studio has: a view that is added is attacked as
well, as addresses are taken from the views."""

from __future__ import annotations

import io
import json
import re
import stat
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from starlette.routing import Route

from infographic.studio.address import TOKEN_HEADER
from infographic.studio.app import studio as studio_of
from infographic.studio.approving.asks import ASKS
from infographic.studio.editing.changes import CHANGES
from infographic.studio.events import Events
from infographic.studio.fetching.maker import Maker
from infographic.studio.guides import Guides
from infographic.studio.importing import MOST_BYTES
from infographic.studio.view import MOST_SENT
from infographic.studio.views import VIEWS
from tests.publish.small_guide import small_guide
from tests.studio.asking import ADDRESS, COOKIE, FROM_OUR_PAGE, Asking, in_parts, told

ROUTES = [route for view in VIEWS for route in view.routes]
READING = [route for route in ROUTES if "GET" in (route.methods or ())]
CHANGING = [route for route in ROUTES if "POST" in (route.methods or ())]
PARTS = [(route, name) for route in ROUTES for name in route.param_convertors]
ORDINARY = {
    "guide": "kaari",
    "shape": "card",
    "language": "fi",
    "version": "now",
    "change": "undo",
    "ask": "approve",
    "name": "heart",
    "path": "kaari.html",
}
# What stands in files outside of the guides' folder, and must not be seen or changed.
PRECIOUS = "Salaisuus 4711"
FORM = {"content-type": "application/x-www-form-urlencoded"}
STRANGERS = {
    "no token": {TOKEN_HEADER: ""},
    "a wrong token": {TOKEN_HEADER: "wrong"},
    "the secret": {TOKEN_HEADER: ADDRESS.secret},
    "no cookie": {"cookie": ""},
    "another origin": {"origin": "http://evil.example"},
    "another site": {"sec-fetch-site": "cross-site", "origin": "http://evil.example"},
    "a form of another site": {"sec-fetch-site": "cross-site", "origin": "null"},
    "another port": {"sec-fetch-site": "same-site", "origin": "http://127.0.0.1:9999"},
    "nobody": {"sec-fetch-site": "", "origin": ""},
}
ELSEWHERE = (
    "..",
    "%2e%2e",
    "%2E%2E%2f%2e%2e%2foutside",
    "%252e%252e%252foutside",
    "%25252e%25252e%25252foutside",
    "..%5c..%5coutside",
    "..%255coutside",
    "%00",
    "kaari%00",
    "kaari%2500",
    "%2fetc%2fpasswd",
    "%252fetc%252fpasswd",
    "C%3a%5cWindows",
    "C%3aWindows",
    "con",
    "NUL.svg",
    "kaari.",
    "kaari%20",
    "kaari::$DATA",
    "%EF%BC%8E%EF%BC%8E%EF%BC%8Foutside",
    "%E2%80%A5%E2%88%95outside",
    "%c0%ae%c0%ae%c0%afoutside",
    "ka%E2%80%AEari",
    "~root",
    "%7eroot",
    "..;",
    "kaari;..%2foutside",
    ".git",
    ".studio",
    "outside",
    "x" * 5000,
)
FIELDS = (
    *("id", "language", "words", "base", "theirs", "value", "for", "kind", "name", "beside"),
    *("count", "alt-fi", "to", "number", "message", "who", "begins", "file", "text", "key"),
    *("code", "tab", "seen", "texts", "items", "undo", "item", "step", "token", "changes"),
)


def address_of(route: Route, **parts: str) -> str:
    """A route's address, with ordinary parts where nothing else is said."""
    asked = {**ORDINARY, **parts}
    return re.sub(r"{(\w+)(?::\w+)?}", lambda found: asked[found[1]], route.path)


def takes_nothing(route: Route) -> bool:
    """Whether it makes no difference what is sent to a route."""
    return route.path.endswith(("/make", "/stop", "/texts/{name}"))


def name_of(route: object) -> str:
    return route.path if isinstance(route, Route) else str(route)


def tree(folder: Path) -> Mapping[str, bytes]:
    """All there is in a folder, with what it says."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }


def started(folder: Path) -> Asking:
    """A studio that ends what it would tell for ever."""
    events = Events()
    events.close()
    return Asking(studio_of(Guides(folder), ADDRESS, events, told, "en"))


@pytest.fixture(autouse=True)
def _nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Maker, "begin", lambda *_: None)


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A folder with the guides' folder in it, and what is none of the studio's business."""
    small_guide(tmp_path / "guides" / "kaari").write()
    outside = small_guide(tmp_path / "outside")
    outside.write()
    for path in outside.path.iterdir():
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Hyvä opas", PRECIOUS).replace("Aloita", PRECIOUS), "utf-8")
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>{PRECIOUS}</title>'
    (outside.path / "drawing.svg").write_text(f'{drawing}<path d="M1 1h7v7h-7z"/></svg>', "utf-8")
    return tmp_path


@pytest.fixture
def studio(top: Path) -> Asking:
    return started(top / "guides")


@pytest.fixture
def untouched(top: Path) -> Iterator[None]:
    """Nothing is made, changed or removed anywhere."""
    before = tree(top)
    yield
    assert tree(top) == before


@pytest.fixture
def outside_untouched(top: Path) -> Iterator[None]:
    """Nothing is changed but in the guides' folder, and nothing in it leads elsewhere."""
    before = tree(top / "outside")
    yield
    assert tree(top / "outside") == before
    assert {path.name for path in top.iterdir()} == {"guides", "outside"}


def is_refused(answer: httpx.Response) -> bool:
    """Plainly: with words, in a dialog or alone, and without what nobody may see."""
    told = 400 <= answer.status_code < 500 and answer.text.strip() != ""
    told = told or (answer.status_code == 200 and "The file is not taken" in answer.text)
    return told and PRECIOUS not in answer.text and "root:" not in answer.text


@pytest.mark.parametrize("route", ROUTES, ids=name_of)
@pytest.mark.usefixtures("untouched")
def test_by_a_name_of_others_nothing_answers(studio: Asking, route: Route) -> None:
    for host in ("evil.example:20123", "127.0.0.1.evil.example:20123", "127.0.0.1:80", "[::1]"):
        headers = {"host": host}
        assert studio.get(address_of(route), headers).status_code == 421
        assert studio.post(address_of(route), b"{}", headers).status_code == 421


@pytest.mark.parametrize("route", ROUTES, ids=name_of)
@pytest.mark.usefixtures("untouched")
def test_another_browser_sees_and_changes_nothing(studio: Asking, route: Route) -> None:
    ours = {TOKEN_HEADER: ADDRESS.page_token, **FROM_OUR_PAGE}
    for cookie in ("", "studio-20123=wrong", f"studio-20124={ADDRESS.cookie}"):
        method = "POST" if route in CHANGING else "GET"
        answer = studio.ask(method, address_of(route), {**ours, "cookie": cookie})
        assert answer.status_code == (404 if route.path.startswith("/static/") else 403)
        assert "Hyvä opas" not in answer.text


@pytest.mark.parametrize("route", CHANGING, ids=name_of)
@pytest.mark.usefixtures("untouched")
def test_a_change_is_made_by_our_own_pages_only(studio: Asking, route: Route) -> None:
    for kind, headers in STRANGERS.items():
        for content_type in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
            sent = {**headers, "content-type": content_type}
            answer = studio.post(address_of(route), b"", sent)
            assert answer.status_code == 403, kind


@pytest.mark.usefixtures("untouched")
def test_looking_changes_nothing(studio: Asking) -> None:
    query = urlencode(dict.fromkeys(FIELDS, "kaari"))
    for route in ROUTES:
        for name in {**CHANGES, **ASKS, "restore": None, "undo": None, "heart": None}:
            parts = dict.fromkeys(("change", "ask"), name)
            if parts.keys() & route.param_convertors.keys() or name == "heart":
                for method in ("GET", "HEAD"):
                    answer = studio.ask(
                        method, f"{address_of(route, **parts)}?{query}", {"cookie": COOKIE}
                    )
                    assert answer.status_code < 500
                    assert route in READING or answer.status_code in (404, 405)


@pytest.mark.parametrize(("route", "part"), PARTS, ids=name_of)
@pytest.mark.usefixtures("untouched")
def test_no_part_of_an_address_leads_elsewhere(studio: Asking, route: Route, part: str) -> None:
    ask = studio.post if route in CHANGING else studio.get
    for hostile in ELSEWHERE:
        answer = ask(address_of(route, **{"change": "restore", part: hostile}))
        assert is_refused(answer), (hostile, answer.status_code)


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.usefixtures("outside_untouched")
def test_no_value_that_the_edit_view_takes_leads_elsewhere(studio: Asking, name: str) -> None:
    place = {"shape": "card", "seen": ["fi"], "chosen": "", "language": "fi", "have": {}}
    for value in (*map(unquoted, ELSEWHERE[:-1:3]), "../outside/steps.yaml", "/etc/passwd"):
        said = {**dict.fromkeys(FIELDS, value), "changes": [dict.fromkeys(FIELDS, value)]}
        answer = studio.post(f"/guides/kaari/edit/{name}", as_json({**said, "place": place}))
        assert answer.status_code < 500
        assert PRECIOUS not in answer.text
        assert "root:" not in answer.text


def unquoted(part: str) -> str:
    return httpx.URL(f"http://x/?x={part}").params["x"]


def as_json(said: object) -> bytes:
    return json.dumps(said).encode()


ODD: tuple[object, ...] = (
    *(None, True, -1, 10**400, 1.5, "²", "--5", "9" * 5000, "\ud800", "\x00", [], {}, [[]]),
    *({"a": {}}, ["x"] * 50),
)
ODD_JSON = (
    b"",
    b"x",
    b"[]",
    b"null",
    b"\xff\xfe",
    b"[" * 200_000,
    b'{"a":' * 100_000,
    b'{"place": ' + b"[" * 900 + b"]" * 900 + b"}",
    b'{"place": {"shape": "", "seen": [], "chosen": "", "language": "", "have": {}, "revision": '
    b"1e999}}",
    b'{"place": {"shape": "", "seen": [], "chosen": "", "language": "", "have": {}, "revision": '
    b"Infinity}}",
    b'{"number": ' + b"9" * 100_000 + b"}",
)


@pytest.mark.parametrize("route", CHANGING, ids=name_of)
@pytest.mark.usefixtures("outside_untouched")
def test_what_cannot_be_read_is_refused_in_words(studio: Asking, route: Route) -> None:
    kinds = ("application/json", "text/plain", "multipart/form-data; boundary=x", "multipart/x", "")
    for name in ("words", "begin", "approve"):
        for body in ODD_JSON:
            for kind in kinds:
                answer = studio.post(
                    address_of(route, change=name, ask=name), body, {"content-type": kind}
                )
                refused = is_refused(answer) or takes_nothing(route)
                assert refused, (body[:20], kind, answer.status_code)


@pytest.mark.slow
@pytest.mark.parametrize(
    "address",
    [
        *(f"/guides/kaari/edit/{name}" for name in CHANGES),
        *(f"/guides/kaari/approval/{name}" for name in ASKS),
    ],
)
@pytest.mark.usefixtures("outside_untouched")
def test_no_value_of_another_kind_is_an_accident(studio: Asking, address: str) -> None:
    place = {"shape": "card", "seen": ["fi"], "chosen": "", "language": "fi", "have": {}}
    for value in ODD:
        said = {**dict.fromkeys(FIELDS, value), "changes": [dict.fromkeys(FIELDS, value)]}
        for body in ({**said, "place": place}, {**said, "place": value}, {"place": place}):
            assert studio.post(address, as_json(body)).status_code < 500, (value, body.keys())


@pytest.mark.parametrize("route", CHANGING, ids=name_of)
@pytest.mark.usefixtures("untouched")
def test_more_than_a_route_takes_is_refused(studio: Asking, route: Route) -> None:
    most = max([MOST_SENT, *(each.most_sent.get(route.path, 0) for each in VIEWS)])
    announced = {"content-length": str(most + 1)}
    assert studio.post(address_of(route), b"x", announced).status_code == 413
    if most == MOST_SENT:
        too_much = in_parts(b"x" * (most + 1), 100_000)
        answer = studio.post(address_of(route), too_much, FORM)
        assert answer.status_code == 413 or takes_nothing(route)


# Links in a guide's folder that lead out of it, with what they would lead to.
LINKS = {
    "guide.yaml": "outside/guide.yaml",
    "steps.yaml": "outside/steps.yaml",
    "rules.yaml": "outside/rules.yaml",
    "formats.yaml": "outside/formats.yaml",
    "approvals.yaml": "outside/steps.yaml",
    "themes": "outside",
    "themes/own.yaml": "outside/steps.yaml",
    "drawing.svg": "outside/drawing.svg",
    "page": "outside",
    ".studio": "outside",
    ".studio/draft-1.json": "outside/steps.yaml",
    "output": "outside",
    "output/kaari/report.json": "outside/steps.yaml",
}


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.usefixtures("outside_untouched")
def test_a_link_out_of_the_folder_is_neither_read_nor_written(top: Path, link: str) -> None:
    guide = top / "guides" / "kaari"
    place = guide / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    place.symlink_to(top / LINKS[link])
    studio = started(top / "guides")
    look = {"shape": "card", "seen": ["fi"], "chosen": "title", "language": "fi", "have": {}}
    write = {"id": "title", "language": "fi", "words": "Muu"}
    seen = [studio.get(address_of(route, name="drawing.svg")).text for route in READING]
    asked: list[tuple[str, dict[str, object]]] = [
        ("words", {"changes": [write, {**write, "id": "steps.aloita.title"}]}),
        ("take-drawing", {"for": "steps.aloita.icon", "kind": "own", "name": "drawing.svg"}),
        ("value", {"id": "theme", "value": "own"}),
        ("save", {"message": "", "who": "Aino"}),
        ("approve", {"id": "title", "language": "fi", "who": "Aino"}),
        ("bring-back", {"file": link}),
        ("mend", {"file": link, "text": "x"}),
    ]
    for name, said in asked:
        answer = studio.post(f"/guides/kaari/edit/{name}", as_json({**said, "place": look}))
        assert answer.status_code < 500
        seen.append(answer.text)
    assert not [each for each in seen if PRECIOUS in each]


def test_a_logo_that_is_a_link_is_not_shown(top: Path, studio: Asking) -> None:
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7h-7z"/></svg>'
    )
    (top / "guides" / "kaari" / "oma.svg").symlink_to(top / "outside" / "drawing.svg")
    taken = studio.post("/guides/kaari/edit/logo?name=oma.svg&language=fi", svg)
    assert taken.status_code < 500
    assert (top / "guides" / "kaari" / "oma.svg").is_symlink()
    assert (top / "guides" / "kaari" / "oma-2.svg").read_bytes() == svg


NAMES = (
    "../../outside/evil.svg",
    "..\\..\\evil.svg",
    "/etc/evil.svg",
    "C:\\evil.svg",
    "evil.svg\x00.yaml",
    "con.svg",
    "aux.png.svg",
    ".htaccess.svg",
    "-rf.svg",
    "<script>alert(1)</script>.svg",
    "\u202egnp.svg",
    "．．／evil.svg",
    "evil.svg::$DATA.svg",
    "guide.yaml",
    ".svg",
    "",
    "x" * 3000 + ".svg",
)


@pytest.mark.parametrize("route", ["edit/logo", "picker/own"])
@pytest.mark.usefixtures("outside_untouched")
def test_a_file_that_is_brought_gets_a_plain_name(top: Path, studio: Asking, route: str) -> None:
    head = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90">'
    svg = head + b'<path d="M1 1h7v7h-7z"/></svg>'
    folder = top / "guides" / "kaari"
    before = {path.name for path in folder.iterdir()}
    for number, name in enumerate(NAMES):
        own = svg.replace(b"h7v", b"h%dv" % (number + 8))
        query = urlencode({"name": name, "language": "fi"})
        assert studio.post(f"/guides/kaari/{route}?{query}", own).status_code < 500
    new = {path.name for path in folder.iterdir()} - before - {".studio"}
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]{0,62}\.svg", name) for name in new)
    assert not [name for name in new if re.match(r"(con|aux|nul)\.", name)]


def zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def bring(studio: Asking, files: Mapping[str, bytes]) -> httpx.Response:
    """As the start page sends files."""
    parts = [
        b'--x\r\ncontent-disposition: form-data; name="%s"; filename="f"\r\n\r\n%s\r\n'
        % (name.encode(), data)
        for name, data in files.items()
    ]
    body = b"".join((*parts, b"--x--\r\n"))
    return studio.post("/import", body, {"content-type": "multipart/form-data; boundary=x"})


def linked(archive_of: Mapping[str, bytes], name: str, target: str) -> bytes:
    packed = io.BytesIO(zipped(archive_of))
    with zipfile.ZipFile(packed, "a") as archive:
        info = zipfile.ZipInfo(name)
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, target)
    return packed.getvalue()


@pytest.fixture
def own(top: Path) -> dict[str, bytes]:
    """The files of a guide, to be brought."""
    return {f"uusi/{path.name}": path.read_bytes() for path in (top / "guides" / "kaari").iterdir()}


@pytest.mark.usefixtures("outside_untouched")
def test_nothing_that_is_brought_leaves_its_folder(
    top: Path, studio: Asking, own: dict[str, bytes]
) -> None:
    hostile = (
        *(
            "../outside/steps.yaml",
            "uusi/../../outside/evil.svg",
            "/tmp/evil.svg",
            "uusi\\..\\e.svg",
        ),
        *(
            "uusi/.git/config",
            "uusi/.studio/draft-1.json",
            "uusi/a.py",
            "C:/evil.svg",
            "uusi//a.svg",
        ),
        *("uusi/themes/../../../outside/own.yaml", "uusi/a\x01.svg", "uusi/page/../../x.html"),
    )
    data = {**own, **dict.fromkeys(hostile, b"<svg/>")}
    for sent in (data, {"uusi.zip": zipped(data)}, {"a.zip": linked(own, "uusi/a.svg", "/etc")}):
        assert bring(studio, sent).status_code == 201
    for folder in set((top / "guides").iterdir()) - {top / "guides" / "kaari"}:
        assert {path.name for path in folder.rglob("*")} == {name[5:] for name in own}


def test_bombs_do_not_go_off(top: Path, studio: Asking, own: dict[str, bytes]) -> None:
    bomb = zipped({**own, "uusi/big.svg": b" " * (MOST_BYTES + 1)})
    many = zipped({**own, **{f"uusi/{number}.svg": b"" for number in range(2000)}})
    aliases = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}, *{old}, *{old}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    deep = "title: " + "[" * 20_000
    assert is_refused(bring(studio, {"a.zip": bomb}))
    assert is_refused(bring(studio, {"a.zip": many}))
    assert is_refused(bring(studio, {"a.zip": b"PK\x03\x04" + b"\0" * 100}))
    assert {path.name for path in (top / "guides").iterdir()} == {"kaari"}
    for number, text in enumerate((aliases, deep, "? " * 5000, "- " * 5000, "{a: " * 5000)):
        name = f"pommi{number}"
        files = {f"{name}/{own_name[5:]}": data for own_name, data in own.items()}
        answer = bring(studio, {**files, f"{name}/guide.yaml": text.encode()})
        assert answer.status_code in (201, 409)
        for path in ("", "/edit", "/approval", "/fetch", "/versions", "/card", "/cover"):
            assert studio.get(f"/guides/{name}{path}").status_code < 500


def test_the_list_of_guides_shows_nothing_from_elsewhere(top: Path) -> None:
    guides = top / "guides"
    (guides / "linkki").symlink_to(top / "outside")
    (guides / "ovela").mkdir()
    (guides / "ovela" / "guide.yaml").symlink_to(top / "outside" / "guide.yaml")
    studio = started(guides)
    for route in READING:
        for name in ("linkki", "ovela", "outside"):
            assert PRECIOUS not in studio.get(address_of(route, guide=name)).text


def as_form(said: Mapping[str, str]) -> bytes:
    return urlencode(said).encode()


@pytest.mark.parametrize(
    "back",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
    ],
)
def test_nobody_is_led_away(studio: Asking, back: str) -> None:
    answer = studio.post("/settings", as_form({"look": "dark", "back": back}), FORM)
    assert re.fullmatch(r"/(?:[^/\\\s].*)?", answer.headers["location"])
