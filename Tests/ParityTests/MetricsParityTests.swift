import Imbalance
import Testing

/// Decisions and probabilities as scikit-learn 1.9.1 and imbalanced-learn 0.14.2 score them.
@Suite struct MetricsParityTests {
  @Test(arguments: Recording.cases(of: "decisions", in: "metrics"))
  func decisions(_ recorded: Recording.Case) {
    let matrix = ConfusionMatrix(
      labels: recorded.given["labels"].ints, predictions: recorded.given["predictions"].ints)
    expectRates(of: matrix, recorded)
    expectFractions(of: matrix, recorded)
    expectGeometry(of: matrix, recorded)
  }

  /// What only imbalanced-learn has. Where nothing is positive and nothing called so, it gives
  /// specificity 0 to a model that left every negative alone.
  func expectGeometry(of matrix: ConfusionMatrix, _ recorded: Recording.Case) {
    let specificity = recorded.expected["imbalanced-learn specificity"].double
    let isNothing = matrix.positives == 0 && matrix.alerts == 0
    #expect(isNothing ? specificity == 0 : agrees(matrix.specificity, specificity))
    if isNothing { return }
    let values: [(String, Double)] = [
      ("gMean", matrix.gMean),
      ("indexBalancedGMean", matrix.indexBalancedAccuracy { $0.gMean }),
      (
        "indexBalancedRecall",
        matrix.indexBalancedAccuracy(alpha: 0.5, squared: false) { $0.recall }
      ),
    ]
    for (name, value) in values {
      #expect(agrees(value, recorded.expected[name].double), "\(name): \(value)")
    }
  }

  /// With sample weights imbalanced-learn mixes weights and numbers of examples. A specificity is
  /// a share.
  @Test func weightedSpecificityOfImbalancedLearnIsNoShare() {
    let specificities = Recording.cases(of: "weighted decisions", in: "metrics").map {
      $0.expected["imbalanced-learn specificity"].double
    }
    #expect(specificities.contains { $0 < 0 })
    #expect(specificities.contains { $0 > 1 })
  }

  @Test(arguments: Recording.cases(of: "weighted decisions", in: "metrics"))
  func weightedDecisions(_ recorded: Recording.Case) throws {
    let matrix = try WeightedConfusionMatrix(
      labels: recorded.given["labels"].ints, predictions: recorded.given["predictions"].ints,
      sampleWeight: recorded.given["sampleWeight"].doubles)
    expectRates(of: matrix, recorded)
    expectFractions(of: matrix, recorded)
  }

  func expectRates<Matrix: DecisionCounts>(of matrix: Matrix, _ recorded: Recording.Case) {
    let rates: [(String, Double)] = [
      ("accuracy", matrix.accuracy), ("balancedAccuracy", matrix.balancedAccuracy),
      ("matthewsCorrelation", matrix.matthewsCorrelation), ("specificity", matrix.specificity),
      ("sensitivity", matrix.sensitivity),
      ("precision zero", matrix.precision), ("recall zero", matrix.recall),
      ("f1 zero", matrix.f1), ("f2 zero", matrix.fBeta(2)), ("fHalf zero", matrix.fBeta(0.5)),
      ("jaccard zero", matrix.jaccard),
      ("jaccard one", matrix.jaccard(zeroDivision: .one)),
    ]
    for (name, value) in rates {
      #expect(agrees(value, recorded.expected[name].double), "\(name): \(value)")
    }
    for (name, zeroDivision) in [("zero", ZeroDivision.zero), ("one", .one), ("nan", .nan)] {
      let rates: [(String, Double)] = [
        ("precision", matrix.precision(zeroDivision: zeroDivision)),
        ("recall", matrix.recall(zeroDivision: zeroDivision)),
        ("f1", matrix.fBeta(1, zeroDivision: zeroDivision)),
        ("f2", matrix.fBeta(2, zeroDivision: zeroDivision)),
        ("fHalf", matrix.fBeta(0.5, zeroDivision: zeroDivision)),
      ]
      for (rate, value) in rates {
        let expected = recorded.expected["\(rate) \(name)"].double
        #expect(agrees(value, expected), "\(rate) \(name): \(value)")
      }
    }
    // Where scikit-learn returns NaN for what is undefined, the kit says 0.
    let orZero: [(String, Double)] = [
      ("adjustedBalancedAccuracy", matrix.adjustedBalancedAccuracy),
      ("cohenKappa", matrix.cohenKappa),
    ]
    for (name, value) in orZero {
      let expected = recorded.expected[name].double
      #expect(agrees(value, expected.isNaN ? 0 : expected, smallest: 1), "\(name): \(value)")
    }
  }

