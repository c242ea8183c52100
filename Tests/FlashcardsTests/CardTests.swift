import Foundation
import Testing

@testable import Flashcards

@Suite struct CardTests {
  private let start = Date(timeIntervalSince1970: 1_672_317_000)

  /// py-fsrs and ts-fsrs publish this history: each review when it is due.
  @Test func intervalsOfAHistory() {
    let ratings: [Rating] =
      Array(repeating: .good, count: 6) + [.again, .again] + Array(repeating: .good, count: 5)
    var card: Card?
    var now = start
    var days: [Int] = []
    for rating in ratings {
      let next = Card.reviewed(card, rating, at: now)
      days.append(Int(next.due.timeIntervalSince(now) / 86_400))
      card = next
      now = next.due
    }
    #expect(days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  }

  @Test func buttonsSayWhenTheCardComesBack() {
    let waits = Rating.allCases.map { Card.wait(of: nil, $0, at: start) }
    #expect(waits == ["1 min", "6 min", "10 min", "8 d"])
    let known = Card.reviewed(nil, .easy, at: start)
    let later = Rating.allCases.map { Card.wait(of: known, $0, at: known.due) }
    #expect(later[0] == "10 min")
    #expect(later[3].hasSuffix("mo"))
  }

  @Test func hardTakesTheStepAgain() {
    let first = Card.reviewed(nil, .good, at: start)
    #expect(first.step == 1)
    let second = Card.reviewed(first, .hard, at: first.due)
    #expect(second.phase == .learning)
    #expect(second.due.timeIntervalSince(first.due) == 600)
  }

  @Test func retrievabilityFallsWithTime() {
    let card = Card.reviewed(nil, .easy, at: start)
    #expect(card.retrievability(at: start) == 1)
    #expect(abs(card.retrievability(at: card.due) - 0.9024733) < 1e-6)
  }
}
