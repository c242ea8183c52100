import Imbalance
import Testing

/// Rankings, thresholds and intervals as scikit-learn 1.9.1, torchmetrics 1.9.0 and SciPy have them.
@Suite struct CurvesParityTests {
  @Test(arguments: Recording.cases(of: "ranking", in: "curves"))
  func ranking(_ recorded: Recording.Case) throws {
    let ranked = try ranked(recorded)
    let expected = recorded.expected
    #expect(agrees(ranked.averagePrecision, expected["averagePrecision"].double))
    #expect(agrees(ranked.trapezoidalPRArea, expected["trapezoidalPRArea"].double))
    expectPrecisionRecall(ranked.precisionRecallCurve, expected["precisionRecallCurve"].rows)
    let counts = ranked.confusionMatrices
    let columns = [
      counts.map(\.trueNegatives), counts.map(\.falsePositives), counts.map(\.falseNegatives),
      counts.map(\.truePositives),
    ]
    let matrices = expected["confusionMatrices"].rows
    #expect(columns.map { $0.map { Double($0) } } == Array(matrices.prefix(4)))
    #expect(ranked.thresholds == matrices[4])
    #expect(agrees(ranked.values { $0.f1 }, expected["f1"].rows[0]))
    #expect(ranked.thresholds == expected["f1"].rows[1])
  }

  @Test(arguments: Recording.cases(of: "ranking", in: "curves"))
  func receiverOperatingCharacteristic(_ recorded: Recording.Case) throws {
    let ranked = try ranked(recorded)
    let expected = recorded.expected
    // scikit-learn warns and returns NaN, or raises.
    guard !expected["rocAUC"].isAbsent else {
      let label = recorded.given["labels"].ints[0]
      #expect(throws: MetricError.oneClassOnly(label: label)) { try ranked.rocAUC() }
      #expect(throws: MetricError.oneClassOnly(label: label)) { try ranked.rocCurve() }
      #expect(throws: MetricError.oneClassOnly(label: label)) { try ranked.detCurve() }
      return
    }
    #expect(agrees(try ranked.rocAUC(), expected["rocAUC"].double))
    #expect(agrees(try ranked.rocAUC(maxFalsePositiveRate: 0.1), expected["rocAUC 0.1"].double))
    #expect(agrees(try ranked.rocAUC(maxFalsePositiveRate: 0.6), expected["rocAUC 0.6"].double))
    expectROC(try ranked.rocCurve(), expected["rocCurve"].rows)
    expectROC(try ranked.rocCurve(dropIntermediate: false), expected["rocCurve full"].rows)
    expectDET(try ranked.detCurve(), expected["detCurve"].rows)
    expectDET(try ranked.detCurve(dropIntermediate: true), expected["detCurve dropped"].rows)
  }

  /// 32-bit scores are sorted by other keys than 64-bit ones.
  @Test(arguments: Recording.cases(of: "ranking", in: "curves"))
  func floatsRankAsTheirDoubles(_ recorded: Recording.Case) throws {
    let scores = recorded.given["scores"].doubles.map { Float($0) }
    guard scores.allSatisfy({ $0.isFinite }) else { return }
    let labels = recorded.given["labels"].ints
    let ranked = try RankedScores(scores: scores, labels: labels)
    #expect(try ranked == RankedScores(scores: scores.map { Double($0) }, labels: labels))
  }

  @Test(arguments: Recording.cases(of: "weighted ranking", in: "curves"))
  func weightedRanking(_ recorded: Recording.Case) throws {
    let scores = recorded.given["scores"].doubles
    let labels = recorded.given["labels"].ints
    let weight = recorded.given["sampleWeight"].doubles
    let expected = recorded.expected
    let area = try rocAUC(scores: scores, labels: labels, sampleWeight: weight)
    #expect(agrees(area, expected["rocAUC"].double))
    let precision = try averagePrecision(scores: scores, labels: labels, sampleWeight: weight)
    #expect(agrees(precision, expected["averagePrecision"].double))
    let ranked = try WeightedRankedScores(scores: scores, labels: labels, sampleWeight: weight)
    expectROC(try ranked.rocCurve(), expected["rocCurve"].rows)
    expectROC(try ranked.rocCurve(dropIntermediate: false), expected["rocCurve full"].rows)
    expectPrecisionRecall(ranked.precisionRecallCurve, expected["precisionRecallCurve"].rows)
  }

