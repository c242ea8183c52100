import Neural

/// How often each class was given each prediction, and what is read from it.
///
/// Ratios with a denominator of 0 are 0. Every class counts in an average, also one that neither
/// occurs nor is predicted: what scikit-learn does when it is given `labels=range(classes)`.
///
///     let matrix = MulticlassConfusionMatrix(
///       labels: [0, 0, 1, 2], predictions: [0, 1, 1, 1], classes: 3)
///     matrix.recall(average: .macro)  // 0.5
public struct MulticlassConfusionMatrix: Sendable, Equatable {
  /// The number of classes.
  public let classes: Int

  /// The counts, row-major: row the true class, column the predicted one.
  public let counts: [Int]

  /// Counts `predictions` against `labels`, both in `0..<classes`, in O(n + classes^2).
  public init(labels: [Int], predictions: [Int], classes: Int) {
    require(
      labels.count == predictions.count,
      "\(labels.count) labels with \(predictions.count) predictions: they must be as many")
    require(classes > 0, "\(classes) classes: give 1 or more")
    var counts = [Int](repeating: 0, count: classes * classes)
    for row in 0..<labels.count {
      let label = labels[row]
      let prediction = predictions[row]
      require(
        label >= 0 && label < classes && prediction >= 0 && prediction < classes,
        "row \(row) has label \(label) and prediction \(prediction) with \(classes) classes")
      counts[label * classes + prediction] += 1
    }
    self.classes = classes
    self.counts = counts
  }

  /// How many examples of class `label` were predicted to be `prediction`.
  public subscript(label: Int, prediction: Int) -> Int { counts[label * classes + prediction] }

  /// How many examples were counted.
  public var count: Int { counts.reduce(0, +) }

  /// How many examples class `label` has.
  public func support(of label: Int) -> Int {
    (0..<classes).reduce(0) { $0 + self[label, $1] }
  }

  /// How often class `label` was predicted.
  public func predicted(_ label: Int) -> Int {
    (0..<classes).reduce(0) { $0 + self[$1, label] }
  }
}

extension MulticlassConfusionMatrix {
  /// The four counts of `label` against all other classes.
  public func oneAgainstRest(_ label: Int) -> ConfusionMatrix {
    let hits = self[label, label]
    let missed = support(of: label) - hits
    let falseAlarms = predicted(label) - hits
    return ConfusionMatrix(
      truePositives: hits, falsePositives: falseAlarms, falseNegatives: missed,
      trueNegatives: count - hits - missed - falseAlarms)
  }

  /// How many predictions are right.
  var diagonal: Int { (0..<classes).reduce(0) { $0 + self[$1, $1] } }

  /// The share of right predictions.
  public var accuracy: Double { ratio(Double(diagonal), Double(count)) }

  /// The mean recall over the classes that occur; scikit-learn's `balanced_accuracy_score`.
  public var balancedAccuracy: Double {
    let present = (0..<classes).filter { support(of: $0) > 0 }
    let sum = present.reduce(0.0) { $0 + oneAgainstRest($1).recall }
    return ratio(sum, Double(present.count))
  }

  /// The balanced accuracy rescaled so that guessing has 0 and perfection 1, `(b - 1/k) / (1 - 1/k)`
  /// for `k` classes that occur; 0 where only one does. scikit-learn's `adjusted=True`.
  public var adjustedBalancedAccuracy: Double {
    let present = (0..<classes).filter { support(of: $0) > 0 }.count
    if present < 2 { return 0 }
    let chance = 1 / Double(present)
    return (balancedAccuracy - chance) / (1 - chance)
  }

  /// The geometric mean of the classes' recalls; imbalanced-learn's `geometric_mean_score`.
  public var gMean: Double { gMean(correction: 0) }

  /// The geometric mean of the classes' recalls, with `correction` in the place of a recall of 0,
  /// which would make the mean 0 whatever the other classes do.
  ///
  ///     matrix.gMean(correction: 0.001)
  ///
  /// - Parameter correction: From 0 to 1.
  public func gMean(correction: Double) -> Double {
    require(
      correction >= 0 && correction <= 1, "a correction of \(correction): give 0 to 1")
    var logarithms = 0.0
    for label in 0..<classes {
      let recall = oneAgainstRest(label).recall
      let kept = recall == 0 ? correction : recall
      if kept == 0 { return 0 }
      logarithms += Double.log(kept)
    }
    return Double.exp(logarithms / Double(classes))
  }
}
