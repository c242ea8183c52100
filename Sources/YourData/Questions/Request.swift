import Imbalance

/// What somebody asks of their data.
package struct Request: Equatable, Sendable {
  /// The column that says which rows are positive, by name or by number.
  package var label: String
  /// What it says of a positive; nil for the rarer of two values.
  package var positive: String?
  /// How train and test rows are kept apart.
  package var group: Group?
  /// The column that says when; nil where time plays no part.
  package var time: String?
  /// What errors cost; nil where nobody said.
  package var costs: ErrorCosts?
  /// The share of rows that may be alerted; nil for the share of positives.
  package var budget: Double?
  /// Columns to leave out.
  package var without: [String] = []
  /// What is only warned of.
  package var allowed: Set<Refusal.Kind> = []
  /// Whether rows are dealt out to folds in random order, or in that of the file.
  package var isShuffled = true
  /// How many folds there are.
  package var folds = 5

  package enum Group: Equatable, Sendable {
    /// Rows with the same value in this column stay together.
    case column(String)
    /// Rows with the same features stay together.
    case duplicates
  }

  package init(label: String) { self.label = label }
}
