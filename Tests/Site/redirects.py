"""What stands at old addresses leads on, with scripts off and from a disk too."""

from playwright.sync_api import sync_playwright

import browser


def check(moved, report):
    report.add("An old address of the book is kept", [] if moved else ["no page has an alias"])
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser.CHROMIUM, args=browser.ARGUMENTS
        )
        with browser.opened(chromium, "file://", {"java_script_enabled": False}) as (tab, noise):
            for page in moved:
                report.add(f"{page.name} leads to {page.leads_to}", followed(tab, page))
            report.add("Old addresses are quiet", noise)
        chromium.close()


def followed(tab, page):
    if ("link", page.leads_to) not in page.addresses or ("a", page.leads_to) not in page.addresses:
        yield "its canonical address and its link are not where it leads"
    tab.goto(page.path.resolve().as_uri())
    tab.wait_for_url(f"**/{page.leads_to}")
    tab.wait_for_load_state("networkidle")
