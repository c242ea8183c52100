import Imbalance
import Neural
import Testing

@Suite struct MakeImbalanceTests {
  let labels = (0..<90).map { $0 % 3 }

  @Test func namedClassesShrinkToTheirCounts() throws {
    var source = RandomSource(seed: 57)
    let kept = try makeImbalance(labels: labels, counts: [0: 10, 2: 1], using: &source)
    #expect(classCounts(kept.map { labels[$0] }) == [10, 30, 1])
    #expect(Set(kept).count == 41)
  }

  @Test func moreThanThereAreStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var source = RandomSource(seed: 58)
      _ = try makeImbalance(labels: [0, 1, 1], counts: [0: 2], using: &source)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("class 0 has 1 examples: undersampling cannot make it 2"))
  }
}
