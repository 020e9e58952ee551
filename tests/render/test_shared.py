"""Files that are drawn once for who asks for the same scene again."""

from __future__ import annotations

from infographic.render.shared import shared
from infographic.scene import Scene
from tests.render.scenes import full_scene


def test_a_file_is_shared_by_who_asks_for_the_same_scene_again() -> None:
    drawn: list[Scene] = []

    def counted(scene: Scene, dpi: float) -> bytes:
        drawn.append(scene)
        return f"{scene.title} {dpi}".encode()

    draw = shared(counted)
    one, other = full_scene(), full_scene()
    files = [draw(one, 30), draw(one, 30), draw(one, 31), draw(other, 30)]
    assert files[0] is files[1]
    assert files[1] != files[2]
    assert files[0] == files[3]
    assert len(drawn) == 3, "another resolution and another scene are drawn again"


def test_it_is_still_shared_when_scenes_in_other_languages_were_drawn_meanwhile() -> None:
    drawn: list[Scene] = []

    def counted(scene: Scene) -> bytes:
        drawn.append(scene)
        return b"file"

    draw = shared(counted)
    scenes = [full_scene() for _ in range(6)]
    for scene in [*scenes, *scenes]:
        draw(scene)
    assert len(drawn) == len(scenes)
