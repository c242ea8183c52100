import Foundation
import LessonRuntime
import Testing

@testable import Doctest

/// A package whose library documents import.
struct LibraryPackageTests {
  private func withPackage(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "library-\(UUID().uuidString)", directoryHint: .isDirectory)
    let sources = folder.appending(path: "Sources/Fruit")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let manifest = """
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(
        name: "fruit", products: [.library(name: "Fruit", targets: ["Fruit"])],
        targets: [.target(name: "Fruit")])
      """
    try Data(manifest.utf8).write(to: folder.appending(path: "Package.swift"))
    try Data("public let apples = 1\n".utf8).write(to: sources.appending(path: "Apples.swift"))
    try Data("```swift\nimport Fruit\nprint(apples)\n// Prints \"1\"\n```\n".utf8)
      .write(to: folder.appending(path: "README.md"))
    try await body(folder)
  }

  private func check(_ folder: URL) async throws -> Findings {
    var options = Options()
    options.packages = [folder]
    return try await Doctest(options: options).check([folder.appending(path: "README.md").filePath])
  }

  /// SwiftPM does not see by itself that a file came or went in a package that another one depends on.
  @Test func filesMayComeAndGo() async throws {
    try await withPackage { folder in
      #expect(try await check(folder).isGood)
      let broken = folder.appending(path: "Sources/Fruit/Pears.swift")
      try Data("public let pears: Int = \"text\"\n".utf8).write(to: broken)
      await #expect(throws: DoctestError.self) { try await check(folder) }
      try FileManager.default.removeItem(at: broken)
      #expect(try await check(folder).isGood)
    }
  }
}
