import Neural

/// What the two kinds of error cost; right decisions cost nothing.
public struct ErrorCosts: Sendable, Equatable {
  /// The cost of a positive that is let through.
  public let falseNegative: Double

  /// The cost of a negative that is called positive.
  public let falsePositive: Double

  /// Costs in any unit, neither negative nor both 0.
  public init(falseNegative: Double, falsePositive: Double) {
    require(
      falseNegative >= 0 && falsePositive >= 0 && falseNegative + falsePositive > 0,
      "costs \(falseNegative) and \(falsePositive): neither negative, not both 0")
    self.falseNegative = falseNegative
    self.falsePositive = falsePositive
  }

  /// The probability from which calling an example positive is the cheaper decision (Elkan, 2001):
  ///
  ///     t = c_FP / (c_FP + c_FN)
  ///
  /// It presumes that the probability is right: undo weights, resampling and focal loss first.
  public var threshold: Double { falsePositive / (falsePositive + falseNegative) }

  /// The cost of all errors in `matrix`.
  public func total(_ matrix: ConfusionMatrix) -> Double {
    falseNegative * Double(matrix.falseNegatives) + falsePositive * Double(matrix.falsePositives)
  }

  /// The cost of all errors divided by the number of positives.
  ///
  /// Doing nothing costs `falseNegative`. The matrix must hold a positive.
  public func perPositive(_ matrix: ConfusionMatrix) -> Double {
    require(matrix.positives > 0, "cost per positive of a set without positives")
    return total(matrix) / Double(matrix.positives)
  }
}
