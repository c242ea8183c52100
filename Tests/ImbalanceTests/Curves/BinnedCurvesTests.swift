import Imbalance
import Neural
import Testing

@Suite struct BinnedCurvesTests {
  /// 200,000 rows, one in a thousand positive, nearly all probabilities below 1/199. For three
  /// seeds of numpy, scikit-learn gave the ROC AUC .977, .964 and .971, torchmetrics with 200
  /// thresholds .680, .669 and .658.
  func rareScores(seed: UInt64) -> (p: [Double], labels: [Int]) {
    var source = RandomSource(seed: seed)
    let labels = (0..<200_000).map { _ in source.bernoulli(0.001) ? 1 : 0 }
    let p = labels.map {
      sigmoid(source.normal(mean: -9, standardDeviation: 1.2) + 3.3 * Double($0))
    }
    return (p, labels)
  }

  @Test func aFixedGridLosesTheRanking() throws {
    let (p, labels) = rareScores(seed: 14)
    let ranked = try RankedScores(scores: p, labels: labels)
    #expect(try isClose(ranked.rocAUC(), 0.974, 0.02))
    #expect(try isClose(ranked.binnedROCAUC(.torchmetrics), 0.68, 0.05))
    #expect(try isClose(ranked.binnedROCAUC(.keras), 0.68, 0.05))
    #expect(try ranked.binnedPRArea(.torchmetrics) < ranked.averagePrecision)
    #expect(try isClose(ranked.binnedROCAUC(.keras, thresholds: 200_000), ranked.rocAUC(), 1e-3))
  }

  /// Keras' documentation: `AUC(num_thresholds=3)` of [0, 0, 1, 1] and [0, 0.5, 0.3, 0.9] is 0.75.
  @Test func kerasAgreesWithItsDocumentation() throws {
    let ranked = try RankedScores(scores: [0, 0.5, 0.3, 0.9], labels: [0, 0, 1, 1])
    #expect(try isClose(ranked.binnedROCAUC(.keras, thresholds: 3), 0.75, 1e-12))
  }

  /// torchmetrics' documentation: `BinaryROC(thresholds=5)` of [0, 1, 1, 0] and [0, 0.5, 0.7, 0.8]
  /// has false positive rates 0, .5, .5, .5, 1 and true positive rates 0, 0, 1, 1, 1, hence .5;
  /// `BinaryAveragePrecision(thresholds=5)` of the same is .6667.
  @Test func torchmetricsAgreesWithItsDocumentation() throws {
    let ranked = try RankedScores(scores: [0, 0.5, 0.7, 0.8], labels: [0, 1, 1, 0])
    #expect(try isClose(ranked.binnedROCAUC(.torchmetrics, thresholds: 5), 0.5, 1e-12))
    #expect(try isClose(ranked.binnedPRArea(.torchmetrics, thresholds: 5), 2.0 / 3, 1e-12))
  }

  /// From TP 5, FP 5 to TP 10, FP 30 precision is not a straight line: with P = 20 it is
  /// .5, .375, .318, .286, .265, .25 at each further positive (Davis and Goadrich, 2006).
  @Test func kerasInterpolatesAsDavisAndGoadrich() throws {
    var scores: [Double] = []
    var labels: [Int] = []
    func add(_ count: Int, _ score: Double, _ label: Int) {
      scores += [Double](repeating: score, count: count)
      labels += [Int](repeating: label, count: count)
    }
    add(5, 0.9, 1)
    add(5, 0.9, 0)
    add(5, 0.4, 1)
    add(25, 0.4, 0)
    add(10, 0, 1)
    let area = try RankedScores(scores: scores, labels: labels).binnedPRArea(
      .keras, thresholds: 4)
    // 0.5 * 5/20, then the integral of TP / (TP + FP) over TP from 5 to 10 and from 10 to 20.
    var expected = 0.5 * 0.25
    let parts = 20_000
    for part in 0..<parts {
      let t = 5 + 5 * (Double(part) + 0.5) / Double(parts)
      expected += t / (t + 5 + 5 * (t - 5)) * 5 / Double(parts) / 20
      let u = 10 + 10 * (Double(part) + 0.5) / Double(parts)
      expected += u / (u + 30) * 10 / Double(parts) / 20
    }
    #expect(isClose(area, expected, 1e-8))
  }
}
