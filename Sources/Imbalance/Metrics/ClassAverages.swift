/// How a metric of one class becomes a metric of all; scikit-learn's `average`.
public enum ClassAverage: Sendable, Equatable {
  /// Counts are summed over the classes first, so frequent classes dominate.
  case micro
  /// The plain mean of the classes' values.
  case macro
  /// The mean weighted by how many examples each class has.
  case weighted
}

extension ClassCounts {
  /// A binary metric of each class against all others, class after class; scikit-learn's
  /// `average=None`.
  ///
  ///     matrix.perClass { $0.precision }
  public func perClass(_ metric: (Binary) -> Double) -> [Double] {
    (0..<classes).map { metric(oneAgainstRest($0)) }
  }

  /// A binary metric of each class against all others, averaged.
  ///
  /// Classes whose value is NaN are left out; if every one is, so is the average.
  ///
  ///     matrix.averaged(.macro) { $0.specificity }
  public func averaged(
    _ average: ClassAverage, _ metric: (Binary) -> Double
  ) -> Double {
    let each = (0..<classes).map(oneAgainstRest)
    if average == .micro { return metric(summed(each)) }
    var sum = 0.0
    var mass = 0.0
    var plain = (sum: 0.0, count: 0.0)
    for matrix in each {
      let value = metric(matrix)
      if value.isNaN { continue }
      let weight = average == .weighted ? Binary.mass(matrix.positives) : 1
      sum += weight * value
      mass += weight
      plain = (plain.sum + value, plain.count + 1)
    }
    if mass > 0 { return sum / mass }
    return plain.count > 0 ? plain.sum / plain.count : .nan
  }

  private func summed(_ each: [Binary]) -> Binary {
    Binary(
      truePositives: each.reduce(0) { $0 + $1.truePositives },
      falsePositives: each.reduce(0) { $0 + $1.falsePositives },
      falseNegatives: each.reduce(0) { $0 + $1.falseNegatives },
      trueNegatives: each.reduce(0) { $0 + $1.trueNegatives })
  }

  /// Precision over all classes; scikit-learn's `precision_score`.
  public func precision(average: ClassAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    averaged(average) { $0.precision(zeroDivision: zeroDivision) }
  }

  /// Recall over all classes; scikit-learn's `recall_score`.
  public func recall(average: ClassAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    averaged(average) { $0.recall(zeroDivision: zeroDivision) }
  }

  /// Specificity over all classes; imbalanced-learn's `specificity_score`.
  public func specificity(average: ClassAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    averaged(average) { $0.specificity(zeroDivision: zeroDivision) }
  }

  /// The weighted harmonic mean of precision and recall over all classes; scikit-learn's
  /// `fbeta_score`. See ``DecisionCounts/fBeta(_:)``.
  public func fBeta(
    _ beta: Double, average: ClassAverage, zeroDivision: ZeroDivision = .zero
  ) -> Double {
    averaged(average) { $0.fBeta(beta, zeroDivision: zeroDivision) }
  }

  /// F1 over all classes: the mean of the classes' F1, not the F1 of mean precision and recall
  /// (``f1OfMacroAverages``). scikit-learn's `f1_score`.
  public func f1(average: ClassAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    fBeta(1, average: average, zeroDivision: zeroDivision)
  }

  /// The Jaccard index over all classes; scikit-learn's `jaccard_score`.
  public func jaccard(average: ClassAverage, zeroDivision: ZeroDivision = .zero) -> Double {
    averaged(average) { $0.jaccard(zeroDivision: zeroDivision) }
  }

  /// The harmonic mean of mean precision and mean recall, the other thing called macro F1.
  public var f1OfMacroAverages: Double {
    let precision = precision(average: .macro)
    let recall = recall(average: .macro)
    return ratio(2 * precision * recall, precision + recall)
  }
}
