"""Export the progress, forget it, import it again."""

import json

NAME = "export, reset, import the progress"


def walk(person):
    person.open("cards.html")
    for rating in "1234":
        person.press("Space", rating)
    before = person.kept()
    person.open("progress.html")
    shown = person.text("#progress ul")

    with person.tab.expect_download() as download:
        person.activate("button", "Export")
    file = person.profile / download.value.suggested_filename
    download.value.save_as(file)
    if json.loads(file.read_text()) != before:
        yield "the file is not what the browser keeps"

    person.activate("button", "Forget everything")
    if not person.has_focus("dialog button", "Keep it"):
        yield "the question whether to forget does not begin with the answer that does no harm"
    person.press("Escape")
    if person.kept() != before:
        yield "Escape forgets"
    person.press("Enter")
    person.go_to("dialog button", "Forget everything", key="Shift+Tab")
    person.press("Enter")
    if person.kept()["cards"]:
        yield "the cards are not forgotten"
    if person.text("#progress ul") == shown:
        yield "the page still shows what was forgotten"

    yield from imports(person, file, "Imported.")
    if person.kept() != before:
        yield "what was imported is not what was exported"
    if person.text("#progress ul") != shown:
        yield "the page does not show what was imported"
    foreign = person.profile / "foreign.json"
    foreign.write_text('{"format": "something else"}')
    yield from imports(person, foreign, "This is no progress of this course.")
    spoilt = person.profile / "spoilt.json"
    spoilt.write_text(json.dumps({**before, "cards": {"q": {"due": "soon"}}, "bookmarks": []}))
    yield from imports(person, spoilt, "This is no progress of this course.")
    if person.kept() != before:
        yield "a file that was refused changed the progress"


def imports(person, file, words):
    with person.tab.expect_file_chooser() as chooser:
        person.activate("input[type=file]")
    chooser.value.set_files(file)
    person.tab.wait_for_timeout(300)
    if person.text("#progress .said") != words:
        yield f"importing {file.name} says {person.text('#progress .said')!r}, not {words!r}"
