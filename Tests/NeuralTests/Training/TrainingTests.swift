import Neural
import Testing

@Suite("Training")
struct TrainingTests {
  private let x = TrainingFixture.x
  private let labels = TrainingFixture.labels

  @Test func aStepIsTheOptimisersStep() {
    var (model, byHand) = (TrainingFixture.network, TrainingFixture.network)
    var (adam, sameAdam) = (Adam(learningRate: 0.01), Adam(learningRate: 0.01))
    let batches = [[0, 5, 9], [1, 1, 2, 30]]
    let losses = model.train(on: x, batches: batches, optimizer: &adam) { logits, rows in
      crossEntropy(logits, rows.map { labels[$0] })
    }
    for (rows, loss) in zip(batches, losses) {
      let (batch, gradient) = byHand.gradient(
        on: x.selecting(rows: rows), labels: rows.map { labels[$0] }, loss: crossEntropy)
      #expect(batch.value == loss)
      sameAdam.update(&byHand.parameters, gradient: gradient)
    }
    #expect(model.parameters == byHand.parameters)
  }

  @Test func learnsForSoManySteps() {
    var source = RandomSource(seed: 6)
    var model = TrainingFixture.network
    var adam = Adam(learningRate: 0.01)
    let losses = model.train(
      on: StandardScaler(fitting: x)(x), labels: labels, batches: MiniBatches(size: 16),
      steps: 400, optimizer: &adam, using: &source, loss: crossEntropy)
    #expect(losses.count == 400)
    let last = losses.suffix(3).reduce(0, +) / 3
    #expect(last < losses[0] / 2)
  }

  @Test func sameSeedSameBits() {
    func run() -> [Float] {
      var source = RandomSource(seed: 6)
      var model = MLP([3, 8, 1], using: &source)
      var sgd = SGD(learningRate: 0.05, momentum: 0.9)
      model.train(
        on: x, labels: labels, batches: MiniBatches(size: 10), steps: 50, optimizer: &sgd,
        using: &source, loss: crossEntropy)
      return model.parameters
    }
    let parameters = run()
    #expect(parameters == run())
    // The bits every machine, debug and release, must find; recorded from this test.
    let digest = parameters.reduce(UInt32(17)) { $0 &* 31 &+ $1.bitPattern }
    #expect(digest == 4_080_025_525)
  }
}
