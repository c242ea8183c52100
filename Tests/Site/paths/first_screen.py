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
# Chromium scrolls along with what changes above the screen, but not with the first change after a scroll: how much
# that is depends on how well the style guesses heights.
MOST_MOVED = 150
# The browser finds time when the check lets it.
NO_TIME = "globalThis.idle = []; globalThis.requestIdleCallback = (act) => idle.push(act);"
# How far a block on the screen moves while those above it are laid out, a few in each frame.
MOVED = """async () => {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
  scrollTo(0, 9000);
  for (let frame = 0; frame < 3; frame += 1) await drawn();
  const top = (it) => it.getBoundingClientRect().top;
  const seen = [...document.querySelectorAll(".text > *")].find((it) => top(it) > 200);
  const before = top(seen);
  for (const act of idle) {
    act();
    await drawn();
  }
  return top(seen) - before;
}"""


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

    person.tab.add_init_script(NO_TIME)
    for name in ("glossary.html", lesson):
        person.open(name)
        moved = person.tab.evaluate(MOVED)
        if abs(moved) > MOST_MOVED:
            yield f"{name} moves by {moved:.0f} px under the reader when it is laid out"


def lands(person, target, what):
    try:
        waiting.until(person.tab, LANDED, f'[id="{target[1:]}"]', seconds=4)
    except TimeoutError:
        yield f"{what} does not lead there"
