import Neural

/// How many examples each class shall have after resampling; imbalanced-learn's
/// `sampling_strategy`.
public enum SamplingStrategy: Sendable, Equatable {
  /// `notMajority` when sampling over, `notMinority` when sampling under.
  case auto
  /// Only the smallest class changes.
  case minority
  /// Only the largest class changes.
  case majority
  /// Every class but the smallest changes.
  case notMinority
  /// Every class but the largest changes.
  case notMajority
  /// Every class changes.
  case all
  /// The classes with these labels change.
  case classes([Int])
  /// Two classes: minority / majority after resampling.
  case ratio(Double)
  /// The count after resampling for each class that changes.
  case counts([Int: Int])
}

extension SamplingStrategy {
  /// The counts after adding examples; every class that changes grows to the largest.
  func countsAfterOversampling(_ counts: [Int]) -> [Int] {
    let largest = largestClass(counts)
    let target: [Int]
    switch self {
    case .auto, .notMajority: target = changed(counts, to: counts[largest]) { $0 != largest }
    case .ratio(let ratio):
      let smallest = requireTwoClasses(counts, ratio)
      target = changed(counts, to: Int(ratio * Double(counts[largest]))) { $0 == smallest }
    case .majority: refuse("sampling over cannot change the largest class: name another")
    default: target = selected(counts, to: counts[largest])
    }
    for label in 0..<counts.count {
      let size = counts[label]
      require(
        target[label] >= size,
        "class \(label) has \(size) examples: oversampling cannot make it \(target[label])")
    }
    return target
  }

  /// The counts after removing examples; every class that changes shrinks to the smallest.
  func countsAfterUndersampling(_ counts: [Int]) -> [Int] {
    let smallest = smallestClass(counts)
    let target: [Int]
    switch self {
    case .auto, .notMinority: target = changed(counts, to: counts[smallest]) { $0 != smallest }
    case .ratio(let ratio):
      _ = requireTwoClasses(counts, ratio)
      let largest = largestClass(counts)
      target = changed(counts, to: Int(Double(counts[smallest]) / ratio)) { $0 == largest }
    case .minority: refuse("sampling under cannot change the smallest class: name another")
    default: target = selected(counts, to: counts[smallest])
    }
    for label in 0..<counts.count {
      require(
        target[label] <= counts[label],
        "class \(label) has \(counts[label]) examples: undersampling cannot make it \(target[label])"
      )
    }
    return target
  }

  private func selected(_ counts: [Int], to size: Int) -> [Int] {
    let largest = largestClass(counts)
    let smallest = smallestClass(counts)
    switch self {
    case .minority: return changed(counts, to: size) { $0 == smallest }
    case .majority: return changed(counts, to: size) { $0 == largest }
    case .notMinority: return changed(counts, to: size) { $0 != smallest }
    case .notMajority: return changed(counts, to: size) { $0 != largest }
    case .classes(let labels): return changed(counts, to: size) { labels.contains($0) }
    case .counts(let wanted): return (0..<counts.count).map { wanted[$0] ?? counts[$0] }
    case .auto, .all, .ratio: return changed(counts, to: size) { _ in true }
    }
  }

  /// `size` for the classes that `changes` names and that occur, the old count for the others.
  private func changed(
    _ counts: [Int], to size: Int, where changes: (Int) -> Bool
  ) -> [Int] {
    (0..<counts.count).map { counts[$0] > 0 && changes($0) ? size : counts[$0] }
  }

  /// The smaller of two classes.
  private func requireTwoClasses(_ counts: [Int], _ ratio: Double) -> Int {
    require(ratio > 0 && ratio <= 1, "a sampling ratio of \(ratio): give 0 < ratio <= 1")
    require(
      counts.count { $0 > 0 } == 2, "a sampling ratio is for two classes; give counts instead")
    return smallestClass(counts)
  }

  private func largestClass(_ counts: [Int]) -> Int {
    var best = 0
    for label in 1..<counts.count where counts[label] > counts[best] { best = label }
    return best
  }

  /// The smallest class that occurs.
  private func smallestClass(_ counts: [Int]) -> Int {
    var best = largestClass(counts)
    for label in (0..<counts.count).reversed() where counts[label] > 0 {
      if counts[label] <= counts[best] && label != largestClass(counts) { best = label }
    }
    return best
  }
}
