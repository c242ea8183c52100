/// The four cells of a binary decision, counted or weighed, from which every rate is read.
///
/// ``ConfusionMatrix`` counts examples, ``WeightedConfusionMatrix`` adds up their weights. A ratio
/// whose denominator is 0 is 0.
public protocol DecisionCounts: Sendable, Equatable {
  /// What a cell holds: whole examples, or their weight.
  associatedtype Count: SignedNumeric, Comparable

  /// Positives called positive.
  var truePositives: Count { get }
  /// Negatives called positive.
  var falsePositives: Count { get }
  /// Positives called negative.
  var falseNegatives: Count { get }
  /// Negatives called negative.
  var trueNegatives: Count { get }

  /// The cells from outside, none negative.
  init(truePositives: Count, falsePositives: Count, falseNegatives: Count, trueNegatives: Count)

  /// A cell as a number of double precision.
  static func mass(_ count: Count) -> Double
}

extension DecisionCounts {
  /// How many examples were counted.
  @inlinable
  public var count: Count { positives + negatives }

  /// How many examples are positive: TP + FN.
  @inlinable
  public var positives: Count { truePositives + falseNegatives }

  /// How many examples are negative: TN + FP.
  @inlinable
  public var negatives: Count { falsePositives + trueNegatives }

  /// How many examples were called positive: TP + FP.
  @inlinable
  public var alerts: Count { truePositives + falsePositives }

  /// `numerator / denominator`, or 0 where the denominator is 0.
  @inlinable
  static func share(_ numerator: Count, of denominator: Count) -> Double {
    ratio(mass(numerator), mass(denominator))
  }
}

/// `numerator / denominator`, or 0 where the denominator is 0.
@usableFromInline
func ratio(_ numerator: Double, _ denominator: Double) -> Double {
  denominator == 0 ? 0 : numerator / denominator
}
