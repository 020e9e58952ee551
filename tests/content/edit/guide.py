"""A small guide in three files, as texts by name."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.content.edit.change import Edit
from infographic.content.edit.edited import edited

GUIDE = """\
languages: [fi, sv]
title:
  fi: Hyvä opas
  sv: En bra guide
names: [Kela-Kerttu, Twitter]    # ei tavuteta
audiences:
  beginner:
    icon: seedling
    label: {fi: Vinkki, sv: Tips}
quote:
  text: {fi: ”Hyvä.”, sv: ”Bra.”, draft: [fi, sv]}
  author: Liisa Hyssälä
chart:
  kind: dots
  heading: {fi: Luvut, sv: Tal}
  values:
    - {label: {fi: Twitter, sv: Twitter}, icon: twitter, value: 4}
    - {label: {fi: Facebook, sv: Facebook}, value: 1}
"""
STEPS = """\
# Askeleet

- id: aloita
  icon: rocket
  title:
    fi: Aloita heti
    sv: Börja genast
  tips:
    beginner:
      fi: Kokeile.
      sv: Prova.

# Toinen askel
- id: jatka
  icon: star
  scene: network
  title:
    fi: Jatka
    sv: Fortsätt

- id: lopeta
  icon: flag
  title:
    fi: Lopeta ajoissa
    sv: Sluta i tid
"""
RULES = "- {id: kokeile, icon: rocket, title: {fi: Kokeile., sv: Prova.}}\n"
FILES: Mapping[str, str] = {"guide.yaml": GUIDE, "steps.yaml": STEPS, "rules.yaml": RULES}


def changed(file: str, *edits: Edit, files: Mapping[str, str] = FILES) -> dict[str, str]:
    """The guide after edits of one of its files."""
    text = files[file]
    for edit in edits:
        text = edited(text, edit, file, ("fi", "sv"))
    return {**files, file: text}
