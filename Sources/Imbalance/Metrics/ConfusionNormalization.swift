/// What the cells of a confusion matrix are shares of; scikit-learn's `normalize`.
public enum ConfusionNormalization: Sendable, Equatable {
  /// Of the examples with the same label, so that each row adds up to 1 (`"true"`).
  case labels
  /// Of the examples with the same prediction, so that each column adds up to 1 (`"pred"`).
  case predictions
  /// Of all examples (`"all"`).
  case all
}

extension DecisionCounts {
  /// The cells as shares: the row of the negatives, then that of the positives, in each the share
  /// called negative and the share called positive. A share of nothing is 0.
  ///
  ///     ConfusionMatrix(labels: [0, 0, 1, 1], predictions: [0, 1, 1, 1])
  ///       .normalized(by: .labels)  // [[0.5, 0.5], [0, 1]]
  public func normalized(by whole: ConfusionNormalization) -> [[Double]] {
    let cells = [[trueNegatives, falsePositives], [falseNegatives, truePositives]]
    return Imbalance.normalized(cells.map { row in row.map { Self.mass($0) } }, by: whole)
  }
}

extension ClassCounts {
  /// The cells as shares, a row for each label and a column for each prediction. A share of
  /// nothing is 0.
  public func normalized(by whole: ConfusionNormalization) -> [[Double]] {
    let cells = (0..<classes).map { label in
      (0..<classes).map { mass(label, $0) }
    }
    return Imbalance.normalized(cells, by: whole)
  }
}

private func normalized(_ cells: [[Double]], by whole: ConfusionNormalization) -> [[Double]] {
  let rows = cells.map { $0.reduce(0, +) }
  let columns = cells.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
  let all = rows.reduce(0, +)
  return cells.indices.map { row in
    cells.indices.map { column in
      switch whole {
      case .labels: ratio(cells[row][column], rows[row])
      case .predictions: ratio(cells[row][column], columns[column])
      case .all: ratio(cells[row][column], all)
      }
    }
  }
}
