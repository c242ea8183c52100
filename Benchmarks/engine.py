"""Runs the engine beside other programs, and writes its part of BENCHMARKS.md.

    python engine.py --release FOLDER --debug FOLDER [--output FILE] [ROW ...]

The folders hold `course` as it was built for release and for debugging, and `engine-bench` for release. The
others are cmark-gfm's own program and Hugo, both packages of Debian. All work on the same book, which `book.py`
generates from a seed. Its lessons are built and run once before anything is measured; that takes minutes.
"""

import argparse
import contextlib
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import book as generator
import sections

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REASONS = pathlib.Path(__file__).parent / "engine-reasons.md"
CHAPTERS, BYTES = 40, 1_800_000
EXTENSIONS = [part for name in ("table", "strikethrough", "tasklist", "autolink") for part in ("-e", name)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--release", type=pathlib.Path, required=True)
    parser.add_argument("--debug", type=pathlib.Path, required=True)
    parser.add_argument("--book", type=pathlib.Path, default=PACKAGE / ".build/measured-book")
    parser.add_argument("--output", type=pathlib.Path, help="the report to write, of all rows")
    parser.add_argument("rows", nargs="*", help="beside, site, verify or check; all if none")
    arguments = parser.parse_args()
    for program in ["cmark-gfm", "hugo"]:
        if not shutil.which(program):
            sys.exit(f"{program} is missing: apt-get install {program}")
    bench = Bench(arguments)
    wanted = arguments.rows or ["beside", "site", "verify", "check"]
    if "beside" in wanted:
        bench.beside()
    if "site" in wanted:
        bench.site()
    if "verify" in wanted:
        bench.verify()
    if "check" in wanted:
        bench.check()
    if arguments.output:
        sections.replace(arguments.output, "# The engine beside its peers", bench.report())


class Bench:
    def __init__(self, arguments):
        self.release = arguments.release.resolve()
        self.debug = arguments.debug.resolve()
        self.book = arguments.book.resolve()
        self.compared, self.alone = [], []
        self.size = generator.write_book(self.book, CHAPTERS, BYTES, seed=1)
        self.chapters = sorted(self.book.glob("chapters/*/chapter.md"))

    # What others do too.

    def beside(self):
        bare = ["cmark-gfm", *EXTENSIONS, *self.chapters]
        self.compare("parse", "cmark-gfm, parse and render", 1, None, self.stage("parse"), bare)
        self.compare("parse, tangle", "cmark-gfm, parse and render", 1, None, self.stage("tangle"), bare)
        self.compare("parse, weave prose", "cmark-gfm, parse and render", 1, 1 / 3, self.stage("prose"), bare)
        with tempfile.TemporaryDirectory() as folder:
            site = hugo_site(pathlib.Path(folder), self.chapters)
            hugo = ["hugo", "--quiet", "--source", site]
            self.compare(
                "parse, weave, highlight", "Hugo with its highlighter", 2, 1, self.stage("highlighting"), hugo
            )

    def stage(self, name):
        return Program([self.release / "engine-bench", name, self.book])

    def compare(self, name, peer, cores, aim, ours, command):
        with on_cores(cores), ours:
            theirs = timed(command)
            timed(command)
            pairs = [(ours.run(), timed(command)) for _ in range(7 if theirs < 1 else 3)]
        ours, theirs = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
        ratio = theirs / ours
        verdict = "" if aim is None or ratio >= aim else f" (aim {aim:.2g})"
        self.add(self.compared, name, peer, cores, f"{ours * 1e3:,.3g}", f"{theirs * 1e3:,.3g}", f"{ratio:.2g}{verdict}")

    # What nobody else does.

    def site(self):
        self.prepare()
        for kind, folder in [("release", self.release), ("debug", self.debug)]:
            build = [folder / "course", "build", "--output"]
            with tempfile.TemporaryDirectory() as site:
                if kind == "debug":
                    subprocess.run([*build, f"{site}/0"], check=True, cwd=self.book, stdout=subprocess.DEVNULL)
                else:
                    forget(self.book / ".build/kept")
                first = timed([*build, f"{site}/1"], cwd=self.book)
                rest = [timed([*build, f"{site}/{turn}"], cwd=self.book) for turn in range(2, 7)]
                if kind == "release":
                    self.measured("site of the book, release, nothing kept", [first], 1)
                self.measured(f"site of the book, {kind}, pages kept", rest, 1)
                self.measured(
                    f"the same after an edit of prose, {kind}",
                    [self.after_edit(prose_edit, [*build, f"{site}/1"]) for _ in range(5)],
                    0.3,
                )

    def verify(self):
        self.prepare()
        course = self.debug / "course"
        lesson = ["verify", "3"]
        self.measured("verify of the book, nothing changed", self.times([course, "verify"], self.book), 1)
        self.measured(
            "verify of a chapter, from an edit of prose",
            [self.after_edit(prose_edit, [course, *lesson]) for _ in range(5)],
            0.5,
        )
        compiled = [self.after_edit(code_edit, ["swift", "build", "--product", "lesson3"]) for _ in range(3)]
        verified = [self.after_edit(code_edit, [course, *lesson]) for _ in range(3)]
        self.measured("swift build of a lesson, from an edit of code", compiled, None)
        self.measured("verify of a chapter, from an edit of code", verified, statistics.median(compiled) + 1)
        self.measured("serve, from an edit of prose to the new page", self.served(course), 0.5)
        subprocess.run([course, "verify"], check=True, cwd=PACKAGE, stdout=subprocess.DEVNULL)
        self.measured("verify of the course, nothing changed", self.times([course, "verify"], PACKAGE), 1)
        self.measured(
            "verify of the course, every lesson run anew", [timed([course, "verify", "--no-cache"], cwd=PACKAGE)], None
        )

    def check(self):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(500):
                (pathlib.Path(folder) / f"{number}.md").write_text(
                    f"# File {number}\n\n```swift\nlet x = {number}\nprint(x + 1)\n"
                    f'// Prints "{number + 1}"\n```\n'
                )
            self.measured(
                "check of 500 files", self.times([self.debug / "course", "check", folder], PACKAGE, 3), None
            )

    def prepare(self):
        """Builds and runs the book's lessons, as far as that was not done before."""
        subprocess.run([self.debug / "course", "verify"], check=True, cwd=self.book, stdout=subprocess.DEVNULL)

    def times(self, command, folder, count=5):
        timed(command, cwd=folder)
        return [timed(command, cwd=folder) for _ in range(count)]

    def after_edit(self, edit, command):
        """The time of a command after an edit of a chapter, which is undone, and what it undid is verified."""
        chapter = self.chapters[3]
        text = chapter.read_text()
        try:
            chapter.write_text(edit(text))
            return timed(command, cwd=self.book)
        finally:
            chapter.write_text(text)
            self.prepare()

    def served(self, course):
        """From saving a chapter to the page that shows it."""
        chapter = self.chapters[3]
        text = chapter.read_text()
        serve = subprocess.Popen(
            [course, "serve", "--port", "8765"], cwd=self.book, stdout=subprocess.DEVNULL, start_new_session=True
        )
        page = f"http://127.0.0.1:8765/{chapter.parent.name}.html"
        try:
            wait_for(page, "</html>")
            time.sleep(5)
            times = []
            for turn in range(5):
                chapter.write_text(f"{text}\nSaved once more, as word{turn}.\n")
                times.append(wait_for(page, f"word{turn}."))
            return times
        finally:
            serve.terminate()
            serve.wait()
            chapter.write_text(text)

    def measured(self, name, times, aim):
        seconds = statistics.median(times)
        verdict = "" if aim is None else f"{aim:.2g}" if seconds <= aim else f"{aim:.2g}, missed"
        self.add(self.alone, name, f"{seconds:.3g}", verdict)

    def add(self, table, *cells):
        table.append("| " + " | ".join(str(cell) for cell in cells) + " |")
        print(table[-1], flush=True)

    def report(self):
        return TEXT.format(
            size=self.size / 1e6,
            versions=", ".join(versions()),
            compared="\n".join(self.compared),
            alone="\n".join(self.alone),
            reasons=REASONS.read_text().strip(),
        )


TEXT = """\
# The engine beside its peers

Written by `make bench` too. The rows alone, and some of them:

```console
$ swift build -c release --product course && swift build -c release --product engine-bench
$ swift build --product course
$ python3 Benchmarks/engine.py --release .build/release --debug .build/debug
$ python3 Benchmarks/engine.py --release .build/release --debug .build/debug beside
```

All rows but those that say otherwise are about a generated book of 40 chapters and {size:.2f} MB of Markdown
(`Benchmarks/book.py`): prose with formulas and links, Swift with its output, tables, figures, quizzes. {versions}.

Ours runs in one process that is told to do its work again; the others are started for each run. Both do their
work twice to warm up and then take turns on the same cores; the times are medians.

| what | peer | cores | ours, ms | peer, ms | times as fast |
|---|---|---:|---:|---:|---:|
{compared}

Whole runs of `course`, from its start to its end, the lessons' programs being built; medians of five, of three
where something is compiled.

| what | s | aim |
|---|---:|---:|
{alone}

{reasons}
"""


class Program:
    """A program that does its work once more for each line it reads, and prints the seconds."""

    def __init__(self, command):
        self.command = command

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        if self.process.stdout.readline() != "ready\n":
            sys.exit(f"{self.command[0]} cannot run {self.command[1]}")
        return self

    def run(self):
        print(file=self.process.stdin, flush=True)
        return float(self.process.stdout.readline())

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


@contextlib.contextmanager
def on_cores(count):
    cores = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, cores[-count:])
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def timed(command, **options):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.perf_counter() - start


