import Imbalance
import Neural
import Testing

@Suite("The dummy")
struct DummyClassifierTests {
  @Test func stratifiedDrawsByTheShares() throws {
    let labels = [Int](repeating: 0, count: 90) + [Int](repeating: 1, count: 10)
    let model = try DummyClassifier(labels: labels, strategy: .stratified)
    var source = RandomSource(seed: 5)
    let drawn = model.predictions(count: 20_000, using: &source)
    // Five standard deviations of a share of 0.1 among 20,000.
    #expect(abs(Double(drawn.reduce(0, +)) / 20_000 - 0.1) < 0.0106)
    let probabilities = model.probabilities(count: 50, using: &source)
    #expect(probabilities.allSatisfy { $0.sorted() == [0, 1] })
  }

  @Test func uniformDrawsAllClassesAlike() throws {
    let model = try DummyClassifier(labels: [0, 0, 0, 1, 2], strategy: .uniform)
    var source = RandomSource(seed: 6)
    let drawn = model.predictions(count: 9_000, using: &source)
    for label in 0..<3 {
      #expect(abs(drawn.filter { $0 == label }.count - 3_000) < 224)
    }
  }

  @Test func theFirstOfEquallyFrequentClassesWins() throws {
    let model = try DummyClassifier(labels: [1, 0, 1, 0], strategy: .mostFrequent)
    var source = RandomSource(seed: 1)
    #expect(model.predictions(count: 3, using: &source) == [0, 0, 0])
    #expect(model.probabilities(count: 1, using: &source) == [[1, 0]])
    #expect(source == RandomSource(seed: 1))
  }

  @Test func theExampleIsTrue() throws {
    let model = try DummyClassifier(labels: [0, 0, 0, 1])
    var source = RandomSource(seed: 1)
    #expect(model.predictions(count: 2, using: &source) == [0, 0])
    #expect(model.probabilities(count: 2, using: &source) == [[0.75, 0.25], [0.75, 0.25]])
  }
}
