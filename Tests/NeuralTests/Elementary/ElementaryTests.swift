import Neural
import Testing

@Suite("Elementary functions")
struct ElementaryTests {
  static let functions: [(name: String, bound: Double, value: @Sendable ([Double]) -> Double)] = [
    ("exp", 0.63, { Neural.exp($0[0]) }),
    ("expm1", 0.95, { Neural.expm1($0[0]) }),
    ("log", 0.53, { Neural.log($0[0]) }),
    ("log1p", 0.53, { Neural.log1p($0[0]) }),
    ("tanh", 0.8, { Neural.tanh($0[0]) }),
    ("sin", 0.8, { Neural.sin($0[0]) }),
    ("cos", 0.8, { Neural.cos($0[0]) }),
    ("sigmoid", 0.66, { Neural.sigmoid($0[0]) }),
    ("logit", 0.53, { Neural.logit($0[0]) }),
    ("softplus", 1, { Neural.softplus($0[0]) }),
    ("pow", 0.75, { Neural.pow($0[0], $0[1]) }),
  ]

  @Test("are within their stated error of mpmath", arguments: functions.indices)
  func accuracy(_ index: Int) {
    let (name, bound, value) = Self.functions[index]
    let cases = ReferenceValue.all.filter { $0.function == name }
    #expect(cases.count > 250)
    for reference in cases {
      // A subnormal result has fewer bits and is rounded once more.
      let allowed = reference.high.isSubnormal ? 1 : bound
      let distance = reference.distance(to: value(reference.arguments))
      #expect(distance <= allowed, "\(name)\(reference.arguments)")
    }
  }

  @Test("round to the nearest Float", arguments: functions.indices)
  func floats(_ index: Int) {
    let (name, _, value) = Self.functions[index]
    for reference in ReferenceValue.all where reference.function == name {
      let arguments = reference.arguments.map { Float($0) }
      if name == "pow" || !arguments[0].isFinite { continue }
      let expected = Float(value([Double(arguments[0])]))
      let got = Self.float(name, arguments[0])
      #expect(got == expected || (got.isNaN && expected.isNaN), "\(name)(\(arguments[0]))")
    }
  }

  @Test("log1p's short cut for Float changes no bit")
  func shortCut() {
    for bits in stride(from: Float(0x1p-30).bitPattern, through: Float(1.1).bitPattern, by: 1009) {
      for x in [Float(bitPattern: bits), -Float(bitPattern: bits) / 4] {
        let same = Float.log1p(x) == Float(Double.log1p(Double(x)))
        if !same { Issue.record("log1p(\(x))") }
      }
    }
  }

  private static func float(_ name: String, _ x: Float) -> Float {
    switch name {
    case "exp": Neural.exp(x)
    case "expm1": Neural.expm1(x)
    case "log": Neural.log(x)
    case "log1p": Neural.log1p(x)
    case "tanh": Neural.tanh(x)
    case "sin": Neural.sin(x)
    case "cos": Neural.cos(x)
    case "sigmoid": Neural.sigmoid(x)
    case "logit": Neural.logit(x)
    default: Neural.softplus(x)
    }
  }
}
