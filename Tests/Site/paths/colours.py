"""Change the colours with t: figures follow, and no page flashes."""

NAME = "change the colours with t: figures follow, no page flashes"
# Whether the choice is there when the body is, and so before anything is painted.
WATCH = """new MutationObserver((_, observer) => {
  if (!document.body) return;
  globalThis.themeAtBody = document.documentElement.dataset.theme ?? "system";
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });"""
SEEN = """() => {
  const drawn = document.querySelector("figure.drawing svg text");
  const { backgroundColor } = getComputedStyle(document.body);
  return [backgroundColor, drawn && getComputedStyle(drawn).fill];
}"""


def walk(person):
    person.tab.add_init_script(WATCH)
    lesson = next(
        page.name for page in person.lessons if 'class="drawing"' in page.path.read_text()
    )
    person.open(lesson)
    seen = {}
    for theme in ("light", "dark"):
        person.press("t")
        if person.tab.evaluate("document.documentElement.dataset.theme") != theme:
            yield f"t does not choose {theme}"
        seen[theme] = person.tab.evaluate(SEEN)
    for name, light, dark in zip(("the page", "a figure"), seen["light"], seen["dark"]):
        if light == dark:
            yield f"{name} is {light} in light and in dark"
    person.open("index.html")
    if person.tab.evaluate("themeAtBody") != "dark":
        yield "the next page begins in other colours than those chosen"
    if "dark" not in person.text(".tools"):
        yield "the next page's button does not say what is chosen"
    person.press("t")
    person.open(lesson)
    if person.tab.evaluate("themeAtBody") != "system":
        yield "the system's colours cannot be chosen again"
