import Foundation

@testable import Chapters
@testable import Weave

enum Repository {
  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }
}

extension Site.Lesson {
  /// A lesson all of whose outputs match, but for the long ones, which were not run.
  init(_ body: String, folder: String = "03-focal-loss", asked: String = "[]") throws {
    let markdown = """
      ---
      title: Focal loss & co
      question: What is "it"?
      difficulty: hard
      asked: \(asked)
      summary: In short.
      tags: [loss, gamma]
      ---

      """
    try self.init(
      matching: Chapter(markdown: markdown + body, file: "chapters/\(folder)/chapter.md"))
  }

  init(matching chapter: Chapter) {
    var verdicts: [Int: Site.Verdict] = [:]
    for (index, listing) in chapter.listings.enumerated()
    where listing.output != nil && listing.kind != .full {
      verdicts[index] = .matched
    }
    self.init(chapter: chapter, verdicts: verdicts)
  }

  /// The HTML of the chapter's blocks, and what is wrong with them.
  func woven() -> (html: String, errors: [WeaveError]) {
    var weaver = ChapterWeaver(self, links: ChapterLinks([chapter]))
    let html = weaver.page().body.source
    return (html, weaver.errors)
  }
}

extension String {
  /// What a browser shows of the HTML: the tags gone, the entities resolved.
  var shown: String {
    replacing(/<[^>]*>/, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
