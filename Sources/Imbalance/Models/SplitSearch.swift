/// Where a node is best divided in two, and what the halves hold.
struct NodeSplit: Sendable {
  var feature: Int
  /// The last bin that goes to the left.
  var bin: Int
  var missingGoesLeft: Bool
  var gain: Double
  var left: NodeSums
  var right: NodeSums
}

/// The sums over a node's examples.
struct NodeSums: Sendable {
  var gradient: Double
  var hessian: Double
  var count: Int

  /// The step that Newton's method takes with this node: `-G / (H + l2)`.
  func value(_ l2: Double) -> Double { -gradient / (hessian + l2 + 1e-15) }

  func subtracting(_ other: NodeSums) -> NodeSums {
    NodeSums(
      gradient: gradient - other.gradient, hessian: hessian - other.hessian,
      count: count - other.count)
  }
}

/// Finds a node's best split, scanning each feature's bins from left to right with the missing
/// values on the right; where there are some, also from right to left with them on the left.
struct SplitSearch {
  let l2: Double
  let minSamplesLeaf: Int
  private let leastHessian = 1e-3

  /// The split of highest gain, the first of equals; nil if none gains anything.
  ///
  /// - Parameter value: The node's own value, from which its loss follows.
  func split(
    _ histogram: NodeHistogram, _ sums: NodeSums, value: Double, of data: BoostingData
  ) -> NodeSplit? {
    var best: NodeSplit?
    histogram.bins.withUnsafeBufferPointer { bins in
      for feature in 0..<data.columns {
        let start = bins.baseAddress! + feature * data.bins
        var found = scanRight(start, feature, sums, value, data)
        if data.hasMissing[feature] {
          scanLeft(start, feature, sums, value, data.used[feature], &found)
        }
        if let found, found.gain > best?.gain ?? 0 { best = found }
      }
    }
    return best
  }

  private func scanRight(
    _ bins: UnsafePointer<SIMD4<Double>>, _ feature: Int, _ sums: NodeSums, _ value: Double,
    _ data: BoostingData
  ) -> NodeSplit? {
    let end = data.used[feature] - 1 + (data.hasMissing[feature] ? 1 : 0)
    let current = sums.gradient * value
    var best: NodeSplit?
    var left = NodeSums(gradient: 0, hessian: 0, count: 0)
    for bin in 0..<end {
      left.add(bins[bin])
      let right = sums.subtracting(left)
      if left.count < minSamplesLeaf { continue }
      if right.count < minSamplesLeaf { break }
      if left.hessian < leastHessian { continue }
      if right.hessian < leastHessian { break }
      let gain = gain(current, left, right)
      if gain > best?.gain ?? 0 {
        best = NodeSplit(
          feature: feature, bin: bin, missingGoesLeft: false, gain: gain, left: left,
          right: right)
      }
    }
    return best
  }

  private func scanLeft(
    _ bins: UnsafePointer<SIMD4<Double>>, _ feature: Int, _ sums: NodeSums, _ value: Double,
    _ used: Int, _ best: inout NodeSplit?
  ) {
    let current = sums.gradient * value
    var right = NodeSums(gradient: 0, hessian: 0, count: 0)
    for bin in stride(from: used - 2, through: 0, by: -1) {
      right.add(bins[bin + 1])
      let left = sums.subtracting(right)
      if right.count < minSamplesLeaf { continue }
      if left.count < minSamplesLeaf { break }
      if right.hessian < leastHessian { continue }
      if left.hessian < leastHessian { break }
      let gain = gain(current, left, right)
      if gain > best?.gain ?? 0 {
        best = NodeSplit(
          feature: feature, bin: bin, missingGoesLeft: true, gain: gain, left: left,
          // Not `right`: the sums of the halves add up to the node's, as scikit-learn has them.
          right: sums.subtracting(left))
      }
    }
  }

  /// What the loss falls by, twice: `G_l^2 / (H_l + l2) + G_r^2 / (H_r + l2)` less the same of the
  /// node.
  @inline(__always)
  private func gain(_ current: Double, _ left: NodeSums, _ right: NodeSums) -> Double {
    current - left.gradient * left.value(l2) - right.gradient * right.value(l2)
  }
}

extension NodeSums {
  @inline(__always)
  fileprivate mutating func add(_ bin: SIMD4<Double>) {
    gradient += bin.x
    hessian += bin.y
    count += Int(bin.z)
  }
}
