"""Read what a term means without leaving the sentence."""

NAME = "read what a term means, by pointer and by keyboard"
MEANING = "[role=tooltip]"


def walk(person):
    tab = person.tab
    for lesson in person.lessons:
        person.open(lesson.name)
        terms = [it for it in tab.locator(".text p a.term").all() if it.is_visible()]
        if terms:
            break
    else:
        yield "no lesson has a term of the glossary in its text"
        return
    term = terms[0]
    term.hover()
    tab.wait_for_selector(MEANING)
    if term.get_attribute("aria-describedby") != tab.locator(MEANING).get_attribute("id"):
        yield "what the term means does not describe it"
    yield from outside(tab)
    tab.locator(MEANING).hover()
    tab.wait_for_timeout(600)
    if not tab.locator(MEANING).is_visible():
        yield "what it means goes away under the pointer"
    person.press("Escape")
    if tab.locator(MEANING).count():
        yield "Escape does not dismiss it"
    tab.mouse.move(2, 2)
    person.go_to("a.term")
    tab.wait_for_selector(MEANING)
    tab.wait_for_timeout(600)
    if not tab.locator(MEANING).is_visible():
        yield "it does not stay as long as the term has the focus"
    person.press("Escape")
    if tab.locator(MEANING).count() or not person.has_focus("a.term"):
        yield "Escape does not dismiss it where the focus is"
    with tab.expect_navigation():
        person.press("Enter")
    if "glossary.html#" not in tab.url or not person.sees(":target"):
        yield f"the term leads to {tab.url}"


def outside(tab):
    """Whether it lies on the screen, at the edge of a narrow one too."""
    tab.set_viewport_size({"width": 360, "height": 740})
    for term in [it for it in tab.locator(".text p a.term").all() if it.is_visible()][:6]:
        tab.mouse.move(2, 2)
        tab.wait_for_timeout(350)
        term.hover()
        tab.wait_for_selector(MEANING)
        box = tab.locator(MEANING).bounding_box()
        if box["x"] < 0 or box["x"] + box["width"] > 360:
            yield f"what {term.text_content()!r} means leaves a narrow screen"
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.mouse.move(2, 2)
    tab.wait_for_timeout(350)
    tab.locator(".text p a.term").first.hover()
    tab.wait_for_selector(MEANING)
