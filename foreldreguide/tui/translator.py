"""The app for a translator: the same screens' frame, with a catalog in place of a child."""

from textual.screen import Screen

from foreldreguide.locales.words import Words
from foreldreguide.services.sessions import Desk
from foreldreguide.services.settings import Settings
from foreldreguide.services.translating import Work
from foreldreguide.tui.app import GuideApp
from foreldreguide.tui.ways import screen_named


class TranslatorApp(GuideApp):
    """Opens on a catalog; no child's case is opened at all."""

    def __init__(self, say: Words, settings: Settings, work: Work) -> None:
        super().__init__(say, _no_desk, settings)
        self._work = work

    def get_default_screen(self) -> Screen[None]:
        """Return the list of texts."""
        return screen_named("translate", self._work)


def _no_desk() -> Desk:
    raise AssertionError("a translator opens no case")
