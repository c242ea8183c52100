import Neural

/// Grows one tree, always dividing the leaf that gains most.
///
/// The gradients and hessians are those of the loss at the predictions so far, so a leaf's value is
/// a step of Newton's method (Friedman, 2001; Ke et al., 2017, for histograms and leaf-wise growth).
struct TreeGrower {
  private let data: BoostingData
  private let thresholds: [[Double]]
  private let search: SplitSearch
  private let settings: HistGradientBoostingClassifier.Settings
  private let steps: [SIMD2<Float>]

  /// The training rows, those of a leaf side by side and ascending.
  private var rows: [Int32]
  /// Room for the rows that go to the right while a leaf's are put in order.
  private var aside: [Int32]
  private var waiting: [Candidate] = []
  private var leaves: [(node: Int, rows: Range<Int>)] = []
  private var tree = BoostedTree(nodes: [])

  /// A leaf that could be divided.
  private struct Candidate {
    var node: Int
    var depth: Int
    var rows: Range<Int>
    var split: NodeSplit
    var histogram: NodeHistogram
  }

  /// A node before it is known whether it can be divided.
  private struct Fresh {
    var node: Int
    var depth: Int
    var rows: Range<Int>
    var sums: NodeSums
    var value: Double
    var isLeaf = false
  }

  /// - Parameter steps: The gradient and the hessian of each training row.
  init(
    _ data: BoostingData, thresholds: [[Double]], steps: [SIMD2<Float>],
    settings: HistGradientBoostingClassifier.Settings
  ) {
    self.data = data
    self.thresholds = thresholds
    self.steps = steps
    self.settings = settings
    search = SplitSearch(l2: settings.l2Regularization, minSamplesLeaf: settings.minSamplesLeaf)
    rows = (0..<Int32(data.rows)).map { $0 }
    aside = rows
  }

  /// Grows the tree, and adds its values to the scores of the training rows.
  mutating func grow(addingTo scores: inout [Double]) -> BoostedTree {
    plantRoot()
    while let next = popBest() { divide(next) }
    for leaf in leaves {
      tree.nodes[leaf.node].value *= settings.learningRate
      let value = tree.nodes[leaf.node].value
      for place in leaf.rows { scores[Int(rows[place])] += value }
    }
    return tree
  }

  private mutating func plantRoot() {
    let histogram = NodeHistogram(rows[...], of: data, steps: steps)
    let sums = histogram.bins.prefix(data.bins).reduce(.zero, +)
    tree.nodes = [BoostedTree.Node()]
    let root = Fresh(
      node: 0, depth: 0, rows: 0..<rows.count,
      sums: NodeSums(gradient: sums.x, hessian: sums.y, count: rows.count), value: 0)
    if rows.count < 2 * settings.minSamplesLeaf || sums.y < 1e-3 {
      leaves.append((0, root.rows))
    } else {
      consider(root, histogram)
    }
  }

  /// Takes the candidate of the highest gain out of those waiting, the first of equals.
  private mutating func popBest() -> Candidate? {
    guard !waiting.isEmpty else { return nil }
    let best = waiting.indices.reduce(0) {
      waiting[$1].split.gain > waiting[$0].split.gain ? $1 : $0
    }
    return waiting.remove(at: best)
  }

  private mutating func divide(_ parent: Candidate) {
    let middle = partition(parent.rows, parent.split)
    var left = child(parent, parent.split.left, parent.rows.lowerBound..<middle)
    var right = child(parent, parent.split.right, middle..<parent.rows.upperBound)
    link(parent, left, right)
    let count = leaves.count + waiting.count + 2
    if count == settings.maxLeafNodes {
      finish(left)
      finish(right)
      for candidate in waiting { leaves.append((candidate.node, candidate.rows)) }
      waiting = []
      return
    }
    left.isLeaf = isTooSmall(left)
    right.isLeaf = isTooSmall(right)
    if left.isLeaf { finish(left) }
    if right.isLeaf { finish(right) }
    if left.isLeaf && right.isLeaf { return }
    let isLeftSmaller = left.rows.count < right.rows.count
    let small = NodeHistogram(
      rows[isLeftSmaller ? left.rows : right.rows], of: data, steps: steps)
    let large = parent.histogram.subtracting(small)
    if !left.isLeaf { consider(left, isLeftSmaller ? small : large) }
    if !right.isLeaf { consider(right, isLeftSmaller ? large : small) }
  }

  private mutating func child(
    _ parent: Candidate, _ sums: NodeSums, _ rows: Range<Int>
  ) -> Fresh {
    let value = sums.value(settings.l2Regularization)
    tree.nodes.append(BoostedTree.Node(value: value))
    return Fresh(
      node: tree.nodes.count - 1, depth: parent.depth + 1, rows: rows, sums: sums, value: value)
  }

  private mutating func link(_ parent: Candidate, _ left: Fresh, _ right: Fresh) {
    let split = parent.split
    let thresholds = thresholds[split.feature]
    tree.nodes[parent.node] = BoostedTree.Node(
      feature: split.feature,
      threshold: split.bin < thresholds.count ? thresholds[split.bin] : .infinity,
      bin: UInt8(split.bin),
      // Where training saw no missing value, one goes where most examples went.
      missingGoesLeft: data.hasMissing[split.feature]
        ? split.missingGoesLeft : left.rows.count > right.rows.count,
      left: Int32(left.node), right: Int32(right.node))
  }

  private func isTooSmall(_ node: Fresh) -> Bool {
    node.depth == settings.maxDepth || node.rows.count < 2 * settings.minSamplesLeaf
  }

  private mutating func finish(_ node: Fresh) {
    leaves.append((node.node, node.rows))
  }

  private mutating func consider(_ node: Fresh, _ histogram: NodeHistogram) {
    guard let split = search.split(histogram, node.sums, value: node.value, of: data) else {
      finish(node)
      return
    }
    waiting.append(
      Candidate(
        node: node.node, depth: node.depth, rows: node.rows, split: split, histogram: histogram))
  }

  /// Puts the rows that go to the left before the others, both in their order; returns where the
  /// others begin.
  private mutating func partition(_ range: Range<Int>, _ split: NodeSplit) -> Int {
    let bins = split.feature * data.rows
    // Bin 0 goes to the left in any case.
    let missing = split.missingGoesLeft ? data.bins - 1 : 0
    var middle = range.lowerBound
    var others = 0
    rows.withUnsafeMutableBufferPointer { rows in
      aside.withUnsafeMutableBufferPointer { aside in
        data.values.withUnsafeBufferPointer { values in
          // Each row is written to both sides and one of them moves on, for which it is cannot be
          // foretold.
          for place in range {
            let row = rows[place]
            let bin = Int(values[bins + Int(row)])
            let goesLeft = bin <= split.bin || bin == missing
            rows[middle] = row
            aside[others] = row
            middle += goesLeft ? 1 : 0
            others += goesLeft ? 0 : 1
          }
        }
        for place in 0..<others { rows[middle + place] = aside[place] }
      }
    }
    return middle
  }
}
