"""Read the numbers of a figure."""

NAME = "open a figure's numbers, scroll them by keyboard"
DATA = "details.data"
SHAPE = """tables => tables.map((table) => {
  const rows = [...table.rows].map((row) => row.cells.length);
  return {
    caption: table.caption?.textContent ?? "",
    isEven: rows.length > 1 && rows.every((count) => count === rows[0]),
    heads: [...table.querySelectorAll("th")].every((it) => ["col", "row"].includes(it.scope)),
  };
})"""


def walk(person):
    tab = person.tab
    for page in person.lessons:
        person.open(page.name)
        drawings, data = tab.locator(".drawing").count(), tab.locator(f".drawing + {DATA}").count()
        if drawings != data:
            yield f"{page.name} has {drawings} figures, {data} of them with numbers"
        for table in tab.locator(f"{DATA} table").evaluate_all(SHAPE):
            if not (table["caption"] and table["isEven"] and table["heads"]):
                yield f"{page.name} has a table that is none: {table}"
    person.open(person.lessons[0].name)
    person.activate(f"{DATA} > summary")
    person.press("Tab")
    if not person.has_focus(f"{DATA}[open] > .table"):
        yield "the numbers cannot be scrolled by keyboard"
        return
    person.press("End")
    tab.wait_for_timeout(400)
    if not tab.evaluate("document.activeElement.scrollTop"):
        yield "End does not lead to the last number"
