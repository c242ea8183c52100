import Chapters
import Foundation
import Tangle
import Weave

/// What is measured of the engine; each begins with the Markdown.
enum Stage: String, CaseIterable {
  case parse, tangle
  /// Every fence is shown as it is, without its language.
  case prose
  case highlighting
}

/// The texts of a book's chapters and what their pages are made of, in memory.
struct MeasuredBook {
  private let texts: [(file: String, text: String)]
  private let proseTexts: [(file: String, text: String)]
  private let drawings: [String: [String: Site.Drawing]]
  private let templates: [String: String]

  init(folder: URL) throws {
    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    let book = try Book(folder: folder)
    texts = try book.files.map { ($0, try text($0)) }
    proseTexts = texts.map { ($0.file, $0.text.withoutLanguages) }
    var drawings: [String: [String: Site.Drawing]] = [:]
    for file in book.files {
      let chapter = try book.chapter(file)
      for name in chapter.figures.map(\.figure.name) {
        let svg = try text("chapters/\(chapter.folder)/figures/\(name).svg")
        drawings[file, default: [:]][name] = Site.Drawing(svg: svg, verdict: .matched)
      }
    }
    self.drawings = drawings
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "site/templates").path(percentEncoded: false))
    templates = Dictionary(
      uniqueKeysWithValues: try names.filter { $0.hasSuffix(".mustache") }.map {
        (String($0.dropLast(".mustache".count)), try text("site/templates/\($0)"))
      })
  }

  func run(_ stage: Stage) throws {
    switch stage {
    case .parse: _ = try parsed(texts)
    case .tangle: for chapter in try parsed(texts) { _ = chapter.tangled() }
    case .prose: try weave(proseTexts)
    case .highlighting: try weave(texts)
    }
  }

  private func parsed(_ texts: [(file: String, text: String)]) throws -> [Chapter] {
    try texts.concurrentMap { source in
      Result { try Chapter(markdown: source.text, file: source.file) }
    }.map { try $0.get() }
  }

  private func weave(_ texts: [(file: String, text: String)]) throws {
    let lessons = try parsed(texts).map { chapter in
      Site.Lesson(chapter: chapter, figures: drawings[chapter.file] ?? [:])
    }
    let site = try Site(lessons: lessons, templates: templates, assets: [])
    let drafts = Array(lessons.indices).concurrentMap(site.draft(ofLesson:))
    guard drafts.allSatisfy(\.errors.isEmpty) else { throw MeasuredBookError.notWoven }
  }
}

enum MeasuredBookError: Error {
  case notWoven
}

extension String {
  fileprivate var withoutLanguages: String {
    replacing(/\n( *)```[a-z][^\n]*\n/) { "\n\($0.1)```\n" }
  }
}
