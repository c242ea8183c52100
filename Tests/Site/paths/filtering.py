"""Find questions by lesson and difficulty; the choice stands in the address."""

NAME = "filter the questions, share the address"


def walk(person):
    person.open("questions.html")
    everything = shown(person)
    person.go_to("#filter select")
    person.press("ArrowDown")
    lesson = person.tab.evaluate("document.activeElement.value")
    some = shown(person)
    if not 0 < some < everything:
        yield f"the lesson {lesson!r} leaves {some} of {everything} questions"
    if not person.text("#filter .claim").startswith(f"{some} "):
        yield f"the page says {person.text('#filter .claim')!r} of {some}"
    address = person.tab.url
    person.open("index.html")
    person.tab.goto(address)
    person.tab.wait_for_load_state("networkidle")
    if shown(person) != some:
        yield f"the address {address} shows {shown(person)} questions, not {some}"
    person.follow(".entry:not([hidden]) a")
    if not person.sees(f"[id='{person.tab.url.split('#')[1]}'] .answer"):
        yield "the question's link does not lead to its answer"


def shown(person):
    return person.tab.locator(".entry:visible").count()
