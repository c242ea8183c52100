import Chapters
import Foundation
import Verify
import Weave

/// A chapter between two saves: what its page shows, and what is wrong with it.
struct Draft {
  /// The last text that could be read, with what its run showed.
  private(set) var lesson: Site.Lesson?
  private var ownFindings: [Finding] = []
  private var linkFindings: [Finding] = []
  /// What is going on with the chapter: `verifying`, say.
  private(set) var status: String?
  /// Another one whenever the page looks otherwise.
  private(set) var version = 0
  /// How often the chapter was saved: what was found out about an earlier text is of no use.
  private(set) var saves = 0
  /// Whether the text that was saved last has no verdict yet.
  private(set) var isUnverified = false

  var findings: [Finding] { ownFindings + linkFindings }

  /// The chapter was saved and can be read.
  mutating func saved(_ chapter: Chapter, in book: Book) {
    saves += 1
    isUnverified = true
    if lesson == nil { lesson = .unverified(chapter, like: nil, in: book) }
  }

  /// The chapter was saved and cannot be read, or is gone: its page stays as it was.
  mutating func broke(_ findings: [Finding]) {
    saves += 1
    isUnverified = false
    ownFindings = findings
    status = nil
    version += 1
  }

  /// The verdict takes its time: meanwhile the page shows the text.
  mutating func waits(_ chapter: Chapter, in book: Book) {
    lesson = .unverified(chapter, like: lesson, in: book)
    ownFindings = []
    status = "verifying \(chapter.file)"
    version += 1
  }

  mutating func took(_ result: LessonResult, of chapter: Chapter, in book: Book) {
    var lesson = result.lesson(of: chapter)
    lesson.addFigures(of: self.lesson, in: book)
    self.lesson = lesson
    isUnverified = false
    ownFindings = result.findingsBesideVerdicts(in: chapter.file)
    status = nil
    version += 1
  }

  /// What is wrong with the chapter's links was looked for in the whole book.
  mutating func linked(_ findings: [Finding]) {
    if findings == linkFindings { return }
    linkFindings = findings
    version += 1
  }
}

extension Site.Lesson {
  /// A chapter of which nothing is known but the figures of an earlier text of it, and those stored beside it.
  fileprivate static func unverified(
    _ chapter: Chapter, like earlier: Site.Lesson?, in book: Book
  ) -> Site.Lesson {
    var lesson = Site.Lesson(chapter: chapter)
    lesson.addFigures(of: earlier, in: book)
    return lesson
  }

  /// Adds the figures that the chapter shows and this run did not draw, as they were before or are stored.
  fileprivate mutating func addFigures(of earlier: Site.Lesson?, in book: Book) {
    for name in chapter.figures.map(\.figure.name) where figures[name] == nil {
      let file = book.folder.appending(path: "\(chapter.file.folderPath)/figures/\(name).svg")
      let stored = FileManager.default.contents(atPath: file.path(percentEncoded: false))
        .map { String(decoding: $0, as: UTF8.self) }
      if let svg = earlier?.figures[name]?.svg ?? stored {
        figures[name] = Site.Drawing(svg: svg)
      }
    }
  }
}
