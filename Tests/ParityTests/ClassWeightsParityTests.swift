import Imbalance
import Testing

/// Decisions about several classes whose examples weigh differently, and about several labels, as
/// scikit-learn 1.9.1 and imbalanced-learn 0.14.2 score them.
@Suite struct ClassWeightsParityTests {
  private static let zeroDivisions: [(String, ZeroDivision)] = [
    ("zero", .zero), ("one", .one), ("nan", .nan),
  ]

  @Test(arguments: Recording.cases(of: "weighted classes", in: "metrics"))
  func weightedClasses(_ recorded: Recording.Case) throws {
    let labels = recorded.given["labels"].ints
    let predictions = recorded.given["predictions"].ints
    let weight = recorded.given["sampleWeight"].doubles
    let matrix = try WeightedMulticlassConfusionMatrix(
      labels: labels, predictions: predictions, sampleWeight: weight,
      classes: recorded.given["classes"].int)
    #expect(matrix.counts == recorded.expected["confusion"].rows.flatMap { $0 })
    #expect(matrix.classificationReport() == recorded.expected["report"].text)
    var values: [(String, Double)] = [
      ("accuracy", matrix.accuracy), ("balancedAccuracy", matrix.balancedAccuracy),
      ("matthewsCorrelation", matrix.matthewsCorrelation),
      ("cohenKappa none", matrix.cohenKappa()),
      ("cohenKappa linear", matrix.cohenKappa(weights: .linear)),
      ("cohenKappa quadratic", matrix.cohenKappa(weights: .quadratic)),
    ]
    if !recorded.expected["macroAveragedAbsoluteError"].isAbsent {
      let error = try macroAveragedAbsoluteError(
        labels: labels, predictions: predictions, sampleWeight: weight)
      values.append(("macroAveragedAbsoluteError", error))
    }
    for (name, value) in values {
      // Where scikit-learn returns NaN for what is undefined, the kit says 0.
      let expected = recorded.expected[name].double
      #expect(agrees(value, expected.isNaN ? 0 : expected, smallest: 1), "\(name): \(value)")
    }
  }

  @Test(arguments: Recording.cases(of: "weighted classes", in: "metrics"))
  func averagesOfWeightedClasses(_ recorded: Recording.Case) throws {
    let matrix = try WeightedMulticlassConfusionMatrix(
      labels: recorded.given["labels"].ints, predictions: recorded.given["predictions"].ints,
      sampleWeight: recorded.given["sampleWeight"].doubles,
      classes: recorded.given["classes"].int)
    let averages: [(String, ClassAverage)] = [
      ("micro", .micro), ("macro", .macro), ("weighted", .weighted),
    ]
    for (name, average) in averages {
      for (zero, zeroDivision) in Self.zeroDivisions {
        let values = [
          ("precision", matrix.precision(average: average, zeroDivision: zeroDivision)),
          ("recall", matrix.recall(average: average, zeroDivision: zeroDivision)),
          ("f2", matrix.fBeta(2, average: average, zeroDivision: zeroDivision)),
        ]
        expect(values, "\(name) \(zero)", recorded)
      }
    }
  }

  @Test(arguments: Recording.cases(of: "several labels", in: "metrics"))
  func severalLabels(_ recorded: Recording.Case) throws {
    let weight = recorded.given["sampleWeight"]
    let matrix = try MultilabelConfusionMatrix(
      labels: recorded.given["labels"].list.map(\.ints),
      predictions: recorded.given["predictions"].list.map(\.ints),
      sampleWeight: weight.isAbsent ? nil : weight.doubles)
    let averages: [(String, LabelAverage)] = [
      ("micro", .micro), ("macro", .macro), ("weighted", .weighted), ("samples", .samples),
    ]
    for (name, average) in averages {
      for (zero, zeroDivision) in Self.zeroDivisions {
        var values = [
          ("precision", matrix.precision(average: average, zeroDivision: zeroDivision)),
          ("recall", matrix.recall(average: average, zeroDivision: zeroDivision)),
          ("f2", matrix.fBeta(2, average: average, zeroDivision: zeroDivision)),
        ]
        if zeroDivision != .nan {
          values.append(("jaccard", matrix.jaccard(average: average, zeroDivision: zeroDivision)))
        }
        expect(values, "\(name) \(zero)", recorded)
      }
    }
  }

  private func expect(
    _ values: [(String, Double)], _ kind: String, _ recorded: Recording.Case
  ) {
    for (metric, value) in values {
      let key = "\(metric) \(kind)"
      #expect(agrees(value, recorded.expected[key].double), "\(key): \(value)")
    }
  }
}
