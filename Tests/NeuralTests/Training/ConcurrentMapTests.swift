import Neural
import Testing

@Suite("Mapping on all cores")
struct ConcurrentMapTests {
  private struct Odd: Error, Equatable { var number: Int }

  @Test func resultsKeepTheirOrder() async {
    let squares = await concurrentMap(0..<200) { n in n * n }
    #expect(squares == (0..<200).map { $0 * $0 })
    #expect(await concurrentMap([Int]()) { $0 } == [])
  }

  @Test func trainingsComeOutAsOneByOne() async {
    @Sendable func trained(seed: UInt64) -> [Float] {
      var source = RandomSource(seed: seed)
      var model = MLP([3, 8, 1], batchNorm: true, dropout: 0.2, using: &source)
      let x = Matrix(rows: 64, columns: 3, elements: (0..<192).map { _ in Float(source.normal()) })
      let labels = (0..<64).map { Float($0 % 2) }
      var adam = Adam()
      model.train(
        on: x, labels: labels, batches: MiniBatches(size: 16), steps: 20, optimizer: &adam,
        using: &source, loss: crossEntropy)
      return model.parameters
    }
    let together = await concurrentMap(UInt64(1)...6) { trained(seed: $0) }
    #expect(together == (UInt64(1)...6).map { trained(seed: $0) })
  }

  @Test func theFirstFailureOfAllIsThrown() async {
    await #expect(throws: Odd(number: 3)) {
      try await concurrentMap([2, 4, 3, 5]) { n throws(Odd) in
        if n % 2 == 1 { throw Odd(number: n) }
        return n
      }
    }
  }
}
