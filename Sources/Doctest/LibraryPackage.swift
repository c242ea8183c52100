import Foundation
import LessonRuntime

/// A package made to build the libraries that programs import, as one dynamic library that each of them is
/// linked with.
struct LibraryPackage {
  private static let name = "CourseCheckLibraries"

  /// The folders of the packages that hold the libraries.
  var packages: [URL]

  /// Builds what programs may import.
  ///
  /// - Parameter mentioned: The modules that programs import; those of the packages are among them.
  func flags(mentioned: Set<String>) async throws -> LibraryFlags {
    guard let first = packages.first else { return LibraryFlags() }
    var libraries: [(name: String, package: URL)] = []
    var known: [String] = []
    for package in packages {
      let modules = try await Self.description(of: package).modules
      known += modules.map(\.name)
      for (module, library) in modules where mentioned.contains(module) {
        if !libraries.contains(where: { $0 == (library, package) }) {
          libraries.append((library, package))
        }
      }
    }
    if libraries.isEmpty { return LibraryFlags(modules: known) }
    // In the package's own build folder, so that the next time only what changed is built.
    let folder = first.appending(path: ".build/course-check", directoryHint: .isDirectory)
    try write(libraries, below: folder)
    let build = try await FinishedProcess.running(
      "swift", ["build", "--package-path", folder.filePath, "--product", Self.name])
    if build.status != .exited(0) {
      throw DoctestError.libraryDoesNotBuild(first.relativePath, build.text)
    }
    var flags = try Self.flags(of: folder.appending(path: ".build/debug"))
    flags.modules = known
    return flags
  }

  private static func description(of package: URL) async throws -> PackageDescription {
    let manifest = package.appending(path: "Package.swift").filePath
    guard FileManager.default.fileExists(atPath: manifest) else {
      throw DoctestError.noPackage(package.relativePath)
    }
    let result = try await FinishedProcess.running(
      "swift", ["package", "--package-path", package.filePath, "describe", "--type", "json"])
    guard result.status == .exited(0) else {
      throw DoctestError.brokenManifest(
        package.relativePath, String(decoding: result.error, as: UTF8.self))
    }
    return try JSONDecoder().decode(PackageDescription.self, from: Data(result.output))
  }

  private func write(_ libraries: [(name: String, package: URL)], below folder: URL) throws {
    let dependencies = packages.map { ".package(path: \"\($0.filePath.literalText)\")" }
    let products = libraries.map { name, package in
      ".product(name: \"\(name.literalText)\", package: \"\(package.lastPathComponent.literalText)\")"
    }
    let manifest = """
      // swift-tools-version: 5.9
      import PackageDescription

      let package = Package(
        name: "course-check",
        products: [.library(name: "\(Self.name)", type: .dynamic, targets: ["\(Self.name)"])],
        dependencies: [\(dependencies.joined(separator: ", "))],
        targets: [.target(name: "\(Self.name)", dependencies: [\(products.joined(separator: ", "))])])

      """
    try "".writeIfNew(to: folder.appending(path: "Sources/\(Self.name)/Empty.swift"))
    // SwiftPM looks for files that came or went in packages beside this one only when the manifest is new.
    try Data(manifest.utf8).write(to: folder.appending(path: "Package.swift"), options: .atomic)
  }

  /// The flags with which SwiftPM itself compiled against the libraries, of which those are taken that say
  /// where modules and macros are.
  private static func flags(of products: URL) throws -> LibraryFlags {
    let data = try Data(contentsOf: products.appending(path: "description.json"))
    let build = try JSONDecoder().decode(BuildDescription.self, from: data)
    let command = build.swiftCommands.values.first { $0.moduleName == name }
    let folder = products.filePath
    return LibraryFlags(
      compile: ["-I", "\(folder)/Modules"] + (command?.otherArguments.whereModulesAre ?? []),
      link: ["-L", folder, "-l\(name)", "-Xlinker", "-rpath", "-Xlinker", folder])
  }
}

/// What SwiftPM writes down of a build.
private struct BuildDescription: Decodable {
  var swiftCommands: [String: Command]

  struct Command: Decodable {
    var moduleName: String
    var otherArguments: [String]
  }
}

extension [String] {
  fileprivate var whereModulesAre: [String] {
    let pairs = [
      "-Xcc", "-I", "-F", "-Xfrontend", "-load-plugin-executable", "-load-plugin-library",
      "-plugin-path",
    ]
    var flags: [String] = []
    var index = startIndex
    while index < endIndex - 1 {
      let isPair = pairs.contains(self[index])
      if isPair { flags += self[index...(index + 1)] }
      index += isPair ? 2 : 1
    }
    return flags
  }
}

extension String {
  /// SwiftPM builds again what was written again, even to the same text.
  fileprivate func writeIfNew(to file: URL) throws {
    if FileManager.default.contents(atPath: file.filePath) == Data(utf8) { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(utf8).write(to: file, options: .atomic)
  }
}
