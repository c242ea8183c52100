import Foundation
import Testing

@testable import Flashcards

/// The vectors that the implementations of FSRS-6 publish (ts-fsrs, fsrs-rs, py-fsrs).
@Suite struct MemoryStateTests {
  private func close(_ values: [Double], _ expected: [Double], within: Double = 1e-6) -> Bool {
    zip(values, expected).allSatisfy { abs($0 - $1) <= within * max(1, abs($1)) }
  }

  @Test func historyOfReviews() {
    var memory = MemoryState(first: .again)
    for days in [0, 1, 3, 8, 21] { memory = memory.reviewed(.good, afterDays: days) }
    #expect(close([memory.stability, memory.difficulty], [53.62691, 6.3574867], within: 1e-5))
  }

  @Test func retrievabilityFalls() {
    let memory = MemoryState(stability: 1, difficulty: 5)
    let chances = (0...3).map { memory.retrievability(afterDays: Double($0)) }
    #expect(close(chances, [1, 0.9, 0.84588465, 0.8093881]))
  }

  @Test func firstRatings() {
    let states = Rating.allCases.map { MemoryState(first: $0) }
    #expect(states.map(\.stability) == [0.212, 1.2931, 2.3065, 8.2956])
    #expect(close(states.map(\.difficulty), [6.4133, 5.11217071, 2.11810397, 1]))
    #expect(close([states[3].retrievability(afterDays: 8)], [0.9024733]))
  }

  @Test func intervalsForRetentions() {
    let memory = MemoryState(stability: 1, difficulty: 5)
    let days = (2...10).map { memory.interval(retention: Double($0) / 10) }
    #expect(days == [34793, 2508, 387, 90, 27, 9, 3, 1, 1])
    // fsrs-rs says 3,116,766 days, before its limit.
    #expect(memory.interval(retention: 0.1) == 36_500)
  }

  @Test func nextDifficulties() {
    let memory = MemoryState(stability: 5, difficulty: 5)
    let difficulties = Rating.allCases.map { memory.nextDifficulty($0) }
    #expect(close(difficulties, [8.34176237, 6.66599536, 4.99022837, 3.31446137]))
  }

  @Test func nextStabilities() {
    let cases = zip(1...4, [0.9, 0.8, 0.7, 0.6]).map {
      (MemoryState(stability: 5, difficulty: Double($0)), $1, Rating(rawValue: $0) ?? .good)
    }
    let recalled = cases.map { memory, chance, rating in
      memory.recalledStability(rating, chance)
    }
    #expect(close(recalled, [25.60252118, 28.22657096, 58.65599107, 127.2266925]))
    let forgotten = cases.map { memory, chance, _ in memory.forgottenStability(chance) }
    #expect(close(forgotten, [1.05253961, 1.18943295, 1.36808387, 1.58498896]))
    let sameDay = cases.map { memory, _, rating in memory.sameDayStability(rating) }
    #expect(close(sameDay, [1.596818, 5, 5, 8.12960956]))
  }
}
