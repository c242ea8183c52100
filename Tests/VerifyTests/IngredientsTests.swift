import Foundation
import Testing

@testable import Verify

/// What a lesson's run depends on, and what it does not.
@Suite(.serialized) struct IngredientsTests {
  private static let body = """
    Text.

    ```swift
    print(1)
    // Prints "1"
    ```

    ```swift error
    let a: Int = ""
    ```

    ```output
    error: cannot convert
    ```
    """

  /// What changes when `edit` is done to a package, by name.
  private func changes(
    frontMatter: String = "", _ edit: (borrowing PackageOfOneChapter) throws -> Void
  ) throws -> [String] {
    let package = try PackageOfOneChapter(body: Self.body, frontMatter: frontMatter)
    let before = try package.ingredients()
    try edit(package)
    return try package.ingredients().changes(since: before)
  }

  @Test(arguments: [
    ("Text.", "Another text,\n\nand more of it."),
    ("Prints \"1\"", "Prints \"2\""),
    ("error: cannot convert", "error: no"),
    ("```output", "```output unordered"),
  ])
  func wordingPositionsAndExpectationsAreNotAmongIt(_ old: String, _ new: String) throws {
    let found = try changes { try $0.write(body: Self.body.replacing(old, with: new)) }
    #expect(found == [])
  }

  @Test(arguments: [
    ("print(1)", "print(2)", "the code of block 1 changed"),
    ("```swift\n", "```swift hidden\n", "the code of block 1 changed"),
    ("let a: Int", "let a: Double", "the code of block 2 changed"),
    ("Text.", "```swift hidden\n```", "the code of block 3 is new"),
  ])
  func codeIs(_ old: String, _ new: String, _ change: String) throws {
    let found = try changes { try $0.write(body: Self.body.replacing(old, with: new)) }
    #expect(found.contains(change))
  }

  @Test(arguments: [
    ("Package.swift", "Package.swift changed"),
    ("Sources/Neural/A.swift", "Sources/Neural changed"),
    ("Sources/Neural/New.swift", "Sources/Neural changed"),
    ("Sources/NewModule/A.swift", "Sources/NewModule is new"),
    ("chapters/07-folder/exercises/Exercises.swift", "the exercises changed"),
  ])
  func sourcesAndFlagsAre(_ file: String, _ change: String) throws {
    #expect(try changes { try $0.write("let c = 3", to: file) } == [change])
  }

  @Test func theConfigurationIs() throws {
    let package = try PackageOfOneChapter(body: Self.body)
    let debug = try package.ingredients()
    let release = try package.ingredients(configuration: "release")
    #expect(release.changes(since: debug) == ["the configuration changed"])
  }

  @Test func whatComesAfterTheRunIsNot() throws {
    #expect(try changes { try $0.write("let c = 3", to: "Sources/Weave/B.swift") } == [])
  }

  @Test func declaredDataIs() throws {
    let declaration = "\ndata: [data/cards.csv]"
    let created = try changes(frontMatter: declaration) { try $0.write("1", to: "data/cards.csv") }
    #expect(created == ["data/cards.csv changed"])
    #expect(try changes { try $0.write("1", to: "data/cards.csv") } == [])
  }

  @Test func declaredVariablesAre() throws {
    let name = "INGREDIENT_OF_A_TEST"
    func changesWhenSet(_ frontMatter: String) throws -> [String] {
      defer { unsetenv(name) }
      return try changes(frontMatter: frontMatter) { _ in setenv(name, "1", 1) }
    }
    let declared = try changesWhenSet("\nenvironment: [\(name)]")
    #expect(declared == ["the variable \(name) changed"])
    #expect(try changesWhenSet("") == [])
  }

  @Test func theCompilerIs() throws {
    let package = try PackageOfOneChapter(body: Self.body)
    let real = try package.ingredients()
    try package.write("#!/bin/sh\necho Swift 7\n", to: "swiftc")
    let compiler = package.folder.appending(path: "swiftc").path(percentEncoded: false)
    chmod(compiler, 0o755)
    let other = try package.ingredients(compiler: compiler)
    #expect(other.changes(since: real) == ["the compiler changed"])
  }

  @Test func aLineIsWhereTheCodeAsksForIt() throws {
    let package = try PackageOfOneChapter(body: "```swift\nprint(#line)\n```")
    let before = try package.ingredients()
    try package.write(body: "Text.\n\n```swift\nprint(#line)\n```")
    #expect(try package.ingredients().changes(since: before) == ["the code of block 1 changed"])
  }
}
