import Neural
import Testing

@Suite("Training on several threads")
struct ParallelTrainingTests {
  /// Batches of 30 of 100 rows leave a short last one, and one tile and a half for three threads.
  @Test(arguments: [(false, 0.0), (false, 0.3), (true, 0.0), (true, 0.3)], [1, 2, 3, 7])
  func hasTheBitsOfOneThread(_ layers: (batchNorm: Bool, dropout: Double), _ threads: Int) async {
    var source = RandomSource(seed: 6)
    let x = Matrix(rows: 100, columns: 5, elements: (0..<500).map { _ in Float(source.normal()) })
    let labels = (0..<100).map { Float($0 % 3 / 2) }
    var alone = MLP(
      [5, 9, 4, 1], batchNorm: layers.batchNorm, dropout: layers.dropout, using: &source)
    var together = alone
    var (adam, sameAdam) = (Adam(learningRate: 0.01), Adam(learningRate: 0.01))
    var sameSource = source
    let losses = alone.train(
      on: x, labels: labels, batches: MiniBatches(size: 30), steps: 22, optimizer: &adam,
      using: &source, loss: crossEntropy)
    let sameLosses = await together.train(
      on: x, labels: labels, batches: MiniBatches(size: 30), steps: 22, threads: threads,
      optimizer: &sameAdam, using: &sameSource, loss: crossEntropy)
    #expect(sameLosses == losses)
    #expect(together == alone)
    #expect(sameSource == source)
    #expect(together.scores(x) == alone.scores(x))
  }
}
