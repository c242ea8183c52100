"""Every formula takes room on its page; with a folder for pictures, sheets of all of them beside their TeX."""

import browser

# The page becomes a table of its formulas, each once.
SHEET = """() => {
  const formulas = new Map();
  for (const math of document.querySelectorAll("math")) {
    const tex = math.querySelector("annotation")?.textContent ?? "";
    formulas.set(tex, math);
  }
  const table = document.createElement("table");
  const flat = [];
  for (const [tex, math] of formulas) {
    const { width, height } = math.getBoundingClientRect();
    if (math.checkVisibility() && !(width > 2 && height > 2)) flat.push(`takes no room: ${tex}`);
    if (!tex) flat.push(`has no TeX: ${math.textContent}`);
    const row = table.insertRow();
    row.insertCell().append(math);
    row.insertCell().textContent = tex;
  }
  document.querySelector("main").replaceChildren(table);
  return flat;
}"""


def check(chromium, host, pages, report, screenshots):
    with browser.opened(chromium, host, {"viewport": {"width": 1280, "height": 900}}) as (tab, _):
        for page in pages:
            if "<math" not in page.path.read_text(encoding="utf-8"):
                continue
            tab.goto(f"{host}/{page.name}")
            browser.lay_out(tab)
            report.add(f"{page.name}: every formula is drawn", tab.evaluate(SHEET))
            if screenshots:
                screenshots.mkdir(parents=True, exist_ok=True)
                path = screenshots / f"formulas of {page.path.stem}.png"
                tab.screenshot(path=path, full_page=True)
