import Foundation
import Testing

@testable import Doctest

/// Many small documents in one call.
@Suite(.serialized) struct ManyDocumentsTests {
  /// A folder of documents that is removed again.
  private func withDocuments<Result>(
    _ texts: [String], _ body: ([String]) async throws -> Result
  ) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "many-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    for (index, text) in texts.enumerated() {
      let file = folder.appending(path: "document\(1000 + index).md")
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try await body(
      try Doctest.documents(at: [folder.filePath], includingSources: false))
  }

  private var options: Options {
    var options = Options()
    options.jobs = 2
    return options
  }

  private func document(_ code: String, printing output: String) -> String {
    "# Title\n\n```swift\n\(code)\n```\n\n```output\n\(output)\n```\n"
  }

  @Test func aGroupIsOneCall() async throws {
    let texts = (0..<60).map { number in
      document(
        "struct Pair { var a = \(number) }\nlet pair = Pair()\nprint(pair.a)", printing: "\(number)"
      )
    }
    try await withDocuments(texts) { files in
      let findings = try await Doctest(options: options).check(files)
      #expect(findings.messages == [])
      #expect(findings.summary.hasSuffix("60 of 60 outputs match"))
      // The boundary, and a group for each job.
      #expect(findings.compilerStarts == 3)
    }
  }

  @Test func aGroupHasTheNameOfAProgram() async throws {
    let texts = (0..<4).map {
      document("print(#fileID.hasPrefix(\"main/\"), \($0))", printing: "true \($0)")
    }
    try await withDocuments(texts) { files in
      var options = options
      options.jobs = 1
      let findings = try await Doctest(options: options).check(files)
      #expect(findings.isGood)
      #expect(findings.compilerStarts == 2)
    }
  }

  @Test func aGroupThatFailsGoesOnWithoutThoseThatDo() async throws {
    var texts = (0..<10).map { document("print(\($0))", printing: "\($0)") }
    texts[3] = document("print(three)", printing: "3")
    texts[5] = document("let five: Int\nprint(five)", printing: "5")
    texts[7] = document("print(7)", printing: "8")
    try await withDocuments(texts) { files in
      var options = options
      options.jobs = 1
      let findings = try await Doctest(options: options).check(files)
      let places = findings.messages.filter { $0.contains(" error: ") }.map { message in
        message.split(separator: "/").last?.prefix { $0 != " " }
      }
      #expect(
        places == [
          "document1003.md:4:7:", "document1005.md:5:7:", "document1007.md:8:",
        ])
      // The boundary; the group as a whole, without the third, without the fifth; these two and the
      // seventh by themselves, because a function is not quite a program.
      #expect(findings.compilerStarts == 7)
    }
  }

  @Test(arguments: [
    "guard let x = Int(\"1\") else { return }\nprint(x)",
    "lazy var x = 1\nprint(x)",
    "let x = [1]\nlet y = consume x\nprint(y.count)",
    "var x = 0\nnonisolated func count() { x += 1 }\ncount()\nprint(x)",
    """
    @propertyWrapper struct Kept { var wrappedValue: Int }
    @Kept var x = 1
    print(x)
    """,
    """
    struct Key: ~Copyable { consuming func turn() { print(1) } }
    let key = Key()
    key.turn()
    """,
    """
    import Foundation
    let text = NSMutableString(string: "a")
    let task = Task.detached { text.append("b") }
    await task.value
    print(1)
    """,
  ])
  func whatOnlyAFunctionMayDoIsRefusedInAGroupToo(_ code: String) async throws {
    let other = code.contains("import") ? "import Foundation\nprint(1)" : "print(1)"
    let texts = [code, other, other, other].map { document($0, printing: "1") }
    try await withDocuments(texts) { files in
      var options = options
      options.jobs = 1
      let findings = try await Doctest(options: options).check(files)
      #expect(findings.summary.hasSuffix("3 of 3 outputs match, 1 program failed"))
    }
  }

  @Test func codeOutsideTheMainActorIsRefusedAsItIsAlone() async throws {
    let code = "var x = 0\nfunc count() { x += 1 }\ncount()\nprint(x)"
    let texts = (0..<4).map { _ in document(code, printing: "1") }
    try await withDocuments(texts) { files in
      var options = options
      options.jobs = 1
      options.swiftFlags = ["-default-isolation", "nonisolated"]
      let findings = try await Doctest(options: options).check(files)
      #expect(findings.summary.hasSuffix("4 programs failed"))
    }
  }

  @Test func aFileThatCannotBeReadIsAMistakeOfItsOwn() async throws {
    try await withDocuments([document("print(1)", printing: "1")]) { files in
      let missing = URL(filePath: files[0]).deletingLastPathComponent().appending(path: "b.md")
      try FileManager.default.createSymbolicLink(
        atPath: missing.filePath, withDestinationPath: "nowhere")
      let findings = try await Doctest(options: options).check(files + [missing.filePath])
      let mistake =
        "\(missing.filePath):1: error: the file cannot be read: No such file or directory"
      #expect(findings.messages == [mistake])
      #expect(findings.summary.hasSuffix("1 of 1 output matches"))
    }
  }

  @Test func separatelyEachIsACall() async throws {
    let texts = (0..<4).map { document("print(\($0))", printing: "\($0)") }
    try await withDocuments(texts) { files in
      var options = options
      options.isSeparate = true
      let findings = try await Doctest(options: options).check(files)
      #expect(findings.isGood)
      #expect(findings.compilerStarts == 5)
    }
  }
}
