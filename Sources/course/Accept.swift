import ArgumentParser
import Chapters
import Foundation
import Verify

struct Accept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Rewrites the expectations that differ to what the lessons print, and shows the difference.")

  @OptionGroup var selection: Selection
  @OptionGroup var way: WayOfVerifying

  func run() async throws {
    let book = try Book.here()
    let results = await Verifier.verify(try selection.files(of: book), of: book, way)
    // One chapter that cannot be accepted does not keep the others from it.
    let isGood = results.count { !accepted($0, book) } == 0
    if !isGood { throw ExitCode.failure }
  }

  private func accepted(_ result: LessonResult, _ book: Book) -> Bool {
    guard case .ran = result.outcome else {
      for message in result.messages { print(message) }
      return false
    }
    do {
      let changes = try result.accept(in: book)
      print(
        changes.isEmpty ? "\(result.file): nothing to accept" : changes.joined(separator: "\n"))
      let left = result.messagesBeyondAccepting
      for message in left { print(message) }
      return left.isEmpty
    } catch {
      if case .stoppedEarly? = error as? AcceptanceError { print(result.messages[0]) }
      print(error)
      return false
    }
  }
}
