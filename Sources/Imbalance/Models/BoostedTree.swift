import Neural

/// A decision tree as `HistGradientBoostingClassifier` adds them up: nodes that ask whether a
/// feature is at most a threshold, and leaves with a value.
struct BoostedTree: Equatable, Sendable {
  /// A node; a leaf has no children.
  struct Node: Equatable, Sendable {
    var feature = 0
    /// A feature of at most this goes to the left.
    var threshold = 0.0
    /// The same in bins.
    var bin: UInt8 = 0
    var missingGoesLeft = false
    /// The places of the children; 0 for a leaf, for no child is the root.
    var left: Int32 = 0
    var right: Int32 = 0
    var value = 0.0
  }

  /// All nodes, the root first.
  var nodes: [Node]

  /// How many leaves there are.
  var leafCount: Int { nodes.reduce(0) { $0 + ($1.left == 0 ? 1 : 0) } }

  /// What the tree adds to the log-odds of the row of features that starts at `row`.
  func value(_ row: UnsafePointer<Float>) -> Double {
    var place = 0
    while true {
      let node = nodes[place]
      if node.left == 0 { return node.value }
      let feature = row[node.feature]
      let goesLeft =
        feature.isNaN ? node.missingGoesLeft : Double(feature) <= node.threshold
      place = Int(goesLeft ? node.left : node.right)
    }
  }

  /// The values of all rows of `x`.
  func add(to scores: inout [Double], _ x: Matrix) {
    x.elements.withUnsafeBufferPointer { elements in
      for row in 0..<x.rows {
        scores[row] += value(elements.baseAddress! + row * x.columns)
      }
    }
  }
}
