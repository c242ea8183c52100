import Neural

/// An estimate with the range that the data leave open for it.
public struct Interval: Sendable, Equatable {
  /// The estimate itself.
  public let estimate: Double
  /// The lower end.
  public let lower: Double
  /// The upper end.
  public let upper: Double

  /// An interval from its three numbers.
  public init(estimate: Double, lower: Double, upper: Double) {
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
  }
}

/// Wilson's score interval for a share of independent trials (Wilson, 1927).
///
///     wilsonInterval(successes: 21, trials: 41)  // 0.512, from 0.365 to 0.657
///
/// Unlike the estimate plus or minus two standard errors it stays inside 0...1 and is right for
/// few trials, as recalls measured on a handful of positives are.
///
/// - Parameters:
///   - successes: How many trials came out as hoped.
///   - trials: How many there were, 1 or more.
///   - confidence: How often such intervals hold the true share, between 0 and 1.
public func wilsonInterval(
  successes: Int, trials: Int, confidence: Double = 0.95
) -> Interval {
  require(
    trials > 0 && successes >= 0 && successes <= trials,
    "\(successes) successes in \(trials) trials: not possible")
  return wilsonInterval(
    share: Double(successes) / Double(trials), trials: trials, confidence: confidence)
}

/// The same for any share, such as an expected one.
func wilsonInterval(share: Double, trials: Int, confidence: Double) -> Interval {
  require(confidence > 0 && confidence < 1, "a confidence of \(confidence): give 0 < c < 1")
  let n = Double(trials)
  let z = normalQuantile((1 + confidence) / 2)
  let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
  let spread = share * (1 - share) / n + z * z / (4 * n * n)
  let halfWidth = z * spread.squareRoot() / (1 + z * z / n)
  return Interval(
    estimate: share, lower: share == 0 ? 0 : centre - halfWidth,
    upper: share == 1 ? 1 : centre + halfWidth)
}
