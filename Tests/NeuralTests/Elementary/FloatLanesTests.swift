import Neural
import Testing

@Suite("Elementary functions of many floats")
struct FloatLanesTests {
  /// Floats of every size and sign, then the range in which losses ask, then what has no equal.
  private static let arguments: [Float] = {
    var source = RandomSource(seed: 1)
    var arguments: [Float] = [
      0, -0.0, 1, -1, 0.4142, -0.25, 80, -80, 88.9, -87.5, -103, .nan, .infinity, -.infinity,
      .leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude,
    ]
    for _ in 0..<200_001 {
      arguments.append(Float(bitPattern: UInt32(truncatingIfNeeded: source.next())))
      arguments.append(Float(source.uniform(in: -90..<90)))
      arguments.append(Float(source.uniform(in: -0.3..<1.1)))
    }
    return arguments
  }()

  @Test("have the bits of one by one")
  func same() {
    var (powers, logarithms) = (Self.arguments, Self.arguments)
    Float.exponentiate(&powers)
    Float.takeLog1p(&logarithms)
    var different = 0
    for (i, x) in Self.arguments.enumerated() {
      if !Self.isSame(powers[i], Float.exp(x)) { different += 1 }
      if !Self.isSame(logarithms[i], Float.log1p(x)) { different += 1 }
    }
    #expect(different == 0)
  }

  @Test("of doubles too")
  func doubles() {
    var (powers, logarithms) = ([0.5, -3], [0.5, 3])
    Double.exponentiate(&powers)
    Double.takeLog1p(&logarithms)
    #expect(powers == [exp(0.5), exp(-3.0)] && logarithms == [log1p(0.5), log1p(3.0)])
  }

  private static func isSame(_ a: Float, _ b: Float) -> Bool {
    a.isNaN ? b.isNaN : a.bitPattern == b.bitPattern
  }
}
