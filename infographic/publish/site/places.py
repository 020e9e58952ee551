"""The places on the page that addresses lead to: #luo-tilit."""

from __future__ import annotations

from infographic.content.guide.local import LocalStep

# What the templates call places of their own, as far as a step could be called so too.
OWN_PLACES = frozenset(
    {"top", "content", "picture", "guide", "steps", "rules", "downloads", "embed"}
)


def place_of(step: LocalStep) -> str:
    """Where a step stands: its id, which has no underscore, so that with one it is no other's."""
    return f"{step.id}_" if step.id in OWN_PLACES else step.id
