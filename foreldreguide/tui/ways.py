"""Every screen by name: the one place that knows how screens are reached, and how they lie on each other.

Screens are imported when they are first opened, so the first paint waits for none of them, and
no screen needs to know another's module.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App

    from foreldreguide.tui.screen import GuideScreen

SCREENS = {
    "home": ("home", "HomeScreen"),
    "question": ("question", "QuestionScreen"),
    "plan": ("plan", "PlanScreen"),
    "answers": ("answers", "AnswersScreen"),
    "rights": ("rights", "RightsScreen"),
    "right": ("rights", "RightScreen"),
    "letters": ("letters", "LettersScreen"),
    "letter": ("letter", "LetterScreen"),
    "checklists": ("checklists", "ChecklistsScreen"),
    "checklist": ("checklists", "ChecklistScreen"),
    "from_home": ("mapping", "MappingScreen"),
    "piece": ("mapping", "PieceScreen"),
    "deepen": ("deepen", "DeepenScreen"),
    "paper": ("paper", "PaperScreen"),
    "action": ("detail", "ActionScreen"),
    "day": ("detail", "DayScreen"),
    "warning": ("detail", "WarningScreen"),
    "grounds": ("detail", "GroundsScreen"),
    "source": ("source", "SourceScreen"),
    "laws": ("law", "LawsScreen"),
    "law": ("law", "LawScreen"),
    "words": ("glossary", "GlossaryScreen"),
    "word": ("glossary", "GlossaryScreen"),
    "pages": ("page", "GuideIndexScreen"),
    "page": ("page", "GuidePageScreen"),
    "log": ("log", "LogScreen"),
    "edit": ("edit", "EditScreen"),
    "find": ("find", "FindScreen"),
    "ask": ("ask", "AskScreen"),
    "phases": ("phases", "PhasesScreen"),
    "unlock": ("lock", "UnlockScreen"),
    "lock": ("lock", "LockScreen"),
    "settings": ("settings", "SettingsScreen"),
    "translate": ("translate", "TranslateScreen"),
    "translation": ("translate", "TranslationScreen"),
    "help": ("help", "HelpScreen"),
}


DEEPEST = 24
"""So many screens may lie on each other: a walk from page to page without a way back stays small."""


def screen_named(name: str, *arguments: Any) -> "GuideScreen":
    """Return a new screen by its name."""
    module, kind = SCREENS[name]
    screen: GuideScreen = getattr(import_module(f"foreldreguide.tui.screens.{module}"), kind)(*arguments)
    screen.way = (name, arguments)
    return screen


def open_screen(app: "App[Any]", name: str, *arguments: Any) -> None:
    """Open a screen on top of the others; go back to it where it is open already."""
    way, stack = (name, arguments), app.screen_stack
    if any(_way_of(screen) == way for screen in stack):
        while _way_of(app.screen) != way:
            app.pop_screen()
    elif len(stack) < DEEPEST:
        app.push_screen(screen_named(name, *arguments))
    else:
        app.switch_screen(screen_named(name, *arguments))


def _way_of(screen: object) -> object:
    return getattr(screen, "way", None)
