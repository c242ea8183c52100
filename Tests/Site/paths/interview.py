"""A mock interview to its rubric."""

import datetime

NAME = "a mock interview to its rubric"


def walk(person):
    person.tab.clock.install(time=datetime.datetime.now(datetime.timezone.utc))
    person.open("interview.html")
    person.activate("button", "3 questions")
    asked = set()
    for turn in range(3):
        if not person.has_focus("h2"):
            yield f"question {turn + 1} has not the focus"
        asked.add(person.text("#interview h2"))
        if person.text("#interview .kicker") != f"Question {turn + 1} of 3":
            yield f"question {turn + 1} is called {person.text('#interview .kicker')!r}"
        if "left" not in person.text(".clock"):
            yield f"the clock says {person.text('.clock')!r}"
        if turn == 0:
            person.tab.clock.fast_forward(200_000)
            person.tab.wait_for_timeout(300)
            if "over" not in person.text(".clock"):
                yield f"after 200 s the clock says {person.text('.clock')!r}"
        person.activate("button", "Next question" if turn < 2 else "To the answers")
    if len(asked) != 3:
        yield "a question was asked twice"
    if not person.has_focus("h2", "How it went"):
        yield "the end has not the focus"
    for points in (2, 4):
        person.activate("#interview input[type=checkbox]", key="Space")
        if not person.text("#interview [role=status]").startswith(f"{points} of 10 points"):
            yield f"the score says {person.text('#interview [role=status]')!r}"
    person.activate("#interview summary")
    if not person.tab.locator("#interview details[open] .answer").first.is_visible():
        yield "an answer does not open"
    if "You took 20" not in person.text("#interview .answer .claim"):
        yield f"the time is not told: {person.text('#interview .answer .claim')!r}"
    if len(person.kept().get("interviews", [])) != 1:
        yield "the interview is not kept"
    person.activate("button", "Another interview")
    if not person.has_focus("#interview button", "3 questions"):
        yield "the focus is lost when another interview begins"
