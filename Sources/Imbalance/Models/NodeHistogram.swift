import Neural

/// What falls into the bins of each feature at a node: sums of gradients and hessians, and counts.
///
/// A bin takes a place of 32 bytes, so that an example's share goes into one piece of memory.
struct NodeHistogram: Sendable {
  /// Gradient, hessian, count (exact as a floating-point number) and nothing.
  var bins: [SIMD4<Double>]

  /// Sums the examples in `rows` in their order.
  init(_ rows: ArraySlice<Int32>, of data: BoostingData, steps: [SIMD2<Float>]) {
    // Each example's gradient and hessian in the order of the node's rows.
    let shares = rows.map { steps[Int($0)] }
    var bins = [SIMD4<Double>](repeating: .zero, count: data.columns * data.bins)
    bins.withUnsafeMutableBufferPointer { bins in
      data.values.withUnsafeBufferPointer { values in
        rows.withUnsafeBufferPointer { rows in
          shares.withUnsafeBufferPointer { shares in
            let sums = BinSums(
              rows: rows, shares: shares, values: values.baseAddress!, height: data.rows,
              bins: bins.baseAddress!, width: data.bins)
            let blocks = data.columns / 4 * 4
            for column in stride(from: 0, to: blocks, by: 4) { sums.addFour(from: column) }
            for column in blocks..<data.columns { sums.addOne(column) }
          }
        }
      }
    }
    self.bins = bins
  }

  /// What is left of a node without one of its children: the other child.
  func subtracting(_ child: NodeHistogram) -> NodeHistogram {
    NodeHistogram(
      bins: [SIMD4<Double>](unsafeUninitializedCapacity: bins.count) { rest, count in
        for place in 0..<bins.count { rest[place] = bins[place] - child.bins[place] }
        count = bins.count
      })
  }

  private init(bins: [SIMD4<Double>]) { self.bins = bins }
}

/// Adds examples to the bins of features.
private struct BinSums {
  let rows: UnsafeBufferPointer<Int32>
  let shares: UnsafeBufferPointer<SIMD2<Float>>
  let values: UnsafePointer<UInt8>
  let height: Int
  let bins: UnsafeMutablePointer<SIMD4<Double>>
  let width: Int

  /// Four features at a time, whose sums do not wait for each other.
  func addFour(from column: Int) {
    let (a, b) = (values + column * height, values + (column + 1) * height)
    let (c, d) = (values + (column + 2) * height, values + (column + 3) * height)
    let (p, q) = (bins + column * width, bins + (column + 1) * width)
    let (r, s) = (bins + (column + 2) * width, bins + (column + 3) * width)
    for place in 0..<rows.count {
      let (row, share) = (Int(rows[place]), share(place))
      p[Int(a[row])] += share
      q[Int(b[row])] += share
      r[Int(c[row])] += share
      s[Int(d[row])] += share
    }
  }

  func addOne(_ column: Int) {
    let (feature, target) = (values + column * height, bins + column * width)
    for place in 0..<rows.count { target[Int(feature[Int(rows[place])])] += share(place) }
  }

  @inline(__always)
  private func share(_ place: Int) -> SIMD4<Double> {
    let share = shares[place]
    return SIMD4(Double(share.x), Double(share.y), 1, 0)
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
