"""axe finds nothing on any page, in any mode, with anything open."""

from axe_playwright_python.sync_playwright import Axe

import browser
import panels

AXE = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
    ],
    "resultTypes": ["violations"],
}
WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 740}
# Each is a way to see the same page; what one changes, the next sets back.
MODES = {
    "light": (WIDE, {"color_scheme": "light"}),
    "dark": (WIDE, {"color_scheme": "dark"}),
    "forced colours": (WIDE, {"color_scheme": "light", "forced_colors": "active"}),
    "print": (WIDE, {"color_scheme": "dark", "media": "print"}),
    "phone": (NARROW, {"color_scheme": "light"}),
    "phone, dark": (NARROW, {"color_scheme": "dark"}),
}
# A dozen chapters at once take axe many minutes: of the whole book it sees one after another, in the frame that they
# share, and once with the one before it, which tells whether they get along.
PARTS = """() => {
  globalThis.parts = [...document.querySelectorAll("main > .chapter")];
  return parts.map((it) => it.id);
}"""
SHOW = """numbers => {
  for (const part of parts) part.remove();
  document.querySelector("main").append(...parts.filter((_, number) => numbers.includes(number)));
}"""
OPEN = "document.querySelectorAll('details').forEach(d => d.open = true)"
PLAIN = {"color_scheme": "light", "forced_colors": "none", "media": "screen"}
# In a listing, words of one kind look alike: three of each stand for all, or contrast takes minutes.
REPEATED = """() => {
  const seen = {};
  for (const word of document.querySelectorAll("pre span")) {
    const kind = `${word.className} in ${word.closest("figure, details")?.className}`;
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (seen[kind] > 3) word.setAttribute("data-repeated", "");
  }
}"""


def check_page(chromium, host, page, report, screenshots):
    with browser.opened(chromium, host, {"viewport": WIDE}) as (tab, noise):
        tab.goto(f"{host}/{page.name}")
        tab.wait_for_load_state("networkidle")
        browser.lay_out(tab)
        if page.is_whole_book:
            check_book(tab, page, report, screenshots)
        else:
            check_modes(tab, page, report, screenshots)
        report.add(f"{page.name}: console and network are quiet", noise)


def check_panel(chromium, host, pages, name, report, screenshots):
    with browser.opened(chromium, host, {"viewport": WIDE}) as (tab, _):
        found = {}
        panels.PANELS[name](tab, host, pages)
        tab.evaluate(Axe().axe_script)
        for mode in MODES:
            see(tab, mode)
            take(tab, screenshots, f"{name}, {mode}")
            found[mode] = findings(tab)
        report.add(f"{name}: axe finds nothing in {', '.join(MODES)}", told(found))


def check_modes(tab, page, report, screenshots):
    tab.evaluate(Axe().axe_script)
    found = {}
    for mode in MODES:
        see(tab, mode)
        if mode == "light":
            found["light, folded"] = findings(tab)
        tab.evaluate(OPEN)
        take(tab, screenshots, f"{page.path.stem}, {mode}")
        found[mode] = findings(tab)
        tab.evaluate(REPEATED)
    report.add(f"{page.name}: axe finds nothing in {', '.join(MODES)}", told(found))


def check_book(tab, page, report, screenshots):
    tab.evaluate(Axe().axe_script)
    for number, name in enumerate(tab.evaluate(PARTS)):
        tab.evaluate(SHOW, [number - 1, number])
        tab.evaluate(REPEATED)
        found = {"light, folded, with what comes before": findings(tab)}
        tab.evaluate(SHOW, [number])
        tab.evaluate(OPEN)
        for mode in MODES:
            see(tab, mode)
            take(tab, screenshots, f"{page.path.stem}, {name}, {mode}")
            found[mode] = findings(tab)
        see(tab, "light")
        report.add(f"{page.name}: axe finds nothing in {name} in {', '.join(MODES)}", told(found))


def see(tab, mode):
    size, media = MODES[mode]
    tab.set_viewport_size(size)
    tab.emulate_media(**{**PLAIN, **media})


def take(tab, folder, name):
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        tab.screenshot(path=folder / f"{name}.png", full_page=True)


def findings(tab):
    script = "options => axe.run({ exclude: [['[data-repeated]']] }, options).then(r => r.violations)"
    found = []
    for violation in tab.evaluate(script, AXE):
        for node in violation["nodes"]:
            target = " ".join(map(str, node["target"]))
            text = f"{violation['id']}: {target}: {node['failureSummary']}"
            found.append(" ".join(text.split()))
    return found


def told(found):
    """Each finding once, with the modes that have it."""
    modes = {}
    for mode, problems in found.items():
        for problem in problems:
            modes.setdefault(problem, []).append(mode)
    return [f"{', '.join(where)}: {problem}" for problem, where in modes.items()]
