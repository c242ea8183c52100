/// How much a confusion of two classes counts in ``ClassCounts/cohenKappa(weights:)``.
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

extension ClassCounts {
  /// Matthews' correlation for any number of classes (Gorodkin, 2004); 0 when undefined.
  public var matthewsCorrelation: Double {
    let total = Binary.mass(count)
    var together = 0.0
    var labels = 0.0
    var predictions = 0.0
    for label in 0..<classes {
      let occurring = Binary.mass(support(of: label))
      let called = Binary.mass(predicted(label))
      together += occurring * called
      labels += occurring * occurring
      predictions += called * called
    }
    let covariance = diagonal * total - together
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
    let labels = (0..<classes).map { Binary.mass(support(of: $0)) }
    let predictions = (0..<classes).map { Binary.mass(predicted($0)) }
    var seen = 0.0
    var expected = 0.0
    for label in 0..<classes {
      for prediction in 0..<classes {
        let weight = weights.weight(label, prediction)
        seen += weight * mass(label, prediction)
        expected += weight * labels[label] * predictions[prediction] / Binary.mass(count)
      }
    }
    return expected > 0 ? 1 - seen / expected : 0
  }
}