  @Test(arguments: Recording.cases(of: "class ranking", in: "curves"))
  func classRanking(_ recorded: Recording.Case) throws {
    let scores = recorded.given["scores"].rows
    let labels = recorded.given["labels"].ints
    let averages: [(String, ClassAverage)] = [
      ("micro", .micro), ("macro", .macro), ("weighted", .weighted),
    ]
    for (name, average) in averages {
      let precision = try averagePrecision(scores: scores, labels: labels, average: average)
      #expect(agrees(precision, recorded.expected["averagePrecision \(name)"].double))
      let rest = try rocAUC(scores: scores, labels: labels, average: average)
      #expect(agrees(rest, recorded.expected["rest \(name)"].double))
      if average == .micro { continue }
      let one = try rocAUC(
        scores: scores, labels: labels, multiClass: .oneVersusOne, average: average)
      #expect(agrees(one, recorded.expected["one \(name)"].double))
    }
  }

  @Test(arguments: Recording.cases(of: "weighted class ranking", in: "curves"))
  func weightedClassRanking(_ recorded: Recording.Case) throws {
    let scores = recorded.given["scores"].rows
    let labels = recorded.given["labels"].ints
    let weight = recorded.given["sampleWeight"].doubles
    let averages: [(String, ClassAverage)] = [
      ("micro", .micro), ("macro", .macro), ("weighted", .weighted),
    ]
    for (name, average) in averages {
      let precision = try averagePrecision(
        scores: scores, labels: labels, average: average, sampleWeight: weight)
      #expect(agrees(precision, recorded.expected["averagePrecision \(name)"].double))
      let rest = try rocAUC(scores: scores, labels: labels, average: average, sampleWeight: weight)
      #expect(agrees(rest, recorded.expected["rest \(name)"].double))
    }
  }

  /// torchmetrics computes in 32 bits, and returns recall 0 and no threshold for "nowhere".
  @Test(arguments: Recording.cases(of: "operating points", in: "curves"))
  func operatingPoints(_ recorded: Recording.Case) throws {
    let ranked = try RankedScores(
      scores: recorded.given["p"].doubles, labels: recorded.given["labels"].ints)
    let least = recorded.given["least"].double
    let recall = recorded.expected["recallAtPrecision"].doubles
    let precision = recorded.expected["precisionAtRecall"].doubles
    if let found = ranked.bestRecall(atPrecision: least), found.value > 0 {
      #expect(agrees([found.value, found.threshold], recall, relative: 1e-6))
    } else {
      #expect(recall[0] == 0 && recall[1].isNaN)
    }
    let found = try #require(ranked.bestPrecision(atRecall: least))
    #expect(agrees([found.value, found.threshold], precision, relative: 1e-6))
  }

  /// A grid of thresholds loses the ranking of small probabilities; the exact area does not.
  @Test(arguments: Recording.cases(of: "grid", in: "curves"))
  func grids(_ recorded: Recording.Case) throws {
    let ranked = try RankedScores(
      scores: recorded.given["p"].doubles, labels: recorded.given["labels"].ints)
    let expected = recorded.expected
    let area = try ranked.binnedROCAUC(.torchmetrics)
    #expect(agrees(area, expected["rocAUC"].double, relative: 1e-6))
    let precision = try ranked.binnedPRArea(.torchmetrics)
    #expect(agrees(precision, expected["averagePrecision"].double, relative: 1e-6))
    #expect(agrees(try ranked.rocAUC(), expected["exact rocAUC"].double))
    #expect(agrees(ranked.averagePrecision, expected["exact averagePrecision"].double))
    #expect(try ranked.rocAUC() - area > 0.1)
  }

