import Foundation

/// Where a card is on its way into memory, and when it is due.
///
/// A new card takes two steps of learning, of 1 and 10 minutes; a forgotten one a step of 10 minutes.
package struct Card: Equatable, Sendable {
  package enum Phase: String, Codable, Sendable {
    case learning, review, relearning
  }

  package var phase: Phase
  /// The step of learning or relearning that comes next, from 0.
  package var step: Int
  package var memory: MemoryState
  package var due: Date
  package var lastReview: Date

  /// The card after its rating; nil is a card not seen before.
  package static func reviewed(_ card: Card?, _ rating: Rating, at now: Date) -> Card {
    guard let card else {
      let new = Card(
        phase: .learning, step: 0, memory: MemoryState(first: rating), due: now, lastReview: now)
      return new.scheduled(rating, at: now)
    }
    var reviewed = card
    let days = Int(max(now.timeIntervalSince(card.lastReview), 0) / secondsOfDay)
    reviewed.memory = card.memory.reviewed(rating, afterDays: days)
    reviewed.lastReview = now
    return reviewed.scheduled(rating, at: now)
  }

  private func scheduled(_ rating: Rating, at now: Date) -> Card {
    let steps = phase == .learning ? [1.0, 10] : [10.0]
    var card = self
    switch (phase, rating) {
    case (.review, .again):
      card.phase = .relearning
      card.step = 0
      card.due = now + steps[0] * secondsOfMinute
    case (.review, _), (_, .easy):
      card.graduate(at: now)
    case (_, .again):
      card.step = 0
      card.due = now + steps[0] * secondsOfMinute
    case (_, .hard):
      card.due = now + minutesAfterHard(steps) * secondsOfMinute
    case (_, .good):
      card.step = step + 1
      if card.step < steps.count {
        card.due = now + steps[card.step] * secondsOfMinute
      } else {
        card.graduate(at: now)
      }
    }
    return card
  }

  private mutating func graduate(at now: Date) {
    phase = .review
    step = 0
    due = now + Double(memory.interval()) * secondsOfDay
  }

  /// Between the first step and the second, half as much again as an only step, or the step again.
  private func minutesAfterHard(_ steps: [Double]) -> Double {
    if step > 0 { return steps[min(step, steps.count - 1)] }
    return steps.count == 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2
  }
}

private let secondsOfMinute = 60.0
private let secondsOfDay = 86_400.0

extension Card {
  /// The chance that it is remembered now.
  package func retrievability(at now: Date) -> Double {
    memory.retrievability(afterDays: max(now.timeIntervalSince(lastReview), 0) / secondsOfDay)
  }

  /// `10 min`, `2 d`, `3 mo`, `1.4 y`: the time until the card would be due, for its button.
  package static func wait(of card: Card?, _ rating: Rating, at now: Date) -> String {
    let seconds = reviewed(card, rating, at: now).due.timeIntervalSince(now)
    let days = seconds / secondsOfDay
    switch days {
    case ..<1: return "\(Int((seconds / secondsOfMinute).rounded())) min"
    case ..<31: return "\(Int(days.rounded())) d"
    case ..<365: return "\(Int((days / 30.4).rounded())) mo"
    default: return "\((days / 365 * 10).rounded() / 10) y"
    }
  }
}
