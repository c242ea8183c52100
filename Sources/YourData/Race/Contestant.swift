import Imbalance
import Neural

/// A model of the comparison, with the settings that the course found best for rare positives.
package enum Contestant: CaseIterable, Equatable, Sendable {
  /// The share of positives, for every row.
  case constant
  /// Logistic regression with C = 1 and no weights.
  case logisticRegression
  /// A network of 16 hidden units with prior bias, plain loss: Adam on batches of 512 rows for 60
  /// epochs, but 300 to 1,200 steps.
  case network
  /// 100 trees of at most 8 leaves, learning rate 0.05, L2 penalty 1.
  case boosting

  package var name: String {
    switch self {
    case .constant: "constant"
    case .logisticRegression: "logistic regression"
    case .network: "network, prior bias"
    case .boosting: "boosting, l2 1"
    }
  }

  /// The same in one word, for tables of text.
  package var shortName: String {
    switch self {
    case .constant: "constant"
    case .logisticRegression: "logistic"
    case .network: "network"
    case .boosting: "boosting"
    }
  }

  /// The probability of a positive for each row of `test`.
  package func probabilities(
    training x: Matrix, labels: [Int], test: Matrix, seed: UInt64
  ) throws(ModelError) -> [Double] {
    var source = RandomSource(seed: seed)
    let prevalence = Double(labels.reduce(0, +)) / Double(labels.count)
    switch self {
    case .constant: return [Double](repeating: prevalence, count: test.rows)
    case .logisticRegression: return try LogisticRegression(x, labels: labels).probabilities(test)
    case .network:
      return trainedNetwork(x, labels, start: prevalence, using: &source)
        .probabilities(test).map(Double.init)
    case .boosting:
      let settings = HistGradientBoostingClassifier.Settings(
        learningRate: 0.05, maxLeafNodes: 8, l2Regularization: 1, earlyStopping: .off)
      return try HistGradientBoostingClassifier(
        x, labels: labels, settings: settings, using: &source
      ).probabilities(test)
    }
  }
}
