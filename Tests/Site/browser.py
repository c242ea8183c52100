"""The pages in a browser: readable by everyone, at every width, with scripts off and on paper."""

import collections
import contextlib
import functools
import http.server
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import search

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
AXE = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
    ],
    "resultTypes": ["violations"],
}
MODES = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"},
    "phone, dark": {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"},
}


def check(pages, report, screenshots=None):
    with served(pages[0].path.parent) as host, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=ARGUMENTS
        )
        for mode, options in MODES.items():
            with opened(chromium, host, options) as (tab, noise):
                for page in pages:
                    tab.goto(f"{host}/{page.name}")
                    tab.wait_for_load_state("networkidle")
                    take(tab, screenshots, f"{page.path.stem}, {mode}")
                    report.add(f"{page.name} in {mode}: axe finds nothing", axe_findings(tab))
                    report.add(f"{page.name} in {mode}: console and network are quiet", noise)
                    noise.clear()
        for width in (320, 360):
            options = {"viewport": {"width": width, "height": 740}}
            with opened(chromium, host, options) as (tab, _):
                for page in pages:
                    tab.goto(f"{host}/{page.name}")
                    name = f"{page.name} at {width} px does not scroll sideways"
                    report.add(name, sideways(tab, width))
        with (
            opened(chromium, host, {"java_script_enabled": False}) as (tab, _),
            opened(chromium, host, {}) as (scripted, _),
        ):
            for page in pages:
                tab.goto(f"{host}/{page.name}")
                scripted.goto(f"{host}/{page.name}")
                name = f"{page.name} says all its words with scripts off"
                report.add(name, unsaid(tab, scripted))
                report.add(f"{page.name} opens its answers with scripts off", unopened(tab))
        with opened(chromium, host, {}) as (tab, _):
            tab.emulate_media(media="print")
            for page in pages:
                tab.goto(f"{host}/{page.name}")
                report.add(f"{page.name} prints its answers", unprinted(tab))
        with opened(chromium, host, {}) as (tab, noise):
            search.check(tab, f"{host}/index.html", report)
            tab.keyboard.press("/")
            tab.wait_for_function("globalThis.course?.search !== undefined")
            tab.keyboard.type("threshold")
            tab.wait_for_selector(".hits a")
            report.add("The search panel: axe finds nothing", axe_findings(tab))
            search.rank(tab, report)
            report.add("The search is quiet", noise)
        with opened(chromium, "file://", {}) as (tab, noise):
            search.check(tab, pages[-1].path.resolve().as_uri(), report)
            noise.clear()
            for page in pages:
                tab.goto(page.path.resolve().as_uri())
                # Leaving a page before its icon has come counts as a failed request.
                tab.wait_for_load_state("networkidle")
                report.add(f"{page.name} opens from its file with its style", unstyled(tab, noise))
                noise.clear()
        chromium.close()


@contextlib.contextmanager
def served(folder):
    """The folder on a port of this machine."""

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Handler, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def opened(chromium, host, options):
    """A tab, and a list of what it should not have said or asked for."""
    context = chromium.new_context(**options)
    noise = []

    def guard(route):
        if route.request.url.startswith(host):
            route.continue_()
        else:
            noise.append(f"asked for {route.request.url}")
            route.abort()

    context.route("**/*", guard)
    tab = context.new_page()
    tab.on("console", lambda message: noise.append(f"console: {message.text}"))
    tab.on("pageerror", lambda error: noise.append(f"error: {error}"))
    tab.on("requestfailed", lambda request: noise.append(f"failed: {request.url}"))
    tab.on(
        "response",
        lambda answer: answer.status >= 400 and noise.append(f"{answer.status}: {answer.url}"),
    )
    try:
        yield tab, noise
    finally:
        context.close()


def take(tab, folder, name):
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        tab.screenshot(path=folder / f"{name}.png", full_page=True)


def axe_findings(tab):
    """Findings with everything folded away, then with everything open."""
    findings = {}
    for _ in range(2):
        for violation in Axe().run(tab, options=AXE).response["violations"]:
            for node in violation["nodes"]:
                target = " ".join(map(str, node["target"]))
                findings[f"{violation['id']}: {target}: {node['failureSummary']}"] = True
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    return [" ".join(finding.split()) for finding in findings]


def sideways(tab, width):
    """What makes the page wider than the screen, first closed, then opened."""
    script = """width => {
      const wide = new Set();
      for (const open of [false, true]) {
        document.querySelectorAll('details').forEach(d => d.open = open);
        if (document.documentElement.scrollWidth <= width) continue;
        wide.add(`the page is ${document.documentElement.scrollWidth} px wide`);
        for (const element of document.body.querySelectorAll('*')) {
          if (element.closest('pre, .table, .formula')) continue;
          if (element.getBoundingClientRect().right > width + 0.5)
            wide.add(`${element.localName}: ${element.textContent.trim().slice(0, 60)}`);
        }
      }
      return [...wide];
    }"""
    return tab.evaluate(script, width)


def unsaid(tab, scripted):
    # A script may add controls and what it counts: they are of no use without it.
    live = "button, dialog, noscript, [role=status], #filter, #cards, #interview, #progress"
    scripted.evaluate(f"document.querySelectorAll('{live}').forEach((it) => it.remove())")
    said = collections.Counter(tab.locator("body").text_content().split())
    wanted = collections.Counter(scripted.locator("body").text_content().split())
    return [f"said only by scripts: {word}" for word in wanted - said]


def unopened(tab):
    problems = []
    for fold in tab.locator("details").all():
        content = fold.locator("xpath=*[2]")
        if content.is_visible():
            problems.append(f"open from the start: {fold.text_content()[:60]}")
        fold.locator("summary").first.click()
        if not content.is_visible():
            problems.append(f"stays closed: {fold.text_content()[:60]}")
    return problems


def unprinted(tab):
    return [
        f"folded on paper: {fold.text_content()[:60]}"
        for fold in tab.locator("details").all()
        if fold.locator("xpath=*[2]").bounding_box()["height"] < 8
    ]


def unstyled(tab, noise):
    family = tab.evaluate("getComputedStyle(document.body).fontFamily")
    return noise + ([] if "Palatino" in family else [f"the font is {family}"])
