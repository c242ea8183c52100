import Chapters
import Foundation
import Tangle
import Weave

// engine-bench PACKAGE FILE…: reads chapters, tangles and weaves them, and prints the best of five times for
// each, in seconds: `parse 0.123`.

let package = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
let texts = try CommandLine.arguments.dropFirst(2).enumerated().map { index, path in
  (
    file: "chapters/\(index)-copy/chapter.md",
    text: try String(contentsOfFile: path, encoding: .utf8)
  )
}

func parsed() throws -> [Chapter] {
  try texts.map { try Chapter(markdown: $0.text, file: $0.file) }
}

func measured(_ name: String, _ work: () throws -> Void) rethrows {
  let clock = ContinuousClock()
  let times = try (0..<5).map { _ in try clock.measure(work) / .seconds(1) }
  print(name, times.min() ?? 0)
}

let chapters = try parsed()
let lessons = chapters.map { chapter in
  let figures = chapter.figures.map { ($0.figure.name, Site.Drawing(svg: "<svg></svg>")) }
  return Site.Lesson(chapter: chapter, figures: Dictionary(figures) { first, _ in first })
}
// The prose alone: every fence is shown as it is, without its language.
let prose = try chapters.map { chapter in
  let text = chapter.text.replacing(/\n( *)```[a-z][^\n]*\n/) { "\n\($0.1)```\n" }
  return Site.Lesson(chapter: try Chapter(markdown: text, file: chapter.file), figures: [:])
}

func woven(_ lessons: [Site.Lesson]) throws -> Int {
  let folder = package.appending(path: "site/templates")
  let names = ["page", "index", "chapter"]
  let templates = try names.map {
    try String(contentsOf: folder.appending(path: "\($0).mustache"), encoding: .utf8)
  }
  let site = try Site(
    lessons: lessons, templates: Dictionary(uniqueKeysWithValues: zip(names, templates)), assets: []
  )
  return lessons.indices.map { site.draft(ofLesson: $0).file.contents.count }.reduce(0, +)
}

try measured("parse") { _ = try parsed() }
try measured("parse and tangle") { for chapter in try parsed() { _ = chapter.tangled() } }
try measured("weave prose") { _ = try woven(prose) }
try measured("weave with highlighting") { _ = try woven(lessons) }
