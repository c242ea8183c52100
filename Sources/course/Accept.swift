import ArgumentParser
import Chapters
import Foundation
import Verify

struct Accept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Rewrites the expectations that differ to what the lessons print, and shows the difference.")

  @OptionGroup var selection: Selection

  func run() async throws {
    let book = try Book.here()
    let results = await Verifier.verify(try selection.files(of: book), of: book)
    var isGood = true
    for result in results {
      do {
        try accept(result, book)
      } catch {
        print(error)
        isGood = false
      }
    }
    if !isGood { throw ExitCode.failure }
  }

  private func accept(_ result: LessonResult, _ book: Book) throws {
    guard case .ran(let plan, let transcript, let checks, _) = result.outcome else {
      throw ValidationError(result.messages.joined(separator: "\n"))
    }
    let chapter = try book.chapter(result.file)
    let acceptance = try chapter.accepting(checks, of: plan, transcript)
    let file = book.folder.appending(path: result.file)
    let figures = file.deletingLastPathComponent().appending(path: "figures")
    if !acceptance.figures.isEmpty {
      try FileManager.default.createDirectory(at: figures, withIntermediateDirectories: true)
    }
    for (name, svg) in acceptance.figures {
      try Data(svg.utf8).write(to: figures.appending(path: "\(name).svg"), options: .atomic)
    }
    if let markdown = acceptance.markdown {
      try Data(markdown.utf8).write(to: file, options: .atomic)
    }
    print(
      acceptance.changes.isEmpty
        ? "\(result.file): nothing to accept" : acceptance.changes.joined(separator: "\n"))
  }
}
