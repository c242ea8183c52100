import Foundation

extension [BlockRecord] {
  /// The records as a JSON array with an object a line.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let objects = try map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}
