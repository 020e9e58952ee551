"""Only the browser that the studio was opened in may ask, and only our own pages may change
anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.studio.address import TOKEN_FIELD, TOKEN_HEADER
from infographic.studio.guard import HEADERS
from infographic.studio.view import MOST_SENT
from tests.studio.asking import ADDRESS, COOKIE, FROM_OUR_PAGE, Asking, in_parts

CHOICE = b"look=dark"
FORM = {"content-type": "application/x-www-form-urlencoded"}
OURS = f"http://127.0.0.1:{ADDRESS.port}"


def sent(studio: Asking, headers: dict[str, str]) -> int:
    """The status of a change of ours but for some headers; an empty one is left out."""
    return studio.post("/settings", CHOICE, {**FORM, **headers}).status_code


def opening() -> str:
    """What is asked for by an address that opens the studio."""
    return ADDRESS.opening().removeprefix(ADDRESS.plain[:-1])


def test_the_address_of_the_run_lets_a_browser_in(studio: Asking) -> None:
    entered = studio.ask("GET", opening(), {})
    assert (entered.status_code, entered.headers["location"]) == (303, "/")
    cookie = entered.headers["set-cookie"]
    assert cookie.startswith(COOKIE)
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert studio.ask("GET", "/", {"cookie": COOKIE}).status_code == 200


def test_an_address_opens_once(studio: Asking) -> None:
    address = opening()
    assert studio.ask("HEAD", address, {}).status_code == 403
    assert studio.ask("GET", address, {}).status_code == 303
    again = studio.ask("GET", address, {})
    assert again.status_code == 403
    assert "set-cookie" not in again.headers
    assert "start the studio again" in again.text.lower()
    assert studio.get(address).headers["location"] == "/"
    assert studio.ask("GET", opening(), {}).status_code == 303


def test_the_secrets_tell_nothing_of_each_other() -> None:
    secrets = (opening(), ADDRESS.secret, ADDRESS.cookie, ADDRESS.page_token)
    assert not [(a, b) for a in secrets for b in secrets if a is not b and a in b]


def test_an_address_of_an_earlier_run_leads_a_browser_that_is_in_to_the_start(
    studio: Asking,
) -> None:
    assert studio.get("/?code=old").headers["location"] == "/"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?code=wrong",
        "/?code=",
        "/?code=.",
        f"/?code=x.{ADDRESS.secret}",
        "/guides/kaari/edit",
    ],
)
@pytest.mark.parametrize("cookie", ["", "studio-20123=wrong", "studio-20124=" + ADDRESS.cookie])
def test_other_browsers_see_nothing(studio: Asking, path: str, cookie: str) -> None:
    refused = studio.ask("GET", path, {"cookie": cookie})
    assert refused.status_code == 403
    assert "kaari" not in refused.text
    for secret in (ADDRESS.secret, ADDRESS.cookie, ADDRESS.page_token):
        assert secret not in refused.text


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:80",
        "localhost",
        "127.0.0.1.evil.example:20123",
        "[::1]:20123",
        "0.0.0.0:20123",
        "127.1:20123",
        " ",
    ],
)
def test_by_another_name_it_does_not_answer(studio: Asking, host: str) -> None:
    assert studio.get("/", {"host": host}).status_code == 421


def test_it_answers_to_localhost(studio: Asking) -> None:
    assert studio.get("/", {"host": "LOCALHOST:20123"}).status_code == 200


def test_a_change_of_our_page_is_made(studio: Asking) -> None:
    assert sent(studio, {}) == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"cookie": ""},
        {TOKEN_HEADER: ""},
        {TOKEN_HEADER: "wrong"},
        {TOKEN_HEADER: ADDRESS.secret},
        {TOKEN_HEADER: ADDRESS.cookie},
        {"origin": "http://evil.example", "sec-fetch-site": "cross-site"},
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9999", "sec-fetch-site": "same-site"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"origin": "null", "sec-fetch-site": "none"},
        {"origin": "null", "sec-fetch-site": ""},
        {"origin": "", "sec-fetch-site": ""},
        {"origin": OURS, "sec-fetch-site": "cross-site"},
        {"origin": f"{OURS}.evil.example", "sec-fetch-site": ""},
        {"origin": f"https://127.0.0.1:{ADDRESS.port}", "sec-fetch-site": ""},
        {"origin": f"http://localhost:{ADDRESS.port}", "sec-fetch-site": ""},
    ],
)
def test_a_change_of_anyone_else_is_not(studio: Asking, headers: dict[str, str]) -> None:
    assert sent(studio, headers) == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": ""},  # a browser that says less
        {"origin": "null"},  # a form of a page that tells no referrer
        {"host": f"localhost:{ADDRESS.port}", "origin": f"http://localhost:{ADDRESS.port}"},
    ],
)
def test_ours_is_known_by_what_browsers_say(studio: Asking, headers: dict[str, str]) -> None:
    assert sent(studio, headers) == 303


def test_a_form_has_the_token_in_a_field(studio: Asking) -> None:
    headers = {**FORM, TOKEN_HEADER: ""}
    field = f"&{TOKEN_FIELD}={ADDRESS.page_token}".encode()
    assert studio.post("/settings", CHOICE + field, headers).status_code == 303
    assert studio.post("/settings", CHOICE + field + b"x", headers).status_code == 403


@pytest.mark.parametrize("mode", ["cors", "no-cors", "websocket"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_pages_of_others_cannot_take_ours_into_theirs(studio: Asking, site: str, mode: str) -> None:
    headers = {"sec-fetch-site": site, "sec-fetch-mode": mode}
    assert studio.get("/", headers).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
@pytest.mark.parametrize("path", ["/", "/guides/kaari/edit", "/guides/kaari/events"])
def test_what_a_script_of_others_asks_is_not_told(studio: Asking, path: str, origin: str) -> None:
    """As a browser says it that does not know Fetch Metadata."""
    assert studio.get(path, {"origin": origin}).status_code == 403


def test_others_may_link_to_a_page(studio: Asking) -> None:
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert studio.get("/", headers).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_no_other_method_does_anything(studio: Asking, method: str) -> None:
    assert studio.ask(method, "/", {"cookie": COOKIE}).status_code == 405


def test_a_page_is_not_changed_and_a_change_is_not_shown(studio: Asking) -> None:
    assert studio.post("/").status_code == 405
    assert studio.get("/settings").status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/guides/../etc/passwd",
        "/guides/%2e%2e/edit",
        "/guides/%2E%2E%2Fguides/edit",
        "/guides/..%2f..%2fetc/edit",
        "/guides/kaari%2f..%2fkaari/edit",
        "/guides/kaari%5cedit/edit",
        "/guides/kaari\\edit",
        "/guides/kaari%00/edit",
        "/guides/ka%0aari/edit",
        "/guides/ka%ffari/edit",
        "/guides/./edit",
        "//evil.example/edit",
        "/guides//edit",
        "/static/../app.py",
        "/static/x/%2e%2e/app.py",
    ],
)
def test_no_path_leads_anywhere_else(studio: Asking, path: str) -> None:
    assert studio.get(path).status_code == 400


@pytest.mark.parametrize("path", ["/guides/%252e%252e/edit", "/guides/other/edit", "/x", "/guide"])
def test_what_is_not_there_is_said_in_plain_words(studio: Asking, path: str) -> None:
    missing = studio.get(path)
    assert missing.status_code == 404
    assert "There is no" in missing.text


@pytest.mark.parametrize("leads_to", ["../outside", "kaari"])
def test_a_link_is_no_guide(studio: Asking, folder: Path, leads_to: str) -> None:
    (folder.parent / "outside").mkdir()
    (folder.parent / "outside" / "guide.yaml").write_text("title: {fi: Muualla}\n")
    (folder / "link").symlink_to(leads_to)
    assert "guides/link" not in studio.get("/").text
    assert studio.get("/guides/link/edit").status_code == 404


def test_a_guide_whose_file_is_a_link_is_none(studio: Asking, folder: Path) -> None:
    (folder / "sly").mkdir()
    (folder / "sly" / "guide.yaml").symlink_to("/etc/passwd")
    assert studio.get("/guides/sly/edit").status_code == 404


def test_a_name_with_letters_of_any_language_is_a_name(studio: Asking) -> None:
    name = "%C3%A4iti%20ja%20poika"
    assert studio.get(f"/guides/{name}/edit").status_code == 200
    assert studio.get(f"/guides/{name}").headers["location"].endswith(f"/guides/{name}/edit")


@pytest.mark.parametrize("more", [1, 50_000])
def test_more_than_may_be_sent_is_refused(studio: Asking, more: int) -> None:
    data = CHOICE + b"&x=" + b"x" * (MOST_SENT + more)
    assert studio.post("/settings", data, FORM).status_code == 413
    assert studio.post("/settings", in_parts(data), FORM).status_code == 413
    in_a_field = {**FORM, TOKEN_HEADER: ""}
    assert studio.post("/settings", in_parts(data), in_a_field).status_code == 413


def test_what_may_be_sent_may_come_in_parts(studio: Asking) -> None:
    assert studio.post("/settings", in_parts(CHOICE, 3), FORM).status_code == 303


@pytest.mark.parametrize("length", ["-1", "1e3", "٣"])
def test_a_length_is_a_number(studio: Asking, length: str) -> None:
    assert studio.post("/settings", b"", {"content-length": length}).status_code == 400


def test_everything_is_answered_with_the_same_strict_headers(studio: Asking) -> None:
    answers = [
        studio.get("/"),
        studio.get("/x"),
        studio.ask("GET", "/", {}),
        studio.ask("PUT", "/", {"host": "evil.example"}),
        studio.post("/settings", CHOICE, FORM),
        studio.get("/guides/kaari/edit"),
    ]
    for answer in answers:
        assert HEADERS.items() <= dict(answer.headers).items()
        assert answer.headers["cache-control"] == "no-store"
    assert "unsafe" not in HEADERS["content-security-policy"]


def test_scripts_are_told_in_json_why(studio: Asking) -> None:
    refused = studio.post("/settings", b"look=x", {**FORM, "accept": "application/json, */*"})
    assert refused.status_code == 400
    assert refused.json() == {"what": "There is no such choice", "hint": ""}


def test_after_the_choice_a_page_of_ours_is_shown(studio: Asking) -> None:
    for back in (b"//evil.example", b"/\\evil.example", b"http://evil.example", b""):
        answer = studio.post("/settings", CHOICE + b"&back=" + back, FORM)
        assert answer.headers["location"] == "/"


def test_the_constants_of_these_tests_are_what_a_browser_would_send() -> None:
    assert FROM_OUR_PAGE["origin"] == OURS


@pytest.mark.parametrize("name", ["back\\slash", "new\nline", ".hidden"])
def test_a_folder_that_no_address_can_name_is_not_shown(
    studio: Asking, folder: Path, name: str
) -> None:
    (folder / name).mkdir()
    (folder / name / "guide.yaml").write_text("title: {fi: Outo nimi}\n", encoding="utf-8")
    assert "Outo nimi" not in studio.get("/").text
