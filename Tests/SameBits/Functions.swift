import Neural

extension SameBits {
  /// The elementary functions at arguments of every size, and of the size they mostly meet.
  static func functions() {
    var source = RandomSource(seed: 1)
    var arguments: [Double] = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, .leastNormalMagnitude,
      .greatestFiniteMagnitude,
    ]
    for _ in 0..<5_000 {
      arguments.append(Double(bitPattern: source.next()))
      arguments.append(source.uniform(in: -40..<40))
      arguments.append(source.uniform())
    }
    report("double", evaluated(at: arguments))
    report("float", evaluated(at: arguments.map { Float($0) }))
  }

  private static func evaluated<T: Scalar>(at arguments: [T]) -> [Double] {
    var values: [Double] = []
    for (i, x) in arguments.enumerated() {
      let y = arguments[i / 2]
      for value in [
        T.exp(x), T.expm1(x), T.log(x), T.log1p(x), T.tanh(x), T.sin(x), T.cos(x), T.sigmoid(x),
        T.logit(x), T.softplus(x), T.logSigmoid(x), T.pow(x, y), T.pow(x.magnitude, y),
      ] { values.append(Double(value)) }
    }
    return values
  }

  /// Every distribution that the kit draws from.
  static func draws() {
    var source = RandomSource(seed: 2)
    var values: [Double] = []
    for i in 0..<2_000 {
      values.append(source.uniform())
      values.append(source.normal(mean: 1, standardDeviation: 2))
      values.append(source.exponential(mean: 3))
      values.append(source.gamma(shape: 0.1 + Double(i % 7)))
      values.append(source.beta(2, 4))
      values.append(Double(source.poisson(mean: Double(i % 50))))
      values.append(Double(source.below(i + 1)))
    }
    var stream = source.split()
    values += source.permutation(500).map { Double($0) }
    values += stream.permutation(500).map { Double($0) }
    report("draws", values)
  }
}
