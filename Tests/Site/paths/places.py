"""Keep a place with b, close the browser, go on where it was."""

NAME = "keep a place with b, close the browser, go on there"
PAGE = 1


def walk(person):
    lesson = person.lessons[PAGE].name
    person.open(lesson)
    person.press("PageDown", "PageDown", "PageDown")
    person.tab.wait_for_timeout(800)
    person.press("b")
    said = person.text(".said")
    if not said.startswith("Kept: "):
        yield f"b says {said!r}"
    if not person.sees(".tools .said"):
        yield "what b did is told off the screen"
    [(address, _)] = person.kept()["bookmarks"].items()

    person.leave()
    person.arrive()
    person.open("index.html")
    person.follow(".resume a")
    if not person.tab.url.startswith(f"{person.host}/{lesson}"):
        yield f"going on leads to {person.tab.url}"
    person.tab.wait_for_timeout(800)
    if person.tab.evaluate("scrollY") < 200:
        yield "going on leads to the top of the page"

    person.open("progress.html")
    person.follow(".kept a")
    if person.tab.url != f"{person.host}/{address}":
        yield f"the kept place leads to {person.tab.url}, not to {address}"
    person.open("progress.html")
    person.activate(".kept button")
    if person.kept()["bookmarks"]:
        yield "the place is not let go"
    if person.tab.evaluate("document.activeElement === document.body"):
        yield "the focus is lost when a place is let go"
