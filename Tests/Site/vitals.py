"""What the first visit to a page costs: requests, bytes, and how soon it stands still.

    python Tests/Site/vitals.py ADDRESS…

measures any pages, for comparison. Each is loaded into an empty cache as on a telephone: 412 px wide,
150 ms from the server, 1.6 Mbit/s, a processor four times slower. Bytes count as gzip packs them.
"""

import gzip
import sys

from playwright.sync_api import sync_playwright

import browser
import waiting

LIMITS = {"requests": 8, "all": 60.0, "scripts": 10.0, "styles": 10.0}
# A busy machine slows what is timed: a page that misses a goal is visited again, the best of its visits counts,
# and failing takes the margin besides.
GOALS = {"paint": 1000, "shift": 0.01, "long": 0}
MARGINS = {"paint": 1500, "shift": 0.01, "long": 200}
VISITS = 5
UNITS = {"all": "KB", "scripts": "KB", "styles": "KB", "paint": "ms", "long": "ms"}
WORDS = {
    "requests": "requests",
    "all": "gzip",
    "scripts": "scripts",
    "styles": "styles",
    "paint": "largest paint",
    "shift": "layout shift",
    "long": "long tasks",
}
# What the cards and the search ask for is the book's, and no script of the site.
DATA = ("questions.js", "search-index.js")
WATCH = """
globalThis.vitals = { paint: 0, shift: 0, long: 0 };
for (const [type, note] of [
  ["largest-contentful-paint", (entry) => { vitals.paint = Math.round(entry.startTime); }],
  ["layout-shift", (entry) => { vitals.shift += entry.hadRecentInput ? 0 : entry.value; }],
  ["longtask", (entry) => { vitals.long += Math.round(entry.duration - 50); }],
]) {
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
}
"""
# Compressed, as a host would send it.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}


def check(chromium, host, pages, report):
    # Nobody's first visit is to the whole book on one page.
    pages = [page for page in pages if not page.is_whole_book]
    rows = [(page.name, best(chromium, f"{host}/{page.name}")) for page in pages]
    table(rows)
    for name, row in rows:
        report.add(f"{name}: its first visit is light and quick", excesses(row))


def excesses(row):
    for limits in (LIMITS, MARGINS):
        for name, limit in limits.items():
            if row[name] > limit:
                yield f"{WORDS[name]}: {said(name, row)}, at most {limit}"


def best(chromium, address):
    """What the page costs at its best, number by number."""
    row = measured(chromium, address)
    for _ in range(VISITS - 1):
        if all(row[name] <= goal for name, goal in GOALS.items()):
            break
        again = measured(chromium, address)
        row |= {name: min(row[name], again[name]) for name in ("paint", "long")}
    return row


def measured(chromium, address):
    context = chromium.new_context(viewport={"width": 412, "height": 823}, is_mobile=True)
    tab = context.new_page()
    tab.add_init_script(WATCH)
    session = context.new_cdp_session(tab)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    requests = []
    tab.on("requestfinished", lambda request: requests.append(request))
    tab.goto(address)
    tab.wait_for_load_state("networkidle")
    # The browser tells of a paint a moment after it.
    waiting.until(tab, "vitals.paint > 0")
    times = tab.evaluate("vitals")
    sizes = [weight(request) for request in requests]
    context.close()
    kilobytes = lambda *kinds: sum(size for kind, size in sizes if kind in kinds) / 1024
    return {
        "requests": len(sizes),
        "all": kilobytes(*{kind for kind, _ in sizes}),
        "scripts": kilobytes("script"),
        "styles": kilobytes("stylesheet"),
        **times,
    }


def weight(request):
    answer = request.response()
    if request.url.startswith("data:") or not answer or answer.status >= 300:
        return request.resource_type, 0
    body = answer.body()
    kind = "data" if request.url.endswith(DATA) else request.resource_type
    packed = request.resource_type in ("image", "font", "media") and b"<svg" not in body[:1000]
    return kind, len(body) if packed else len(gzip.compress(body, 9))


def said(name, row):
    value = row[name]
    number = f"{value:.3f}" if name == "shift" else f"{value:.1f}" if value != int(value) else f"{value:.0f}"
    return " ".join(filter(None, [number, UNITS.get(name)]))


def table(rows):
    width = max(len(name) for name, _ in rows)
    print(" " * width, *(f"{word:>13}" for word in WORDS.values()))
    for name, row in rows:
        print(f"{name:{width}}", *(f"{said(key, row):>13}" for key in WORDS))
    goals = {**LIMITS, **GOALS}
    print(f"{'at most':{width}}", *(f"{said(key, goals):>13}" for key in WORDS), flush=True)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser.CHROMIUM, args=browser.ARGUMENTS
        )
        table([(address, measured(chromium, address)) for address in sys.argv[1:]])
        chromium.close()


if __name__ == "__main__":
    main()
