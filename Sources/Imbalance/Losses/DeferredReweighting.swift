import Neural

/// When class weights set in: plain training first, class-balanced weights for the last epochs
/// (Cao et al., 2019, "DRW").
///
///     let schedule = DeferredReweighting()
///     try schedule.weights(counts: [5000, 50], epoch: 0)  // [1, 1]
///     try schedule.weights(counts: [5000, 50], epoch: 160)  // [0.0251, 1.9749]
public struct DeferredReweighting: Sendable, Equatable {
  /// The first epoch with weights, counted from 0.
  public let start: Int

  /// The beta of the weights from then on; before, it is 0.
  public let beta: Double

  /// The authors' schedule for 200 epochs, unless told otherwise.
  public init(start: Int = 160, beta: Double = 0.9999) {
    require(start >= 0, "a start in epoch \(start): epochs count from 0")
    require(beta >= 0 && beta <= 1, "a beta of \(beta): give a number from 0 to 1")
    self.start = start
    self.beta = beta
  }

  /// The class weights of an epoch, counted from 0.
  ///
  /// Complexity: O(classes).
  ///
  /// - Throws: `LabelError.missing` as ``classBalancedWeights(counts:beta:)``.
  public func weights(counts: [Int], epoch: Int) throws(LabelError) -> [Double] {
    try classBalancedWeights(counts: counts, beta: epoch < start ? 0 : beta)
  }
}
