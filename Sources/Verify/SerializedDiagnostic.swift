import Expectations
import Foundation

/// Something the compiler said of a line, read from the `.dia` file that it leaves beside an object file: the
/// one place where it stands after a build that had nothing left to compile.
struct SerializedDiagnostic: Equatable, Sendable {
  var file: String
  var line: Int
  var column: Int
  var severity: Diagnostic.Severity
  var text: String
}

enum SerializedDiagnosticsError: Error, Equatable {
  case malformed
}

extension SerializedDiagnostic {
  private static let signature = Array("DIAG".utf8)
  private static let diagnosticsBlock = 9
  private static let diagnosticRecord = 2
  private static let fileNameRecord = 6

  /// Reads a `.dia` file: LLVM's bit stream, with clang's serialized diagnostics in it.
  static func read(_ bytes: [UInt8]) throws(SerializedDiagnosticsError) -> [SerializedDiagnostic] {
    guard bytes.starts(with: signature) else { throw .malformed }
    var stream = BitStream(Array(bytes.dropFirst(signature.count)))
    let records = try stream.records()
    var names: [UInt64: String] = [:]
    var diagnostics: [SerializedDiagnostic] = []
    for record in records where record.block == diagnosticsBlock {
      let text = String(decoding: record.blob, as: UTF8.self)
      switch (record.code, record.fields.count) {
      case (fileNameRecord, 1...): names[record.fields[0]] = text
      case (diagnosticRecord, 4...):
        guard let severity = Diagnostic.Severity(level: record.fields[0]) else { continue }
        diagnostics.append(
          SerializedDiagnostic(
            file: names[record.fields[1]] ?? "", line: Int(record.fields[2]),
            column: Int(record.fields[3]), severity: severity, text: text))
      default: break
      }
    }
    return diagnostics
  }
}

extension Diagnostic.Severity {
  /// By clang's number of it.
  fileprivate init?(level: UInt64) {
    switch level {
    case 1: self = .note
    case 2: self = .warning
    case 3, 4: self = .error
    default: return nil
    }
  }
}
