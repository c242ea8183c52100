import Neural

/// How the decisions about several labels an example become one number; scikit-learn's `average` of
/// multi-label data.
public enum LabelAverage: Sendable, Equatable {
  /// Decisions are summed over the labels first, so frequent labels dominate.
  case micro
  /// The plain mean of the labels' values.
  case macro
  /// The mean weighted by how many examples have each label.
  case weighted
  /// The mean of the examples' values, each of which looks at the labels of one example.
  case samples
}

/// The decisions about several labels, of which an example may have any number: a confusion matrix
/// for each label and one for each example.
///
/// scikit-learn's `multilabel_confusion_matrix`, by label and `samplewise`.
///
///     let matrix = try MultilabelConfusionMatrix(
///       labels: [[1, 1, 0], [0, 1, 0], [0, 0, 0]], predictions: [[1, 0, 0], [1, 1, 0], [0, 0, 0]])
///     matrix.precision(average: .macro)  // 0.5
///     matrix.precision(average: .samples)  // 0.5
///     matrix.precision(average: .samples, zeroDivision: .one)  // 0.8333
public struct MultilabelConfusionMatrix: Sendable, Equatable {
  /// The decisions about each label, what they weigh.
  public let byLabel: [WeightedConfusionMatrix]

  /// The decisions about each example.
  public let byExample: [ConfusionMatrix]

  private let exampleWeights: [Double]

  /// Counts decisions in O(examples * labels).
  ///
  /// - Parameters:
  ///   - labels: A row for each example, in it 1 for each label it has and 0 for each other.
  ///   - predictions: The same, as predicted.
  ///   - sampleWeight: How much each example counts; nil for all alike.
  /// - Throws: `MetricError.noExamples` when there are none, or `.notAWeight` with the row.
  public init(
    labels: [[Int]], predictions: [[Int]], sampleWeight: [Double]? = nil
  ) throws(MetricError) {
    require(
      labels.count == predictions.count,
      "\(labels.count) rows of labels with \(predictions.count) of predictions: as many of both")
    guard let columns = labels.first?.count else { throw .noExamples }
    require(columns > 0, "rows without labels")
    for row in 0..<labels.count {
      require(
        labels[row].count == columns && predictions[row].count == columns,
        "row \(row) has \(labels[row].count) labels and \(predictions[row].count) predictions, row 0 "
          + "has \(columns) labels")
      require(
        (labels[row] + predictions[row]).allSatisfy { $0 == 0 || $0 == 1 },
        "row \(row) holds something else than 0 and 1")
    }
    byExample = zip(labels, predictions).map { ConfusionMatrix(labels: $0, predictions: $1) }
    let weights = sampleWeight ?? [Double](repeating: 1, count: labels.count)
    var byLabel: [WeightedConfusionMatrix] = []
    for column in 0..<columns {
      byLabel.append(
        try WeightedConfusionMatrix(
          labels: labels.map { $0[column] }, predictions: predictions.map { $0[column] },
          sampleWeight: weights))
    }
    self.byLabel = byLabel
    exampleWeights = weights
  }

  /// A metric averaged over labels or examples. NaN is left out; if nothing else is there, so is the
  /// average.
  ///
  ///     matrix.averaged(.samples, ofLabel: { $0.recall }, ofExample: { $0.recall })
  public func averaged(
    _ average: LabelAverage, ofLabel: (WeightedConfusionMatrix) -> Double,
    ofExample: (ConfusionMatrix) -> Double
  ) -> Double {
    switch average {
    case .micro: ofLabel(summed)
    case .macro: mean(byLabel.map(ofLabel), nil)
    case .weighted: mean(byLabel.map(ofLabel), byLabel.map { $0.positives })
    case .samples: mean(byExample.map(ofExample), exampleWeights)
    }
  }

  private var summed: WeightedConfusionMatrix {
    WeightedConfusionMatrix(
      truePositives: byLabel.reduce(0) { $0 + $1.truePositives },
      falsePositives: byLabel.reduce(0) { $0 + $1.falsePositives },
      falseNegatives: byLabel.reduce(0) { $0 + $1.falseNegatives },
      trueNegatives: byLabel.reduce(0) { $0 + $1.trueNegatives })
  }

  private func mean(_ values: [Double], _ weights: [Double]?) -> Double {
    var sum = 0.0
    var mass = 0.0
    for place in values.indices where !values[place].isNaN {
      let weight = weights?[place] ?? 1
      sum += weight * values[place]
      mass += weight
    }
    if mass > 0 { return sum / mass }
    return weights == nil ? .nan : mean(values, nil)
  }
}

extension MultilabelConfusionMatrix {
  /// The share of the labels predicted that are right; scikit-learn's `precision_score`.
  public func precision(average: LabelAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    averaged(
      average, ofLabel: { $0.precision(zeroDivision: zeroDivision) },
      ofExample: { $0.precision(zeroDivision: zeroDivision) })
  }

  /// The share of the labels that were predicted; scikit-learn's `recall_score`.
  public func recall(average: LabelAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    averaged(
      average, ofLabel: { $0.recall(zeroDivision: zeroDivision) },
      ofExample: { $0.recall(zeroDivision: zeroDivision) })
  }

  /// The weighted harmonic mean of precision and recall (``DecisionCounts/fBeta(_:)``); scikit-learn's
  /// `fbeta_score`.
  public func fBeta(
    _ beta: Double, average: LabelAverage, zeroDivision: ZeroDivision = .zero
  ) -> Double {
    averaged(
      average, ofLabel: { $0.fBeta(beta, zeroDivision: zeroDivision) },
      ofExample: { $0.fBeta(beta, zeroDivision: zeroDivision) })
  }

  /// The harmonic mean of precision and recall; scikit-learn's `f1_score`.
  public func f1(average: LabelAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    fBeta(1, average: average, zeroDivision: zeroDivision)
  }

  /// The share of the labels had or predicted that are both; scikit-learn's `jaccard_score`.
  public func jaccard(average: LabelAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    averaged(
      average, ofLabel: { $0.jaccard(zeroDivision: zeroDivision) },
      ofExample: { $0.jaccard(zeroDivision: zeroDivision) })
  }
}
