"""n and p turn the page, ? lists the keys, arrows never turn it."""

NAME = "turn the pages with n and p, list the keys with ?"


def walk(person):
    names = [page.name for page in person.lessons]
    person.open(names[0])
    for key, wanted in [("n", names[1:]), ("p", names[-2::-1])]:
        for name in wanted:
            with person.tab.expect_navigation():
                person.press(key)
            if person.tab.url != f"{person.host}/{name}":
                yield f"{key} led to {person.tab.url} and not to {name}"
    person.tab.wait_for_load_state("networkidle")
    here = person.tab.url
    person.press("p", "ArrowRight", "ArrowLeft", "Control+n")
    person.tab.wait_for_timeout(200)
    if person.tab.url != here:
        yield f"a key that should not turn the page led to {person.tab.url}"

    person.go_to(".tools button", "Keys")
    person.press("?")
    if not person.tab.locator("dialog.panel[open]").is_visible():
        yield "? shows no keys"
    person.press("n")
    if person.tab.url != here:
        yield "n turns the page below the list of keys"
    person.press("Escape")
    if person.tab.locator("dialog.panel[open]").count():
        yield "Escape does not close the list of keys"
    if not person.has_focus(".tools button", "Keys"):
        yield "closing the list does not give the focus back"

    person.open(names[0])
    person.press("Tab")
    if not person.has_focus(".skip"):
        yield "the first Tab is not the link to the text"
    person.press("Enter")
    if not person.has_focus("main"):
        yield "the link to the text does not lead there"
