"""Change the colours with t: figures follow, and no page flashes, not even when the choice comes late."""

import waiting
from paths.held import Held

NAME = "change the colours with t: figures follow, no page flashes"
# Whether the choice is there when the body is, and so before anything is painted.
WATCH = """new MutationObserver((_, observer) => {
  if (!document.body) return;
  globalThis.themeAtBody = document.documentElement.dataset.theme ?? "system";
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });"""
FIRST = "**/assets/first.js"
# When the choice became known, and when the page was first painted.
WHEN = """new MutationObserver((_, observer) => {
  if (!document.documentElement?.dataset.theme) return;
  globalThis.themeAt = performance.now();
  observer.disconnect();
}).observe(document, { attributes: true, childList: true, subtree: true });"""
PAINTED = "performance.getEntriesByType('paint')[0]?.startTime ?? 0"
SEEN = """() => {
  const drawn = document.querySelector("figure.drawing svg text");
  const { backgroundColor } = getComputedStyle(document.body);
  return [backgroundColor, drawn && getComputedStyle(drawn).fill];
}"""


def walk(person):
    person.tab.add_init_script(WATCH)
    lesson = next(
        page.name for page in person.lessons if 'class="drawing"' in page.path.read_text()
    )
    person.open(lesson)
    seen = {}
    for theme in ("light", "dark"):
        person.press("t")
        if person.tab.evaluate("document.documentElement.dataset.theme") != theme:
            yield f"t does not choose {theme}"
        seen[theme] = person.tab.evaluate(SEEN)
    for name, light, dark in zip(("the page", "a figure"), seen["light"], seen["dark"]):
        if light == dark:
            yield f"{name} is {light} in light and in dark"
    if printed(person) != "light":
        yield "paper has the figures in the colours that were chosen for the dark"
    yield from late(person, lesson)
    yield from missing(person, lesson)
    person.open("index.html")
    if person.tab.evaluate("themeAtBody") != "dark":
        yield "the next page begins in other colours than those chosen"
    if "dark" not in person.text(".tools"):
        yield "the next page's button does not say what is chosen"
    person.press("t")
    person.open(lesson)
    if person.tab.evaluate("themeAtBody") != "system":
        yield "the system's colours cannot be chosen again"


def printed(person):
    """The colours in which figures are drawn on paper."""
    person.tab.emulate_media(media="print")
    scheme = person.tab.evaluate(
        "getComputedStyle(document.querySelector('figure.drawing svg')).colorScheme"
    )
    person.tab.emulate_media(media="screen")
    return scheme


def late(person, lesson):
    """What is painted before a choice that comes late."""
    person.tab.add_init_script(WHEN)
    with Held(person, FIRST) as held:
        person.tab.goto(f"{person.host}/{lesson}", wait_until="commit")
        person.tab.wait_for_timeout(700)
        held.let_go()
    waiting.until(person.tab, f"{PAINTED} > 0")
    known, painted = person.tab.evaluate(f"[globalThis.themeAt ?? Infinity, {PAINTED}]")
    if painted < known:
        yield f"painted at {painted:.0f} ms, when the choice was known at {known:.0f} ms"


def missing(person, lesson):
    """What a page lacks whose choice never comes, besides the choice."""
    quiet = len(person.noise)
    person.tab.route(FIRST, lambda route: route.abort())
    person.open(lesson)
    person.tab.unroute(FIRST)
    del person.noise[quiet:]
    if not person.sees("h1") or not person.tab.evaluate(f"{PAINTED} > 0"):
        yield "without the choice the page is not to be seen"
    person.press("End")
    if not person.sees(".turn"):
        yield "without the choice the end of the page is not to be seen"
