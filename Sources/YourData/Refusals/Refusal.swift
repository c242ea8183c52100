/// Something in the data that would make every number after it mislead.
package struct Refusal: Equatable, Sendable, CustomStringConvertible {
  /// The name by which a refusal is told from others, and allowed.
  package enum Kind: String, CaseIterable, Sendable {
    case unknownColumn = "unknown-column"
    case missingLabel = "missing-label"
    case unclearPositive = "unclear-positive"
    case oneClass = "one-class"
    case fewPositives = "few-positives"
    case labelAgain = "label-again"
    case duplicates
    case contradictions
    case emptyFold = "empty-fold"
    case noFeatures = "no-features"
  }

  package var kind: Kind
  /// What is wrong, with the numbers and the rows that show it, and what to do.
  package var sentence: String

  package init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  package var description: String { "\(kind.rawValue): \(sentence)" }
}

extension Refusal.Kind {
  /// Whether somebody who knows better may go on with a warning instead.
  package var canBeAllowed: Bool {
    switch self {
    case .duplicates, .contradictions, .labelAgain: true
    default: false
    }
  }
}

/// All refusals of one request.
package struct Refusals: Error, Equatable, CustomStringConvertible {
  package var all: [Refusal]

  package init(_ all: [Refusal]) { self.all = all }

  package var description: String { all.map(\.description).joined(separator: "\n") }
}
