"""Checks a site that was built for an address, with what was drawn for it.

    python Tests/Site/published.py FOLDER ADDRESS

Other sites can show every page with its picture, and the PDF is the whole book.
"""

import pathlib
import sys

sys.dont_write_bytecode = True

import links
import pdf
from page import Page
from report import Report

SIZE = (1200, 630)
WANTED = (
    "description", "og:title", "og:description", "og:type", "og:site_name", "og:image:alt", "twitter:card",
)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, address = pathlib.Path(sys.argv[1]), sys.argv[2].rstrip("/") + "/"
    pages = [Page(path) for path in sorted(folder.glob("*.html"))]
    report = Report()
    report.add("Published pages lead everywhere", links.dead_links(pages))
    pages = [page for page in pages if not page.leads_to]
    for page in pages:
        report.add(f"{page.name} can be shown by other sites", unsaid(page, address))
    report.add("Every lesson has a picture of its own", shared_pictures(pages))
    report.add("The sitemap lists the pages", unlisted(folder, pages, address))
    pdf.check(folder, pages, report)
    sys.exit(report.finish())


def unsaid(page, address):
    own = address + ("" if page.name == "index.html" else page.name)
    for name in WANTED:
        if not page.facts.get(name):
            yield f"it says no {name}"
    if page.facts.get("og:url") != own or ("link", own) not in page.addresses:
        yield f"its address is said to be {page.facts.get('og:url')}"
    picture = page.facts.get("og:image", "")
    if not picture.startswith(address):
        yield f"its picture is '{picture}'"
        return
    path = page.path.parent / picture.removeprefix(address)
    if not path.is_file():
        yield f"there is no {path.name}"
    elif size(path) != SIZE:
        yield f"{path.name} is {size(path)}"
    said = tuple(int(page.facts.get(f"og:image:{side}", 0)) for side in ("width", "height"))
    if said != SIZE:
        yield f"it says that its picture is {said}"


def size(path):
    """The width and the height of a PNG."""
    head = path.read_bytes()[:24]
    if head[:8] != b"\x89PNG\r\n\x1a\n":
        return None
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def shared_pictures(pages):
    seen = {}
    for page in pages:
        if page.name[:2].isdigit():
            name = page.facts.get("og:image", "").rpartition("/")[2]
            path = page.path.parent / "pictures" / name
            contents = path.read_bytes() if path.is_file() else b""
            if contents in seen:
                yield f"{page.name} and {seen[contents]} show the same"
            seen[contents] = page.name


def unlisted(folder, pages, address):
    sitemap = (folder / "sitemap.xml").read_text(encoding="utf-8")
    for page in pages:
        own = address + ("" if page.name == "index.html" else page.name)
        wanted = page.name not in ("404.html", "print.html")
        if (f"<loc>{own}</loc>" in sitemap) != wanted:
            yield f"{page.name} is {'missing' if wanted else 'listed'}"


if __name__ == "__main__":
    main()
