import Imbalance
import Neural
import Testing

/// What must hold of every ranking metric whatever the data.
@Suite struct RankingPropertyTests {
  func data(_ source: inout RandomSource) -> (scores: [Double], labels: [Int]) {
    let n = 3 + source.below(60)
    return (
      (0..<n).map { _ in Double(source.below(15)) / 4 - 2 },
      (0..<n).map { $0 < 2 ? $0 : source.below(4) / 3 }
    )
  }

  /// Metrics of a ranking see the order of the scores and nothing else.
  @Test func rankingsIgnoreMonotoneMaps() throws {
    var source = RandomSource(seed: 55)
    for _ in 0..<100 {
      let (scores, labels) = data(&source)
      let ranked = try RankedScores(scores: scores, labels: labels)
      let maps: [(Double) -> Double] = [
        { 3 * $0 - 7 }, { Double.exp($0) }, { Double.sigmoid($0) },
      ]
      for map in maps {
        let mapped = try RankedScores(scores: scores.map(map), labels: labels)
        #expect(mapped.averagePrecision == ranked.averagePrecision)
        #expect(try mapped.rocAUC() == ranked.rocAUC())
        #expect(mapped.davisGoadrichArea == ranked.davisGoadrichArea)
        #expect(try mapped.costCurve().area == ranked.costCurve().area)
      }
    }
  }

  /// Turning the scores round turns the area round; exchanging the classes as well restores it.
  @Test func areasHaveTheirSymmetries() throws {
    var source = RandomSource(seed: 56)
    for _ in 0..<100 {
      let (scores, labels) = data(&source)
      let area = try rocAUC(scores: scores, labels: labels)
      let turned = scores.map { -$0 }
      #expect(isClose(try rocAUC(scores: turned, labels: labels), 1 - area, 1e-14))
      #expect(try rocAUC(scores: turned, labels: labels.map { 1 - $0 }) == area)
      #expect(isClose(try rocAUC(scores: scores, labels: labels, maxFPR: 1), area, 1e-14))
    }
  }

  @Test(arguments: [(1, 999), (10, 90), (3, 2)])
  func constantScoresHaveTheirKnownValues(_ positives: Int, _ negatives: Int) throws {
    let labels = (0..<positives + negatives).map { $0 < positives ? 1 : 0 }
    let ranked = try RankedScores(scores: labels.map { _ in 0.25 }, labels: labels)
    #expect(isClose(ranked.averagePrecision, ranked.prevalence, 1e-15))
    #expect(isClose(ranked.davisGoadrichArea, ranked.prevalence, 1e-15))
    #expect(try ranked.rocAUC() == 0.5)
    #expect(try ranked.costCurve().area == 0.25)
  }

  /// The interpolated area never lies below the step sum, and a perfect ranking has 1 of both.
  @Test func interpolationAddsToTheStepSum() throws {
    var source = RandomSource(seed: 57)
    for _ in 0..<200 {
      let n = 5 + source.below(40)
      let labels = (0..<n).map { $0 < 2 ? $0 : source.below(2) }
      let scores = source.permutation(n).map { Double($0) }
      let ranked = try RankedScores(scores: scores, labels: labels)
      let least = minimumAveragePrecision(
        positives: ranked.positives, negatives: ranked.negatives)
      #expect(ranked.averagePrecision >= least - 1e-15)
      #expect(try ranked.normalizedAveragePrecision() >= -1e-15)
      #expect(ranked.davisGoadrichArea <= 1 + 1e-15)
    }
    let worst = try RankedScores(scores: [3.0, 2, 1], labels: [0, 0, 1])
    #expect(try isClose(worst.normalizedAveragePrecision(), 0, 1e-15))
    let best = try RankedScores(scores: [3.0, 2, 1], labels: [1, 0, 0])
    #expect(try best.normalizedAveragePrecision() == 1)
    #expect(best.davisGoadrichArea == 1)
  }

  /// Counts between two thresholds by Davis and Goadrich's own example.
  @Test func countsAreInterpolatedAsTheAuthorsDo() throws {
    // 20 positives: TP 5, FP 5 at one threshold, TP 10, FP 30 at the next.
    let groups = [(3.0, 5, 5), (2.0, 5, 25), (1.0, 10, 100)]
    let scores = groups.flatMap { [Double](repeating: $0.0, count: $0.1 + $0.2) }
    let labels = groups.flatMap { group in (0..<group.1 + group.2).map { $0 < group.1 ? 1 : 0 } }
    let ranked = try RankedScores(scores: scores, labels: labels)
    // The area as the limit of many small trapezoids along the interpolated counts.
    var area = 0.5 * 0.25
    for (from, to) in [((5.0, 5.0), (10.0, 30.0)), ((10.0, 30.0), (20.0, 130.0))] {
      let steps = 20_000
      for step in 0..<steps {
        let share = (Double(step) + 0.5) / Double(steps)
        let hits = from.0 + share * (to.0 - from.0)
        let misses = from.1 + share * (to.1 - from.1)
        area += hits / (hits + misses) * (to.0 - from.0) / Double(steps) / 20
      }
    }
    #expect(isClose(ranked.davisGoadrichArea, area, 1e-9))
  }

  @Test func documentedExamplesAreTrue() throws {
    let ranked = try RankedScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [0, 0, 1, 1])
    #expect(isClose(ranked.davisGoadrichArea, 0.7973, 5e-5))
    #expect(try ranked.detCurve().falseNegativeRates == [0, 0.5, 0.5])
    #expect(ranked.confusionMatrices.map(\.falsePositives) == [0, 1, 1, 2])
    #expect(areClose(ranked.values { $0.f1 }, [0.6667, 0.5, 0.8, 0.6667], 5e-5))
    #expect(isClose(minimumAveragePrecision(positives: 10, negatives: 90), 0.0567, 5e-5))
    #expect(areClose(ranked.precisionRecallCurve.precision, [0.5, 0.6667, 0.5, 1, 1], 5e-5))
    #expect(trapezoidalArea(x: [0, 0.5, 1], y: [0, 1, 1]) == 0.75)
  }
}

/// The partial area by a short name.
private func rocAUC(scores: [Double], labels: [Int], maxFPR: Double) throws -> Double {
  try RankedScores(scores: scores, labels: labels).rocAUC(maxFalsePositiveRate: maxFPR)
}
