"""Only what the report names is handed out, as it was written; in a browser it can do nothing."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from infographic.publish.report import PageEntry, Report, as_json, plain_entry
from infographic.studio.fetching.served import download, output_file, shown
from infographic.studio.refused import Refused

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
PATH = "fi/hyvä-opas.svg"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder whose report names some files."""
    folder = tmp_path / "output"
    return reported(folder, {PATH: SVG, "fi/index.html": b"<p>", "fi/opas.zip": b"PK"})


def reported(folder: Path, files: dict[str, bytes]) -> Path:
    entries = []
    for path, data in files.items():
        place = folder / path
        if ".." not in path:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        entries.append(plain_entry("text", PurePosixPath(path), data))
    page = PageEntry(language="fi", drafts=(), made_from="x", leads_to={}, files=tuple(entries))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "report.json").write_bytes(as_json(Report(pages=(page,))))
    return folder


def test_a_file_of_the_report_is_handed_out_by_its_name(output: Path) -> None:
    answer = download(output_file(output, PATH))
    assert answer.body == SVG
    assert answer.headers["content-type"] == "image/svg+xml"
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith("attachment; ")
    assert "filename*=UTF-8''hyv%C3%A4-opas.svg" in disposition
    assert disposition.isascii()


def test_what_is_looked_at_runs_no_scripts(output: Path) -> None:
    for path in (PATH, "fi/index.html"):
        policy = shown(output_file(output, path)).headers["content-security-policy"]
        assert policy.startswith("sandbox")
        assert "allow-scripts" not in policy
        assert "default-src 'none'" in policy
    assert "content-disposition" not in shown(output_file(output, PATH)).headers
    assert "attachment" in shown(output_file(output, "fi/opas.zip")).headers["content-disposition"]


@pytest.mark.parametrize(
    "path", ["report.json", "fi/other.txt", "../secret.txt", "/etc/passwd", "", "fi", "fi/\0"]
)
def test_nothing_else_is_there(output: Path, path: str) -> None:
    (output / "fi" / "other.txt").write_text("own", encoding="utf-8")
    (output.parent / "secret.txt").write_text("secret", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        output_file(output, path)
    assert refused.value.status == 404


def test_a_report_that_leads_out_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"secret")
    output = reported(tmp_path / "output", {"../secret.txt": b"secret"})
    with pytest.raises(Refused):
        output_file(output, "../secret.txt")


@pytest.mark.parametrize("link", [PATH, "fi"])
def test_links_are_not_followed(output: Path, link: str) -> None:
    place, elsewhere = output / link, output.parent / "elsewhere"
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    with pytest.raises(Refused):
        output_file(output, PATH)


def test_the_output_folder_itself_may_be_a_link(output: Path) -> None:
    link = output.parent / "link"
    link.symlink_to(output)
    assert output_file(link, PATH).data == SVG


def test_what_somebody_has_changed_is_not_handed_out(output: Path) -> None:
    (output / PATH).write_bytes(SVG.replace(b"1", b"2"))
    with pytest.raises(Refused) as refused:
        output_file(output, PATH)
    assert refused.value.status == 409
