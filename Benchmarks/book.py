"""Writes a book of many chapters to measure the engine on: book.py FOLDER [--chapters N] [--bytes N] [--seed N].

The folder becomes a package like this one: its own chapters and manifest, this package's sources and site. A
chapter has what the course's chapters have: prose with formulas, links and code, Swift with what it prints,
blocks that must not compile and blocks that must trap, tables, figures, quizzes, follow-ups and an exercise.
Everything is drawn from the seed, and every output is worked out here, so that `course verify` in that folder
finds all of it right.
"""

import argparse
import pathlib
import random
import re
import shutil

import sentences
import snippets

PACKAGE = pathlib.Path(__file__).resolve().parent.parent

MANIFEST = """\
// swift-tools-version: 6.2
import PackageDescription

let optimised: [SwiftSetting] = [
  .unsafeFlags(
    ["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug))
]

let package = Package(
  name: "measured-book",
  dependencies: [YAMS],
  targets: [
    .systemLibrary(name: "CMarkGFM", pkgConfig: "libcmark-gfm"),
    .target(name: "Expectations", swiftSettings: optimised),
    .target(
      name: "Chapters",
      dependencies: ["CMarkGFM", "Expectations", .product(name: "Yams", package: "Yams")],
      swiftSettings: optimised),
    .target(name: "LessonRuntime", dependencies: ["Expectations"]),
    .target(
      name: "Tangle", dependencies: ["Chapters", "LessonRuntime"], swiftSettings: optimised),
    .executableTarget(name: "tangle-chapter", dependencies: ["Tangle"]),
    .plugin(
      name: "TanglePlugin", capability: .buildTool(), dependencies: ["tangle-chapter"],
      path: "Sources/TanglePlugin"),
  ] + [FOLDERS].map { folder in
    .executableTarget(
      name: "lesson\\(Int(folder.prefix(2))!)", dependencies: ["LessonRuntime"],
      path: "chapters/\\(folder)/exercises",
      swiftSettings: [.defaultIsolation(MainActor.self)], plugins: ["TanglePlugin"])
  }
)
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--chapters", type=int, default=40)
    parser.add_argument("--bytes", type=int, default=1_800_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    size = write_book(arguments.folder, arguments.chapters, arguments.bytes, arguments.seed)
    print(f"{arguments.chapters} chapters, {size / 1e6:.2f} MB: {arguments.folder}")


def write_book(folder, count, size, seed):
    """Writes the package, but leaves what was built of it; returns the bytes of its Markdown."""
    names = [f"{number:02}-{sentences.slug(number)}" for number in range(count)]
    folder.mkdir(parents=True, exist_ok=True)
    for part in ["chapters", "Sources", "site"]:
        shutil.rmtree(folder / part, ignore_errors=True)
    shutil.copytree(PACKAGE / "Sources", folder / "Sources")
    shutil.copytree(PACKAGE / "site", folder / "site", ignore=shutil.ignore_patterns("public"))
    yams = re.search(r"\.package\(url: \S+Yams\S* exact: \S+\)", (PACKAGE / "Package.swift").read_text())
    folders = "[" + ", ".join(f'"{name}"' for name in names) + "]"
    (folder / "Package.swift").write_text(
        MANIFEST.replace("YAMS", yams.group()).replace("[FOLDERS]", folders)
    )
    written = 0
    for number, name in enumerate(names):
        chapter = Chapter(number, names, random.Random(seed * 1_000 + number))
        while chapter.size < size / count - Chapter.END_BYTES:
            chapter.add_section()
        chapter.end()
        written += chapter.write(folder / "chapters" / name)
    return written


class Chapter:
    """One chapter as it is being written."""

    # About what stands behind the last section.
    END_BYTES = 9_500

    def __init__(self, number, names, random):
        self.number, self.names, self.random = number, names, random
        self.parts, self.figures, self.anchors = [], {}, []
        self.snippets = snippets.Snippets(random)
        title = sentences.title(number)
        self.parts.append(
            f'---\ntitle: {title}\nquestion: "{sentences.question(random)}"\n'
            f"difficulty: {random.choice(['easy', 'medium', 'hard'])}\nasked: [Stripe, Google]\n"
            f"summary: {sentences.sentence(random)}\ntags: [imbalance, measuring]\n---"
        )
        self.parts.append(f"# {title}")
        self.add("## The short answer", *self.paragraphs(3))
        self.add("## What you will learn", self.bullets())

    @property
    def size(self):
        return sum(len(part.encode()) + 2 for part in self.parts)

    def add(self, *parts):
        self.parts += parts

    def paragraphs(self, count):
        return [sentences.paragraph(self.random, self.link) for _ in range(count)]

    def bullets(self):
        return "\n".join(f"- {sentences.sentence(self.random)}" for _ in range(4))

    def link(self, text):
        if self.anchors and self.random.random() < 0.5:
            return f"[{text}](#{self.random.choice(self.anchors)})"
        return f"[{text}](../{self.random.choice(self.names)}/chapter.md)"

    def add_section(self):
        heading = f"{sentences.heading(self.random)} {sentences.spelled(len(self.anchors))}"
        self.add(f"## {heading}")
        self.anchors.append(re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-"))
        turn = len(self.anchors)
        for _ in range(2):
            self.add(*self.paragraphs(1))
            snippet = self.snippets.plain()
            self.add(*snippet.parts)
            self.add(f"{sentences.quoting(self.random, snippet.number)} {sentences.sentence(self.random)}")
        self.add(f"```math\n{self.random.choice(sentences.FORMULAS)}\n```", *self.paragraphs(1))
        if turn % 3 == 0:
            self.add(sentences.table(self.random))
        if turn % 4 == 1:
            self.add(f"> [!NOTE]\n> {sentences.sentence(self.random)}")
        if turn % 6 == 2:
            self.add(*self.snippets.trap().parts, *self.paragraphs(1))
        if turn % 6 == 4:
            self.add(*self.snippets.error().parts, *self.paragraphs(1))
        if turn % 5 == 3:
            name = f"curve-{turn}"
            code, self.figures[name] = self.snippets.figure(name)
            self.add(code, f"![{sentences.sentence(self.random)}](figures/{name}.svg)")

    def end(self):
        self.add("## Follow-ups")
        for turn in range(6):
            self.add(
                f'<details id="q-{self.number}-{turn}"><summary>{sentences.question(self.random)}</summary>',
                *self.paragraphs(2),
                "</details>",
            )
        self.add("## Quiz")
        for turn in range(2):
            right = self.random.randrange(3)
            choices = "\n".join(
                f"- [{'x' if choice == right else ' '}] {sentences.sentence(self.random)}\n\n"
                f"  {sentences.sentence(self.random)}"
                for choice in range(3)
            )
            self.add(
                f'<details id="quiz-{self.number}-{turn}"><summary>{sentences.question(self.random)}</summary>',
                choices,
                "</details>",
            )
        self.add("## Exercises", "### Twice as much", *self.paragraphs(1), *EXERCISE)

    def write(self, folder):
        text = "\n\n".join(self.parts) + "\n"
        for part in ["exercises", "figures"]:
            (folder / part).mkdir(parents=True)
        (folder / "chapter.md").write_text(text)
        (folder / "exercises/Exercises.swift").write_text(STARTER)
        for name, svg in self.figures.items():
            (folder / f"figures/{name}.svg").write_text(svg)
        return len(text.encode())


STARTER = "func twice(_ count: Int) -> Int {\n  count\n}\n"
EXERCISE = [
    f"```swift exercise=twice\n{STARTER}```",
    "<details><summary>Hint 1</summary>",
    "Add it to itself.",
    "</details>",
    "<details><summary>Checks</summary>",
    '```swift checks=twice\nexpect(twice(4) == 8, "Twice 4 is 8.")\n```',
    "</details>",
    "<details><summary>Solution</summary>",
    "```swift solution=twice\nfunc twice(_ count: Int) -> Int {\n  count + count\n}\n```",
    "</details>",
]


if __name__ == "__main__":
    main()
