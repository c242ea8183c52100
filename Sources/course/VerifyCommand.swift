import ArgumentParser
import Chapters
import Foundation
import LessonRuntime
import Reports
import Verify

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Builds and runs the lessons and compares every output with its chapter.",
    discussion: """
      A lesson runs only if something has changed that what it prints can depend on: its code, the kit, the \
      manifest, the compiler, the data and the environment variables that the chapter declares.

      Exit status: 0 if every output matches, 1 if one does not, 2 if the call was wrong.
      """)

  @OptionGroup var selection: Selection
  @OptionGroup var way: WayOfVerifying

  @Option(help: "A file to write what became of each block to, as JSON; - for standard output.")
  var json: String?

  @Option(help: "A file to write the same to as JUnit's XML; - for standard output.")
  var junit: String?

  @Flag(help: "Say why each lesson was run.")
  var why = false

  func run() async throws {
    let book = try Book.here()
    let reports = RecordFiles(json: json, junit: junit)
    let files = try selection.files(of: book)
    let results = await Verifier.verify(files, of: book, way, progressOn: reports.textDescriptor)
    let pages = selection.numbers.isEmpty ? book.pages : []
    let mistakes = book.mistakes(in: files + pages)
    var lines = results.findings + mistakes.messages
    if why { lines = results.map(\.explanation) + lines }
    lines += ["", try coverage(of: book, results)]
    reports.printForPeople(lines)
    try reports.write(results.flatMap(\.records))
    if !mistakes.errors.isEmpty || !results.allSatisfy(\.isGood) { throw ExitCode.failure }
  }

  private func coverage(of book: Book, _ results: [LessonResult]) throws -> String {
    let built = results.filter { if case .ran = $0.outcome { true } else { false } }
    let chapters = try built.map { try book.chapter($0.file) }
    return Coverage.table(chapters.map { ($0.folder, Coverage(of: $0)) })
  }
}

/// How lessons are to be run.
struct WayOfVerifying: ParsableArguments {
  @Option(help: "How many lessons run at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "How many seconds a lesson may run. (default: 60, with --full 3600)")
  var timeout: Int?

  @Flag(name: .customLong("full"), help: "Run the blocks that take long too: hours, perhaps.")
  var isFull = false

  @Flag(name: .customLong("no-cache"), help: "Run lessons of which nothing has changed too.")
  var isUncached = false

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs wants a number from 1") }
    if let timeout, timeout < 1 {
      throw ValidationError("--timeout wants a number of seconds from 1")
    }
  }
}

extension Verifier {
  /// Verifies chapters of this book beside the running executable, showing how it goes.
  static func verify(
    _ files: [String], of book: Book, _ way: WayOfVerifying? = nil,
    progressOn descriptor: Int32 = STDOUT_FILENO
  ) async -> [LessonResult] {
    var verifier = besides(book)
    if let way {
      verifier.jobs = way.jobs
      if way.isFull { verifier.limits = .full }
      if let timeout = way.timeout { verifier.limits.time = .seconds(timeout) }
      verifier.isFull = way.isFull
      verifier.isCaching = !way.isUncached
    }
    return await verifier.verify(
      files, progress: Reports.Progress(total: files.count, on: descriptor))
  }

  /// What can be said of chapters without building or running anything.
  static func recalled(_ files: [String], of book: Book) async -> [LessonResult] {
    await besides(book).recalled(files, progress: Reports.Progress(total: files.count))
  }

  /// The verifier whose lessons lie beside the running executable.
  private static func besides(_ book: Book) -> Verifier {
    Verifier(book: book, builder: LessonBuilder(folder: book.folder, besides: .runningProgram))
  }
}

extension LessonResult {
  /// Why the lesson was run, or that it was not.
  fileprivate var explanation: String {
    reasons.isEmpty
      ? "\(name): not run, for nothing has changed"
      : "\(name): run, because \(reasons.joined(separator: ", "))"
  }
}

extension [LessonResult] {
  /// What the compiler warned of and everything that is wrong.
  var findings: [String] { flatMap(\.warnings) + flatMap(\.messages) }

  func printFindings() {
    for line in findings { print(line) }
  }
}

extension Book {
  /// Prints what is wrong with the chapters' links and figure files; returns whether every link is good.
  func printMistakes(in files: [String]) -> Bool {
    let mistakes = mistakes(in: files)
    for message in mistakes.messages { print(message) }
    return mistakes.errors.isEmpty
  }
}
