import ArgumentParser
import Chapters
import Foundation
import Verify

struct Parity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the Python blocks and compares what they print with the outputs of Swift.",
    discussion: "The Python needs the libraries that the blocks import; make parity makes one.")

  @OptionGroup var selection: Selection

  @Option(help: "The Python to run.")
  var python = "python3"

  func run() async throws {
    let book = try Book.here()
    let run = ParityRun(python: python)
    var blocks = 0
    var messages: [String] = []
    for file in try selection.files(of: book) {
      let chapter = try book.chapter(file)
      blocks += chapter.counterparts.count
      messages += try await run.messages(of: chapter)
    }
    for message in messages { print(message) }
    print("\(blocks) Python blocks run")
    if !messages.isEmpty { throw ExitCode.failure }
  }
}
