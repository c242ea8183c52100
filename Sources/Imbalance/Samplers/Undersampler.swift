import Neural

/// Chooses the rows that stay by where they lie, without chance.
///
/// Conformers measure Euclidean distance, so put them after scaling, inside the training fold.
public protocol Undersampler: Sendable {
  /// The numbers of the rows that stay, each at most once.
  ///
  /// - Parameters:
  ///   - features: One row per example.
  ///   - labels: The class of each row.
  /// - Throws: `ResamplingError.labels(.missing)` unless two classes occur, `.notFinite` for a NaN
  ///   or an infinity.
  func indices(_ features: Matrix, labels: [Int]) throws(ResamplingError) -> [Int]
}

extension Undersampler {
  /// The rows that stay, and their labels.
  ///
  /// Complexity: that of `indices(_:labels:)`, and O(rows that stay * columns).
  ///
  /// - Throws: What `indices(_:labels:)` throws.
  public func resample(
    _ features: Matrix, labels: [Int]
  ) throws(ResamplingError) -> (features: Matrix, labels: [Int]) {
    selected(try indices(features, labels: labels), features, labels)
  }
}
