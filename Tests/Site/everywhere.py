"""The pages on narrow screens, with scripts off, on paper and from a disk."""

import collections

import browser

# What WCAG 1.4.12 lets a reader set, for words: formulas and figures have a spacing of their own.
SPACED = """() => {
  const style = new CSSStyleSheet();
  style.replaceSync(`:not(math, math *, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [style];
}"""
# 170 mm at 96 dots an inch.
PAPER = 643
# Motion that goes on for a reader who asked for none.
MOVING = """() => {
  const moving = [document.documentElement, ...document.querySelectorAll("*")].filter((it) => {
    const style = getComputedStyle(it);
    return style.scrollBehavior === "smooth" || style.animationName !== "none"
      || style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
  });
  return [...new Set(moving.map((it) => `${it.localName} moves`))];
}"""


def check(chromium, host, pages, report):
    with (
        browser.opened(chromium, host, {"java_script_enabled": False}) as (silent, _),
        browser.opened(chromium, host, {"reduced_motion": "reduce"}) as (tab, _),
        browser.opened(chromium, "file://") as (local, noise),
    ):
        for page in pages:
            silent.goto(f"{host}/{page.name}")
            tab.goto(f"{host}/{page.name}")
            browser.lay_out(tab)
            answers = folded if page.is_whole_book else unopened
            report.add(f"{page.name} opens its answers with scripts off", answers(silent))
            tab.emulate_media(media="print")
            answers = folded if page.is_whole_book else unprinted
            report.add(f"{page.name} prints its answers", answers(tab))
            if page.is_whole_book:
                report.add(f"{page.name} cuts nothing off on paper", cut(tab))
            tab.emulate_media(media="screen")
            report.add(f"{page.name} moves nothing when motion is reduced", tab.evaluate(MOVING))
            for width in (320, 360):
                tab.set_viewport_size({"width": width, "height": 740})
                name = f"{page.name} at {width} px does not scroll sideways"
                report.add(name, sideways(tab, width))
            tab.evaluate(SPACED)
            name = f"{page.name} at 360 px with wide spacing does not scroll sideways"
            report.add(name, sideways(tab, 360))
            # It takes away what scripts added, so it comes last.
            report.add(f"{page.name} says all its words with scripts off", unsaid(silent, tab))
            local.goto(page.path.resolve().as_uri())
            # Leaving a page before its icon has come counts as a failed request.
            local.wait_for_load_state("networkidle")
            report.add(f"{page.name} opens from its file with its style", unstyled(local, noise))
            noise.clear()


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


def folded(tab):
    """What is not open from the start, where everything should be."""
    return tab.evaluate("""[...document.querySelectorAll("details:not(.data)")]
      .filter((it) => it.children[1].getBoundingClientRect().height < 8)
      .map((it) => `closed: ${it.textContent.trim().slice(0, 60)}`)""")


def unprinted(tab):
    return [
        f"folded on paper: {fold.text_content()[:60]}"
        # The numbers of a figure stay off the paper on which it is drawn, and so do the names of tabs.
        for fold in tab.locator("details:not(.data)").all()
        if fold.locator("xpath=*[position() > 1 and not(@role = 'tablist')]").first.bounding_box()[
            "height"
        ]
        < 8
    ]


def cut(tab):
    """What is wider than the text of a page of A4 with the edition's margins."""
    tab.set_viewport_size({"width": PAPER, "height": 900})
    return tab.evaluate("""() => [...document.querySelectorAll("pre, .table, .formula, .drawing, p, li")]
      .filter((it) => it.scrollWidth > it.clientWidth + 1
        || it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((it) => `${it.localName}: ${it.textContent.trim().slice(0, 60)}`)""")


def unstyled(tab, noise):
    family = tab.evaluate("getComputedStyle(document.body).fontFamily")
    return noise + ([] if "Palatino" in family else [f"the font is {family}"])

