import Neural
import Testing

@Suite("MLP")
struct MLPTests {
  @Test func startsAndStepsLikePyTorch() {
    let (loss, gradient) = TrainingFixture.network.gradient(
      on: TrainingFixture.x, labels: TrainingFixture.labels, loss: crossEntropy)
    #expect(abs(loss.value - TrainingFixture["loss"][0]) < 1e-6)
    let expected = TrainingFixture["gradient"]
    #expect(gradient.count == expected.count)
    #expect(zip(gradient, expected).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func passesThroughItsLayers() {
    var source = RandomSource(seed: 3)
    let model = MLP([3, 6, 5, 2], using: &source)
    // 300 rows are more than one batch of predictions, and no multiple of a vector.
    let x = Matrix(rows: 300, columns: 3, elements: (0..<900).map { _ in Float(source.normal()) })
    let relu = ReLU()
    let byHand = model[layer: 2](relu(model[layer: 1](relu(model[layer: 0](x)))))
    let logits = model.logits(x)
    #expect(logits.rows == 300 && logits.columns == 2)
    #expect(zip(logits.elements, byHand.elements).allSatisfy { abs($0 - $1) < 1e-5 })
    let alone = model.logits(x.selecting(rows: [299]))
    #expect(alone.row(0) == logits.row(299))
  }

  @Test func gradientAgreesWithFiniteDifferences() {
    var source = RandomSource(seed: 8)
    var model = MLP([4, 7, 3], using: &source)
    let x = Matrix(rows: 21, columns: 4, elements: (0..<84).map { _ in Float(source.normal()) })
    let labels = (0..<21).map { Float($0 % 3) }
    let (_, gradient) = model.gradient(on: x, labels: labels, loss: squaredDistance)
    let start = model.parameters
    for i in start.indices {
      let step: Float = 1e-3
      model.parameters[i] = start[i] + step
      let above = squaredDistance(model.logits(x).elements, labels).value
      model.parameters[i] = start[i] - step
      let below = squaredDistance(model.logits(x).elements, labels).value
      model.parameters[i] = start[i]
      #expect(abs((above - below) / (2 * step) - gradient[i]) < 2e-3 * max(1, abs(gradient[i])))
    }
  }

  /// Half the squared distance of three logits to a label, label + 1 and label + 2.
  private func squaredDistance(_ logits: [Float], _ labels: [Float]) -> Loss<Float> {
    let distances = logits.indices.map { logits[$0] - labels[$0 / 3] - Float($0 % 3) }
    let n = Float(labels.count)
    let elements = labels.indices.map { i in
      distances[3 * i..<3 * i + 3].map { $0 * $0 / 2 }.reduce(0, +)
    }
    return Loss(
      elements: elements, value: elements.reduce(0, +) / n, gradient: distances.map { $0 / n })
  }

  @Test func layersCanBeReplaced() {
    var source = RandomSource(seed: 1)
    var model = MLP([2, 3, 1], using: &source)
    #expect(model.parameters.count == 13 && model.layerCount == 2)
    let layer = Linear(weight: Matrix([[1, 2, 3]]), bias: [4])
    model[layer: 1] = layer
    #expect(Array(model.parameters.suffix(4)) == [1, 2, 3, 4])
    #expect(model[layer: 1] == layer)
    #expect(MLP([model[layer: 0], layer]) == model)
  }

  @Test func startsWithinPyTorchsBounds() {
    var source = RandomSource(seed: 2)
    let layer = Linear(inputs: 16, outputs: 400, using: &source)
    let all = layer.weight.elements + layer.bias
    #expect(all.allSatisfy { abs($0) <= 0.25 })
    // A uniform distribution between -1/4 and 1/4 has variance 1/48.
    let variance = all.map { $0 * $0 }.reduce(0, +) / Float(all.count)
    #expect(abs(variance * 48 - 1) < 0.05)
  }

  @Test func badDataAndShapesStopWithASentence() async {
    await #expect(processExitsWith: .failure) {
      var source = RandomSource(seed: 1)
      var model = MLP([1, 2, 1], using: &source)
      var rule = SGD()
      model.train(
        on: Matrix([[1], [.nan]]), labels: [0, 1], batches: MiniBatches(size: 2), steps: 1,
        optimizer: &rule, using: &source, loss: crossEntropy)
    }
    await #expect(processExitsWith: .failure) {
      var source = RandomSource(seed: 1)
      _ = MLP([2, 1], using: &source).logits(Matrix([[1]]))
    }
    await #expect(processExitsWith: .failure) {
      var source = RandomSource(seed: 1)
      _ = MLP([2, 2, 1], dropout: 1, using: &source)
    }
    await #expect(processExitsWith: .failure) {
      var source = RandomSource(seed: 1)
      var model = MLP([2, 1], using: &source)
      model.parameters = [1]
    }
  }

  @Test func aMissingFeatureMakesTheLogitNaN() {
    var source = RandomSource(seed: 1)
    let model = MLP([1, 3, 1], using: &source)
    let scores = model.scores(Matrix([[1], [.nan]]))
    #expect(scores[0].isFinite && scores[1].isNaN)
  }
}
