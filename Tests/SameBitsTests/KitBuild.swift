import Foundation

/// The kit and the program that prints its fingerprints, compiled apart from the package, with
/// flags of their own.
struct KitBuild: ~Copyable {
  let folder: URL
  private let flags: [String]

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  init(flags: [String]) throws {
    self.flags = flags
    folder = FileManager.default.temporaryDirectory.appending(path: "kit-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for module in ["Neural", "Imbalance"] {
      try compile(
        module, in: "Sources/\(module)",
        ["-emit-module", "-emit-module-path", path("\(module).swiftmodule")])
    }
    try compile("SameBits", in: "Tests/SameBits", [])
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch {
      print("\(folder.path()) is left behind: \(error)")
    }
  }

  func object(_ module: String) -> String { path("\(module).o") }

  func path(_ name: String) -> String { folder.appending(path: name).path() }

  var objects: [String] { [object("Neural"), object("Imbalance"), object("SameBits")] }

  /// Runs a tool of the toolchain; its failure fails the test.
  @discardableResult
  func run(_ tool: String, _ arguments: [String]) throws -> String {
    let command = try Command(Package.tool(tool), arguments)
    if command.status != 0 {
      throw Failure(description: "\(tool) \(arguments.joined(separator: " "))\n\(command.output)")
    }
    return command.output
  }

  private func compile(_ module: String, in sources: String, _ more: [String]) throws {
    let files = try FileManager.default
      .subpathsOfDirectory(atPath: Package.root.appending(path: sources).path())
      .filter { $0.hasSuffix(".swift") }.sorted()
    try run(
      "swiftc",
      flags + more + [
        "-parse-as-library", "-swift-version", "6", "-wmo", "-module-name", module, "-I",
        folder.path(),
        "-c", "-o", object(module),
      ] + files.map { Package.root.appending(path: "\(sources)/\($0)").path() })
  }
}
