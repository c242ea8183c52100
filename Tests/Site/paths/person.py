"""A person at a keyboard, with a browser that remembers."""

import browser
import waiting

MOST_TABS = 400


class Person:
    def __init__(self, playwright, host, pages, profile):
        self.playwright = playwright
        self.host = host
        self.pages = pages
        self.profile = profile
        self.noise = []
        self.skipped = None
        self.context = None
        self.arrive()

    def arrive(self, at=None):
        """Opens the browser, perhaps on another day."""
        self.context = self.playwright.chromium.launch_persistent_context(
            self.profile,
            executable_path=browser.CHROMIUM,
            args=browser.ARGUMENTS,
            viewport={"width": 1280, "height": 900},
            accept_downloads=True,
        )
        self.tab = self.context.pages[0]
        browser.listen(self.tab, self.noise)
        if at:
            self.tab.clock.install(time=at)

    def leave(self):
        if self.context:
            self.tab.close()
            self.context.close()
            self.context = None

    def open(self, name):
        self.tab.goto(f"{self.host}/{name}")
        self.tab.wait_for_load_state("networkidle")

    @property
    def lessons(self):
        # 404.html begins with digits too.
        return [page for page in self.pages if page.name[:2].isdigit() and page.name[2] == "-"]

    def press(self, *keys):
        for key in keys:
            self.tab.keyboard.press(key)

    def go_to(self, selector, words="", key="Tab"):
        """Presses Tab until what has the focus is wanted."""
        for _ in range(MOST_TABS):
            self.tab.keyboard.press(key)
            if self.has_focus(selector, words):
                return
        raise LookupError(f"{key} never reaches {selector} {words}")

    def has_focus(self, selector, words=""):
        return self.tab.evaluate(
            """([selector, words]) => document.activeElement.matches(selector)
                && document.activeElement.textContent.includes(words)""",
            [selector, words],
        )

    def activate(self, selector, words="", key="Enter"):
        self.go_to(selector, words)
        self.tab.keyboard.press(key)

    def follow(self, selector, words=""):
        """Activates a link, and waits for its page."""
        self.go_to(selector, words)
        with self.tab.expect_navigation():
            self.tab.keyboard.press("Enter")
        self.tab.wait_for_load_state("networkidle")

    def text(self, selector):
        return self.tab.locator(selector).first.text_content()

    def sees(self, selector):
        """Whether its first match lies, at least in part, on the screen, when scrolling ends."""
        shown = """selector => { const box = document.querySelector(selector).getBoundingClientRect();
            return box.height > 0 && box.top < innerHeight && box.bottom > 0; }"""
        try:
            waiting.until(self.tab, shown, selector, seconds=4)
        except TimeoutError:
            return False
        return True

    def kept(self):
        """The progress that the browser keeps."""
        return self.tab.evaluate("course.progress.read()")
