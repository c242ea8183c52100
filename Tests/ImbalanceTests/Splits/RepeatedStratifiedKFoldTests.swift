import Imbalance
import Neural
import Testing

@Suite struct RepeatedStratifiedKFoldTests {
  @Test func everyRowIsTestedOnceInEveryRepeat() throws {
    var source = RandomSource(seed: 53)
    let labels = (0..<40).map { $0 < 8 ? 1 : 0 }
    let splits = try RepeatedStratifiedKFold(4, repeats: 3).splits(labels: labels, using: &source)
    #expect(splits.count == 12)
    for first in stride(from: 0, to: 12, by: 4) {
      #expect(splits[first..<first + 4].flatMap { $0.test }.sorted() == [Int](0..<40))
    }
    #expect(splits.allSatisfy { $0.test.count { labels[$0] == 1 } == 2 })
    #expect(splits[0] != splits[4] && splits[4] != splits[8])
  }
}
