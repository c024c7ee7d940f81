"""Language and comfort: the look, the signs, plain mode, where answers are kept, and erasing a child."""

import dataclasses
from collections.abc import Iterable

from foreldreguide.services.sessions import Session
from foreldreguide.services.settings import SIGNS, Settings
from foreldreguide.shell.lines import BLANK, NEAR, QUIET, TITLE, Line, row, text
from foreldreguide.storage.paths import store_file
from foreldreguide.tui.screen import GuideScreen

ERASE, KEEP, SURE = "erase:", "keep", "sure"
WIDTH = 16


class SettingsScreen(GuideScreen):
    """What is set once and for all; every change shows at once and is kept."""

    commands = ("open", "back", "help")

    def __init__(self) -> None:
        super().__init__()
        self._erasing: Session | None = None

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("settings.title")

    def lines(self) -> Iterable[Line]:
        """Return the settings, or the question whether a child is to be erased."""
        if self._erasing is not None:
            yield from self._question(self._erasing)
            return
        settings = self.guide_app.settings
        yield text(self.say("settings.title"), TITLE)
        yield BLANK
        yield self._setting("theme", self.say(f"settings.theme.{settings.theme}"))
        yield self._setting("signs", self.say(f"settings.signs.{settings.signs}"))
        yield self._setting("plain", self.say("settings.on" if settings.plain else "settings.off"))
        yield BLANK
        yield text(self.say("settings.language"), QUIET)
        yield text(self.say("settings.letters"), QUIET)
        yield BLANK
        yield text(self.say("settings.papers"), TITLE)
        if self.app.is_web:
            yield text(self.say("settings.in_memory"), QUIET)
        else:
            yield text(self.say("settings.kept", path=str(store_file())), QUIET)
            locked = self.guide_app.desk.is_locked
            yield self._setting("lock", self.say("settings.lock.on" if locked else "settings.lock.off"))
        for number, session in enumerate(self.guide_app.desk.sessions):
            erase = self.say("settings.erase", name=self._called(session))
            yield row(f"{ERASE}{number}", (erase, ""), hang=3)

    def _setting(self, name: str, value: str) -> Line:
        label = self.say(f"settings.{name}.label")
        return row(name, (label.ljust(WIDTH), ""), (value, "bold"), hang=WIDTH)

    def _question(self, session: Session) -> Iterable[Line]:
        yield text(self.say("settings.sure.title", name=self._called(session)), TITLE)
        yield text(self.say("settings.sure.what"), QUIET)
        yield BLANK
        yield row(KEEP, (self.say("settings.sure.keep"), ""))
        yield row(SURE, (self.say("settings.sure.erase"), NEAR))

    def _called(self, session: Session) -> str:
        return session.child_name or self.say("home.no_name")

    # --- what is done --------------------------------------------------------------------

    def chosen(self, key: str) -> None:
        """Change a setting, or ask, keep or erase."""
        settings = self.guide_app.settings
        if key == "theme":
            self.guide_app.next_theme()
        elif key == "signs":
            self._set(dataclasses.replace(settings, signs=_following(SIGNS, settings.signs)))
        elif key == "plain":
            self._set(dataclasses.replace(settings, plain=not settings.plain))
        elif key == "lock":
            self.open("lock")
            return
        elif key.startswith(ERASE):
            self._erasing = self.guide_app.desk.sessions[int(key.removeprefix(ERASE))]
        elif key in (KEEP, SURE):
            self._answer(key)
        self.redraw(KEEP if key.startswith(ERASE) else None)

    def _set(self, settings: Settings) -> None:
        self.guide_app.keep_settings(settings)

    def _answer(self, key: str) -> None:
        session, self._erasing = self._erasing, None
        if key == SURE and session is not None:
            self.guide_app.erase(session)

    def do_back(self) -> None:
        """Keep the child, or go back."""
        if self._erasing is None:
            self.app.pop_screen()
        else:
            self._erasing = None
            self.redraw()

    def do_colours(self) -> None:
        """Go to the next look, and show its name."""
        self.guide_app.next_theme()
        self.redraw()


def _following(choices: tuple[str, ...], current: str) -> str:
    return choices[(choices.index(current) + 1) % len(choices)]
