/// How much a confusion of two classes counts in ``MulticlassConfusionMatrix/cohenKappa(weights:)``.
public enum KappaWeights: Sendable, Equatable {
  /// Every confusion alike.
  case none
  /// By the distance of the classes.
  case linear
  /// By the square of the distance of the classes.
  case quadratic

  func weight(_ label: Int, _ prediction: Int) -> Double {
    let distance = Double(label - prediction)
    return switch self {
    case .none: label == prediction ? 0 : 1
    case .linear: distance.magnitude
    case .quadratic: distance * distance
    }
  }
}

extension MulticlassConfusionMatrix {
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

  /// Cohen's kappa: 1 less the disagreement over that expected from the margins; 0 if undefined.
  ///
  ///     1 - sum(w_ij n_ij) / sum(w_ij n_i n_j / n)
  ///
  /// (Cohen, 1960 and 1968.) scikit-learn's `cohen_kappa_score`.
  ///
  /// - Parameter weights: How much a confusion counts; distances make sense for ordered classes.
  public func cohenKappa(weights: KappaWeights = .none) -> Double {
    let labels = (0..<classes).map { Double(support(of: $0)) }
    let predictions = (0..<classes).map { Double(predicted($0)) }
    var seen = 0.0
    var expected = 0.0
    for label in 0..<classes {
      for prediction in 0..<classes {
        let weight = weights.weight(label, prediction)
        seen += weight * Double(self[label, prediction])
        expected += weight * labels[label] * predictions[prediction] / Double(count)
      }
    }
    return expected > 0 ? 1 - seen / expected : 0
  }
}
