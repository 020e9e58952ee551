"""What a desk refuses, and why."""

from __future__ import annotations

from infographic.errors import InfographicError


class EditError(InfographicError):
    """An edit cannot be made: what it is of is not there, or its file cannot be read. Everything is
    as it was."""


class SaveError(InfographicError):
    """Files could not be written; those that there are were left as they are."""


class ConflictError(InfographicError):
    """The files on the disk changed meanwhile, and what is edited does not fit them: nothing is
    written until somebody has chosen."""
