import Neural
import Testing

@Suite("Dropout")
struct DropoutTests {
  /// A network whose hidden units are all 1, and whose logit is their mean.
  private func ones(dropout: Double, seed: UInt64 = 1) -> MLP {
    var source = RandomSource(seed: seed)
    var model = MLP([1, 1000, 1], dropout: dropout, using: &source)
    model[layer: 0] = Linear(
      weight: Matrix(rows: 1000, columns: 1), bias: [Float](repeating: 1, count: 1000))
    model[layer: 1] = Linear(
      weight: Matrix(rows: 1, columns: 1000, repeating: 0.001), bias: [0])
    return model
  }

  private func trainingLogits(_ model: inout MLP, rows: Int) -> [Float] {
    var logits: [Float] = []
    var still = SGD(learningRate: 0)
    let x = Matrix(rows: rows, columns: 1)
    model.train(on: x, batches: [Array(0..<rows)], optimizer: &still) { found, _ in
      logits = found
      return Loss(elements: [], value: 0, gradient: found.map { _ in 0 })
    }
    return logits
  }

  @Test func trainingDropsTheShareAndKeepsTheMean() {
    var model = ones(dropout: 0.25)
    let logits = trainingLogits(&model, rows: 50)
    // A row's mean of 1,000 units has the standard deviation 0.018.
    #expect(logits.allSatisfy { abs($0 - 1) < 0.1 && $0 != 1 })
    #expect(abs(logits.reduce(0, +) / 50 - 1) < 0.013)
    #expect(Set(logits).count > 25)
  }

  @Test func predictionsDropNothing() {
    let model = ones(dropout: 0.25)
    #expect(model.logits(Matrix(rows: 2, columns: 1)).elements.allSatisfy { abs($0 - 1) < 1e-5 })
  }

  @Test func aSeedDecidesWhatIsDropped() {
    var (first, same, other) = (ones(dropout: 0.5), ones(dropout: 0.5), ones(dropout: 0.5, seed: 2))
    let logits = trainingLogits(&first, rows: 3)
    #expect(trainingLogits(&same, rows: 3) == logits)
    #expect(trainingLogits(&other, rows: 3) != logits)
    #expect(trainingLogits(&first, rows: 3) != logits)
  }

  @Test func theGradientLeavesNoTrace() {
    let model = ones(dropout: 0.5)
    let x = Matrix(rows: 4, columns: 1)
    func loss(_ logits: [Float], _ labels: [Float]) -> Loss<Float> {
      Loss(elements: logits, value: logits.reduce(0, +), gradient: logits.map { _ in 1 })
    }
    let labels: [Float] = [0, 0, 0, 0]
    let first = model.gradient(on: x, labels: labels, loss: loss)
    let second = model.gradient(on: x, labels: labels, loss: loss)
    #expect(first.loss == second.loss && first.gradient == second.gradient)
    // The bias of a hidden unit counts where it was kept: 0 to 4 times its weight, doubled.
    let biases = first.gradient[1000..<2000]
    #expect(Set(biases.map { ($0 * 500).rounded() }) == [0, 1, 2, 3, 4])
  }

  @Test func noDropoutDrawsNothing() {
    var (plain, dropping) = (RandomSource(seed: 3), RandomSource(seed: 3))
    let model = MLP([2, 3, 1], using: &plain)
    let other = MLP([2, 3, 1], dropout: 0.5, using: &dropping)
    #expect(model.parameters == other.parameters)
    #expect(model.dropout == 0 && other.dropout == 0.5)
    #expect(plain != dropping)
  }
}
