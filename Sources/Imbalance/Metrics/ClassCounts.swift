import Neural

/// How often each class was given each prediction, counted or weighed, from which the metrics of
/// several classes are read.
///
/// ``MulticlassConfusionMatrix`` counts examples, ``WeightedMulticlassConfusionMatrix`` adds up their
/// weights. A ratio whose denominator is 0 is 0. Every class counts in an average, also one that
/// neither occurs nor is predicted: what scikit-learn does when it is given `labels=range(classes)`.
public protocol ClassCounts: Sendable, Equatable {
  /// The four cells of one class against all others, and what they hold.
  associatedtype Binary: DecisionCounts

  /// The number of classes.
  var classes: Int { get }

  /// The cells, row-major: row the true class, column the predicted one.
  var counts: [Binary.Count] { get }
}

extension ClassCounts {
  /// What class `label` has in common with the prediction `prediction`.
  public subscript(label: Int, prediction: Int) -> Binary.Count {
    counts[label * classes + prediction]
  }

  /// How many examples were counted, or what they weigh.
  public var count: Binary.Count { counts.reduce(0, +) }

  /// How many examples class `label` has, or what they weigh.
  public func support(of label: Int) -> Binary.Count {
    (0..<classes).reduce(0) { $0 + self[label, $1] }
  }

  /// How often class `label` was predicted, or what those examples weigh.
  public func predicted(_ label: Int) -> Binary.Count {
    (0..<classes).reduce(0) { $0 + self[$1, label] }
  }

  /// The four cells of `label` against all other classes.
  public func oneAgainstRest(_ label: Int) -> Binary {
    let hits = self[label, label]
    let missed = support(of: label) - hits
    let falseAlarms = predicted(label) - hits
    // Of weights, rounding might leave less than nothing.
    return Binary(
      truePositives: hits, falsePositives: max(falseAlarms, 0), falseNegatives: max(missed, 0),
      trueNegatives: max(count - hits - missed - falseAlarms, 0))
  }

  /// A cell as a number of double precision.
  func mass(_ label: Int, _ prediction: Int) -> Double { Binary.mass(self[label, prediction]) }

  /// What the right predictions count.
  var diagonal: Double { Binary.mass((0..<classes).reduce(0) { $0 + self[$1, $1] }) }

  /// The share of right predictions.
  public var accuracy: Double { ratio(diagonal, Binary.mass(count)) }

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
