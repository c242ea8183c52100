"""Find a question by searching, read it, open the follow-up below it."""

NAME = "find a question by searching, read it, open a follow-up"
WORDS = "undo pos_weight"
ANSWER = "#q-reweighting-undo .answer"


def walk(person):
    person.open("index.html")
    person.press("/")
    person.tab.wait_for_selector("dialog.search[open]")
    person.tab.keyboard.type(WORDS)
    person.tab.wait_for_selector(".hits a")
    person.press("Escape")
    if person.tab.locator("dialog.search[open]").count():
        yield "Escape does not close the search"
    person.press("/")
    if person.tab.input_value("dialog.search input") != WORDS:
        yield "the search, opened again, has lost its words"
    person.press("ArrowDown")
    with person.tab.expect_navigation():
        person.press("Enter")
    person.tab.wait_for_load_state("networkidle")
    if not person.tab.url.endswith(ANSWER.split()[0]):
        yield f"the first hit for {WORDS!r} led to {person.tab.url}"
        return
    if not person.sees(ANSWER):
        yield "the answer that was searched for is folded away or off the screen"
    person.activate(f".question:not({ANSWER.split()[0]}) > summary")
    opened = "document.activeElement.closest('details').open"
    if not person.tab.evaluate(opened):
        yield "Enter does not open the next follow-up"
    person.press("Enter")
    if person.tab.evaluate(opened):
        yield "Enter does not close it again"
