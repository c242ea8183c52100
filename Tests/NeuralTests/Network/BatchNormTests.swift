import Neural
import Testing

@Suite("Batch normalisation")
struct BatchNormTests {
  private func batch(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    var source = RandomSource(seed: seed)
    return Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { Float(source.normal() * 3) + Float($0 % columns) })
  }

  @Test func aBatchGetsMeanZeroAndVarianceOne() {
    var norm = BatchNorm(features: 4)
    let y = norm.training(batch(37, 4, seed: 1))
    for j in 0..<4 {
      let column = y.column(j)
      #expect(abs(column.reduce(0, +)) < 1e-4)
      #expect(abs(column.reduce(0) { $0 + $1 * $1 } / 37 - 1) < 1e-4)
    }
  }

  @Test func theExampleIsTrue() {
    var norm = BatchNorm(features: 1)
    let y = norm.training(Matrix([[1], [3]]))
    #expect(abs(y[0, 0] + 1) < 1e-4 && abs(y[1, 0] - 1) < 1e-4)
    #expect(norm.runningMeans == [0.2] && norm.runningVariances == [1.1])
    #expect(abs(norm(Matrix([[0.2]]))[0, 0]) < 1e-6)
  }

  @Test func theNetworkDoesWhatTheLayersDo() {
    var source = RandomSource(seed: 2)
    var model = MLP([3, 5, 2], batchNorm: true, using: &source)
    model[batchNorm: 0].weight = [1, 2, 0.5, -1, 3]
    model[batchNorm: 0].bias = [0, 1, -1, 0.5, 0]
    let x = batch(11, 3, seed: 3)
    var norm = model[batchNorm: 0]
    var logits: [Float] = []
    var still = SGD(learningRate: 0)
    model.train(on: x, batches: [Array(0..<11)], optimizer: &still) { found, _ in
      logits = found
      return Loss(elements: [], value: 0, gradient: found.map { _ in 0 })
    }
    let hidden = ReLU()(norm.training(model[layer: 0](x)))
    #expect(zip(logits, model[layer: 1](hidden).elements).allSatisfy { abs($0 - $1) < 2e-5 })
    let means = zip(model[batchNorm: 0].runningMeans, norm.runningMeans)
    #expect(means.allSatisfy { abs($0 - $1) < 1e-6 })
    let later = model[layer: 1](ReLU()(norm(model[layer: 0](x))))
    #expect(zip(model.logits(x).elements, later.elements).allSatisfy { abs($0 - $1) < 2e-5 })
  }

  @Test(arguments: [2, 5, 16, 21])
  func gradientAgreesWithFiniteDifferences(rows: Int) {
    var source = RandomSource(seed: 4)
    var model = MLP([3, 4, 5, 2], batchNorm: true, dropout: 0.3, using: &source)
    let x = batch(rows, 3, seed: 5)
    let targets = (0..<rows).map { Float($0 % 3) }
    let (_, gradient) = model.gradient(on: x, labels: targets, loss: squares)
    let start = model.parameters
    for i in start.indices {
      let step: Float = 2e-3
      model.parameters[i] = start[i] + step
      let above = model.gradient(on: x, labels: targets, loss: squares).loss.value
      model.parameters[i] = start[i] - step
      let below = model.gradient(on: x, labels: targets, loss: squares).loss.value
      model.parameters[i] = start[i]
      let difference = (above - below) / (2 * step)
      #expect(abs(difference - gradient[i]) < 2e-2 * max(1, abs(gradient[i])), "\(i)")
    }
  }

  private func squares(_ logits: [Float], _ labels: [Float]) -> Loss<Float> {
    let distances = logits.indices.map { logits[$0] - labels[$0 / 2] }
    let value = distances.reduce(0) { $0 + $1 * $1 / 2 } / Float(labels.count)
    return Loss(elements: [], value: value, gradient: distances.map { $0 / Float(labels.count) })
  }

  @Test func oneRowHasNoVariance() async {
    await #expect(processExitsWith: .failure) {
      var norm = BatchNorm(features: 1)
      _ = norm.training(Matrix([[1]]))
    }
  }
}
