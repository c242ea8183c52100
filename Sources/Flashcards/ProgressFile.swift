import Foundation

/// What the site exports and `course drill` keeps: a JSON object whose `cards` is the deck.
///
/// Whatever else the site wrote (pages read, bookmarks, quizzes) is kept as it is.
package struct ProgressFile {
  package enum Problem: Error, CustomStringConvertible {
    case noJSON(String)
    case noProgress(String)
    case malformedCard(String, id: String)

    package var description: String {
      switch self {
      case .noJSON(let file): "\(file) is no JSON; give another file, or move it away"
      case .noProgress(let file):
        "\(file) is no progress of this course: its \"format\" is not \"\(ProgressFile.format)\""
      case .malformedCard(let file, let id): "\(file): the card \(id) cannot be read"
      }
    }
  }

  package static let format = "rare-positives-progress"
  private static let version = 1

  package var cards: [String: Card]
  private var rest: [String: Any]

  /// No progress yet.
  package init() {
    cards = [:]
    rest = ["format": Self.format, "version": Self.version]
  }

  /// - Throws: `Problem`.
  package init(data: Data, file: String) throws {
    guard let object = try? JSONSerialization.jsonObject(with: data) else {
      throw Problem.noJSON(file)
    }
    guard let members = object as? [String: Any], members["format"] as? String == Self.format else {
      throw Problem.noProgress(file)
    }
    rest = members
    cards = [:]
    for (id, value) in members["cards"] as? [String: Any] ?? [:] {
      guard let card = Card(json: value) else { throw Problem.malformedCard(file, id: id) }
      cards[id] = card
    }
  }

  /// The same bytes for the same progress.
  package func data() throws -> Data {
    var members = rest
    members["cards"] = cards.mapValues(\.json)
    return try JSONSerialization.data(
      withJSONObject: members, options: [.prettyPrinted, .sortedKeys])
  }
}

extension Card {
  fileprivate init?(json: Any) {
    guard let members = json as? [String: Any],
      let phase = (members["phase"] as? String).flatMap(Phase.init),
      let step = members["step"] as? Int,
      let stability = members["stability"] as? Double,
      let difficulty = members["difficulty"] as? Double,
      let due = (members["due"] as? String).flatMap(Date.init(json:)),
      let lastReview = (members["lastReview"] as? String).flatMap(Date.init(json:))
    else { return nil }
    self.init(
      phase: phase, step: step,
      memory: MemoryState(stability: stability, difficulty: difficulty), due: due,
      lastReview: lastReview)
  }

  fileprivate var json: [String: Any] {
    [
      "phase": phase.rawValue, "step": step, "stability": memory.stability,
      "difficulty": memory.difficulty, "due": due.json, "lastReview": lastReview.json,
    ]
  }
}

extension Date {
  /// As JavaScript writes it: `2026-11-23T18:30:00.000Z`.
  fileprivate init?(json: String) {
    let date = (try? Date(json, strategy: Self.style)) ?? (try? Date(json, strategy: .iso8601))
    guard let date else { return nil }
    self = date
  }

  fileprivate var json: String { formatted(Self.style) }

  private static var style: ISO8601FormatStyle {
    .init(includingFractionalSeconds: true)
  }
}
