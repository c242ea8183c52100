import Neural

/// What each decision costs for each class; a benefit is a negative cost.
///
///     let costs = CostMatrix([[0, 1], [100, 5]])  // a caught fraud still costs 5
///     costs.threshold  // 0.0104
public struct CostMatrix: Sendable, Equatable {
  /// The costs: a row for each true class, a column for each decision.
  public let costs: [[Double]]

  /// Costs in any unit; as many decisions as classes.
  public init(_ costs: [[Double]]) {
    require(!costs.isEmpty, "a cost matrix of no classes")
    for row in 0..<costs.count {
      require(
        costs[row].count == costs.count && !costs[row].contains { !$0.isFinite },
        "row \(row) of a cost matrix must hold \(costs.count) finite costs, one a decision")
    }
    self.costs = costs
  }

  /// The costs of two classes when right decisions are free.
  public init(_ errors: ErrorCosts) {
    self.init([[0, errors.falsePositive], [errors.falseNegative, 0]])
  }

  /// The cost of all decisions in `matrix`, which has as many classes.
  public func total(_ matrix: some ClassCounts) -> Double {
    require(
      matrix.classes == costs.count,
      "a confusion matrix of \(matrix.classes) classes with the costs of \(costs.count)")
    var sum = 0.0
    for label in 0..<costs.count {
      for decision in 0..<costs.count {
        sum += costs[label][decision] * matrix.mass(label, decision)
      }
    }
    return sum
  }

  /// The mean cost of a decision in `matrix`, which must hold one.
  public func mean<Matrix: ClassCounts>(_ matrix: Matrix) -> Double {
    require(matrix.count > 0, "the mean cost of no decisions")
    return total(matrix) / Matrix.Binary.mass(matrix.count)
  }

  /// The cost of all decisions about two classes.
  public func total<Matrix: DecisionCounts>(_ matrix: Matrix) -> Double {
    requireTwoClasses()
    let negatives =
      costs[0][0] * Matrix.mass(matrix.trueNegatives)
      + costs[0][1] * Matrix.mass(matrix.falsePositives)
    return negatives + costs[1][0] * Matrix.mass(matrix.falseNegatives)
      + costs[1][1] * Matrix.mass(matrix.truePositives)
  }

  /// What each decision is expected to cost, given the probability of each class.
  public func expected(probabilities: [Double]) -> [Double] {
    require(
      probabilities.count == costs.count,
      "\(probabilities.count) probabilities with the costs of \(costs.count) classes")
    return costs.indices.map { decision in
      costs.indices.reduce(0) { $0 + probabilities[$1] * costs[$1][decision] }
    }
  }

  /// The decision that is expected to cost least; among equals the first.
  ///
  ///     CostMatrix([[0, 1], [100, 0]]).decision(probabilities: [0.98, 0.02])  // 1
  public func decision(probabilities: [Double]) -> Int {
    let expected = expected(probabilities: probabilities)
    var best = 0
    for decision in 1..<expected.count where expected[decision] < expected[best] {
      best = decision
    }
    return best
  }

  /// The probability from which calling an example positive is the cheaper decision (Elkan, 2001):
  ///
  ///     (c_FP - c_TN) / (c_FP - c_TN + c_FN - c_TP)
  ///
  /// For two classes, and only where each error costs more than the right decision.
  public var threshold: Double {
    requireTwoClasses()
    let falseAlarm = costs[0][1] - costs[0][0]
    let miss = costs[1][0] - costs[1][1]
    require(
      falseAlarm > 0 && miss > 0,
      "errors cost \(falseAlarm) and \(miss) more than right decisions: both must cost more")
    return falseAlarm / (falseAlarm + miss)
  }

  private func requireTwoClasses() {
    require(costs.count == 2, "costs of \(costs.count) classes where two are needed")
  }
}
