import Neural
import Testing

@Suite("Networks with batch normalisation like PyTorch's")
struct NetworkParityTests {
  @Test(arguments: Recording.cases(of: "batchNorm", in: "models"))
  func passes(_ recorded: Recording.Case) {
    let (given, expected) = (recorded.given, recorded.expected)
    let x = Matrix(recorded: given["x"])
    var source = RandomSource(seed: 1)
    var model = MLP(given["widths"].ints, batchNorm: true, using: &source)
    model.parameters = given["parameters"].doubles.map { Float($0) }
    #expect(isClose(model.logits(x), expected["before"]))

    let slopes = given["slopes"].rows.flatMap { $0.map { Float($0) } }
    var logits: [Float] = []
    func loss(_ found: [Float]) -> Loss<Float> {
      logits = found
      return Loss(elements: [], value: 0, gradient: slopes)
    }
    let (_, gradient) = model.gradient(on: x, labels: [Float](repeating: 0, count: x.rows)) {
      found, _ in loss(found)
    }
    let seen = Matrix(rows: x.rows, columns: model.outputs, elements: logits)
    #expect(isClose(seen, expected["logits"]))
    let expectedGradient = expected["gradient"].doubles
    let size = expectedGradient.map { abs($0) }.max() ?? 0
    #expect(
      agrees(
        gradient.map { Double($0) }, expectedGradient, relative: 2e-6, smallest: max(size, 1)))

    // Two batches go into the running estimates; a learning rate of 0 leaves the parameters.
    var still = SGD(learningRate: 0)
    for rows in [x.rows, x.rows / 2 + 1] {
      model.train(on: x, batches: [Array(0..<rows)], optimizer: &still) { found, _ in
        Loss(elements: [], value: 0, gradient: [Float](repeating: 0, count: found.count))
      }
    }
    for (i, means) in expected["runningMeans"].rows.enumerated() {
      #expect(isClose(model[batchNorm: i].runningMeans, means))
      #expect(
        isClose(model[batchNorm: i].runningVariances, expected["runningVariances"].rows[i]))
    }
    #expect(isClose(model.logits(x), expected["after"]))
  }

  private func isClose(_ found: Matrix, _ expected: Value) -> Bool {
    isClose(found.elements, expected.rows.flatMap { $0 })
  }

  private func isClose(_ found: [Float], _ expected: [Double]) -> Bool {
    agrees(found.map { Double($0) }, expected, relative: 2e-6, smallest: 1)
  }
}
