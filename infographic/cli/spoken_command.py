"""Commands whose help and whose words about wrong usage are in the language of who reads them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import NoReturn

from typer._click.core import Command, Context, Parameter
from typer._click.exceptions import NoArgsIsHelpError, UsageError
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand, TyperGroup

from infographic.catalogue import catalogue, languages
from infographic.cli.console import speaking, tell, worded
from infographic.cli.interface_language import interface_language, language_asked_for
from infographic.cli.listed import listed
from infographic.cli.wrong_usage import WrongUsageError, meant, metavar, problem_of
from infographic.errors import Problem
from infographic.message import Message, joined, say, say_about, say_count

_Rows = list[tuple[str, str]]


class _Spoken(Command):
    """What a command and a group of them have in common. Their texts are messages, which typer
    keeps as texts: each is the one that a catalogue knows it by."""

    def help_of(self, parameter: Parameter) -> str:
        """What an argument or an option is."""
        return getattr(parameter, "help", None) or ""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        pieces = [say_about("in a command line", "[OPTIONS]"), *self.usage_pieces()]
        start = worded(say("Usage:"))
        formatter.write_usage(ctx.command_path, worded(joined(" ", pieces)), f"{start} ")

    def usage_pieces(self) -> Iterator[str]:
        """What comes after the options."""
        for each in self.params:
            if each.param_type_name == "argument":
                yield _piece(each)

    def format_help_text(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_in_words(self.help))

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002
        arguments = [self._row(each) for each in self.params if each.param_type_name == "argument"]
        options = [self._row(each) for each in self.params if each.param_type_name == "option"]
        _write(formatter, say("Arguments"), arguments)
        _write(formatter, say("Options"), [*options, *_of_all_commands()])

    def _row(self, parameter: Parameter) -> tuple[str, str]:
        name = worded(metavar(parameter))
        if parameter.param_type_name == "option":
            is_flag = getattr(parameter, "is_flag", False)
            name = ", ".join(parameter.opts) + ("" if is_flag else f" {name}")
        remarks = worded(joined("; ", _remarks(parameter)))
        told = _in_words(self.help_of(parameter))
        return name, f"{told}  [{remarks}]" if remarks else told

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        """The first sentence, whole: it is wrapped."""
        return _in_words(self.help).partition(". ")[0].rstrip(".")


class SpokenCommand(_Spoken, TyperCommand):
    """A command."""

    allow_extra_args = True  # which are refused here, in words of our own

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest:
            words = joined(" ", rest)
            what = say_count(
                "a word too many: {words}",
                "{count} words too many: {words}",
                count=len(rest),
                words=words,
            )
            hint = say("put what has spaces into quotation marks")
            raise WrongUsageError(Problem(what, hint=hint), ctx)
        return rest


class SpokenGroup(_Spoken, TyperGroup):
    """The program, whose language may be asked for anywhere on the line."""

    def usage_pieces(self) -> Iterator[str]:
        yield say_about("in a command line", "COMMAND …")

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        rows = [(name, each.get_short_help_str()) for name, each in self.commands.items()]
        _write(formatter, say("Commands"), rows)

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        name = args[0]
        if name not in self.commands:
            near = get_close_matches(name, self.commands)
            what = say("there is no command “{name}”", name=name)
            raise WrongUsageError(Problem(what, hint=meant(near)), ctx)
        return name, self.commands[name], args[1:]

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        *others: object,  # noqa: ARG002
        **named: object,  # noqa: ARG002
    ) -> NoReturn:
        """Follow a command line, that of the process if none is given, and end the process with
        the exit code."""
        asked = language_asked_for(sys.argv[1:] if args is None else args)
        spoken = languages()
        code = asked.code if asked.code in spoken else interface_language(os.environ, spoken)
        with speaking(catalogue(code)):
            try:
                if asked.is_given and asked.code not in spoken:
                    raise _unknown(asked.code, spoken)
                line = [*asked.others]
                ending = super().main(line, prog_name, standalone_mode=False, obj=asked.code)
            except UsageError as error:
                _tell(error)
                ending = error.exit_code
        sys.exit(ending or 0)


def _tell(error: UsageError) -> None:
    if isinstance(error, NoArgsIsHelpError):
        tell(error.format_message())
        return
    problem = listed([problem_of(error)])
    context = error.ctx
    if context is None:
        tell(problem)
        return
    command = f"{context.command_path} --help"
    more = say("“{command}” tells what there is.", command=command)
    tell(joined("\n\n", [context.get_usage(), joined("\n", [problem, more])]))


def _unknown(code: str, spoken: Sequence[str]) -> WrongUsageError:
    if code:
        what = say("the program does not speak “{code}”", code=code)
    else:
        what = say("the code of a language is missing")
    hint = say("it speaks: {languages}", languages=joined(", ", spoken))
    return WrongUsageError(Problem(what, item=joined("", ["--ui"]), hint=hint))


def _in_words(text: str | None) -> str:
    """A text in the language of who reads it, also one that is no message any more."""
    if not text:
        return ""
    return worded(text if isinstance(text, Message) else say(text))


def _piece(argument: Parameter) -> str:
    name = metavar(argument)
    if name.startswith("["):
        return name
    if argument.nargs == -1:
        return joined("", ["[", name, "]…"])
    return name if argument.required else joined("", ["[", name, "]"])


def _remarks(parameter: Parameter) -> Iterator[str]:
    """What an option or argument is when nobody says it, and what it may be."""
    default = parameter.default
    is_shown = bool(getattr(parameter, "show_default", True))
    if is_shown and default not in (None, "", False, ()):
        yield say("if left out: {default}", default=str(default))
    least, most = getattr(parameter, "min", None), getattr(parameter, "max", None)
    if least is not None and most is not None:
        yield say("{least} to {most}", least=least, most=most)
    elif least is not None:
        yield say("at least {least}", least=least)


def _of_all_commands() -> Iterator[tuple[str, str]]:
    code = worded(say_about("in a command line", "CODE"))
    speaks = say("Speak this language: {languages}.", languages=joined(", ", languages()))
    yield f"--ui {code}", worded(speaks)
    yield "--help", worded(say("Say this and end."))


def _write(formatter: HelpFormatter, heading: str, rows: _Rows) -> None:
    if rows:
        with formatter.section(worded(heading)):
            formatter.write_dl(rows)
