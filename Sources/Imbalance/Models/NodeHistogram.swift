import Neural

/// What falls into the bins of each feature at a node: sums of gradients and hessians, and counts.
///
/// A bin takes a place of 32 bytes, so that an example's share goes into one piece of memory.
struct NodeHistogram: Sendable {
  /// Gradient, hessian, count (exact as a floating-point number) and nothing.
  var bins: [SIMD4<Double>]

  /// Sums the examples in `rows` in their order.
  init(_ rows: ArraySlice<Int32>, of data: BoostingData, steps: [SIMD2<Float>]) {
    let width = data.bins
    // Each example's gradient and hessian side by side, in the order of the node's rows.
    let shares = rows.map { row in
      let step = steps[Int(row)]
      return SIMD4<Double>(Double(step.x), Double(step.y), 1, 0)
    }
    var bins = [SIMD4<Double>](repeating: .zero, count: data.columns * width)
    bins.withUnsafeMutableBufferPointer { bins in
      data.values.withUnsafeBufferPointer { values in
        rows.withUnsafeBufferPointer { rows in
          shares.withUnsafeBufferPointer { shares in
            for column in 0..<data.columns {
              let feature = values.baseAddress! + column * data.rows
              let target = bins.baseAddress! + column * width
              for place in 0..<rows.count {
                target[Int(feature[Int(rows[place])])] += shares[place]
              }
            }
          }
        }
      }
    }
    self.bins = bins
  }

  /// What is left of a node without one of its children: the other child.
  func subtracting(_ child: NodeHistogram) -> NodeHistogram {
    var rest = self
    for place in rest.bins.indices { rest.bins[place] -= child.bins[place] }
    return rest
  }
}

/// The features of the training examples as bins, feature after feature.
struct BoostingData: Sendable {
  var values: [UInt8]
  var rows: Int
  var columns: Int
  /// The places a feature takes in a histogram, with one for missing values.
  var bins: Int
  /// How many bins each feature has, without that of missing values.
  var used: [Int]
  /// Whether a feature has missing values.
  var hasMissing: [Bool]

  init(_ x: Matrix, _ mapper: BinMapper) {
    values = mapper.bins(of: x)
    (rows, columns) = (x.rows, x.columns)
    bins = Int(mapper.missing) + 1
    used = mapper.thresholds.map { $0.count + 1 }
    let (values, rows) = (values, rows)
    hasMissing = (0..<columns).map { column in
      values[column * rows..<(column + 1) * rows].contains(mapper.missing)
    }
  }
}
