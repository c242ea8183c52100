import Imbalance
import Neural
import Testing

@Suite struct RandomSamplerTests {
  @Test func withoutReplacementEachOrderIsUsedUp() {
    var source = RandomSource(seed: 51)
    let drawn = RandomSampler(of: 5, count: 12).indices(using: &source)
    #expect(drawn[0..<5].sorted() == [0, 1, 2, 3, 4])
    #expect(drawn[5..<10].sorted() == [0, 1, 2, 3, 4])
    #expect(drawn.count == 12 && drawn[10] != drawn[11])
    #expect(RandomSampler(of: 5).indices(using: &source).count == 5)
    #expect(RandomSampler(of: 5, count: 0).indices(using: &source).isEmpty)
  }

  @Test func withReplacementDrawsAreIndependent() {
    var source = RandomSource(seed: 52)
    let drawn = RandomSampler(of: 4, count: 40_000, replacement: true).indices(using: &source)
    for count in classCounts(drawn) { #expect(abs(count - 10_000) < 400) }
    #expect(zip(drawn, drawn.dropFirst()).contains { $0 == $1 })
  }

  @Test func nothingToDrawFromStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = RandomSampler(of: 0)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("draws from 0 examples: give 1 or more"))
  }
}
