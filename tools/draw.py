"""Draws what only a browser can draw of a written site.

    python tools/draw.py [site/public]

The whole course on one page becomes a PDF with an outline and tags; the pictures that other sites show
beside a link, which a site built with --base-url has as SVG, become PNG.
"""

import pathlib
import sys

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "site/public").resolve()
    if not (folder / "print.html").is_file():
        sys.exit(f"{folder} holds no print.html: run 'swift run course build' first")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        tab = chromium.new_page(color_scheme="light")
        draw_book(tab, folder)
        draw_pictures(tab, folder / "pictures")
        chromium.close()


def draw_book(tab, folder):
    tab.goto((folder / "print.html").as_uri())
    # Paper leads to the web, and not to files of this machine.
    tab.evaluate("""document.querySelectorAll("a[href]:not([href^='#'], [href*=':'])")
      .forEach((link) => link.removeAttribute("href"))""")
    path = folder / "rare-positives.pdf"
    tab.pdf(path=path, prefer_css_page_size=True, print_background=True, outline=True, tagged=True)
    print(f"{path}: {path.stat().st_size // 1024} KB")


def draw_pictures(tab, folder):
    tab.set_viewport_size({"width": 1200, "height": 630})
    wanted = {path.with_suffix(".png") for path in folder.glob("*.svg")}
    for old in set(folder.glob("*.png")) - wanted:
        old.unlink()
    for path in sorted(wanted):
        tab.goto(path.with_suffix(".svg").as_uri())
        tab.screenshot(path=path)
    if wanted:
        print(f"{folder}: {len(wanted)} pictures")


if __name__ == "__main__":
    main()
