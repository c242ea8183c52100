import Chapters
import Digests
import Foundation
import LessonRuntime

/// Everything that what a lesson prints can depend on. Where a line stands in the chapter, its prose and what
/// it expects are not among it.
package struct Ingredients: Equatable, Sendable, Codable {
  struct Ingredient: Equatable, Sendable, Codable {
    /// What changed when the digest changes, as the subject of a sentence.
    var name: String
    var digest: String
  }

  var all: [Ingredient]
}

extension Ingredients {
  /// What differs from an earlier run's, in words; empty where nothing does.
  func changes(since old: Ingredients) -> [String] {
    let before = Dictionary(old.all.map { ($0.name, $0.digest) }) { first, _ in first }
    let names = Set(all.map(\.name))
    let changed = all.filter { before[$0.name] != $0.digest }.map { ingredient in
      "\(ingredient.name) \(before[ingredient.name] == nil ? "is new" : "changed")"
    }
    return changed + old.all.filter { !names.contains($0.name) }.map { "\($0.name) is gone" }
  }
}

/// What all lessons of a package share: its sources, its manifest and the compiler.
struct SharedIngredients: Sendable {
  let folder: URL
  /// What the compiler says it is.
  let compiler: String
  var ingredients: [Ingredients.Ingredient]

  /// The modules that take part only when the lesson has run. Every other one counts, those to come included.
  private static let laterModules = [
    "course", "Digests", "Doctest", "Editions", "Flashcards", "MathML", "Reports", "Serve",
    "Verify", "Weave",
  ]

  init(folder: URL, configuration: String, compiler: String = "swiftc") throws {
    self.folder = folder
    self.compiler = try version(of: compiler)
    let sources = folder.appending(path: "Sources")
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: sources.path(percentEncoded: false))
    ingredients = [
      .init(name: "the compiler", digest: sha256(Array(self.compiler.utf8))),
      .init(name: "Package.swift", digest: digest(of: folder.appending(path: "Package.swift"))),
      .init(name: "the configuration", digest: configuration),
    ]
    for module in modules.sorted() where !Self.laterModules.contains(module) {
      let digest = try digest(ofFilesBelow: sources.appending(path: module))
      ingredients.append(.init(name: "Sources/\(module)", digest: digest))
    }
  }

  /// What a chapter's run depends on.
  func ingredients(of chapter: Chapter) throws -> Ingredients {
    let environment = currentEnvironment()
    let exercises = folder.appending(path: chapter.file).deletingLastPathComponent()
      .appending(path: "exercises")
    var all = ingredients
    all.append(.init(name: "the chapter's name", digest: chapter.file))
    all.append(.init(name: "the exercises", digest: try digest(ofFilesBelow: exercises)))
    for file in chapter.frontMatter.data {
      all.append(.init(name: file, digest: digest(of: folder.appending(path: file))))
    }
    for name in chapter.frontMatter.environment {
      let value = environment[name].map { sha256(Array($0.utf8)) } ?? "unset"
      all.append(.init(name: "the variable \(name)", digest: value))
    }
    for (index, listing) in chapter.listings.enumerated() {
      all.append(.init(name: "the code of block \(index + 1)", digest: listing.digest))
    }
    for exercise in chapter.exercises {
      let digest = sha256(Array(exercise.checks.code.utf8))
      all.append(.init(name: "the checks of exercise \(exercise.name)", digest: digest))
    }
    return Ingredients(all: all)
  }
}

extension Listing {
  /// The digest of what the compiler sees of the block. What its `// Prints` comments expect is left out, and
  /// so is its line, unless the code asks for it.
  fileprivate var digest: String {
    let asksForItsPlace =
      code.utf8.contains(UInt8(ascii: "#"))
      && ["#line", "#column", "#sourceLocation"].contains(where: code.contains)
    let place = asksForItsPlace ? "\(line) \(indent)" : ""
    return sha256(Array("\(kind)\n\(place)\n\(codeWithoutExpectations)".utf8))
  }

  private var codeWithoutExpectations: String {
    // In a literal of several lines such a comment is text of the program.
    guard case .comments(let lines) = output?.form, !code.contains("\"\"\"") else { return code }
    var rest = code.textLines
    for number in lines {
      let index = number - line - 1
      guard rest.indices.contains(index), let comment = PrintsComment(in: rest[index]) else {
        continue
      }
      rest[index].replaceSubrange(comment.range, with: "")
    }
    return rest.joined(separator: "\n")
  }
}

/// Says which compiler builds the lessons, without its driver, which leaves a folder behind.
private func version(of compiler: String) throws -> String {
  let process = try ChildProcess(
    executable: compiler, arguments: ["-frontend", "-version"], environment: currentEnvironment())
  var version: [UInt8] = []
  _ = process.forEachChunk { _, bytes in
    version += bytes
    return true
  }
  return String(decoding: version, as: UTF8.self)
}

private func digest(of file: URL) -> String {
  FileManager.default.contents(atPath: file.path(percentEncoded: false)).map { sha256($0) }
    ?? "absent"
}

/// The digest of the files below a folder, their names included.
private func digest(ofFilesBelow folder: URL) throws -> String {
  let path = folder.path(percentEncoded: false)
  guard FileManager.default.fileExists(atPath: path) else { return "absent" }
  let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  let lines = names.map { "\($0) \(digest(of: folder.appending(path: $0)))" }
  return sha256(Array(lines.joined(separator: "\n").utf8))
}
