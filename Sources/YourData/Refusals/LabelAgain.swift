import Imbalance

extension Dataset {
  /// Refuses columns that tell the classes apart without an error, all by themselves.
  func refusalsOfLabelAgain() -> [Refusal] {
    features.compactMap { column in
      guard let how = column.howItTells(labels) else { return nil }
      return Refusal(
        .labelAgain,
        "the column '\(column.name)' alone tells the classes apart: \(how). It is the label again, "
          + "or was written down afterwards; leave it out with --without '\(column.name)'")
    }
  }
}

extension Column {
  /// With fewer rows than this for each value, one class for each is no surprise.
  private static let rowsForEachValue = 5

  /// How the column's values give the labels away; nil where they do not.
  fileprivate func howItTells(_ labels: [Int]) -> String? {
    let missing = labels.indices.map { isMissing($0) ? 1 : 0 }
    if missing == labels { return "it is missing for the positives and for no other row" }
    if missing == labels.map({ 1 - $0 }) { return "it is filled in for the positives only" }
    if hasOneClassForEachValue(labels) { return "each of its values occurs with one class only" }
    if case .numbers(let numbers) = values { return numbers.howTheyAreCut(labels) }
    return nil
  }

  private func hasOneClassForEachValue(_ labels: [Int]) -> Bool {
    var classes: [UInt64: Int] = [:]
    for (value, label) in zip(bits(), labels) {
      if classes[value, default: label] != label { return false }
      classes[value] = label
      if classes.count * Self.rowsForEachValue > labels.count { return false }
    }
    return true
  }
}

extension [Double] {
  /// How one threshold tells all positives from all others; nil where none does.
  fileprivate func howTheyAreCut(_ labels: [Int]) -> String? {
    if contains(where: \.isNaN) { return nil }
    let own = (0...1).map { label in indices.filter { labels[$0] == label }.map { self[$0] } }
    guard let low = own[0].min(), let high = own[0].max(), let lowest = own[1].min(),
      let highest = own[1].max()
    else { return nil }
    if lowest > high { return "every positive has more than \(high), and no other row" }
    if highest < low { return "every positive has less than \(low), and no other row" }
    return nil
  }
}
