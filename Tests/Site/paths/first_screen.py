"""See the first screen before the rest is laid out: a jump lands where it leads, and nothing moves."""

import waiting
from paths.held import Held

NAME = "see the first screen first: a jump lands where it leads, nothing moves"
READING = "**/assets/reading.js"
WAITING = """() => [...document.querySelectorAll(".text > h2 > a")]
  .filter((it) => !it.checkVisibility({ contentVisibilityAuto: true })).length"""
SHIFT = """globalThis.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((it) => { shift += it.value; }))
  .observe({ type: "layout-shift", buffered: true });"""
# At the top of the screen, but for the room that the style leaves above a heading.
LANDED = """selector => Math.abs(
  document.querySelector(selector).getBoundingClientRect().top
    - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)) < 2"""
MOST_SHIFT = 0.01


def walk(person):
    person.tab.add_init_script(SHIFT)
    lesson = person.lessons[4].name
    with Held(person, READING) as held:
        person.tab.goto(f"{person.host}/{lesson}", wait_until="commit")
        waiting.until(person.tab, "document.readyState === 'interactive'")
        if person.tab.evaluate(WAITING) == 0:
            yield "all of the page is laid out before it is there"
        held.let_go()
    last = person.tab.locator(".contents a").last.get_attribute("href")
    # Faster than any hand, while most of the page waits.
    person.tab.locator(".contents a").last.evaluate("link => link.click()")
    yield from lands(person, last, "a jump at once")

    person.open(lesson)
    person.tab.mouse.move(600, 500)
    for _ in range(20):
        person.tab.mouse.wheel(0, 500)
    try:
        waiting.until(person.tab, f"({WAITING})() === 0", seconds=10)
    except TimeoutError:
        yield "a part of the page is never laid out"
    shift = person.tab.evaluate("shift")
    if shift > MOST_SHIFT:
        yield f"the page moves by {shift:.3f} when it is laid out"

    person.tab.goto("about:blank")
    person.open(lesson + last)
    yield from lands(person, last, "a link to the last part")


def lands(person, target, what):
    try:
        waiting.until(person.tab, LANDED, f'[id="{target[1:]}"]', seconds=4)
    except TimeoutError:
        yield f"{what} does not lead there"
