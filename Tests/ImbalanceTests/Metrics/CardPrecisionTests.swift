import Imbalance
import Testing

@Suite struct CardPrecisionTests {
  @Test func theDocumentedExampleIsTrue() throws {
    let precision = try CardPrecision(
      scores: [0.9, 0.8, 0.1, 0.7], labels: [1, 0, 0, 1], days: [0, 0, 0, 1],
      cards: [7, 8, 9, 6], k: 1)
    #expect(precision.mean == 1 && precision.days == [0, 1])
  }

  /// Two days by hand: a card is as suspicious as its worst transaction, and once found it is
  /// blocked.
  @Test func cardsAreCheckedOnce() throws {
    let scores = [0.2, 0.9, 0.8, 0.1, 0.95, 0.4, 0.3]
    let labels = [0, 1, 0, 0, 1, 1, 0]
    let days = [1, 1, 1, 1, 2, 2, 2]
    let cards = [5, 5, 6, 7, 5, 6, 8]
    let blocking = try CardPrecision(
      scores: scores, labels: labels, days: days, cards: cards, k: 2)
    #expect(blocking.daily == [0.5, 0.5])
    let repeating = try CardPrecision(
      scores: scores, labels: labels, days: days, cards: cards, k: 2, removingDetected: false)
    #expect(repeating.daily == [0.5, 1])
  }

  @Test func badScoresAreNamed() {
    #expect(throws: MetricError.scoreNotFinite(row: 1)) {
      try CardPrecision(scores: [0.1, .nan], labels: [0, 1], days: [0, 0], cards: [1, 2])
    }
    #expect(throws: MetricError.noExamples) {
      try CardPrecision(scores: [Double](), labels: [], days: [], cards: [])
    }
  }

  @Test func aMissingCardStopsWithASentence() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try CardPrecision(scores: [0.1], labels: [0], days: [0], cards: [])
    }
    #expect(sentence(result).contains("each transaction needs one of each"))
  }
}
