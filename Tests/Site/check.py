"""Checks the site that `swift run course build` wrote.

    python Tests/Site/check.py [site/public] [--screenshots FOLDER]

Prints a line for each check, its problems below it, and at the end how many passed and failed.
"""

import argparse
import os
import pathlib
import sys

# The checks lie in the sources, which stay clean; so do those that run in processes of their own.
sys.dont_write_bytecode = True
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

import browser
import epub
import links
import markup
import redirects
import weight
from page import Page
from report import Report


def main():
    parser = argparse.ArgumentParser(description="Checks the written site.")
    parser.add_argument("folder", nargs="?", default="site/public", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path, help="a folder to put pictures in")
    arguments = parser.parse_args()

    pages = [Page(path) for path in sorted(arguments.folder.glob("*.html"))]
    if not pages:
        sys.exit(f"{arguments.folder} holds no pages: run 'swift run course build' first")
    report = Report()
    markup.check(pages, report)
    links.check(pages, report)
    moved = [page for page in pages if page.leads_to]
    pages = [page for page in pages if not page.leads_to]
    redirects.check(moved, report)
    epub.check(pages, report)
    weight.check(pages, report)
    browser.check(pages, report, arguments.screenshots)
    sys.exit(report.finish())


if __name__ == "__main__":
    main()
