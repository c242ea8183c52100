import Neural

/// Fixtures/training.txt: what PyTorch made of a small network.
enum TrainingFixture {
  private static let lines: [String: [Float]] = Dictionary(
    uniqueKeysWithValues: fixtureLines("training.txt").map { words in
      (words[0], words.dropFirst().map { Float($0)! })
    })

  static subscript(name: String) -> [Float] { lines[name]! }

  static var x: Matrix { Matrix(rows: 37, columns: 3, elements: Self["x"]) }

  static var labels: [Float] { Self["y"] }

  /// The network before the first step.
  static var network: MLP {
    var source = RandomSource(seed: 0)
    var model = MLP([3, 5, 4, 1], using: &source)
    model.parameters = Self["start"]
    return model
  }
}

/// Mean binary cross entropy, written plainly in double precision.
func crossEntropy(_ logits: [Float], _ labels: [Float]) -> Loss<Float> {
  let n = Double(logits.count)
  let z = logits.map { Double($0) }
  let y = labels.map { Double($0) }
  let elements = zip(z, y).map { softplus($0) - $0 * $1 }
  return Loss(
    elements: elements.map { Float($0) }, value: Float(elements.reduce(0, +) / n),
    gradient: zip(z, y).map { Float((sigmoid($0) - $1) / n) })
}
