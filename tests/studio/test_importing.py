"""Of what is brought from elsewhere, only what a guide may have comes in, and nowhere else."""

from __future__ import annotations

import shutil
import stat
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infographic.errors import ContentError
from infographic.publish.offer import load
from infographic.studio import importing
from infographic.studio.importing import MOST_BYTES, import_guide, unpacked
from tests.publish.small_guide import small_guide
from tests.studio.asking import Asking


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    """Those of the small guide, by their names."""
    guide = small_guide(tmp_path / "elsewhere")
    guide.write()
    found = {path.name: path.read_bytes() for path in guide.path.iterdir()}
    shutil.rmtree(guide.path)
    return found


@pytest.fixture
def into(tmp_path: Path) -> Path:
    (tmp_path / "guides").mkdir()
    return tmp_path / "guides"


def packed(files: dict[str, bytes]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return data.getvalue()


def below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


@pytest.mark.parametrize("root", ["", "Hyvä opas/", "a/b/Hyvä opas/"])
def test_a_guide_comes_in_whole(files: dict[str, bytes], into: Path, root: str) -> None:
    sent = {f"{root}{path}": data for path, data in files.items()}
    for number in ("", "-2"):
        folder = import_guide(unpacked(packed(sent)), "hyvä opas.zip", into)
        assert folder == into / f"hyva-opas{number}"
        assert below(folder) == set(files)
        assert load(folder).guide.title.words["fi"] == "Hyvä opas"


OWN = ["themes/oma.yaml", "themes/paino.icc", "page/page.css", "page/parts/foot.html", "logo.svg"]
OTHERS = [
    "output/fi/a.png",
    "themes/../../evil.svg",
    "../evil.svg",
    "/evil.svg",
    "a\\..\\evil.svg",
    ".git/hooks/x.svg",
    ".hidden.svg",
    "themes/.x.yaml",
    "run.sh",
    "run.py",
    "Makefile",
    "logo.svg.exe",
    "a/b/c/d.svg",
    "page/a/b/c/d.css",
    "c:evil.svg",
    "other.yaml",
    "bad\nname.svg",
    "nul\0.svg",
    "//evil.svg",
    "a//evil.svg",
    "x" * 400 + ".svg",
    "__MACOSX/guide.yaml",
]


@pytest.mark.parametrize("root", ["", "opas/"])
def test_only_what_a_guide_may_have_comes_in(
    files: dict[str, bytes], into: Path, tmp_path: Path, root: str
) -> None:
    sent = {f"{root}{path}": b"x" for path in (*OWN, *OTHERS)}
    folder = import_guide({**{f"{root}{p}": d for p, d in files.items()}, **sent}, "opas", into)
    assert below(folder) == {*files, *OWN}
    assert below(tmp_path) == {f"guides/opas/{path}" for path in (*files, *OWN)}


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.sampled_from(["..", ".", "", "a", "themes", "page", "~", "\\", "x.svg", "é.png"]))
)
def test_no_path_leads_out(into: Path, parts: list[str]) -> None:
    before = below(into.parent)
    path = "/".join(parts)
    folder = import_guide({"guide.yaml": b"", path: b"x"}, "opas", into)
    new = below(into.parent) - before
    assert all(name.startswith(f"guides/{folder.name}/") for name in new)
    shutil.rmtree(folder)


def test_links_in_a_zip_are_left_out(files: dict[str, bytes], into: Path) -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
        link = zipfile.ZipInfo("logo.svg")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert below(import_guide(unpacked(data.getvalue()), "opas", into)) == set(files)


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"steps.yaml": b""},
        {"a/guide.yaml": b"", "b/guide.yaml": b""},
        {"../guide.yaml": b""},
        {"guide.yaml": b"", "big.svg": b"x" * 10_000_001},
        {"guide.yaml": b"", **{f"{number}.svg": b"" for number in range(501)}},
    ],
)
def test_what_is_no_guide_leaves_nothing(into: Path, sent: dict[str, bytes]) -> None:
    with pytest.raises(ContentError):
        import_guide(sent, "opas", into)
    assert not list(into.iterdir())


def test_a_zip_that_grows_is_read_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "MOST_BYTES", 100_000)
    bomb = packed({"guide.yaml": b"", "a.svg": b"0" * 5_000_000})
    assert len(bomb) < 10_000
    with pytest.raises(ContentError):
        unpacked(bomb)


_DAMAGED = {
    "empty": b"",
    "cut off at once": b"PK",
    "another file": b"no zip",
    "cut off": packed({"guide.yaml": b"x"})[:-30],
}


@pytest.mark.parametrize("data", _DAMAGED.values(), ids=_DAMAGED)
def test_a_damaged_zip_is_told(data: bytes) -> None:
    with pytest.raises(ContentError):
        unpacked(data)


def form(files: dict[str, bytes]) -> tuple[bytes, dict[str, str]]:
    """As a browser sends it."""
    parts = (
        b'--edge\r\ncontent-disposition: form-data; name="%b"; filename="x"\r\n\r\n%b\r\n'
        % (path.encode(), data)
        for path, data in files.items()
    )
    headers = {"content-type": "multipart/form-data; boundary=edge", "accept": "application/json"}
    return b"".join(parts) + b"--edge--\r\n", headers


def test_it_is_brought_to_the_start_page(
    studio: Asking, folder: Path, files: dict[str, bytes]
) -> None:
    as_zip = studio.post("/import", *form({"oma.zip": packed(files)}))
    as_folder = studio.post("/import", *form({f"toinen/{p}": d for p, d in files.items()}))
    assert as_zip.json() == {"address": "/guides/oma"}
    assert as_folder.json() == {"address": "/guides/toinen"}
    assert below(folder / "oma") == below(folder / "toinen") == set(files)


def test_more_than_may_be_brought_is_refused(studio: Asking, folder: Path) -> None:
    before = below(folder)
    assert (
        studio.post("/import", *form({"a.zip": b"x" * (MOST_BYTES + 2_000_000)})).status_code == 413
    )
    assert studio.post("/import", *form({"a.zip": b"x"})).status_code == 409
    assert studio.post("/import", b"", {"accept": "application/json"}).status_code == 409
    many = {f"{number}.svg": b"" for number in range(1001)}
    assert studio.post("/import", *form(many)).status_code == 400
    assert below(folder) == before
