import Imbalance
import Neural

extension SameBits {
  /// Metrics and an interval of a simulated ranking.
  static func metrics() {
    var source = RandomSource(seed: 5)
    let labels = (0..<3_000).map { _ in source.bernoulli(0.05) ? 1 : 0 }
    let scores = labels.map { Float(source.normal(mean: Double($0))) }
    do {
      let ranked = try RankedScores(scores: scores, labels: labels)
      let interval = try averagePrecisionInterval(
        scores: scores, labels: labels, replicates: 50, using: &source)
      let matrix = ranked.confusionMatrix(atThreshold: 1)
      report(
        "metrics",
        [
          ranked.averagePrecision, try ranked.rocAUC(), ranked.trapezoidalPRArea,
          matrix.matthewsCorrelation, interval.lower, interval.upper,
        ])
    } catch {
      print("no metrics: \(error.description)")
    }
  }

  /// Resampled rows and weighted draws.
  static func resampling() {
    var source = RandomSource(seed: 6)
    let labels = (0..<400).map { $0 % 10 == 0 ? 1 : 0 }
    let x = Matrix(
      rows: labels.count, columns: 5,
      elements: (0..<labels.count * 5).map { _ in Float(source.normal()) })
    do {
      let grown = try SMOTE().resample(x, labels: labels, using: &source)
      report("smote", grown.features.elements)
      let edited = try EditedNearestNeighbours().indices(x, labels: labels)
      let unlinked = try TomekLinks().indices(x, labels: labels)
      report("cleaned", (edited + unlinked).map { Double($0) })
    } catch {
      print("no resampling: \(error.description)")
    }
    let weights = labels.map { $0 == 1 ? 9.0 : 1 }
    let sampler = WeightedRandomSampler(weights: weights, count: 500)
    report("sampler", sampler.indices(using: &source).map { Double($0) })
  }

  /// A world of the fraud simulator.
  static func world() {
    let world = FraudSimulator(transactions: 3_000, prevalence: 0.01).simulate(seed: 7)
    report("world", world.features.elements)
  }
}
