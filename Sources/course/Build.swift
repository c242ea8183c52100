import ArgumentParser
import Chapters
import Foundation
import LessonRuntime
import Verify
import Weave

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verifies every chapter and writes the site.",
    discussion:
      "A site is written only when every output matches, so that no page shows what is not so.")

  @Option(help: "The folder to write the site to.")
  var output = "site/public"

  func run() async throws {
    let book = try Book.here()
    let results = await Verifier.verify(book.files, of: book)
    results.printFindings()
    guard results.allSatisfy(\.isGood) else { throw ExitCode.failure }
    let site = try Site(
      lessons: try results.map { try $0.lesson(in: book) },
      templates: try templates(in: book.folder), assets: try assets(in: book.folder))
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    let files = try site.files()
    let written = try files.count { try $0.write(below: folder) }
    print("\(files.count) files, \(written) of them new or changed: \(output)/index.html")
  }

  private func templates(in package: URL) throws -> [String: String] {
    let folder = package.appending(path: "site/templates")
    var templates: [String: String] = [:]
    for name in try fileNames(in: folder) where name.hasSuffix(".mustache") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      templates[String(name.dropLast(".mustache".count))] = text
    }
    return templates
  }

  private func assets(in package: URL) throws -> [Site.File] {
    let folder = package.appending(path: "site/assets")
    return try fileNames(in: folder).map { name in
      let contents = try Data(contentsOf: folder.appending(path: name))
      return Site.File(path: "assets/\(name)", contents: Array(contents))
    }
  }

  private func fileNames(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  }
}

extension LessonResult {
  /// The chapter with what its run showed, for its page.
  fileprivate func lesson(in book: Book) throws -> Site.Lesson {
    var lesson = Site.Lesson(chapter: try book.chapter(file))
    guard case .ran(_, let transcript, let checks, _) = outcome else { return lesson }
    for check in checks {
      let verdict = check.outcome.message.map { Site.Verdict.failed($0.sentence, lines: $0.lines) }
      switch check.subject {
      case .output(let step): lesson.verdicts[step] = verdict ?? .matched
      case .figure(let name):
        guard let svg = transcript.figures[name] else { continue }
        lesson.figures[name] = Site.Drawing(svg: svg, verdict: verdict ?? .matched)
      }
    }
    return lesson
  }
}

extension Site.File {
  /// Writes the file unless it is there already with the same contents; returns whether it wrote.
  fileprivate func write(below folder: URL) throws -> Bool {
    let file = folder.appending(path: path)
    let new = Data(contents)
    if FileManager.default.contents(atPath: file.path(percentEncoded: false)) == new {
      return false
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try new.write(to: file, options: .atomic)
    return true
  }
}
