"""The checks that need no quiet machine, in as many browsers at a time as there are processors.

Each browser has a process of its own and takes one check after another; what they say is printed in the order of the
checks.
"""

import contextlib
import dataclasses
import io
import multiprocessing
import os
import pathlib
import queue
import traceback

from playwright.sync_api import sync_playwright

import accessibility
import browser
import everywhere
import formulas
import fsrs
import panels
import paths
import search
from report import Report


@dataclasses.dataclass
class Site:
    """What every check gets: where the site is served, its pages, and where pictures go."""

    host: str
    pages: list
    screenshots: pathlib.Path | None
    playwright: object = None
    chromium: object = None


def accessible_page(site, report, index):
    accessibility.check_page(site.chromium, site.host, site.pages[index], report, site.screenshots)


def accessible_panel(site, report, name):
    accessibility.check_panel(site.chromium, site.host, site.pages, name, report, site.screenshots)


def page_everywhere(site, report, index):
    everywhere.check(site.chromium, site.host, [site.pages[index]], report)


def drawn_formulas(site, report):
    formulas.check(site.chromium, site.host, site.pages, report, site.screenshots)


def cards_and_search(site, report):
    with browser.opened(site.chromium, site.host) as (tab, noise):
        fsrs.check(tab, site.host, report)
        search.check(tab, f"{site.host}/index.html", report)
        search.rank(tab, report)
        report.add("The cards and the search are quiet", noise)


def search_from_disk(site, report):
    with browser.opened(site.chromium, "file://") as (tab, noise):
        search.check(tab, site.pages[-1].path.resolve().as_uri(), report)
        report.add("The search is quiet from a disk", noise)


def path(site, report, index):
    paths.check(paths.PATHS[index], site.playwright, site.host, site.pages, report)


def checks(pages):
    """Each with its arguments; what takes long comes first, so that no browser is left alone with it."""
    everywhere_pages = range(len(pages))
    heavy_first = sorted(everywhere_pages, key=lambda index: -pages[index].path.stat().st_size)
    return [
        *((accessible_page, index) for index in heavy_first),
        *((accessible_panel, name) for name in panels.PANELS),
        *((page_everywhere, index) for index in everywhere_pages),
        (drawn_formulas,),
        (cards_and_search,),
        (search_from_disk,),
        *((path, index) for index in range(len(paths.PATHS))),
    ]


def check(host, pages, report, screenshots):
    todo = checks(pages)
    # Processes begin anew: a fork would share the server's thread and the driver's pipes.
    context = multiprocessing.get_context("spawn")
    numbers, said = context.Queue(), context.Queue()
    for number in range(len(todo)):
        numbers.put(number)
    site = Site(host, pages, screenshots)
    workers = [
        context.Process(target=work, args=(site, numbers, said), daemon=True)
        for _ in range(len(os.sched_getaffinity(0)))
    ]
    for worker in workers:
        numbers.put(None)
        worker.start()
    waiting = {}
    for number in range(len(todo)):
        while number not in waiting:
            try:
                found, text, passed, failed = said.get(timeout=5)
                waiting[found] = text, passed, failed
            except queue.Empty:
                if not any(worker.is_alive() for worker in workers) and said.empty():
                    report.add("Every check comes to its end", ["the browsers ended before"])
                    return
        report.take(*waiting.pop(number))
    for worker in workers:
        worker.join()


def work(site, numbers, said):
    with sync_playwright() as playwright:
        site.playwright = playwright
        site.chromium = playwright.chromium.launch(
            executable_path=browser.CHROMIUM, args=browser.ARGUMENTS
        )
        todo = checks(site.pages)
        while (number := numbers.get()) is not None:
            run, *arguments = todo[number]
            report = Report()
            with contextlib.redirect_stdout(io.StringIO()) as text:
                try:
                    run(site, report, *arguments)
                except Exception:  # A check that breaks off is a finding like any other.
                    report.add(f"{run.__name__} {arguments}", [traceback.format_exc()])
            said.put((number, text.getvalue(), report.passed, report.failed))
        site.chromium.close()
