"""`serve`: the screens in a browser on this computer."""

import argparse

from foreldreguide.cli.codes import DONE
from foreldreguide.core.errors import GuideError
from foreldreguide.locales.words import Words


class ServeError(GuideError):
    """What serving needs is not installed."""


def run(options: argparse.Namespace, words: Words) -> int:
    """Serve until Ctrl+C, and say first which address to open."""
    try:
        from foreldreguide.web.server import GuideServer
    except ImportError:
        raise ServeError("error.no_serve") from None
    server = GuideServer(options.port, words("serve.closed"), lambda address: say(words, address))
    server.serve()
    return DONE


def say(words: Words, address: str) -> None:
    """Say where to go, and what is kept."""
    print(words("serve.open", address=address), flush=True)
