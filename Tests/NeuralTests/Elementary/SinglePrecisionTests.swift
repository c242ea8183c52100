import Neural
import Testing

/// The functions of a `Float` against floats that mpmath rounded correctly: of every size, subnormals,
/// zeros and infinities.
@Suite("Elementary functions in single precision")
struct SinglePrecisionTests {
  static let functions: [(name: String, value: @Sendable ([Float]) -> Float)] = [
    ("exp", { Float.exp($0[0]) }), ("expm1", { Float.expm1($0[0]) }),
    ("log", { Float.log($0[0]) }), ("log1p", { Float.log1p($0[0]) }),
    ("tanh", { Float.tanh($0[0]) }), ("sin", { Float.sin($0[0]) }),
    ("cos", { Float.cos($0[0]) }), ("sigmoid", { Float.sigmoid($0[0]) }),
    ("logit", { Float.logit($0[0]) }), ("softplus", { Float.softplus($0[0]) }),
    ("pow", { Float.pow($0[0], $0[1]) }),
  ]

  private static let lines = fixtureLines("elementary32.txt")

  @Test("are the nearest floats", arguments: functions.indices)
  func nearest(_ index: Int) {
    let (name, value) = Self.functions[index]
    let lines = Self.lines.filter { $0[0] == name }
    #expect(lines.count > 250)
    for words in lines {
      let numbers = words.dropFirst().compactMap { UInt32($0, radix: 16) }
        .map { Float(bitPattern: $0) }
      let (arguments, expected) = (Array(numbers.dropLast()), numbers[numbers.count - 1])
      let got = value(arguments)
      let isSame = got.bitPattern == expected.bitPattern || (got.isNaN && expected.isNaN)
      #expect(isSame, "\(name)\(arguments) is \(got), not \(expected)")
    }
  }
}
