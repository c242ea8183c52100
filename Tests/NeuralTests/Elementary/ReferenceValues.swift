import Foundation

/// A line of Fixtures/elementary.txt: a function at some arguments, and its value as the sum of
/// two doubles.
struct ReferenceValue {
  var function: String
  var arguments: [Double]
  var high: Double
  var low: Double

  static let all: [ReferenceValue] = fixtureLines("elementary.txt").map { words in
    let numbers = words.dropFirst().map { Double(bitPattern: UInt64($0, radix: 16)!) }
    return ReferenceValue(
      function: words[0], arguments: Array(numbers.dropLast(2)),
      high: numbers[numbers.count - 2], low: numbers[numbers.count - 1])
  }

  /// How far `value` is from this one, in units of the last place of the rounded value.
  func distance(to value: Double) -> Double {
    if value == high && low == 0 { return 0 }
    return ((value - high) - low).magnitude / high.ulp
  }
}

/// The words of each line of a text file in Fixtures.
func fixtureLines(_ name: String, file: String = #filePath) -> [[String]] {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
  let text = try! String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
  return text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
}
