"""A quiz and a pair of languages, for a book whose chapters have none yet."""

import pathlib

FRAGMENT = pathlib.Path(__file__).with_name("fixture.html")


def quiz_page(tab, pages):
    """The name of a page with a quiz, and what had to be done for it to have one."""
    return page_with('class="quiz"', "quiz", tab, pages)


def languages_page(tab, pages):
    """The name of a page with code in two languages, and what had to be done for that."""
    return page_with('class="listing counterpart"', "listing in Python", tab, pages)


def page_with(mark, word, tab, pages):
    for page in pages:
        if mark in page.path.read_text(encoding="utf-8"):
            return page.name, None
    page = pages[0]
    text = page.path.read_text(encoding="utf-8")
    text = text.replace('<div class="text">', '<div class="text">' + FRAGMENT.read_text(), 1)
    tab.route(f"**/{page.name}*", lambda route: route.fulfill(body=text, content_type="text/html"))
    return page.name, f"no page has a {word}, so {page.name} is given one"
