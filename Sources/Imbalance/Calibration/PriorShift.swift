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

/// The probabilities of logits.
@_specialize(where T == Float)
@_specialize(where T == Double)
public func probabilities<T: Scalar>(ofLogits logits: [T]) -> [T] { logits.map { T.sigmoid($0) } }
