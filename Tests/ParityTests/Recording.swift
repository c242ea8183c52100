import Foundation
import Synchronization
import Testing

/// What a Python library returned, as `Tests/Parity/record.py` kept it.
struct Recording: Decodable, Sendable {
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

  /// Each file is read once, however many tests ask for its cases.
  private static let read = Mutex<[String: Recording]>([:])

  /// The cases of `Fixtures/NAME.json` that call `function`.
  static func cases(of function: String, in name: String) -> [Case] {
    let cases = read.withLock { read in
      let recording = read[name] ?? recorded(in: name)
      read[name] = recording
      return recording.cases.filter { $0.function == function }
    }
    precondition(!cases.isEmpty, "\(name).json: no case calls \(function)")
    return cases
  }

  private static func recorded(in name: String) -> Recording {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/\(name).json")
    do {
      return try JSONDecoder().decode(Recording.self, from: Data(contentsOf: file))
    } catch {
      preconditionFailure("\(file.path): \(error)")
    }
  }
}
