import Imbalance
import Neural

/// What one contestant made of one fold.
package struct FoldOutcome: Equatable, Sendable {
  /// The test rows.
  package var rows: [Int]
  /// The probability of a positive for each of them, from a model that has not seen them.
  package var probabilities: [Double]
  /// The threshold that would have cost least on the training rows, by models that had not seen
  /// the rows they scored.
  package var tunedThreshold: Double
}

extension Contestant {
  /// Trains on a fold's training rows and scores its test rows.
  func outcome(
    _ plan: FoldPlan, of dataset: Dataset, costs: ErrorCosts, seed: UInt64
  ) throws -> FoldOutcome {
    var scores: [Double] = []
    var truth: [Int] = []
    for split in plan.inner {
      scores += try probabilities(split, dataset, seed)
      truth += split.test.map { dataset.labels[$0] }
    }
    let ranked = try RankedScores(scores: scores, labels: truth)
    return FoldOutcome(
      rows: plan.split.test, probabilities: try probabilities(plan.split, dataset, seed),
      tunedThreshold: ranked.cheapestThreshold(costs).threshold)
  }

  private func probabilities(
    _ split: Split, _ dataset: Dataset, _ seed: UInt64
  ) throws(ModelError) -> [Double] {
    let encoder = Encoder(fitting: dataset.features, rows: split.train)
    return try probabilities(
      training: encoder(dataset.features, rows: split.train),
      labels: split.train.map { dataset.labels[$0] },
      test: encoder(dataset.features, rows: split.test), seed: seed)
  }
}
