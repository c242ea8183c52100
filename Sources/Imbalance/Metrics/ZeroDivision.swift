/// What a ratio is where its denominator is 0; scikit-learn's `zero_division`.
public enum ZeroDivision: Sendable, Equatable {
  /// 0: what was not there was not found. The default everywhere in the kit.
  case zero
  /// 1: nothing was there to be missed.
  case one
  /// Not a number; an average over classes leaves such a class out.
  case nan

  func ratio(_ numerator: Double, _ denominator: Double) -> Double {
    if denominator != 0 { return numerator / denominator }
    switch self {
    case .zero: return 0
    case .one: return 1
    case .nan: return .nan
    }
  }
}

extension DecisionCounts {
  /// The share of alerts that are positives, with a value of your choice where there are none.
  ///
  ///     ConfusionMatrix(labels: [1, 0], predictions: [0, 0]).precision(zeroDivision: .one)  // 1
  public func precision(zeroDivision: ZeroDivision) -> Double {
    zeroDivision.ratio(Self.mass(truePositives), Self.mass(alerts))
  }

  /// The share of positives that were found, with a value of your choice where there are none.
  public func recall(zeroDivision: ZeroDivision) -> Double {
    zeroDivision.ratio(Self.mass(truePositives), Self.mass(positives))
  }

  /// The share of negatives left alone, with a value of your choice where there are none.
  public func specificity(zeroDivision: ZeroDivision) -> Double {
    zeroDivision.ratio(Self.mass(trueNegatives), Self.mass(negatives))
  }

  /// The weighted harmonic mean of precision and recall (see ``fBeta(_:)``), with a value of your
  /// choice where there is neither a positive nor an alert.
  public func fBeta(_ beta: Double, zeroDivision: ZeroDivision) -> Double {
    requireBeta(beta)
    let square = beta * beta
    let found = (1 + square) * Self.mass(truePositives)
    return zeroDivision.ratio(
      found, found + square * Self.mass(falseNegatives) + Self.mass(falsePositives))
  }

  /// The share of positives and alerts that are both, with a value of your choice where there is
  /// neither.
  public func jaccard(zeroDivision: ZeroDivision) -> Double {
    zeroDivision.ratio(Self.mass(truePositives), Self.mass(alerts + falseNegatives))
  }
}
