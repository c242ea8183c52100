"""Choose Python by the arrows: every pair follows, and the choice is remembered."""

import fixture
import waiting

NAME = "choose a language for code, copy it"
SHOWN = ".listing.counterpart"
# Of the first pair, what each tab is painted with.
PAINT = """() => [...document.querySelector("[role=tablist]").children].map((tab) => {
  const { backgroundColor, borderTopColor, color } = getComputedStyle(tab);
  return `${backgroundColor} ${borderTopColor} ${color}`;
})"""


def walk(person):
    name, person.skipped = fixture.languages_page(person.tab, person.pages)
    person.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=person.host)
    person.open(name)
    if person.tab.locator(SHOWN).first.is_visible():
        yield "Python is shown before it is chosen"
    person.go_to("[role=tab]")
    person.tab.wait_for_timeout(800)  # The page scrolls to what has the focus.
    before = top(person)
    person.press("ArrowRight")
    if not person.has_focus("[role=tab][aria-selected=true]", "Python"):
        yield "the arrow does not choose Python"
    if not person.tab.locator(SHOWN).first.is_visible():
        yield "the chosen Python is not shown"
    if abs(top(person) - before) > 1:
        yield "the page jumps when another language is chosen"
    person.activate("button.copy")
    waiting.until(person.tab, "document.activeElement.textContent === 'Copied'")
    copied = person.tab.evaluate("navigator.clipboard.readText()")
    if copied != person.text(f"{SHOWN} code"):
        yield f"{copied!r} was copied"
    person.open(name)
    if not person.tab.locator(SHOWN).first.is_visible():
        yield "the choice is not remembered"
    person.tab.emulate_media(forced_colors="active")
    if len(set(person.tab.evaluate(PAINT))) == 1:
        yield "in forced colours nothing tells which language is chosen"
    person.tab.emulate_media(forced_colors="none")
    person.tab.emulate_media(media="print")
    if not person.tab.locator(".tabs + .listing").first.is_visible():
        yield "paper has one language alone"


def top(person):
    return person.tab.evaluate("document.activeElement.getBoundingClientRect().top")