  /// torchmetrics gives the model that does nothing almost 1. It is 0.
  @Test(arguments: Recording.cases(of: "correlation of doing nothing", in: "curves"))
  func correlationOfDoingNothing(_ recorded: Recording.Case) {
    let nothing = ConfusionMatrix(
      truePositives: 0, falsePositives: 0, falseNegatives: 1,
      trueNegatives: recorded.given["negatives"].int)
    let praised = recorded.expected["torchmetrics"].double
    #expect(praised > 0.8)
    #expect(agrees(nothing.torchmetricsMatthewsCorrelation, praised, relative: 1e-6))
    #expect(nothing.matthewsCorrelation == 0)
    #expect(recorded.expected["sklearn"].double == 0)
  }

  @Test(arguments: Recording.cases(of: "tuned threshold", in: "curves"))
  func tunedThreshold(_ recorded: Recording.Case) throws {
    let scores = recorded.given["scores"].doubles
    let metrics: [String: (ConfusionMatrix) -> Double] = [
      "f1": { $0.f1 }, "matthewsCorrelation": { $0.matthewsCorrelation },
    ]
    let tuned = try TunedThreshold(
      scores: scores, labels: recorded.given["labels"].ints, folds: recorded.given["folds"].ints,
      thresholds: recorded.given["thresholds"].int,
      metric: metrics[recorded.given["metric"].text])
    #expect(agrees(tuned.thresholds, recorded.expected["thresholds"].doubles, smallest: 1))
    #expect(agrees(tuned.values, recorded.expected["values"].doubles))
    #expect(agrees(tuned.threshold, recorded.expected["threshold"].double, smallest: 1))
    #expect(agrees(tuned.value, recorded.expected["value"].double))
    #expect(
      try FixedThreshold(tuned.threshold)(scores) == recorded.expected["decisions"].ints)
  }

  @Test(arguments: Recording.cases(of: "Wilson", in: "curves"))
  func wilson(_ recorded: Recording.Case) {
    let interval = wilsonInterval(
      successes: recorded.given["successes"].int, trials: recorded.given["trials"].int,
      confidence: recorded.given["confidence"].double)
    #expect(agrees(interval.lower, recorded.expected["lower"].double, smallest: 0.01))
    #expect(agrees(interval.upper, recorded.expected["upper"].double))
  }

  @Test(arguments: Recording.cases(of: "t quantile", in: "curves"))
  func studentT(_ recorded: Recording.Case) {
    let value = studentTQuantile(
      recorded.given["p"].double, degreesOfFreedom: recorded.given["degreesOfFreedom"].int)
    #expect(agrees(value, recorded.expected["value"].double))
  }

  @Test(arguments: Recording.cases(of: "paired interval", in: "curves"))
  func paired(_ recorded: Recording.Case) throws {
    let interval = try pairedInterval(
      of: recorded.given["first"].doubles, and: recorded.given["second"].doubles,
      confidence: recorded.given["confidence"].double)
    #expect(agrees(interval.estimate, recorded.expected["estimate"].double, smallest: 0.1))
    #expect(agrees(interval.lower, recorded.expected["lower"].double, smallest: 0.1))
    #expect(agrees(interval.upper, recorded.expected["upper"].double, smallest: 0.1))
  }

  func ranked(_ recorded: Recording.Case) throws -> RankedScores {
    try RankedScores(
      scores: recorded.given["scores"].doubles, labels: recorded.given["labels"].ints)
  }

  func expectROC(_ curve: ROCCurve, _ expected: [[Double]]) {
    #expect(agrees(curve.falsePositiveRates, expected[0]))
    #expect(agrees(curve.truePositiveRates, expected[1]))
    #expect(curve.thresholds == expected[2])
  }

  func expectDET(_ curve: DETCurve, _ expected: [[Double]]) {
    #expect(agrees(curve.falsePositiveRates, expected[0]))
    #expect(agrees(curve.falseNegativeRates, expected[1]))
    #expect(curve.thresholds == expected[2])
  }

  func expectPrecisionRecall(_ curve: PrecisionRecallCurve, _ expected: [[Double]]) {
    #expect(agrees(curve.precision, expected[0]))
    #expect(agrees(curve.recall, expected[1]))
    #expect(curve.thresholds == expected[2])
  }
}
