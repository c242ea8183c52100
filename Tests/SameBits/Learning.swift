import Imbalance
import Neural

extension SameBits {
  /// The losses of one logit, value and gradient.
  static func losses() {
    var source = RandomSource(seed: 3)
    let logits = (0..<2_001).map { _ in Float(source.normal(standardDeviation: 6)) }
    let targets = logits.map { _ in Float(source.bernoulli(0.2) ? 1 : 0) }
    let doubles = (logits.map { Double($0) }, targets.map { Double($0) })
    report("bce", binaryCrossEntropyWithLogits(logits, targets: targets, posWeight: 19))
    report("bce double", binaryCrossEntropyWithLogits(doubles.0, targets: doubles.1))
    report("focal", sigmoidFocalLoss(logits, targets: targets))
    report("focal 1.5", sigmoidFocalLoss(doubles.0, targets: doubles.1, gamma: 1.5))
    let classes = targets.indices.map { $0 % 3 }
    let rows = classes.map { c in (0..<3).map { logits[($0 * 667 + c) % 2_001] } }
    report("cross entropy", crossEntropy(rows, targets: classes))
  }

  /// Networks from their first weights to their scores.
  static func training() {
    var source = RandomSource(seed: 4)
    let labels = (0..<1_200).map { _ in Float(source.bernoulli(0.1) ? 1 : 0) }
    let elements = labels.flatMap { label in
      (0..<13).map { _ in Float(source.normal(mean: Double(label) / 2)) }
    }
    let x = Matrix(rows: labels.count, columns: 13, elements: elements)
    let scaled = StandardScaler(fitting: x)(x)
    var adam = Adam(learningRate: 0.003)
    var sgd = SGD(learningRate: 0.1, momentum: 0.9, weightDecay: 0.001)
    report("adam", trained([13, 16, 1], scaled, labels, &adam, &source))
    report("sgd", trained([13, 33, 9, 1], scaled, labels, &sgd, &source))
  }

  private static func trained(
    _ widths: [Int], _ x: Matrix, _ labels: [Float], _ optimizer: inout some Optimizer,
    _ source: inout RandomSource
  ) -> [Float] {
    var model = MLP(widths, using: &source)
    model.initializeOutputBias(prevalence: 0.1)
    let losses = model.train(
      on: x, labels: labels, batches: MiniBatches(size: 250), steps: 40, optimizer: &optimizer,
      using: &source
    ) { logits, labels in
      binaryCrossEntropyWithLogits(logits, targets: labels, posWeight: 9)
    }
    return losses + model.parameters + model.probabilities(x)
  }
}
