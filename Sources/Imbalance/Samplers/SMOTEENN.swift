import Neural

/// Adds new examples with SMOTE, then removes examples that their neighbours contradict
/// (Batista et al., 2003), as imbalanced-learn's `SMOTEENN`.
///
/// By default every class is cleaned, the given examples and the new ones alike, so the classes
/// need not have the same size afterwards.
///
///     let x = Matrix(rows: 8, columns: 1, elements: [0, 1, 2, 3, 4, 5, 4.4, 7])
///     let labels = [0, 0, 0, 0, 0, 0, 1, 1]
///     var source = RandomSource(seed: 1)
///     let sampler = SMOTEENN(
///       smote: SMOTE(kNeighbors: 1), cleaning: EditedNearestNeighbours(nNeighbors: 1))
///     classCounts(try sampler.resample(x, labels: labels, using: &source).labels)  // [6, 5]
public struct SMOTEENN: Sendable {
  /// What adds examples.
  public let smote: SMOTE

  /// What removes examples.
  public let cleaning: EditedNearestNeighbours

  /// By default every class grows to the largest and is then cleaned.
  public init(
    smote: SMOTE = SMOTE(),
    cleaning: EditedNearestNeighbours = EditedNearestNeighbours(samplingStrategy: .all)
  ) {
    self.smote = smote
    self.cleaning = cleaning
  }

  /// The rows that stay, and their labels.
  ///
  /// Complexity: O(rows² * columns), the new rows counted.
  ///
  /// - Throws: `ResamplingError.labels(.tooFew)` if a class that grows has not `kNeighbors + 1`
  ///   examples, `.labels(.missing)` unless two classes occur, `.notFinite` for a NaN or an
  ///   infinity among the features.
  public func resample(
    _ features: Matrix, labels: [Int], using source: inout RandomSource
  ) throws(ResamplingError) -> (features: Matrix, labels: [Int]) {
    let grown = try smote.resample(features, labels: labels, using: &source)
    return try cleaning.resample(grown.features, labels: grown.labels)
  }
}
