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

  /// The labels as numbers to train on.
  public let targets: [Float]

  /// The episode of each payment, nil for a legitimate one: the groups in which frauds depend on
  /// each other, for a bootstrap that says how little 100 frauds are.
  public let episodes: [Int?]

  /// How many of the payments are frauds.
  public let frauds: Int

  init(transactions: [Transaction], features: Matrix, labels: [Int]) {
    self.transactions = transactions
    self.features = features
    self.labels = labels
    targets = labels.map(Float.init)
    episodes = transactions.map { $0.episode }
    frauds = labels.reduce(0, +)
  }

  /// How many payments there are.
  public var count: Int { labels.count }
}
