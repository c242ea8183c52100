import ArgumentParser
import Chapters
import Flashcards
import Foundation

struct Drill: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks the follow-up questions as flashcards.",
    discussion: """
      Space shows the answer; 1 to 4 say how well you knew it, and when the card comes back; q ends.
      The progress is the site's: import there what is kept here, and the other way round.
      """)

  @OptionGroup var selection: Selection

  @Option(name: .customLong("progress"), help: "Where the progress is kept.")
  var progressFile = ".progress.json"

  @Option(name: .customLong("new"), help: "How many new cards to begin in this session.")
  var newCards = 20

  @Flag(help: "For the evening before: every card once, the least known first.")
  var cram = false

  func run() throws {
    let questions = try questions()
    var progress = try savedProgress()
    var deck = Deck(ids: questions.map(\.id), cards: progress.cards)
    var asked = 0
    var newLeft = newCards
    var crammed = deck.crammed(at: Date())[...]
    print(Self.opening(deck, cram: cram))
    let keyboard = Keyboard()
    while let id = cram ? crammed.popFirst() : deck.next(at: Date(), newLeft: newLeft) {
      guard let question = questions.first(where: { $0.id == id }),
        let rating = ask(question, card: deck.cards[id], keyboard)
      else { break }
      if deck.cards[id] == nil { newLeft -= 1 }
      deck.review(id, rating, at: Date())
      asked += 1
      progress.cards = deck.cards
      try progress.data().write(to: URL(filePath: progressFile), options: .atomic)
    }
    print(asked == 1 ? "\n1 answer kept" : "\n\(asked) answers kept", "in \(progressFile)")
  }

  /// A question as the terminal shows it.
  private struct Asked {
    var id: String
    var chapter: String
    var question: String
    var answer: String
  }

  private func questions() throws -> [Asked] {
    let book = try Book.here()
    return try selection.files(of: book).flatMap { file in
      let chapter = try book.chapter(file)
      return chapter.questions.map { question in
        Asked(
          id: question.id, chapter: chapter.frontMatter.title,
          question: question.question.plainText,
          answer: chapter.markdown(of: question.answer))
      }
    }
  }

  private func savedProgress() throws -> ProgressFile {
    let file = URL(filePath: progressFile)
    guard FileManager.default.fileExists(atPath: progressFile) else { return ProgressFile() }
    return try ProgressFile(data: Data(contentsOf: file), file: progressFile)
  }

  private static func opening(_ deck: Deck, cram: Bool) -> String {
    let known = deck.ids.count - deck.new.count
    return cram
      ? "\(deck.ids.count) cards"
      : "\(deck.due(at: Date()).count) due, \(known) begun, \(deck.ids.count) cards"
  }

  /// The reader's rating; nil to end.
  private func ask(_ question: Asked, card: Card?, _ keyboard: borrowing Keyboard) -> Rating? {
    print("\n\(question.chapter)\n\(question.question.forTerminal)\n")
    print("space: answer, q: end")
    guard let key = keyboard.next(), key != "q" else { return nil }
    print("\n\(question.answer.forTerminal)\n")
    let now = Date()
    let buttons = zip(Rating.allCases, ["again", "hard", "good", "easy"]).map { rating, name in
      "\(rating.rawValue) \(name) (\(Card.wait(of: card, rating, at: now)))"
    }
    print(buttons.joined(separator: "   "))
    while let key = keyboard.next(), key != "q" {
      if let rating = key.wholeNumberValue.flatMap(Rating.init) { return rating }
    }
    return nil
  }
}
