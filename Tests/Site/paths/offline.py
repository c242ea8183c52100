"""Read on without a network, where the site has a service worker."""

NAME = "read on offline"


def walk(person):
    folder = person.pages[0].path.parent
    if not any(folder.glob("*worker*.js")) and not any(folder.glob("sw.js")):
        person.skipped = "the site has no service worker"
        return
    person.open("index.html")
    person.tab.evaluate("navigator.serviceWorker.ready.then(() => true)")
    person.open(person.lessons[0].name)
    person.tab.wait_for_timeout(1000)
    person.noise.clear()
    person.context.set_offline(True)
    person.tab.goto(f"{person.host}/{person.lessons[-1].name}")
    if not person.tab.locator("h1").is_visible():
        yield "a lesson does not open"
    person.press("/")
    person.tab.wait_for_selector("dialog.search[open]")
    person.tab.keyboard.type("threshold")
    person.tab.wait_for_selector(".hits a")
    person.context.set_offline(False)
