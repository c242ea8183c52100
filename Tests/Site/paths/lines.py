"""Link to a line of code, and follow the link."""

import browser

NAME = "link to a line of code, with scripts and without"
LISTING = "figure.listing:has(a.place)"
NAMED = ".numbers [aria-current]"
SELECTED = """selector => {
  getSelection().selectAllChildren(document.querySelector(selector));
  const selected = String(getSelection());
  getSelection().empty();
  return selected;
}"""


def walk(person):
    tab = person.tab
    name = next(
        page.name for page in person.lessons if 'class="place" href' in page.path.read_text("utf-8")
    )
    person.open(name)
    person.activate(f"{LISTING} a.place")
    lines = tab.locator(".numbers a").count()
    if lines < 2:
        yield f"its place numbers {lines} lines of the code"
        return
    code = tab.locator(f"{LISTING} code").first.text_content()
    if lines != len(code.rstrip("\n").split("\n")):
        yield f"{lines} numbers for {code!r}"
    selected = tab.evaluate(SELECTED, f"{LISTING} pre")
    if selected.strip() != code.strip():
        yield f"who selects the code takes along {selected!r}"
    person.activate(".numbers a", "2")
    address = tab.url
    if tab.locator(NAMED).text_content() != "2":
        yield "the chosen line is not marked"
    # Both at once: the page may still be scrolling.
    box, line = tab.evaluate(
        "those => those.map((it) => document.querySelector(it).getBoundingClientRect().toJSON())",
        [f"{LISTING} code", NAMED],
    )
    if abs(box["height"] / lines - line["height"]) > 1 or abs(box["y"] + line["height"] - line["y"]) > 2:
        yield f"the number at {line} does not stand beside its line in {box}"
    person.open("index.html")
    tab.goto(address)
    tab.wait_for_selector(NAMED)
    if not person.sees(NAMED) or tab.locator(NAMED).text_content() != "2":
        yield f"{address} does not show the line"
    person.activate(".contents a")
    tab.wait_for_timeout(100)
    if "line=" in tab.url:
        yield f"another place keeps the line: {tab.url}"
    yield from silent(person, address)


def silent(person, address):
    """Without scripts the link leads to the whole code."""
    chromium = person.playwright.chromium.launch(
        executable_path=browser.CHROMIUM, args=browser.ARGUMENTS
    )
    context = chromium.new_context(java_script_enabled=False, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(address)
    box = tab.locator(":target").bounding_box()
    if not -1 < box["y"] < 700:
        yield f"without scripts {address} leads elsewhere: {box}"
    chromium.close()
