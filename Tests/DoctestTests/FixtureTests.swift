import Foundation
import Testing

@testable import Doctest

/// Each case is a folder: `document.md`, what is said of it in `expected.txt`, what accepting makes of it in
/// `accepted.md`, and options if it needs any.
@Suite(.serialized) struct FixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")
  static let cases: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.filePath).sorted()
    } catch {
      fatalError("\(error)")
    }
  }()

  @Test(arguments: cases) func saysWhatIsExpected(_ name: String) async throws {
    let folder = Self.folder.appending(path: name)
    let document = folder.appending(path: "document.md").filePath
    let findings = try await Doctest(options: try Options(of: folder)).check([document])
    let said = (findings.messages + [findings.summary]).joined(separator: "\n") + "\n"
    let expected = try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
    #expect(said.replacing(document, with: "document.md") == expected)
    #expect(findings.isGood == !expected.contains(": error: "))
    try accept(findings, document, in: folder)
  }

  /// What accepting makes of the document stands in `accepted.md`, where it makes anything of it.
  private func accept(_ findings: Findings, _ document: String, in folder: URL) throws {
    let acceptance = try findings.accepting { try String(contentsOfFile: $0, encoding: .utf8) }
    let accepted = folder.appending(path: "accepted.md")
    let isChanged = FileManager.default.fileExists(atPath: accepted.filePath)
    let expected = isChanged ? try String(contentsOf: accepted, encoding: .utf8) : nil
    #expect(acceptance.texts == (expected.map { [document: $0] } ?? [:]))
    let again = acceptance.findings.accepting { _ in "" }
    #expect(again.changes == [])
  }
}

extension Options {
  /// Reads `options.txt`: `program=block`, `strict`, `import=Foundation`, `flag=-DX`, `timeout=1`, a line
  /// each.
  init(of folder: URL) throws {
    self.init()
    jobs = 1
    let file = folder.appending(path: "options.txt")
    guard FileManager.default.fileExists(atPath: file.filePath) else { return }
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
      switch (parts[0], parts.last ?? "") {
      case ("program", let name): division = try #require(Division(rawValue: name))
      case ("strict", _): isStrict = true
      case ("import", let module): imports.append(module)
      case ("timeout", let seconds): limits.time = .seconds(try #require(Int(seconds)))
      case ("compiling", let seconds):
        limits.compiling = .seconds(try #require(Int(seconds)))
      case ("section", let name): section = name
      case ("flag", let flag): swiftFlags.append(flag)
      default: Issue.record("unknown option \(line)")
      }
    }
  }
}
