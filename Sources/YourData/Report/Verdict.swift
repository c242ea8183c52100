import Figures
import Imbalance

/// What to do, as far as the comparison can say.
package struct Verdict: Equatable, Sendable {
  /// Where decisions are cut.
  package enum Cut: Equatable, Sendable {
    /// At the threshold that follows from the costs.
    case fromCosts
    /// At one chosen on training rows.
    case tuned
  }

  /// The model to use; the constant where no model is better.
  package var model: Contestant
  package var cut: Cut
  /// What to do and why, a sentence each.
  package var sentences: [String] = []

  /// Judges by the strictest of the races, the last.
  package init(
    _ races: [Race], of dataset: Dataset, costs: ErrorCosts, budget: Double
  ) throws {
    let race = races[races.count - 1]
    model = try race.simplestUnbeaten()
    let chosen = race[model]
    cut = try chosen.tuningPays() ? .tuned : .fromCosts
    sentences.append(try race.reason(for: model))
    if model == .constant { return }
    sentences.append(chosen.costSentence(cut, costs, dataset))
    sentences.append(chosen.calibrationSentence)
    if let contrast = races.contrast(of: model) { sentences.append(contrast) }
    sentences.append(try chosen.certainty(budget))
  }
}

extension Race {
  /// The simplest model that no other is shown to beat: by more average precision than the folds'
  /// interval of the difference.
  fileprivate func simplestUnbeaten() throws -> Contestant {
    for model in Contestant.allCases {
      let isBeaten = try Contestant.allCases.contains { other in
        try other != model && gain(of: other, over: model).lower > 0
      }
      if !isBeaten { return model }
    }
    // Differences of means add up, so that the one with the greatest mean is never beaten.
    return .constant
  }

  /// The difference of average precision, fold by fold, with its interval.
  package func gain(of model: Contestant, over other: Contestant) throws -> Interval {
    try pairedInterval(
      of: self[model].folds.map(\.averagePrecision), and: self[other].folds.map(\.averagePrecision))
  }

  fileprivate func reason(for model: Contestant) throws -> String {
    let constant = format(self[.constant].averagePrecision, significant: 2)
    if model == .constant {
      return "No model is better than the constant by more than the folds vary: use none yet; "
        + "look for better columns and more positives."
    }
    let ap = format(self[model].averagePrecision, decimals: 3)
    let others = try Contestant.allCases.dropFirst().filter { $0 != model }.map { other in
      let gain = try gain(of: other, over: model)
      return "\(other.name) \(signed(gain.estimate, decimals: 3)) "
        + "(\(signed(gain.lower, decimals: 3)) to \(signed(gain.upper, decimals: 3)))"
    }
    return "Use \(model.name): average precision \(ap), where the constant has \(constant). "
      + "The others against it, with the interval over the folds: \(others.joined(separator: "; "))."
  }
}

extension Performance {
  /// Whether a tuned threshold costs less than the one from the costs, by more than the folds vary.
  fileprivate func tuningPays() throws -> Bool {
    try pairedInterval(
      of: folds.map(\.cost.atCostThreshold), and: folds.map(\.cost.tuned)
    ).lower > 0
  }

  fileprivate func costSentence(_ cut: Verdict.Cut, _ costs: ErrorCosts, _ dataset: Dataset)
    -> String
  {
    let here = cut == .tuned ? cost.tuned : cost.atCostThreshold
    let threshold = format(costs.threshold, significant: 2)
    let numbers =
      "cost for each positive \(format(cost.atCostThreshold, significant: 3)) there, "
      + "\(format(cost.tuned, significant: 3)) at a threshold tuned on training rows, "
      + "\(format(cost.atHalf, significant: 3)) at 0.5"
    let idle = min(
      costs.falseNegative, costs.falsePositive * (1 / dataset.prevalence - 1))
    if here >= idle {
      return "At these costs no threshold pays: alerting on nothing, or on everything, costs "
        + "\(format(idle, significant: 3)) for each positive (\(numbers), there being "
        + "\(threshold))."
    }
    switch cut {
    case .fromCosts:
      return "Alert from p = \(threshold) on, which follows from the costs: \(numbers)."
    case .tuned:
      return "Tune the threshold on training rows; the one from the costs, \(threshold), needs "
        + "calibrated probabilities: \(numbers)."
    }
  }

  fileprivate var calibrationSentence: String {
    let ratio = format(meanOverBaseRate, decimals: 2)
    return meanOverBaseRate > 0.8 && meanOverBaseRate < 1.25
      ? "Its probabilities add up: their mean is \(ratio) times the share of positives."
      : "Calibrate its probabilities first: their mean is \(ratio) times the share of positives."
  }

  fileprivate func certainty(_ budget: Double) throws -> String {
    let outcome = try RankedScores(scores: probabilities, labels: labels).outcome(budget: budget)
    let recall = format(outcome.recall, decimals: 2)
    guard let interval = outcome.recallInterval() else { return "" }
    return "With alerts on \(percent(budget, decimals: 2)) of the rows it finds \(recall) of the "
      + "\(outcome.positives) tested positives, \(format(interval.lower, decimals: 2)) to "
      + "\(format(interval.upper, decimals: 2)) if they are independent."
  }
}

extension [Race] {
  /// What a laxer split would have promised.
  fileprivate func contrast(of model: Contestant) -> String? {
    guard count > 1 else { return nil }
    let parts = map { "\($0.division.name) \(format($0[model].averagePrecision, decimals: 3))" }
    return "Its average precision by split: \(parts.joined(separator: ", ")); the last is to be "
      + "believed."
  }
}
