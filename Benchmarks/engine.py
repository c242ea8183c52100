"""The engine beside cmark-gfm's own program and Hugo: engine.py ENGINE_BENCH COURSE [--lessons].

Both come as Debian packages (cmark-gfm, hugo); what is not installed is left out. A megabyte of Markdown is
the book's chapters, repeated. With --lessons the lessons are verified too, cold and unchanged, an edit of a
chapter is timed to its verdict, and 500 small files are checked; that takes minutes.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
MEGABYTE = 1_000_000


def main():
    engine, course = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        files = copies(pathlib.Path(folder))
        size = sum(file.stat().st_size for file in files)
        print(f"{len(files)} chapters, {size / MEGABYTE:.2f} MB of Markdown\n")
        rows += engine_rows(engine, files)
        rows += cmark_rows(files)
        rows += hugo_rows(pathlib.Path(folder), files)
        if "--lessons" in sys.argv:
            rows += lesson_rows(course)
            rows += check_rows(course, pathlib.Path(folder))
    width = max(len(name) for name, _ in rows)
    for name, seconds in rows:
        print(f"{name:{width}}  {seconds:8.3f} s")


def copies(folder):
    """The book's chapters, each under many names, a megabyte in all."""
    chapters = sorted(PACKAGE.glob("chapters/*/chapter.md"))
    files, size = [], 0
    while size < MEGABYTE:
        chapter = chapters[len(files) % len(chapters)]
        file = folder / f"{len(files):03}.md"
        shutil.copy(chapter, file)
        files.append(file)
        size += file.stat().st_size
    return files


def best(command, times=3, **options):
    def once():
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
        return time.perf_counter() - start

    return min(once() for _ in range(times))


def engine_rows(engine, files):
    output = subprocess.run(
        [engine, PACKAGE, *files], check=True, capture_output=True, text=True
    ).stdout
    return [
        ("ours: " + line.rsplit(" ", 1)[0], float(line.rsplit(" ", 1)[1]))
        for line in output.splitlines()
    ]


def cmark_rows(files):
    program = shutil.which("cmark-gfm")
    if not program:
        return []
    extensions = [part for name in ("table", "strikethrough", "autolink") for part in ("-e", name)]
    return [("cmark-gfm: parse and render, no highlighting", best([program, *extensions, *files]))]


def hugo_rows(folder, files):
    program = shutil.which("hugo")
    if not program:
        return []
    site = folder / "hugo"
    layouts = site / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text("<html><body>{{ .Content }}</body></html>")
    (layouts / "list.html").write_text("<html><body>{{ .Title }}</body></html>")
    (site / "config.toml").write_text(
        'baseURL = "/"\n[markup.highlight]\ncodeFences = true\nnoClasses = false\n'
    )
    content = site / "content"
    content.mkdir()
    for file in files:
        # Hugo reads what stands behind a fence's language as a list of its own.
        text = re.sub(r"^( *```[a-z]+) .*$", r"\1", file.read_text(), flags=re.M)
        (content / file.name).write_text(text)
    return [
        ("Hugo: pages with its highlighter", best([program, "--quiet", "--source", site]))
    ]


def lesson_rows(course):
    verify = [course, "verify"]
    chapter = PACKAGE / "chapters/03-focal-loss/chapter.md"
    text = chapter.read_text()
    options = {"cwd": PACKAGE}
    rows = [
        ("verify: every lesson run anew", best(verify + ["--no-cache"], 1, **options)),
        ("verify: nothing changed", best(verify, **options)),
    ]
    try:
        edits = {
            "prose": text + "\nOne more line.\n",
            "code": text.replace("print(", "print( ", 1),
        }
        for name, edited in edits.items():
            chapter.write_text(edited)
            rows.append((f"verify 3: from an edit of {name}", best(verify + ["3"], 1, **options)))
    finally:
        chapter.write_text(text)
    return rows


def check_rows(course, folder):
    small = folder / "small"
    small.mkdir()
    for number in range(500):
        (small / f"{number}.md").write_text(
            f"# File {number}\n\n```swift\nlet x = {number}\nprint(x + 1)\n"
            f'// Prints "{number + 1}"\n```\n'
        )
    return [("check: 500 files of 7 lines", best([course, "check", small], 1, cwd=PACKAGE))]


if __name__ == "__main__":
    main()
