import Imbalance
import Testing

@Suite struct DeferredReweightingTests {
  let counts = reference.longTail.counts

  @Test func weightsNothingUntilItStarts() throws {
    let schedule = DeferredReweighting()
    let plain = [Double](repeating: 1, count: counts.count)
    #expect(try schedule.weights(counts: counts, epoch: 0) == plain)
    #expect(try schedule.weights(counts: counts, epoch: 159) == plain)
    let last = reference.longTail.classBalanced.first { $0.beta == 0.9999 }
    let weights = try schedule.weights(counts: counts, epoch: 160)
    #expect(areClose(weights, last?.weights ?? [], 1e-12))
    #expect(try schedule.weights(counts: counts, epoch: 1000) == weights)
  }

  @Test func takesAnotherStartAndBeta() throws {
    let schedule = DeferredReweighting(start: 2, beta: 0.9)
    #expect(try schedule.weights(counts: [90, 10], epoch: 1) == [1, 1])
    let weights = try classBalancedWeights(counts: [90, 10], beta: 0.9)
    #expect(try schedule.weights(counts: [90, 10], epoch: 2) == weights)
  }
}
