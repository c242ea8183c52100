import Neural
import Testing

/// The examples in the documentation of `Neural` that no other test runs.
@Suite("Documented examples")
struct DocumentedExamplesTests {
  private var source = RandomSource(seed: 1)

  @Test mutating func randomNumbers() {
    #expect(source.next() == 12_966_619_160_104_079_557)
    source = RandomSource(seed: 1)
    #expect(source.uniform() == 0.7029218331588505)
    source = RandomSource(seed: 1)
    #expect(source.uniform(in: -1..<1) == 0.40584366631770097)
    source = RandomSource(seed: 1)
    #expect(source.normal() == 1.884396104787977)
    source = RandomSource(seed: 1)
    #expect(source.exponential(mean: 2) == 2.427519973579979)
    source = RandomSource(seed: 1)
    #expect(source.poisson(mean: 3) == 5)
    source = RandomSource(seed: 1)
    #expect(source.below(6) == 4)
    source = RandomSource(seed: 1)
    #expect(source.permutation(5) == [4, 0, 1, 2, 3])
  }

  @Test mutating func batches() {
    let batches = MiniBatches(size: 2).batches(of: 5, using: &source)
    #expect(batches == [[4, 0], [1, 2], [3]])
  }

  @Test func matrices() {
    let x = Matrix([[1, 2, 3], [4, 5, 6]])
    #expect(x[1, 0] == 4 && x.column(2) == [3, 6] && x.transposed.rows == 3)
    #expect(Matrix([[1, 2]]) * Matrix([[3], [4]]) == Matrix([[11]]))
    let square = Matrix([[1, 2], [3, 4]])
    #expect(square.selecting(rows: [1, 1]) == Matrix([[3, 4], [3, 4]]))
    #expect(square.selecting(columns: [1]) == Matrix([[2], [4]]))
    #expect(Matrix([[1, 2]]).appending(rows: Matrix([[3, 4]])) == square)
  }

  @Test func layersAndNetworks() {
    #expect(Linear(weight: Matrix([[1, -1]]), bias: [0.5])(Matrix([[3, 1]])) == Matrix([[2.5]]))
    #expect(ReLU()(Matrix([[-1, 2]])) == Matrix([[0, 2]]))
    #expect(ReLU()(Matrix([[.nan]]))[0, 0].isNaN)
    var model = MLP([
      Linear(weight: Matrix([[1, -1]]), bias: [0]), Linear(weight: Matrix([[2]]), bias: [-1]),
    ])
    let x = Matrix([[3, 1], [1, 3]])
    #expect(model.logits(x) == Matrix([[3], [-1]]))
    #expect(model.probabilities(x).map { ($0 * 10_000).rounded() } == [9526, 2689])
    model.initializeOutputBias(prevalence: 0.5)
    #expect(model[layer: 1].bias == [0])
  }

  @Test func anOptimizerOfOnesOwn() {
    struct Sign: Optimizer {
      mutating func update(_ parameters: inout [Float], gradient: [Float]) {
        for i in parameters.indices { parameters[i] -= gradient[i] > 0 ? 0.01 : -0.01 }
      }
    }
    var rule = Sign()
    var parameters: [Float] = [0, 0]
    rule.update(&parameters, gradient: [3, -2])
    #expect(parameters == [-0.01, 0.01])
  }

  @Test func mapping() async {
    #expect(await concurrentMap([1, 2, 3]) { n in (1...n).reduce(0, +) } == [1, 3, 6])
  }
}
