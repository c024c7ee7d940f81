"""The pages of the guide: an index by kind, and one page with its sources, words and ways on."""

from collections.abc import Iterable, Iterator

from foreldreguide.core.library import Page
from foreldreguide.shell.lines import BLANK, LINK, QUIET, TITLE, Line, row, text
from foreldreguide.shell.passages import passage_lines
from foreldreguide.shell.wording import source_rows
from foreldreguide.tui.screen import GuideScreen

PAGE, WORD, LAWS = "page:", "word:", "laws"
GROUPS = ("topics", "steps", "rights", "deadlines", "warnings", "grounds", "iskole", "faq")


class GuideIndexScreen(GuideScreen):
    """Every page of the guide."""

    commands = ("open", "words", "back", "help")

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("pages.title")

    def lines(self) -> Iterable[Line]:
        """Return the pages by group, in the order of the alphabet."""
        yield row(LAWS, (self.say("pages.laws"), ""))
        yield BLANK
        pages = self.guide_app.desk.program.library.pages.values()
        for group in GROUPS:
            found = sorted((page for page in pages if page.group == group), key=lambda page: page.title)
            if found:
                yield text(self.say(f"pages.group.{group}"), TITLE)
            for page in found:
                title = self.say.of_guide(f"pages/{page.id}:title", page.title)
                yield row(PAGE + page.id, (title, ""), indent=2)
            if found:
                yield BLANK

    def chosen(self, key: str) -> None:
        """Open a page, or the law."""
        if key == LAWS:
            self.open("laws")
        else:
            self.follow(key)


class GuidePageScreen(GuideScreen):
    """One page: what it says, the sections behind it, its words, and where to go on."""

    commands = ("open", "words", "back", "help")

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def title_spans(self) -> str:
        """Return the area."""
        return self.say("pages.one")

    @property
    def shown(self) -> Page | None:
        """The page, None when the guide has it no more."""
        return self.guide_app.desk.program.library.page(self._place)

    def lines(self) -> Iterable[Line]:
        """Return the page from the top."""
        page = self.shown
        if page is None:
            return
        yield text(self.say.of_guide(f"pages/{page.id}:title", page.title), TITLE)
        cites = page.cites
        for passage in page.passages:
            yield BLANK
            yield text(self.say.of_guide(f"pages/{passage.id}:heading", passage.heading), TITLE)
            yield from passage_lines(self.say, passage, cites)
        yield from self._sources(cites)
        yield from self._words(page)
        yield from self._ways_on(page)

    def _sources(self, cites: tuple[str, ...]) -> Iterator[Line]:
        if cites:
            yield BLANK
            yield text(self.say("rights.sources"), TITLE)
            yield from source_rows(self.guide_app.desk.program, cites)

    def _words(self, page: Page) -> Iterator[Line]:
        glossary = self.guide_app.desk.program.guide.glossary
        if page.terms:
            yield BLANK
            yield text(self.say("glossary.title"), TITLE)
        for term in page.terms:
            yield row(WORD + term, (glossary[term].nb, LINK), (f"   {glossary[term].en}", QUIET), hang=3)

    def _ways_on(self, page: Page) -> Iterator[Line]:
        library = self.guide_app.desk.program.library
        places = dict.fromkeys(place for passage in page.passages for place in passage.see)
        if places:
            yield BLANK
            yield text(self.say("pages.see"), TITLE)
        for place in places:
            target = library.page(place)
            if target is not None:
                yield row(PAGE + place, (self.say.of_guide(f"pages/{target.id}:title", target.title), LINK))
