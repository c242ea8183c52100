import Neural
import Testing

@Suite("Permutations")
struct PermutationsTests {
  @Test func everyPermutationIsEquallyLikely() {
    var source = RandomSource(seed: 11)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 { counts[source.permutation(4), default: 0] += 1 }
    #expect(counts.count == 24)
    let chiSquare = counts.values.map { Double(($0 - 1000) * ($0 - 1000)) / 1000 }.reduce(0, +)
    // The 0.1 % point of the chi-square distribution with 23 degrees of freedom.
    #expect(chiSquare < 49.73)
  }

  @Test func shuffleKeepsTheElements() {
    var source = RandomSource(seed: 5)
    var words = ["a", "b", "c", "d", "e", "f", "g"]
    source.shuffle(&words)
    #expect(words.sorted() == ["a", "b", "c", "d", "e", "f", "g"])
    #expect(words != ["a", "b", "c", "d", "e", "f", "g"])
    var nothing: [Int] = []
    source.shuffle(&nothing)
    #expect(nothing.isEmpty)
  }

  @Test func belowStaysBelow() {
    var source = RandomSource(seed: 9)
    let large = Int.max / 3 * 2
    for _ in 0..<1000 {
      #expect((0..<3).contains(source.below(3)))
      #expect((0..<large).contains(source.below(large)))
      #expect(source.below(1) == 0)
    }
  }
}
