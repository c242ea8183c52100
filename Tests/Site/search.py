"""The search finds what readers ask for, with the keyboard alone, from a server and from a disk."""

import json
import pathlib

import waiting

# What a reader types, and the page and place that should come first; a place may be left out.
QUERIES = pathlib.Path(__file__).with_name("queries.json")
TOP_1 = 0.9
LOADED = "globalThis.courseSearchEntries !== undefined"
ADDRESSES = "courseSearchEntries.map((entry) => entry.address)"
# A definition with exactly this title stands first by rule; what is wanted has to follow at once.
FOUND = """queries => {
  const find = course.search(courseSearchEntries);
  const spelled = (text) => course.searchWords(text).join(" ");
  const isTitle = (hit, words) =>
    hit.address.startsWith("glossary.html#") && spelled(hit.heading) === spelled(words);
  return queries.map((words) => {
    const hits = find(words);
    return hits.slice(hits.length > 0 && isTitle(hits[0], words) ? 1 : 0).map((hit) => hit.address);
  });
}"""
# The definitions that are not the first hit for their title.
HIDDEN = """() => {
  const find = course.search(courseSearchEntries);
  const terms = courseSearchEntries.filter((entry) => entry.address.startsWith("glossary.html#"));
  const hidden = terms.filter((term) => find(term.heading)[0].address !== term.address);
  return { all: terms.length, hidden: hidden.map((term) => term.heading) };
}"""


def check(tab, address, report):
    """`address` is a page of the site in an open tab."""
    settle(tab, address)
    tab.keyboard.press("/")
    waiting.until(tab, LOADED)
    report.add(f"{address}: the panel opens with /", unopened(tab))
    report.add(f"{address}: the arrows and Enter lead to a hit", unreached(tab))
    settle(tab, address)


def settle(tab, address):
    """Opens a page; leaving one before its icon has come counts as a failed request."""
    tab.goto(address)
    tab.wait_for_load_state("networkidle")


def unopened(tab):
    if not tab.evaluate("document.querySelector('dialog.search').open"):
        yield "it is closed"
    if tab.evaluate("document.activeElement.type") != "search":
        yield "the words have no focus"


def unreached(tab):
    tab.keyboard.type("matthews correlation")
    tab.wait_for_selector(".hits a")
    tab.keyboard.press("ArrowDown")
    target = tab.evaluate("document.activeElement.href")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    tab.wait_for_load_state("networkidle")
    if tab.url != target:
        yield f"it led to {tab.url} and not to {target}"


def rank(tab, report):
    """Reports how often the first hit is the wanted one, and the mean reciprocal rank."""
    tab.keyboard.press("/")
    waiting.until(tab, f"globalThis.course?.search !== undefined && {LOADED}")
    queries = json.loads(QUERIES.read_text())
    known = {page for one in tab.evaluate(ADDRESSES) for page in (one, one.split("#")[0])}
    pending = [words for words, wanted in queries.items() if known.isdisjoint(wanted)]
    for words in pending:
        del queries[words]
    missed, reciprocal = [], 0
    found = tab.evaluate(FOUND, list(queries))
    for (words, wanted), hits in zip(queries.items(), found):
        places = [place for place, hit in enumerate(hits, 1) if matches(hit, wanted)]
        reciprocal += 1 / places[0] if places else 0
        if places[:1] != [1]:
            missed.append(f"{words!r}: {wanted} comes {places[:1] or 'never'}, first {hits[:1]}")
    top = 1 - len(missed) / len(queries)
    mean = reciprocal / len(queries)
    name = f"Search: {len(queries)} queries, first hit right {top:.2f}, mean reciprocal rank {mean:.2f}"
    report.add(name, missed if top < TOP_1 else [])
    if top >= TOP_1:
        for line in missed:
            print(f"       {line}")
    terms = tab.evaluate(HIDDEN)
    share = 1 - len(terms["hidden"]) / terms["all"]
    name = f"Search: of {terms['all']} terms, the definition is the first hit for {share:.2f}"
    report.add(name, terms["hidden"] if share < TOP_1 else [])
    if pending:
        print(f"       {len(pending)} queries wait for pages that are not written yet")


def matches(hit, wanted):
    return any(hit == one or ("#" not in one and hit.split("#")[0] == one) for one in wanted)
