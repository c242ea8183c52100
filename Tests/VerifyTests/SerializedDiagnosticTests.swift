import Foundation
import LessonRuntime
import Testing

@testable import Verify

struct SerializedDiagnosticTests {
  private func withCompiled(
    _ source: String, _ body: ([UInt8]) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dia-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "main.dia")
    let compiler = try ChildProcess(
      executable: "swiftc",
      arguments: [
        "-frontend", "-emit-sil", "-o", "/dev/null", "-serialize-diagnostics-path",
        file.path(percentEncoded: false), "-primary-file", "-",
      ],
      environment: currentEnvironment(), input: Array(source.utf8))
    _ = compiler.forEachChunk { _, _ in true }
    try body([UInt8](try Data(contentsOf: file)))
  }

  private static let source = """
    #sourceLocation(file: "chapters/07-folder/chapter.md", line: 30)
    func f() { let x = 3 }
    let y: Int = "text"

    """

  @Test func whatTheCompilerSaysIsReadBack() throws {
    try withCompiled(Self.source) { bytes in
      let diagnostics = try SerializedDiagnostic.read(bytes)
      let error = try #require(diagnostics.first { $0.severity == .error })
      #expect(error.file == "chapters/07-folder/chapter.md")
      #expect(error.line == 31)
      #expect(error.column == 14)
      #expect(error.text.contains("cannot convert value of type 'String'"))
    }
    try withCompiled(Self.source.replacing("\"text\"", with: "4")) { bytes in
      let warnings = try SerializedDiagnostic.read(bytes).filter { $0.severity == .warning }
      #expect(warnings.map(\.line) == [30])
      #expect(warnings[0].text.contains("'x' was never used"))
    }
  }

  @Test func aCutOffFileIsRefusedOrSaysLess() throws {
    try withCompiled(Self.source) { bytes in
      let all = try SerializedDiagnostic.read(bytes)
      for length in 0..<bytes.count {
        do throws(SerializedDiagnosticsError) {
          let some = try SerializedDiagnostic.read(Array(bytes[..<length]))
          #expect(some.count <= all.count)
        } catch {
          #expect(error == .malformed)
        }
      }
    }
  }
}
