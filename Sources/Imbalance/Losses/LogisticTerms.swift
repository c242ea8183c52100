import Neural

/// What the losses of one logit need, from a single exponential and a single logarithm.
struct LogisticTerms<T: Scalar> {
  /// The probability of a positive, sigmoid(x).
  let p: T
  /// The probability of a negative, sigmoid(-x), exact where 1 - p would round.
  let q: T
  /// -log p, finite for every finite logit.
  let minusLogP: T
  /// -log q, finite for every finite logit.
  let minusLogQ: T

  @inline(__always)
  init(_ x: T) {
    let small = T.exp(-x.magnitude)
    self.init(x, small: small, rest: T.log1p(small))
  }

  /// From `small = exp(-|x|)` and `rest = log(1 + small)`.
  @inline(__always)
  init(_ x: T, small: T, rest: T) {
    let near = 1 / (1 + small)
    let far = small / (1 + small)
    p = x >= 0 ? near : far
    q = x >= 0 ? far : near
    minusLogP = max(-x, 0) + rest
    minusLogQ = max(x, 0) + rest
  }

  /// `-(w y log p + (1 - y) log q)` and its derivative by the logit.
  @inline(__always)
  func crossEntropy(_ y: T, _ posWeight: T) -> (value: T, slope: T) {
    let positive = posWeight * y
    return (
      positive * minusLogP + (1 - y) * minusLogQ, (1 - y) * p - positive * q
    )
  }
}

/// Stops unless there are as many targets as logits, and some.
func requireBatch(_ logits: Int, _ targets: Int) {
  require(logits > 0, "a loss of no examples")
  require(
    logits == targets, "\(logits) logits with \(targets) targets: each logit needs one target")
}

/// Stops at a target that is not from 0 to 1; returns whether all are 0 or 1.
@discardableResult
func requireTargets<T: Scalar>(_ targets: [T]) -> Bool {
  let isEachWhole = targets.withUnsafeBufferPointer { targets in
    // Without a way out, the compiler takes many at a time.
    var others: UInt32 = 0
    for row in 0..<targets.count {
      others |= (targets[row] == 0 ? 0 : 1) & (targets[row] == 1 ? 0 : 1)
    }
    return others == 0
  }
  if isEachWhole { return true }
  for row in 0..<targets.count {
    let target = targets[row]
    require(
      target >= 0 && target <= 1, "a target of \(Double(target)) in row \(row): give 0 to 1")
  }
  return false
}

/// Stops unless there are as many weights as logits, none negative, or none at all.
func requireWeights<T: Scalar>(_ weight: [T]?, _ logits: Int) {
  guard let weight else { return }
  require(
    weight.count == logits,
    "\(weight.count) weights with \(logits) logits: each logit needs one weight")
  for row in 0..<logits {
    require(
      weight[row] >= 0,
      "a weight of \(Double(weight[row])) in row \(row): it must not be negative")
  }
}

extension Reduction {
  /// What each element's share of the reduced loss is multiplied by.
  func scale<T: Scalar>(_ count: Int) -> T {
    switch self {
    case .mean: 1 / T(count)
    case .sum: 1
    }
  }
}
