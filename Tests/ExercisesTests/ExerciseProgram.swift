import Chapters
import Foundation
import Tangle

/// A chapter's program with an `Exercises.swift` of the test's own, compiled in a temporary folder against
/// the modules that were built beside the tests. The reader's file is never looked at.
struct ExerciseProgram: ~Copyable {
  private let folder: URL

  /// Compiles the program; without the chapter's own code where only the checks matter.
  init(_ chapter: Chapter, exercises: String, onlyChecks: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "exercises-\(UUID())")
    var program = chapter
    if onlyChecks { program.listings = [] }
    let answers = ExerciseFile(of: chapter, in: folder).path
    let sources = [
      "main.swift": program.tangled(), "Plan.swift": try program.tangledPlan(),
      "Checks.swift": chapter.tangledChecks(), answers: exercises,
    ]
    for (name, text) in sources {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let names = sources.keys.sorted().map { folder.appending(path: $0).path() }
    let compiler = try Run("swiftc", try Self.options() + ["-o", executable] + names)
    if compiler.status != 0 { throw CompileError(description: compiler.output) }
  }

  private var executable: String { folder.appending(path: "program").path() }

  /// Runs the checks of one exercise, or of all.
  func check(_ arguments: String..., seconds: Int = 20) throws -> Run {
    try Run(
      executable, ["--exercises"] + arguments, in: folder, ["EXERCISE_SECONDS": "\(seconds)"])
  }

  /// Runs the chapter itself.
  func lesson() throws -> Run {
    try Run(executable, [], in: folder)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("\(folder.path()) is left behind: \(error)")
    }
  }

  /// A program outside the package would see nothing that has `package` access.
  private static func options() throws -> [String] {
    let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    let objects = try [
      "Expectations", "LessonRuntime", "WideKernels", "Neural", "Imbalance", "Figures", "YourData",
    ].flatMap {
      let folder = products.appending(path: "\($0).build")
      return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        .filter { $0.hasSuffix(".o") }.map { folder.appending(path: $0).path() }
    }
    return [
      "-swift-version", "6", "-default-isolation", "MainActor", "-Onone", "-g",
      "-Xfrontend", "-disable-access-control",
      "-I", products.appending(path: "Modules").path(),
      "-Xcc",
      "-fmodule-map-file=\(products.appending(path: "WideKernels.build/module.modulemap").path())",
    ] + objects
  }
}

struct CompileError: Error, CustomStringConvertible {
  var description: String
}

/// One run of a program, with everything it wrote.
struct Run {
  var status: Int32
  var output: String

  init(
    _ program: String, _ arguments: [String], in folder: URL? = nil,
    _ environment: [String: String] = [:]
  ) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: data, as: UTF8.self)
  }
}
