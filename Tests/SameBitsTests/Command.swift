import Foundation

/// A program that was run to its end.
struct Command {
  var status: Int32
  /// What it wrote, errors included.
  var output: String

  /// Runs a program in the package's folder.
  init(
    _ program: URL, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = Package.root
    process.standardOutput = output
    process.standardError = output
    try process.run()
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}

/// Where the package's files and programs are.
enum Package {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A program that was built beside the tests.
  static func product(_ name: String) -> URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: name)
  }

  /// A tool of the toolchain that runs the tests.
  static func tool(_ name: String) throws -> URL {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for folder in path.split(separator: ":") {
      let compiler = URL(filePath: String(folder)).appending(path: "swiftc")
      if FileManager.default.isExecutableFile(atPath: compiler.path()) {
        return compiler.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
