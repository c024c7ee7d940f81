"""A question to the guide in plain mode."""

from foreldreguide.cli.plain.console import Console
from foreldreguide.services.ask import answer_text, ask
from foreldreguide.services.bootstrap import Program


def put_question(console: Console, program: Program) -> str:
    """Answer a question to the guide, and return it."""
    console.tell("advice.prompt")
    typed = console.ask()
    if typed:
        console.say(answer_text(program, ask(program, typed), typed))
    return typed
