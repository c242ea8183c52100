import Neural

// A reduced loss is one number for very many. In single precision a running sum of a million of
// them is wrong in the third digit, so it is kept in double precision.

extension Array where Element: Scalar {
  /// The sum of the elements in double precision: of every fourth from the first, the second, the
  /// third and the fourth on, and then of the four.
  var preciseSum: Double {
    var sums = SIMD4<Double>.zero
    let whole = count / 4 * 4
    for place in stride(from: 0, to: whole, by: 4) {
      sums += SIMD4(
        Double(self[place]), Double(self[place + 1]), Double(self[place + 2]),
        Double(self[place + 3]))
    }
    for place in whole..<count { sums[place - whole] += Double(self[place]) }
    return (sums[0] + sums[1]) + (sums[2] + sums[3])
  }
}

/// The sum of the weights of a batch, which a mean divides by.
///
/// Of up to 1024 it is the running sum in the weights' own precision, as PyTorch's is; of more it
/// is one in double precision.
struct WeightSum<T: Scalar> {
  private var single: T = 0
  private var double = 0.0
  private var count = 0

  mutating func add(_ weight: T) {
    single += weight
    double += Double(weight)
    count += 1
  }

  var total: T { count <= 1024 ? single : T(double) }
}

extension Reduction {
  /// The reduced loss from the sum of its elements.
  func value<T: Scalar>(_ sum: Double, of count: Int) -> T {
    switch self {
    case .mean: T(sum / Double(count))
    case .sum: T(sum)
    }
  }
}
