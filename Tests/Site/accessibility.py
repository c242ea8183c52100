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
# A dozen chapters at once take axe many minutes, and all are seen on their own pages: of the whole book it sees
# the frame with two of them, which tell whether they get along.
FEW_CHAPTERS = "document.querySelectorAll('.chapter ~ .chapter ~ .chapter').forEach((it) => it.remove())"
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
    if page.is_whole_book:
        tab.evaluate(FEW_CHAPTERS)
    for mode in MODES:
        see(tab, mode)
        if mode == "light":
            found["light, folded"] = findings(tab)
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        take(tab, screenshots, f"{page.path.stem}, {mode}")
        found[mode] = findings(tab)
        tab.evaluate(REPEATED)
    report.add(f"{page.name}: axe finds nothing in {', '.join(MODES)}", told(found))


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
