import Neural

/// Scores an example by the share of positives among its nearest training examples, as
/// scikit-learn's `KNeighborsClassifier`; among equal distances the earlier row counts.
///
///     let model = KNeighborsClassifier(x, labels: y, k: 5)
///     let scores = model.scores(newX)  // 0, 0.2, ..., 1
///
/// Complexity: O(rows * queries * columns).
public struct KNeighborsClassifier: Sendable {
  /// How many neighbours vote.
  public let k: Int

  private let points: NearestNeighbors
  private let labels: [Int]

  /// Remembers the training examples.
  public init(_ features: Matrix, labels: [Int], k: Int = 5) {
    requireRows(features, labels)
    require(k > 0 && k <= features.rows, "\(k) neighbours among \(features.rows) examples")
    self.k = k
    self.labels = labels
    points = NearestNeighbors(features)
  }

  /// The share of positives among the neighbours of each row.
  public func scores(_ features: Matrix) -> [Double] {
    let neighbors = points.neighbors(of: features, k)
    return (0..<features.rows).map { row in
      let votes = neighbors[row * k..<(row + 1) * k].reduce(0) { $0 + labels[$1] }
      return Double(votes) / Double(k)
    }
  }
}
