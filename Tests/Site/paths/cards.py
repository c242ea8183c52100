"""Review ten cards, close the browser, come back the day after."""

import datetime
import re

NAME = "review ten cards, close the browser, resume the day after"
NEW = ["Again 1 min", "Hard 6 min", "Good 10 min", "Easy 8 d"]
BUTTONS = "#cards [role=group]:last-of-type button"


def walk(person):
    now = datetime.datetime.now(datetime.timezone.utc)
    person.leave()
    person.arrive(at=now)
    person.open("cards.html")
    if counts(person)[:2] != (0, 0):
        yield f"a new reader is told {person.text('#cards .claim')!r}"
    yield from enough(person)
    for turn in range(10):
        if person.tab.locator(BUTTONS).count() != 1:
            yield f"card {turn + 1}: the answer stands open before it is asked for"
        person.press("Space")
        buttons = person.tab.locator(BUTTONS).all_text_contents()
        if [" ".join(button.split()) for button in buttons] != NEW:
            yield f"card {turn + 1}: the buttons of a new card say {buttons}"
        if not person.text("#cards .answer").strip():
            yield f"card {turn + 1}: it has no answer"
        person.press(str(turn % 4 + 1))
        if counts(person)[1] != turn + 1:
            yield f"after card {turn + 1} the page says {person.text('#cards .claim')!r}"
    if len(person.kept()["cards"]) != 10:
        yield "ten cards were not kept"

    person.leave()
    person.arrive(at=now + datetime.timedelta(days=1))
    person.open("cards.html")
    due, begun, _ = counts(person)
    # Again, hard and good are steps of minutes; of ten cards two were easy, for 8 days.
    if (due, begun) != (8, 10):
        yield f"the day after, {due} are due and {begun} begun, not 8 and 10"
    person.press("Space", "4")
    if counts(person)[0] != due - 1:
        yield f"after a due card the page says {person.text('#cards .claim')!r}"
    person.activate("button", "Cram for tomorrow")
    if "cards left" not in person.text("#cards .claim"):
        yield "cramming does not say how many cards are left"
    person.press("Space")
    if not person.text("#cards .answer").strip():
        yield "Space does not show the first answer of cramming"


def enough(person):
    """A reader who has begun as many cards as a day has."""
    person.tab.evaluate("""course.progress.change((all) => {
      all.begun = { day: new Date().toDateString(), count: 20 };
    })""")
    person.open("cards.html")
    if "tomorrow" not in person.text("#cards .answer"):
        yield f"when a day's cards are done the page says {person.text('#cards .card')!r}"
    person.tab.evaluate("course.progress.reset()")
    person.open("cards.html")


def counts(person):
    """Due, begun and all, by the line above the card."""
    return tuple(map(int, re.findall(r"\d+", person.text("#cards .claim"))))
