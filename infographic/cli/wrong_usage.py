"""What is said of a command line that nobody can follow: what is wrong, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence

from typer._click import exceptions as wrong
from typer._click.core import Context, Parameter

from infographic.errors import Problem
from infographic.message import either, joined, say


class WrongUsageError(wrong.UsageError):
    """A command line with a `problem` that the libraries do not know of."""

    def __init__(self, problem: Problem, context: Context | None = None) -> None:
        super().__init__(problem.what, context)
        self.problem = problem


def problem_of(error: wrong.UsageError) -> Problem:
    """What an error of the libraries says, which would say it in English."""
    if isinstance(error, WrongUsageError):
        return error.problem
    if isinstance(error, wrong.NoSuchOption):
        what = say("there is no option {option}", option=error.option_name)
        return Problem(what, hint=meant(error.possibilities or ()))
    if isinstance(error, wrong.MissingParameter):
        return Problem(say("{name} is missing", name=_named(error.param)), hint=_help(error.param))
    if isinstance(error, wrong.BadOptionUsage):
        what = say("{option} says nothing without a value", option=error.option_name)
        return Problem(
            what, hint=say("write it after the option: {option} …", option=error.option_name)
        )
    if isinstance(error, wrong.BadParameter):
        return Problem(_why(error), item=_named(error.param), hint=_help(error.param))
    return Problem(error.format_message())


def meant(names: Sequence[str]) -> str:
    """A hint for who mistyped one of them; empty without any."""
    return say("did you mean {names}?", names=either(names)) if names else ""


def _why(error: wrong.BadParameter) -> str:
    """What is wrong with a value. What is not foreseen is told as the libraries say it."""
    errors = getattr(error.__cause__, "errors", None)
    if errors is None:
        return error.message
    first = errors()[0]
    given, limits = str(first["input"]), first.get("ctx", {})
    if first["type"].startswith("int_"):
        return say("“{given}” is no whole number", given=given)
    if "ge" in limits:
        return say("{given} is less than {least}", given=given, least=limits["ge"])
    if "le" in limits:
        return say("{given} is more than {most}", given=given, most=limits["le"])
    return error.message


def _named(parameter: Parameter | None) -> str:
    """An option as it is typed, an argument as help calls it."""
    if parameter is None:
        return ""
    names = [name for name in parameter.opts if name.startswith("-")]
    return joined("", names[:1]) if names else metavar(parameter)


def metavar(parameter: Parameter) -> str:
    """What help writes in place of a value; a message where it is a word."""
    return getattr(parameter, "metavar", None) or parameter.name.upper()


def _help(parameter: Parameter | None) -> str:
    """What help says of it, which typer keeps as a text that a catalogue knows."""
    text = getattr(parameter, "help", None)
    return say(text) if text else ""
