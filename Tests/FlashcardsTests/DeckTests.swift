import Foundation
import Testing

@testable import Flashcards

@Suite struct DeckTests {
  private let now = Date(timeIntervalSince1970: 1_700_000_000)

  @Test func dueCardsComeBeforeNewOnes() {
    var deck = Deck(ids: ["a", "b", "c"])
    deck.review("b", .easy, at: now - 30 * 86_400)
    #expect(deck.next(at: now, newLeft: 5) == "b")
    deck.review("b", .easy, at: now)
    #expect(deck.next(at: now, newLeft: 5) == "a")
    #expect(deck.next(at: now, newLeft: 0) == nil)
  }

  @Test func cardsBeingLearnedComeBackInTheSession() {
    var deck = Deck(ids: ["a"])
    deck.review("a", .again, at: now)
    #expect(deck.next(at: now, newLeft: 0) == "a")
  }

  @Test func crammingBeginsWithTheUnknown() {
    var deck = Deck(ids: ["a", "b", "c"])
    deck.review("a", .easy, at: now)
    deck.review("b", .hard, at: now - 5 * 86_400)
    #expect(deck.crammed(at: now) == ["c", "b", "a"])
  }

  @Test func progressKeepsWhatTheSiteWrote() throws {
    let exported = """
      {"format": "rare-positives-progress", "version": 1, "bookmarks": ["q-a"], "cards": {"q-a":
      {"phase": "review", "step": 0, "stability": 8.2956, "difficulty": 1.5,
      "due": "2026-11-24T18:30:00.000Z", "lastReview": "2026-11-23T18:30:00Z"}}}
      """
    var file = try ProgressFile(data: Data(exported.utf8), file: "progress.json")
    let card = try #require(file.cards["q-a"])
    #expect(card.due.timeIntervalSince(card.lastReview) == 86_400)
    file.cards["q-b"] = Card.reviewed(nil, .good, at: now)
    let again = try ProgressFile(data: try file.data(), file: "progress.json")
    #expect(again.cards == file.cards)
    #expect(try again.data() == (try file.data()))
    #expect(String(decoding: try again.data(), as: UTF8.self).contains("bookmarks"))
  }

  @Test func anotherFileIsRefused() {
    #expect(throws: ProgressFile.Problem.self) {
      try ProgressFile(data: Data("{\"format\": \"x\"}".utf8), file: "x.json")
    }
    #expect(throws: ProgressFile.Problem.self) { try ProgressFile(data: Data(), file: "x.json") }
    let card = "{\"format\": \"rare-positives-progress\", \"cards\": {\"q-a\": {}}}"
    #expect(throws: ProgressFile.Problem.self) {
      try ProgressFile(data: Data(card.utf8), file: "x.json")
    }
  }
}
