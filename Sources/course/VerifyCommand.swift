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
    let files = try selection.files(of: book)
    let results = await Verifier.verify(files, of: book)
    results.printFindings()
    let linksAreGood = book.printMistakes(in: files)
    try printCoverage(of: book, results)
    if !linksAreGood || !results.allSatisfy(\.isGood) { throw ExitCode.failure }
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

extension Book {
  /// Prints what is wrong with the chapters' links and figure files; returns whether every link is good.
  func printMistakes(in files: [String]) -> Bool {
    let mistakes = mistakes(in: files)
    for message in mistakes.messages { print(message) }
    return mistakes.links.isEmpty
  }
}
