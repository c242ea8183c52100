import Foundation
import Testing

/// What a Python library returned, as `Tests/Parity/record.py` kept it.
struct Recording: Decodable {
  var versions: [String: String]
  var cases: [Case]

  /// One call of a library: what it was given, and what it returned.
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    var function: String
    var name: String
    var given: Value
    var expected: Value

    var testDescription: String { "\(function), \(name)" }
  }

  /// The cases of `Fixtures/NAME.json` that call `function`.
  static func cases(of function: String, in name: String) -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).json")
    do {
      let recording = try JSONDecoder().decode(Recording.self, from: Data(contentsOf: file))
      let cases = recording.cases.filter { $0.function == function }
      precondition(!cases.isEmpty, "\(file.path): no case calls \(function)")
      return cases
    } catch {
      preconditionFailure("\(file.path): \(error)")
    }
  }
}