def wait_for(page, text):
    start = time.perf_counter()
    while time.perf_counter() - start < 60:
        with contextlib.suppress(OSError):
            with urllib.request.urlopen(page) as answer:
                if text in answer.read().decode():
                    return time.perf_counter() - start
        time.sleep(0.01)
    sys.exit(f"{page} does not show ‘{text}’")


edits = iter(range(1, 1_000_000))


def prose_edit(text):
    return f"{text}\nOne more line, as spelled{next(edits)}.\n"


def code_edit(text):
    """What is printed stays the same, so that the verdict is good."""
    return text.replace("print(", f"print(/* {next(edits)} */ ", 1)


def forget(folder):
    if folder.exists():
        shutil.rmtree(folder)


def hugo_site(folder, chapters):
    """The same chapters as Hugo wants them."""
    layouts = folder / "layouts/_default"
    layouts.mkdir(parents=True)
    (layouts / "single.html").write_text("<html><body>{{ .Content }}</body></html>")
    (layouts / "list.html").write_text("<html><body>{{ .Title }}</body></html>")
    (folder / "config.toml").write_text(
        'baseURL = "/"\n[markup.highlight]\ncodeFences = true\nnoClasses = false\n'
    )
    content = folder / "content"
    content.mkdir()
    for number, file in enumerate(chapters):
        # Hugo reads what stands behind a fence's language as a list of its own.
        text = re.sub(r"^( *```[a-z]+) .*$", r"\1", file.read_text(), flags=re.M)
        (content / f"{number}.md").write_text(text)
    return folder


def versions():
    for command in [["cmark-gfm", "--version"], ["hugo", "version"]]:
        yield re.match(r"\S+ \S+", subprocess.run(command, capture_output=True, text=True).stdout).group()


if __name__ == "__main__":
    main()
