import Neural

/// The probability that minimises a cross entropy whose positive term is weighted: the odds
/// multiplied by the weight, `w p / (w p + 1 - p)`.
///
/// An identity for the minimiser; a trained network is near it as far as it is trained.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func applyingPosWeight<T: Scalar>(_ weight: T, to probability: T) -> T {
  require(weight > 0, "a positive weight of \(Double(weight)): it must be above 0")
  return weight * probability / (weight * probability + (1 - probability))
}

/// The probability before a positive weight multiplied its odds: `q / (q + w (1 - q))`.
///
///     undoingPosWeight(999, of: 0.5)  // 0.001
@_specialize(where T == Float)
@_specialize(where T == Double)
public func undoingPosWeight<T: Scalar>(_ weight: T, of probability: T) -> T {
  require(weight > 0, "a positive weight of \(Double(weight)): it must be above 0")
  return probability / (probability + weight * (1 - probability))
}

/// The logits before a positive weight shifted them: each less `log(w)`.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func undoingPosWeight<T: Scalar>(_ weight: T, ofLogits logits: [T]) -> [T] {
  require(weight > 0, "a positive weight of \(Double(weight)): it must be above 0")
  let shift = T.log(weight)
  return logits.map { $0 - shift }
}

/// A probability learnt where positives had one prevalence, for where they have another
/// (Saerens et al., 2002; Elkan, 2001): the odds multiplied by the ratio of the prior odds.
///
///     correctingPrevalence(of: 0.9, from: 0.5, to: 0.001)  // 0.00893
///
/// It presumes that the classes themselves look the same in both places.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func correctingPrevalence<T: Scalar>(
  of probability: T, from trained: T, to actual: T
) -> T {
  require(
    trained > 0 && trained < 1 && actual > 0 && actual < 1,
    "prevalences \(Double(trained)) and \(Double(actual)): both must lie between 0 and 1")
  let weight = actual * (1 - trained) / (trained * (1 - actual))
  return applyingPosWeight(weight, to: probability)
}

/// The probability of a positive before negatives were thrown away (Dal Pozzolo et al., 2015):
///
///     p = b q / (b q - q + 1)
///
/// with `q` the probability after undersampling and `b` the share of the negatives that were kept.
/// Undersampling multiplies the odds by `1 / b`, so it is ``undoingPosWeight(_:of:)`` of that.
///
///     correctingUndersampling(of: 0.9, keptNegatives: 0.001 / 0.999)  // 0.00893
///
/// - Parameters:
///   - probability: What the model says, from 0 to 1.
///   - share: The share of the negatives that were kept, above 0 and up to 1.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func correctingUndersampling<T: Scalar>(
  of probability: T, keptNegatives share: T
) -> T {
  require(share > 0 && share <= 1, "\(Double(share)) of the negatives kept: give 0 < b <= 1")
  return share * probability / (share * probability + (1 - probability))
}

/// The probabilities of all classes, learnt where the classes had the shares `trained`, for where
/// they have the shares `actual`: each multiplied by the ratio of its shares, then divided by the
/// sum (Saerens et al., 2002).
///
///     correctingShares(of: [0.5, 0.5], from: [0.5, 0.5], to: [0.9, 0.1])  // [0.9, 0.1]
///
/// - Parameters:
///   - probabilities: One for each class, not all 0.
///   - trained: The share of each class in training, above 0.
///   - actual: The share of each class where the model is used, 0 or more, not all 0.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func correctingShares<T: Scalar>(
  of probabilities: [T], from trained: [T], to actual: [T]
) -> [T] {
  require(
    probabilities.count == trained.count && trained.count == actual.count,
    "\(probabilities.count) probabilities with \(trained.count) and \(actual.count) shares")
  require(
    !trained.contains { !($0 > 0) } && !actual.contains { !($0 >= 0) },
    "shares of classes: those of training must be above 0, the actual ones not below")
  let weighted = probabilities.indices.map { probabilities[$0] * (actual[$0] / trained[$0]) }
  let mass = weighted.reduce(0, +)
  require(mass > 0, "probabilities whose classes have no share left")
  return weighted.map { $0 / mass }
}

/// The probabilities of logits.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func probabilities<T: Scalar>(ofLogits logits: [T]) -> [T] { logits.map { T.sigmoid($0) } }
