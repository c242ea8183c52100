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
    let built = results.filter { if case .ran = $0.outcome { true } else { false } }
    let chapters = try built.map { try book.chapter($0.file) }
    print("\n" + Coverage.table(chapters.map { ($0.folder, Coverage(of: $0)) }))
  }
}

extension [LessonResult] {
  /// Prints what the compiler warned of and everything that is wrong.
  func printFindings() {
    for line in flatMap(\.warnings) + flatMap(\.messages) { print(line) }
  }
}
