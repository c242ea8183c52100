"""Take a quiz: wrong, then right. The first try counts, and is remembered."""

import fixture

NAME = "take a quiz wrong, then right: the first try counts"

LOOKS = """choices => choices.map((choice) => {
  const { textAlign, color, fontWeight, backgroundColor } = getComputedStyle(choice);
  return [textAlign, color, fontWeight, backgroundColor].join(" ");
})"""


def walk(person):
    name, note = fixture.quiz_page(person.tab, person.pages)
    person.skipped = note
    person.open(name)
    quiz = "#" + person.tab.locator(".quiz").first.get_attribute("id")
    quizzes = person.tab.locator(".quiz").count()
    person.tab.evaluate("address => { location.hash = address }", quiz)

    looks = person.tab.locator(f"{quiz} > .choice > summary").evaluate_all(LOOKS)
    if len(set(looks)) > 1:
        yield f"the look of the choices tells which is right: {sorted(set(looks))}"
    printed(person)
    yield from reads(person, ".score", "Choose an answer: the first one counts.")
    choose(person, f"{quiz} > .wrong > summary")
    yield from reads(person, f"{quiz} .wrong[open] .word", "No.")
    yield from reads(person, ".score", f"0 of 1 right at the first try, {quizzes} in all.")
    choose(person, f"{quiz} > .right > summary")
    yield from reads(person, f"{quiz} .right[open] .word", "Right.")
    yield from reads(person, ".score", f"0 of 1 right at the first try, {quizzes} in all.")

    person.open(name)
    yield from reads(person, ".score", f"0 of 1 right at the first try, {quizzes} in all.")
    person.activate(".quiz-end button")
    yield from reads(person, ".score", "Choose an answer: the first one counts.")
    if person.tab.locator(".choice[open]").count():
        yield "a choice stands open in a quiz begun again"
    if person.tab.evaluate("document.activeElement === document.body"):
        yield "the focus is lost when the quiz begins again"
    choose(person, f"{quiz} > .right > summary")
    yield from reads(person, ".score", f"1 of 1 right at the first try, {quizzes} in all.")


def printed(person):
    """Paper has all the choices open, and none of them chosen."""
    for event in ("beforeprint", "afterprint"):
        person.tab.evaluate("name => { dispatchEvent(new Event(name)) }", event)
        person.tab.wait_for_timeout(100)


def choose(person, selector):
    """With Tab forwards, or backwards where the choice stands above."""
    target = person.tab.locator(selector).first
    before = "it => it.compareDocumentPosition(document.activeElement) & 4"
    person.go_to(selector, key="Shift+Tab" if target.evaluate(before) else "Tab")
    person.press("Enter")


def reads(person, selector, words):
    person.tab.wait_for_timeout(100)
    found = person.tab.locator(selector).first
    said = found.text_content() if found.count() else "nothing"
    if said != words:
        yield f"{selector} says {said!r}, not {words!r}"
