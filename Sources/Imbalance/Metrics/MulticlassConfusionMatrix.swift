import Neural

/// How often each class was given each prediction, and what is read from it.
///
/// Ratios with a denominator of 0 are 0.
public struct MulticlassConfusionMatrix: Sendable, Equatable {
  /// The number of classes.
  public let classes: Int

  /// The counts, row-major: row the true class, column the predicted one.
  public let counts: [Int]

  /// Counts `predictions` against `labels`, both in `0..<classes`.
  public init(labels: [Int], predictions: [Int], classes: Int) {
    require(
      labels.count == predictions.count,
      "\(labels.count) labels with \(predictions.count) predictions: they must be as many")
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

/// How a metric of one class becomes a metric of all; scikit-learn's `average`.
public enum ClassAverage: Sendable {
  /// Counts are summed over the classes first, so frequent classes dominate.
  case micro
  /// The plain mean of the classes' values.
  case macro
  /// The mean weighted by how many examples each class has.
  case weighted
}

extension MulticlassConfusionMatrix {
  /// The four counts of `label` against all other classes.
  public func oneAgainstRest(_ label: Int) -> ConfusionMatrix {
    let hits = self[label, label]
    let missed = support(of: label) - hits
    let false0 = predicted(label) - hits
    return ConfusionMatrix(
      truePositives: hits, falsePositives: false0, falseNegatives: missed,
      trueNegatives: count - hits - missed - false0)
  }

  private var diagonal: Int { (0..<classes).reduce(0) { $0 + self[$1, $1] } }

  /// The share of right predictions.
  public var accuracy: Double { ratio(Double(diagonal), Double(count)) }

  /// The mean recall over the classes that occur.
  public var balancedAccuracy: Double {
    let present = (0..<classes).filter { support(of: $0) > 0 }
    let sum = present.reduce(0.0) { $0 + oneAgainstRest($1).recall }
    return ratio(sum, Double(present.count))
  }

  /// F1 over all classes.
  public func f1(average: ClassAverage) -> Double {
    switch average {
    case .micro: return accuracy
    case .macro:
      return (0..<classes).reduce(0.0) { $0 + oneAgainstRest($1).f1 } / Double(classes)
    case .weighted:
      let sum = (0..<classes).reduce(0.0) {
        $0 + oneAgainstRest($1).f1 * Double(support(of: $1))
      }
      return ratio(sum, Double(count))
    }
  }

  /// The harmonic mean of mean precision and mean recall, the other thing called macro F1.
  public var f1OfMacroAverages: Double {
    let each = (0..<classes).map(oneAgainstRest)
    let precision = each.reduce(0.0) { $0 + $1.precision } / Double(classes)
    let recall = each.reduce(0.0) { $0 + $1.recall } / Double(classes)
    return ratio(2 * precision * recall, precision + recall)
  }

  /// Matthews' correlation for any number of classes (Gorodkin, 2004); 0 when undefined.
  public var matthewsCorrelation: Double {
    let total = Double(count)
    var together = 0.0
    var labels = 0.0
    var predictions = 0.0
    for label in 0..<classes {
      let occurring = Double(support(of: label))
      let called = Double(predicted(label))
      together += occurring * called
      labels += occurring * occurring
      predictions += called * called
    }
    let covariance = Double(diagonal) * total - together
    let spread = (total * total - labels).squareRoot() * (total * total - predictions).squareRoot()
    return ratio(covariance, spread)
  }

  /// The geometric mean of the classes' recalls; 0 if one class is never found.
  public var gMean: Double {
    var logarithms = 0.0
    for label in 0..<classes {
      let recall = oneAgainstRest(label).recall
      if recall == 0 { return 0 }
      logarithms += Double.log(recall)
    }
    return Double.exp(logarithms / Double(classes))
  }
}
