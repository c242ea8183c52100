"""The PDF has an outline, tags and a title, and no link leads to this machine."""

from pypdf import PdfReader

NAME = "rare-positives.pdf"
SAMPLE = 40


def check(folder, pages, report):
    path = folder / NAME
    if not path.is_file():
        report.add("There is a PDF", [f"there is no {NAME}"])
        return
    reader = PdfReader(path)
    root = reader.trailer["/Root"]
    tagged = "/StructTreeRoot" in root and root["/MarkInfo"]["/Marked"]
    report.add("The PDF is tagged", [] if tagged else ["it is not"])
    title = reader.metadata.title or ""
    report.add("The PDF has its title", [] if "Rare Positives" in title else [f"it is '{title}'"])
    report.add("The PDF says its language", [] if root.get("/Lang") == "en" else [root.get("/Lang")])
    report.add("The PDF's outline has every chapter", missing(reader, pages))
    report.add("The PDF's pages are numbered", unnumbered(reader))
    report.add("The PDF's links lead to the book or to the web", stray_links(reader))


def missing(reader, pages):
    top = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    for page in pages:
        if not page.is_part_of_book:
            continue
        text = page.path.read_text(encoding="utf-8")
        title = text.partition("<title>")[2].partition(" · ")[0].replace("&amp;", "&")
        if not any(entry.endswith(title) for entry in top):
            yield f"'{title}' is not among {top}"


def unnumbered(reader):
    # Reading a page takes a while: some stand for all.
    for number in [*range(2, len(reader.pages), SAMPLE), len(reader.pages)]:
        # The number stands below the text, and comes before it in the file.
        first = reader.pages[number - 1].extract_text().split("\n")[0].strip()
        if first != str(number):
            yield f"page {number} has the number '{first[:40]}'"


def stray_links(reader):
    for number, page in enumerate(reader.pages, 1):
        for link in page.get("/Annots", []):
            action = link.get_object().get("/A", {})
            address = action.get("/URI", "https:")
            if not address.startswith(("https:", "http:", "mailto:")) or "127.0.0.1" in address:
                yield f"page {number}: {address}"
