import Imbalance
import Neural

/// What is tried against imbalance on the network of the comparison; each gives both classes the
/// same say, except focal loss.
package enum Technique: CaseIterable, Equatable, Sendable {
  /// A weight on the positives: the others' number over theirs.
  case weight
  /// Both classes drawn equally often.
  case balancedSampler
  /// As many of the others as there are positives, chosen at random once.
  case undersampling
  /// Positives made between near ones until there are as many as others.
  case smote
  /// Focal loss with gamma 2 and no alpha.
  case focal

  package var name: String {
    switch self {
    case .weight: "class weight"
    case .balancedSampler: "balanced sampler"
    case .undersampling: "undersampling 1:1"
    case .smote: "SMOTE 1:1"
    case .focal: "focal loss, gamma 2"
    }
  }

  /// What the network says after training with the technique.
  func probabilities(
    training x: Matrix, labels: [Int], test: Matrix, seed: UInt64
  ) throws -> [Double] {
    var source = RandomSource(seed: seed)
    let ratio = Float(others(labels)) / Float(positives(labels))
    let net: MLP
    switch self {
    case .weight:
      net = trainedNetwork(x, labels, start: 0.5, using: &source) {
        binaryCrossEntropyWithLogits($0, targets: $1, posWeight: ratio)
      }
    case .balancedSampler:
      let sampler = WeightedRandomSampler(
        weights: try balancedSampleWeights(labels), count: labels.count)
      let batches = MiniBatches(size: 512) { sampler.indices(using: &$0) }
      net = trainedNetwork(x, labels, start: 0.5, batches: batches, using: &source)
    case .undersampling:
      let sample = try RandomUnderSampler().resample(x, labels: labels, using: &source)
      net = trainedNetwork(sample.features, sample.labels, start: 0.5, using: &source)
    case .smote:
      let neighbors = min(5, positives(labels) - 1)
      // Between one positive and itself there is nothing to make: SMOTE would repeat it.
      if neighbors == 0 {
        return try Technique.balancedSampler.probabilities(
          training: x, labels: labels, test: test, seed: seed)
      }
      let grown = try SMOTE(kNeighbors: neighbors).resample(x, labels: labels, using: &source)
      net = trainedNetwork(grown.features, grown.labels, start: 0.5, using: &source)
    case .focal:
      let start = Double(positives(labels)) / Double(labels.count)
      net = trainedNetwork(x, labels, start: start, using: &source) {
        sigmoidFocalLoss($0, targets: $1, alpha: nil, gamma: 2)
      }
    }
    return net.probabilities(test).map(Double.init)
  }

  /// The probability behind what the network says, where the technique did on paper what it does.
  func undone(_ said: Double, training labels: [Int]) -> Double {
    if self == .focal { return focalInverse(said, gamma: 2) }
    return undoingPosWeight(Double(others(labels)) / Double(positives(labels)), of: said)
  }
}

private func positives(_ labels: [Int]) -> Int { labels.reduce(0, +) }

private func others(_ labels: [Int]) -> Int { labels.count - positives(labels) }
