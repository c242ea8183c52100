import Foundation
import Testing

@testable import Expectations

/// Each folder is a case: the content of an output block, what was printed, and the block's content
/// after accepting, equal to the first exactly when the print matches. `options` holds the words
/// after `output`.
@Suite struct FixtureTests {
  @Test(arguments: try Case.all) func correctsAsWritten(_ fixture: Case) throws {
    let expectation = fixture.expectation
    #expect(expectation.corrected(by: fixture.printed) == fixture.corrected)
    let isMatched = expectation.compare(with: fixture.printed) == .matched
    #expect(isMatched == (fixture.corrected == expectation.text))
  }
}

struct Case: CustomTestStringConvertible {
  var testDescription: String
  var expectation: Expectation
  var printed: String
  var corrected: String

  static var all: [Case] {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return try names.sorted().map { try Case(folder.appending(path: $0)) }
    }
  }

  private init(_ folder: URL) throws {
    func read(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    testDescription = folder.lastPathComponent
    printed = try read("printed.txt")
    corrected = String(try read("corrected.txt").dropLast())
    expectation = Expectation(text: String(try read("expected.txt").dropLast()))
    let hasOptions = FileManager.default.fileExists(
      atPath: folder.appending(path: "options").path)
    for word in hasOptions ? try read("options").split(whereSeparator: { $0.isWhitespace }) : [] {
      switch word {
      case "literal": expectation.isLiteral = true
      case "unordered": expectation.isUnordered = true
      default: expectation.tolerance = Tolerance(parsing: String(word.dropFirst("within=".count)))!
      }
    }
  }
}
