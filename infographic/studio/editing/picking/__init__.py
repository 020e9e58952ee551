"""Choosing the drawings of a guide: icons, scenes, and those that an editor brings."""
