"""What a reader can open, each with a way to open it."""

import fixture
import waiting


def search(tab, host, _):
    opened(tab, f"{host}/index.html")
    tab.keyboard.press("/")
    waiting.until(tab, "globalThis.course?.search !== undefined")
    tab.keyboard.type("threshold")
    tab.wait_for_selector(".hits a")


def keys(tab, host, _):
    opened(tab, f"{host}/index.html")
    tab.keyboard.press("?")


def quiz(tab, host, pages):
    """A wrong choice and the right one, on a page with both languages."""
    name, _ = fixture.quiz_page(tab, pages)
    opened(tab, f"{host}/{name}")
    tab.evaluate("document.querySelectorAll('pre span').forEach((it) => it.dataset.repeated = '')")
    for choice in tab.locator(".quiz").first.locator("summary").all():
        choice.click()
    tab.wait_for_timeout(100)


def card(tab, host, _):
    opened(tab, f"{host}/cards.html")
    tab.keyboard.press("Space")


def question(tab, host, _):
    opened(tab, f"{host}/interview.html")
    tab.get_by_role("button", name="3 questions").click()


def rubric(tab, host, pages):
    question(tab, host, pages)
    for name in ("Next question", "Next question", "To the answers"):
        tab.get_by_role("button", name=name).click()
    tab.locator("#interview input").first.check()
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


def filtered(tab, host, _):
    opened(tab, f"{host}/questions.html")
    tab.locator("#filter select").first.select_option(index=1)


def kept(tab, host, pages):
    """Progress with something in it, and the place where the reader was."""
    lesson = next(page.name for page in pages if page.name[:2].isdigit())
    opened(tab, f"{host}/{lesson}")
    tab.keyboard.press("b")
    opened(tab, f"{host}/progress.html")


def forgetting(tab, host, _):
    opened(tab, f"{host}/progress.html")
    tab.get_by_role("button", name="Forget everything …").click()


def opened(tab, address):
    tab.goto(address)
    tab.wait_for_load_state("networkidle")


PANELS = {
    "The search panel": search,
    "The list of keys": keys,
    "A quiz and two languages": quiz,
    "An open card": card,
    "A question of the interview": question,
    "The rubric of the interview": rubric,
    "The filtered questions": filtered,
    "Kept places": kept,
    "The question before forgetting": forgetting,
}
