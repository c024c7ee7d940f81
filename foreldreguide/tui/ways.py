"""Every screen by name: the one place that knows how screens are reached.

Screens are imported when they are first opened, so the first paint waits for none of them, and
no screen needs to know another's module.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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


def screen_named(name: str, *arguments: Any) -> "GuideScreen":
    """Return a new screen by its name."""
    module, kind = SCREENS[name]
    screen: GuideScreen = getattr(import_module(f"foreldreguide.tui.screens.{module}"), kind)(*arguments)
    return screen
