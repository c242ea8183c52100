"""Every link inside the site resolves, and nothing but links leads out of it."""

import collections
from urllib.parse import unquote, urlsplit


def check(pages, report):
    report.add("Every id is unique", repeated_ids(pages))
    report.add("Every internal link and fragment resolves", dead_links(pages))
    report.add("Nothing is loaded from another host", foreign_resources(pages))


def repeated_ids(pages):
    for page in pages:
        for name, count in collections.Counter(page.ids).items():
            if count > 1:
                yield f"{page.name}: {count} elements have the id '{name}'"


def dead_links(pages):
    ids = {page.path.resolve(): set(page.ids) for page in pages}
    for page in pages:
        for tag, address in page.addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            if parts.path.startswith("/"):
                yield f"{page.name}: '{address}' is no relative link"
            target = (page.path.parent / unquote(parts.path)).resolve()
            target = target if parts.path else page.path.resolve()
            if not target.is_file():
                yield f"{page.name}: '{address}' leads to no file"
            elif parts.fragment and unquote(parts.fragment) not in ids.get(target, ()):
                yield f"{page.name}: '{address}' leads to no id"


def foreign_resources(pages):
    for page in pages:
        for tag, address in page.addresses:
            parts = urlsplit(address)
            if (parts.scheme or parts.netloc) and tag != "a":
                yield f"{page.name}: <{tag}> loads {address}"
