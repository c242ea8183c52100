import Foundation

/// The cards of the course by their ids, and which of them comes next.
package struct Deck: Equatable, Sendable {
  /// In the order of the course.
  package var ids: [String]
  /// The cards seen so far; cards that the course no longer has are kept.
  package var cards: [String: Card]

  package init(ids: [String], cards: [String: Card] = [:]) {
    self.ids = ids
    self.cards = cards
  }

  package func due(at now: Date) -> [String] {
    ids.filter { cards[$0].map { $0.due <= now } ?? false }
  }

  package var new: [String] { ids.filter { cards[$0] == nil } }

  /// What to ask now: what is due, longest due first, then a new card while `newLeft` allows one, then
  /// what is being learned and comes due within 20 minutes.
  package func next(at now: Date, newLeft: Int) -> String? {
    if let id = soonest(of: due(at: now)) { return id }
    if newLeft > 0, let id = new.first { return id }
    let soon = ids.filter { id in
      cards[id].map { $0.phase != .review && $0.due <= now + 20 * 60 } ?? false
    }
    return soonest(of: soon)
  }

  /// All cards for the evening before: new ones first, then those least likely to be remembered.
  package func crammed(at now: Date) -> [String] {
    new
      + ids.filter { cards[$0] != nil }.sorted {
        chance($0, at: now) < chance($1, at: now)
      }
  }

  package mutating func review(_ id: String, _ rating: Rating, at now: Date) {
    cards[id] = Card.reviewed(cards[id], rating, at: now)
  }

  private func soonest(of ids: [String]) -> String? {
    ids.min { due($0) < due($1) }
  }

  private func due(_ id: String) -> Date { cards[id]?.due ?? .distantFuture }

  private func chance(_ id: String, at now: Date) -> Double {
    cards[id]?.retrievability(at: now) ?? 0
  }
}