  func expectFractions<Matrix: DecisionCounts>(of matrix: Matrix, _ recorded: Recording.Case) {
    let ratios = recorded.expected["likelihoodRatios"].doubles
    #expect(agrees(matrix.positiveLikelihoodRatio ?? .nan, ratios[0]))
    #expect(agrees(matrix.negativeLikelihoodRatio ?? .nan, ratios[1]))
    let cells = [
      matrix.trueNegatives, matrix.falsePositives, matrix.falseNegatives, matrix.truePositives,
    ].map { Matrix.mass($0) }
    #expect(cells == recorded.expected["confusion"].rows.flatMap { $0 })
    expectShares(recorded) { matrix.normalized(by: $0) }
  }

  func expectShares(
    _ recorded: Recording.Case, _ normalized: (ConfusionNormalization) -> [[Double]]
  ) {
    for (name, whole) in [("true", ConfusionNormalization.labels), ("pred", .predictions)]
      + [("all", .all)]
    {
      let shares = normalized(whole).flatMap { $0 }
      #expect(agrees(shares, recorded.expected["confusion \(name)"].rows.flatMap { $0 }))
    }
  }

  @Test(arguments: Recording.cases(of: "classes", in: "metrics"))
  func classes(_ recorded: Recording.Case) throws {
    let labels = recorded.given["labels"].ints
    let predictions = recorded.given["predictions"].ints
    let matrix = MulticlassConfusionMatrix(
      labels: labels, predictions: predictions, classes: recorded.given["classes"].int)
    let values: [(String, Double)] = [
      ("accuracy", matrix.accuracy), ("balancedAccuracy", matrix.balancedAccuracy),
      ("matthewsCorrelation", matrix.matthewsCorrelation),
      ("gMean", matrix.gMean), ("gMean 0.001", matrix.gMean(correction: 0.001)),
    ]
    for (name, value) in values {
      #expect(
        agrees(value, recorded.expected[name].double, smallest: 0.1), "\(name): \(value)")
    }
    let orZero: [(String, Double)] = [
      ("adjustedBalancedAccuracy", matrix.adjustedBalancedAccuracy),
      ("cohenKappa none", matrix.cohenKappa()),
      ("cohenKappa linear", matrix.cohenKappa(weights: .linear)),
      ("cohenKappa quadratic", matrix.cohenKappa(weights: .quadratic)),
    ]
    for (name, value) in orZero {
      let expected = recorded.expected[name].double
      #expect(agrees(value, expected.isNaN ? 0 : expected, smallest: 1), "\(name): \(value)")
    }
    if !recorded.expected["macroAveragedAbsoluteError"].isAbsent {
      let error = try macroAveragedAbsoluteError(labels: labels, predictions: predictions)
      #expect(agrees(error, recorded.expected["macroAveragedAbsoluteError"].double))
    }
    #expect(
      matrix.counts.map { Double($0) } == recorded.expected["confusion"].rows.flatMap { $0 })
    expectShares(recorded) { matrix.normalized(by: $0) }
  }

  @Test(arguments: Recording.cases(of: "classes", in: "metrics"))
  func classAverages(_ recorded: Recording.Case) {
    let matrix = MulticlassConfusionMatrix(
      labels: recorded.given["labels"].ints, predictions: recorded.given["predictions"].ints,
      classes: recorded.given["classes"].int)
    let averages: [(String, ClassAverage)] = [
      ("micro", .micro), ("macro", .macro), ("weighted", .weighted),
    ]
    for (name, average) in averages {
      for (zero, zeroDivision) in [("zero", ZeroDivision.zero), ("one", .one), ("nan", .nan)] {
        let values: [(String, Double)] = [
          ("precision", matrix.precision(average: average, zeroDivision: zeroDivision)),
          ("recall", matrix.recall(average: average, zeroDivision: zeroDivision)),
          ("f1", matrix.f1(average: average, zeroDivision: zeroDivision)),
          ("f2", matrix.fBeta(2, average: average, zeroDivision: zeroDivision)),
        ]
        for (metric, value) in values {
          let key = "\(metric) \(name) \(zero)"
          #expect(agrees(value, recorded.expected[key].double), "\(key): \(value)")
        }
      }
      let jaccard = recorded.expected["jaccard \(name)"].double
      #expect(agrees(matrix.jaccard(average: average), jaccard))
      let specificity = recorded.expected["specificity \(name)"].double
      #expect(agrees(matrix.specificity(average: average), specificity))
    }
    for (zero, zeroDivision) in [("zero", ZeroDivision.zero), ("one", .one), ("nan", .nan)] {
      #expect(
        agrees(
          matrix.perClass { $0.precision(zeroDivision: zeroDivision) },
          recorded.expected["precision each \(zero)"].doubles))
      #expect(
        agrees(
          matrix.perClass { $0.fBeta(2, zeroDivision: zeroDivision) },
          recorded.expected["f2 each \(zero)"].doubles))
    }
    #expect(agrees(matrix.perClass { $0.jaccard }, recorded.expected["jaccard each"].doubles))
    #expect(
      agrees(matrix.perClass { $0.specificity }, recorded.expected["specificity each"].doubles))
  }

  @Test(arguments: Recording.cases(of: "classification report", in: "metrics"))
  func report(_ recorded: Recording.Case) {
    let zeroDivisions = ["zero": ZeroDivision.zero, "one": .one, "nan": .nan]
    let names = recorded.given["names"]
    let text = classificationReport(
      labels: recorded.given["labels"].ints, predictions: recorded.given["predictions"].ints,
      classes: recorded.given["classes"].int,
      names: names.isAbsent ? nil : names.list.map(\.text), digits: recorded.given["digits"].int,
      zeroDivision: zeroDivisions[recorded.given["zeroDivision"].text] ?? .zero)
    #expect(text == recorded.expected["text"].text)
  }

  @Test(arguments: Recording.cases(of: "probabilities", in: "metrics"))
  func probabilities(_ recorded: Recording.Case) throws {
    let labels = recorded.given["labels"].ints
    let p = recorded.given["p"].doubles
    let weight = weights(recorded)
    let values: [(String, Double)] = [
      ("logLoss", try logLoss(probabilities: p, labels: labels, sampleWeight: weight)),
      ("brier", try brierScore(probabilities: p, labels: labels, sampleWeight: weight)),
      ("d2LogLoss", try d2LogLoss(probabilities: p, labels: labels, sampleWeight: weight)),
      ("d2Brier", try d2Brier(probabilities: p, labels: labels, sampleWeight: weight)),
    ]
    for (name, value) in values {
      #expect(agrees(value, recorded.expected[name].double, smallest: 1), "\(name): \(value)")
    }
  }

  @Test(arguments: Recording.cases(of: "class probabilities", in: "metrics"))
  func classProbabilities(_ recorded: Recording.Case) throws {
    let labels = recorded.given["labels"].ints
    let p = recorded.given["p"].rows
    let weight = weights(recorded)
    func brier(_ isHalved: Bool?) throws -> Double {
      try brierScore(
        probabilities: p, labels: labels, scaleByHalf: isHalved, sampleWeight: weight)
    }
    let values: [(String, Double)] = [
      ("logLoss", try logLoss(probabilities: p, labels: labels, sampleWeight: weight)),
      ("brier", try brier(nil)), ("brier half", try brier(true)),
      ("brier whole", try brier(false)),
      ("d2LogLoss", try d2LogLoss(probabilities: p, labels: labels, sampleWeight: weight)),
      ("d2Brier", try d2Brier(probabilities: p, labels: labels, sampleWeight: weight)),
    ]
    for (name, value) in values {
      #expect(agrees(value, recorded.expected[name].double, smallest: 1), "\(name): \(value)")
    }
  }

  @Test(arguments: Recording.cases(of: "top classes", in: "metrics"))
  func topClasses(_ recorded: Recording.Case) throws {
    let value = try topKAccuracy(
      scores: recorded.given["scores"].rows, labels: recorded.given["labels"].ints,
      k: recorded.given["k"].int, sampleWeight: weights(recorded))
    #expect(agrees(value, recorded.expected["value"].double))
  }

  func weights(_ recorded: Recording.Case) -> [Double]? {
    let weight = recorded.given["sampleWeight"]
    return weight.isAbsent ? nil : weight.doubles
  }
}
