import ArgumentParser
import Doctest
import Foundation
import Reports
import Verify

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compiles and runs the Swift blocks of any Markdown, and compares what they print.",
    discussion: """
      A doctest for Swift. The blocks of a section are one program, compiled as a chapter is (Swift 6, on \
      the main actor) and outside this package. Behind ```swift may stand: hidden, error (must not \
      compile), trap (must trap), ignore because="…", and session=NAME[,NAME] for a block that belongs to \
      the programs of these names. What a block prints stands in an ```output block below it (with \
      within=1e-3, unordered or literal; '...' stands for anything) or in '// Prints "…"' comments. \
      Other languages, raw HTML and unknown words behind a fence are left alone.

      A block that prints and does not say what is counted; with --strict it is an error. Code with @main \
      is compiled and not run.

      Exit status: 0 if all is as the documents say, 1 if something is not, 2 if the call was wrong.
      """)

  @Argument(
    help: "Markdown files, folders of them, or Swift files with examples in their /// comments.")
  var paths: [String]

  @Option(help: "What one program is: all blocks of a file, those below a heading, or each block.")
  var program = Division.section

  @Option(help: "Check only what stands below headings that hold this text.")
  var section: String?

  @Option(
    name: .customLong("import"), help: "A module that every program imports; may be repeated.")
  var imports: [String] = []

  @Option(help: "The folder of a package whose libraries programs may import; may be repeated.")
  var package: [String] = []

  @Option(
    name: .customLong("Xswiftc", withSingleDash: true), parsing: .unconditionalSingleValue,
    help: "A flag for the compiler, '-swift-version' say; may be repeated.")
  var swiftFlags: [String] = []

  @Flag(help: "In folders, check the /// comments of Swift files too.")
  var docComments = false

  @Flag(help: "A block that prints has to say what.")
  var strict = false

  @Flag(help: "Write what programs print into the documents, and show the difference.")
  var accept = false

  @Flag(help: "Compile each program by itself, which takes longer.")
  var separately = false

  @Option(help: "A file to write what became of each block to, as JSON; - for standard output.")
  var json: String?

  @Option(help: "A file to write the same to as JUnit's XML; - for standard output.")
  var junit: String?

  @Option(help: "How many compilers and programs run at a time.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "How many seconds a program may run.")
  var timeout = 60

  func validate() throws {
    if paths.isEmpty { throw ValidationError("name a Markdown file or a folder of them") }
    if timeout < 1 { throw ValidationError("--timeout wants a number of seconds from 1") }
    if jobs < 1 { throw ValidationError("--jobs wants a number from 1") }
  }

  func run() async throws {
    var findings: Findings
    do {
      let files = try Doctest.documents(at: paths, includingSources: docComments)
      findings = try await Doctest(options: options).check(files)
    } catch let error as DoctestError {
      throw error.isCallersMistake ? ValidationError(error.description) : error
    }
    let changes = accept ? try accepted(&findings) : []
    let reports = RecordFiles(json: json, junit: junit)
    reports.printForPeople(
      changes + findings.messages + [findings.advice].compactMap(\.self) + [findings.summary])
    try reports.write(findings.records)
    if !findings.isGood { throw ExitCode.failure }
  }

  /// Writes what programs printed into their documents, each at one stroke, and returns what has changed.
  private func accepted(_ findings: inout Findings) throws -> [String] {
    let acceptance = try findings.accepting { try String(contentsOfFile: $0, encoding: .utf8) }
    for (file, text) in acceptance.texts.sorted(by: { $0.key < $1.key }) {
      try replaceFile(URL(filePath: file), with: Data(text.utf8))
    }
    findings = acceptance.findings
    return acceptance.changes
  }

  private var options: Options {
    var options = Options()
    options.division = program
    options.section = section
    options.imports = imports
    options.packages = package.map {
      URL(filePath: $0, directoryHint: .isDirectory).absoluteURL.standardized
    }
    options.swiftFlags = swiftFlags
    options.jobs = jobs
    options.limits.time = .seconds(timeout)
    options.isStrict = strict
    options.isSeparate = separately
    return options
  }
}

extension Division: ExpressibleByArgument {}
