"""The EPUB is one that epubcheck passes without a word, and it holds the whole book."""

import json
import subprocess
import zipfile

EPUBCHECK = "/usr/share/java/epubcheck.jar"
NAME = "rare-positives.epub"
# What a chapter has as often in the EPUB as on its page.
KINDS = ("<math", "<svg", "<details", "<table", "<pre")


def check(pages, report):
    path = pages[0].path.parent / NAME
    report.add("epubcheck says nothing of the EPUB", messages(path))
    with zipfile.ZipFile(path) as archive:
        report.add("The EPUB begins with its type, as it is", unlike_epub(archive))
        report.add("The EPUB holds all of every chapter", missing(archive, pages))


def messages(path):
    command = ["java", "-jar", EPUBCHECK, path, "--json", "-", "--quiet"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = json.loads(run.stdout)["messages"]
    except ValueError:
        return [f"epubcheck did not run: {run.stdout}{run.stderr}"]
    return [
        f"{message['severity']} {message['ID']}: {message['message']} "
        f"{[(place['path'], place['line']) for place in message['locations'][:3]]}"
        for message in found
    ]


def unlike_epub(archive):
    first = archive.infolist()[0]
    if (first.filename, first.compress_type) != ("mimetype", zipfile.ZIP_STORED):
        yield f"it begins with {first.filename}"
    if archive.read(first) != b"application/epub+zip":
        yield "its type is another"
    if archive.testzip():
        yield f"{archive.testzip()} is damaged"


def missing(archive, pages):
    names = archive.namelist()
    for page in pages:
        if not page.is_part_of_book:
            continue
        text = page.path.read_text(encoding="utf-8")
        name = f"EPUB/{page.path.stem}.xhtml"
        if name not in names:
            yield f"{name} is missing"
            continue
        part = archive.read(name).decode()
        for kind in KINDS:
            if part.count(kind) != text.count(kind):
                yield f"{name} has {part.count(kind)} of {text.count(kind)} {kind}>"
