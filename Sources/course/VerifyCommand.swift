import ArgumentParser
import Chapters
import Verify

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Builds and runs the lessons and compares every output with its chapter.")

  @OptionGroup var selection: Selection

  func run() async throws {
    let book = try Book.here()
    let results = await Verifier.verify(try selection.files(of: book), of: book)
    results.printFindings()
    try printCoverage(of: book, results)
    if !results.allSatisfy(\.isGood) { throw ExitCode.failure }
  }

  private func printCoverage(of book: Book, _ results: [LessonResult]) throws {
    let chapters = results.compactMap { result -> Chapter? in
      if case .ran = result.outcome { try? book.chapter(result.file) } else { nil }
    }
    print("\n" + Coverage.table(chapters.map { ($0.folder, Coverage(of: $0)) }))
  }
}

extension [LessonResult] {
  /// Prints what the compiler warned of and everything that is wrong.
  func printFindings() {
    for line in flatMap(\.warnings) + flatMap(\.messages) { print(line) }
  }
}
