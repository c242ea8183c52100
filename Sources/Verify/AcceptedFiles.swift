import Chapters
import Foundation
import LessonRuntime

extension LessonResult {
  /// What is wrong and stays so when what was printed is accepted: a block that must trap and does not, say.
  package var messagesBeyondAccepting: [String] {
    guard case .ran(let plan, let transcript, let checks, _) = outcome else { return messages }
    return plan.messages(transcript, checks.filter { !$0.isMatched && !$0.isAcceptable })
  }

  /// Writes what the lesson printed and drew into its chapter's files, each at one stroke, and returns what
  /// has changed. The figures come first: ended in between, the chapter still says what it said.
  package func accept(in book: Book) throws -> [String] {
    guard case .ran(let plan, let transcript, let checks, _) = outcome else { return [] }
    let chapter = try book.chapter(file)
    let acceptance = try chapter.accepting(checks, of: plan, transcript)
    let markdown = book.folder.appending(path: file)
    let figures = markdown.deletingLastPathComponent().appending(path: "figures")
    if !acceptance.figures.isEmpty {
      try FileManager.default.createDirectory(at: figures, withIntermediateDirectories: true)
    }
    for (name, svg) in acceptance.figures.sorted(by: { $0.key < $1.key }) {
      try replaceFile(figures.appending(path: "\(name).svg"), with: Data(svg.utf8))
    }
    if let text = acceptance.markdown { try replaceFile(markdown, with: Data(text.utf8)) }
    return acceptance.changes
  }
}

extension Check {
  fileprivate var isAcceptable: Bool {
    switch outcome {
    case .differs, .figureDiffers: true
    default: false
    }
  }
}
