import Neural

/// The four numbers by which every chapter judges a technique.
///
///     print(try Scorecard(probabilities: p, labels: test.labels))
///
/// Ranking, ranking where it is used, calibration, money: a technique may change each of them
/// without the others.
public struct Scorecard: Sendable, Equatable {
  /// The average precision; the prevalence is what a constant score gets.
  public let averagePrecision: Double

  /// The share of the positives among the 0.1 % highest scores.
  public let recallAtBudget: Double

  /// The mean probability divided by the prevalence; 1 for a model that is right on average.
  public let meanOverBaseRate: Double

  /// What errors cost per positive when each probability is cut at the costs' own threshold.
  public let costPerPositive: Double

  /// The share of examples that may be alerted.
  public let budget: Double

  /// What errors cost.
  public let costs: ErrorCosts

  /// Scores probabilities against labels.
  ///
  /// - Parameters:
  ///   - probabilities: The model's probability of a positive for each example.
  ///   - labels: 1 for a positive, 0 for a negative.
  ///   - budget: The share of examples that may be alerted.
  ///   - costs: What errors cost; a missed fraud 100, a false alarm 1, unless said otherwise.
  /// - Throws: `MetricError` on no examples, a number that is no probability, or one class only.
  @_specialize(where Score == Float)
  @_specialize(where Score == Double)
  public init<Score: Scalar>(
    probabilities: [Score], labels: [Int], budget: Double = 0.001,
    costs: ErrorCosts = ErrorCosts(falseNegative: 100, falsePositive: 1)
  ) throws(MetricError) {
    var sum = 0.0
    for row in 0..<probabilities.count {
      let p = Double(probabilities[row])
      if !(p >= 0 && p <= 1) { throw .notAProbability(row: row) }
      sum += p
    }
    let ranked = try RankedScores(scores: probabilities, labels: labels)
    try ranked.requireBothClasses()
    averagePrecision = ranked.averagePrecision
    recallAtBudget = ranked.outcome(budget: budget).recall
    meanOverBaseRate = sum / Double(ranked.positives)
    costPerPositive = costs.perPositive(ranked.confusionMatrix(atThreshold: costs.threshold))
    self.budget = budget
    self.costs = costs
  }
}

extension Scorecard: CustomStringConvertible {
  /// Four lines, a name and a number each.
  public var description: String {
    let share = fixedPoint(budget * 100, decimals: 1)
    let cut = fixedPoint(1 / costs.threshold, decimals: 0)
    return [
      line("average precision", fixedPoint(averagePrecision, decimals: 3)),
      line("recall at \(share) % alerts", fixedPoint(recallAtBudget, decimals: 3)),
      line("mean p over base rate", fixedPoint(meanOverBaseRate, decimals: 1)),
      line("cost per positive at 1/\(cut)", fixedPoint(costPerPositive, decimals: 1)),
    ].joined(separator: "\n")
  }

  private func line(_ name: String, _ value: String) -> String {
    let width = 40
    let gap = max(1, width - name.utf8.count - value.utf8.count)
    return name + String(repeating: " ", count: gap) + value
  }
}

/// `value`, not negative, with so many decimals.
private func fixedPoint(_ value: Double, decimals: Int) -> String {
  let unit = (0..<decimals).reduce(1) { product, _ in product * 10 }
  let scaled = Int((value * Double(unit)).rounded())
  if decimals == 0 { return String(scaled) }
  let digits = String(scaled % unit)
  let zeros = String(repeating: "0", count: decimals - digits.utf8.count)
  return String(scaled / unit) + "." + zeros + digits
}
