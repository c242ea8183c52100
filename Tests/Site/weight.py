"""The pages are light."""

import gzip

PAGE_LIMIT = 60 * 1024
STYLE_LIMIT = 10 * 1024


def check(pages, report):
    folder = pages[0].path.parent
    styles = sum(map(size, folder.glob("assets/*.css")))
    name = f"Styles weigh {kilobytes(styles)} at most {kilobytes(STYLE_LIMIT)} gzip"
    report.add(name, ["too heavy"] if styles > STYLE_LIMIT else [])
    for page in pages:
        # A book of a dozen chapters weighs as much as they do; who opens it wants all of it.
        if page.is_whole_book:
            continue
        resources = {address for tag, address in page.addresses if tag in ("link", "script", "img")}
        loaded = {folder / address for address in resources if not address.endswith(".html")}
        total = size(page.path) + sum(size(path) for path in loaded if path.is_file())
        name = f"{page.name} with all it loads weighs {kilobytes(total)} gzip"
        report.add(name, ["too heavy"] if total > PAGE_LIMIT else [])


def size(path):
    return len(gzip.compress(path.read_bytes(), 9))


def kilobytes(size):
    return f"{size / 1024:.1f} KB"
