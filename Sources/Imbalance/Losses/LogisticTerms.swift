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
    let near = 1 / (1 + small)
    let far = small / (1 + small)
    let rest = T.log1p(small)
    p = x >= 0 ? near : far
    q = x >= 0 ? far : near
    minusLogP = max(-x, 0) + rest
    minusLogQ = max(x, 0) + rest
  }
}

/// Stops unless there are as many targets as logits, and some.
func requireBatch(_ logits: Int, _ targets: Int) {
  require(logits > 0, "a loss of no examples")
  require(
    logits == targets, "\(logits) logits with \(targets) targets: each logit needs one target")
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
