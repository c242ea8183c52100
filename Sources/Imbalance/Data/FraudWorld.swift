import Neural

/// Simulated card payments with their features and labels, in the order of time.
public struct FraudWorld: Sendable {
  /// The payments.
  public let transactions: [Transaction]

  /// The 13 features of each payment, not standardised; columns as in ``featureNames``.
  public let features: Matrix

  /// 1 for a fraud, 0 for a legitimate payment.
  public let labels: [Int]

  /// The names of the features, in the order of the columns.
  public static var featureNames: [String] { FraudFeatures.names }

  /// How many payments there are.
  public var count: Int { labels.count }

  /// How many of them are frauds.
  public var frauds: Int { labels.reduce(0, +) }

  /// The labels as numbers to train on.
  public var targets: [Float] { labels.map(Float.init) }

  /// The episode of each payment, nil for a legitimate one: the groups in which frauds depend on
  /// each other, for a bootstrap that says how little 100 frauds are.
  public var episodes: [Int?] { transactions.map { $0.episode } }
}
