import Imbalance

extension Dataset {
  /// Warns where positives stand together in the file, so that unshuffled folds and batches differ.
  func warningOfFileOrder() -> String? {
    let count = 20
    guard positives >= 5 * count, labels.count >= 5 * count else { return nil }
    let folds = KFold(count).splits(count: labels.count).map { split in
      split.test.reduce(0) { $0 + labels[$1] }
    }
    guard let least = folds.min(), let most = folds.max(), least == 0 else { return nil }
    return "the order of the file is not random: cut into \(count) pieces as it stands, a piece "
      + "has \(least) to \(most) positives. The splits here take each class by itself; a plain "
      + "KFold, or batches without shuffling, would not"
  }
}
